"""Who buys, when, where, what, and what came back; and the books about it.

In reading order:

    members    who the customers are, when they join and leave
    orders     when each order is placed, in which area, on which channel: people's own pace, on a clock
               that runs by `Scene.weight`
    baskets    what is in it: products by `Scene.demand`, prices, coupons, returns
    books      sums of all that: every report about sales is written from them
    part       these steps for a company, or for a part of a very large one
    ledger     orders, lines and clean orders as tables
    exports    these and the members, numbered and soiled, as the systems export them

How tables tie to the dollar: an order line is whole dollars, and the books sum lines with gross − discounts −
returns = net, kept in whole numbers by day, area, line and channel. Reports only sum the books further. Where one
amount is split (spend over areas, a day's sales over sources), it is rounded down and the dollars left over are
given out. Faults come last and leave the clean table beside them.
"""
