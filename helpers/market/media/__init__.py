"""Media: what is spent and where, what it sells, and what the ad platforms and the web tool make of it."""
