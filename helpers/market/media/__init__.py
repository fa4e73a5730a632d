"""Media: what is spent and where, what it sells, and what the ad platforms and the web tool make of it.

Before the scene, what money does:
    effects     the true sizes: six curves and their carry-over, and what bids on our own name are worth
    spending    what was spent by day, and how it was moved between the areas from month to month
    response    money → carry-over → saturation → `lift`, by area and day
    placed      all of that, for the scene

After trade, what is written about it:
    geo         sales and money by area and week
    ads         impressions and clicks that the money bought
    claims      the orders that each platform claims
    visits      who came to the website and app, from where
    traffic     what the web tool makes of the day's orders
    returns     the true curves in the units of the taught table
    reports     the tables and the truth

Why areas can find the curves and the whole country cannot: money follows the season, and the season sells by
itself, so in the national series the two move together. Within one week all areas share the season, the prices
and the fame of the name, and their money differs by design (`spending`).
"""
