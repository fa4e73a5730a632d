"""The dirt that real exports carry, planted last, and the list of what was planted where.

In reading order:

    dirt        the list, and each table as it was before
    cities      how people type a city
    orders      `orders_raw` and `order_lines`
    members     `members`
    accounts    `pnl_monthly` and `campaign_history`
    market      `market_monthly_raw`
    voice       personal data in reviews and messages
    score       how well a table was cleaned
"""
