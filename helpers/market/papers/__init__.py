"""What a manager gets as papers: what is offered, asked, quoted and reported, each table from its own stream.

A paper's words stand in a module of their own, read only when the words are wanted.

    sources        where a question can be answered from; pieces of information to judge (`source_texts`)
    legal_cases    law cases and ways of collecting (`case_texts`); `legal_key`: the answers, kept apart
    rate_card      what vendors ask (`quote_texts`)
    keywords       what people search for and what a click costs (`keyword_texts`)
    resources      what the team has to work with (`resource_texts`)
    initiatives    what colleagues want to do with it, so that taking by rank goes wrong
    progress       how the flagship campaign goes, week by week
    desk           all papers, and what they do not say
"""
