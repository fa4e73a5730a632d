"""What people say: reviews, posts, a crisis in the making, the inbox; and what it does to demand."""
