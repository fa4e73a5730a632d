"""What people say: reviews, posts, a crisis in the making, the inbox; and what talk does to demand.

Before the scene, what talk does to us:
    mood         a fortnight of bad talk, and the fewer orders a week later

After trade, what is said:
    opinions     how well people think of each shop, by aspect
    brands       what people call the brands and their things
    places       the platforms on which they talk (cities are in `world.places`)
    phrases      the phrases that texts are made of, kept in `phrases/`
    compose      phrases → one text, with each writer's habits
    reviews      the reviews
    posts        the posts that a listening tool finds; `collected`: shared again, numbered, written down
    feed         ninety minutes of a crisis
    inbox        twenty messages of one morning
    speak        all of that, and what was meant; `reports`: the tables, soiled
"""
