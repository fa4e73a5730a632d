"""Who buys, when, where, what, and what came back; and the books about it."""
