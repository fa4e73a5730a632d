"""Marketing formulas and statistics, table in and table (or a small dict) out, each with its source.

Entered by module: `from helpers.analysis import comparisons`. Nothing is imported here, so a
notebook pays only for what it uses. No module looks at the market: all work on any company's tables.

Customers
    comparisons     do groups differ, and by how much
    weighting       does a sample look like the people it speaks for, and what if it did
    clusters        groups of people who answer alike
    rfm             who bought lately, often and much
    cohorts         do members come back, and what are they worth
    logit           what makes an answer more likely, and whom to ask first
    conjoint        what a product's features are worth
    positioning     maps of brands in people's minds
    experiments     A/B tests: split, effect, and what the test could have seen

Prices, promotions, months
    elasticity      how sales follow price, and what a promotion adds on top
    campaigns       what a campaign brought that would not have come anyway
    events          festivals, and what a day is worth because of them
    forecasts       four models compared, and the year ahead
    returns         how often a product comes back

Media
    response        response curves from areas that were treated differently, and the mistake to avoid
    brand_pause     what a pause of the ads on our own name shows
    keywords        what a click may cost, and which search terms waste money

Market and rivals
    shares          how large a market is, how concentrated, and what we have of it
    prices          how dear a rival is, and how often and deeply it is reduced
    line_shock      what a price war did to one of our lines
    switching       who goes where, from a household panel

What people say
    sentiment       aspects and sentiment by a lexicon, with negation
    voice_share     how much is said about whom
    listening       alerts while it happens, and what it cost

Decisions on paper
    screening       may this piece of information be used
    quotes          what a quotation really costs
    priorities      scores, the best set, and what is missing for it
    evidence        facts to cite, each beside what it is compared with: for IFE, PEST and SWOT
    portfolio       which product line deserves the money
    earned_value    is the campaign where its money says it is

Used by the others, not by lessons
    wanted          what an analysis asks of a table before it begins
    least_squares   least squares with standard errors that stay right when spreads differ
    area_panel      a table of areas and weeks as arrays, for `response`
    curve_search    the search for curves, for `response`
"""
