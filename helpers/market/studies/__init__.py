"""What people say when they are asked: survey, brand image, conjoint.

In reading order:

    perceptions    where brands, attributes and ideals lie in people's minds
    tastes         what a product's features are worth to each kind of customer
    switching      who would change the shop, and why
    views          these and what else people think before anybody asks
    survey         800 people, app users over-sampled
    brand_image    400 of them rate five brands
    conjoint       300 of them rate nine products on paper
    fieldwork      the three, one after the other
"""
