"""The four rivals: what they sell and for how much, what that does to our demand, and what can be seen of them."""
