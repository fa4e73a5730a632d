"""What no company chooses, and the range it sells.

In reading order:

    calendar    days and weeks of the history; festivals, season and weekdays, and what they add to demand
    places      cities, the six areas in which media work, the four regions of the members' file
    segments    the four kinds of customer
    products    five lines, 26 products; prices, costs and popularity are the company's own
"""
