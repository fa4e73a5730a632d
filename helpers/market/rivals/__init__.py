"""The four rivals: what they sell and for how much, what that does to our demand, and what is seen of them.

Before the scene, what they do to us:
    catalogue    which of their products stands beside which of ours
    effects      the true sizes: shares, price levels, habits, the one price war
    prices       what they ask in each week
    offers       what they offer beside a price, and how loudly they advertise
    choice       whom people buy from, a logit → `pressure`, what is left of our usual demand
    rivalry      all of that, for the scene

After trade, what is written about them:
    revenue      each line's market by month, and what every company has of it
    sightings    prices, features and advertisements as we can lawfully see them
    panel        households that move between brands
    reports      the tables and the truth

A rival that lowers its prices takes orders of that line from us in those weeks (`choice`), its share of the
market grows (`revenue`), and its prices and advertisements show it (`sightings`). The panel, the survey
and our own prices do not answer.
"""
