"""Whether what was planted can be found: the proof that every taught method recovers its truth.

`claim` says what a claim is and when it holds, `measure` tries it on many companies, `page` writes
docs/truths.md. Each other module holds the studies of one topic.
"""
