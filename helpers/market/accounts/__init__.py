"""Money and stock: what finance, the warehouse and the marketing office wrote down about three years.

In reading order:

    months            the 36 months, and how days become months
    sales             sales by month, line and channel; the first year is cast back from the other two
    income            the income statement
    campaign_notes    what people note when a campaign closes
    campaigns         the file of 24 campaigns, five of which cannot be compared
    inventory         the warehouse's weekly book
    reports           the tables
"""
