"""What is offered in each week, and how much of it is wanted on each day.

In reading order:

    promotions    which ran, how deep
    prices        what each product cost in each week
    stock         what could not be had, and who then took its neighbour
    demand        popularity × season × trend × price × promotion → units of demand by day and product
    defects       one bad batch: what comes back more often, for some months
"""
