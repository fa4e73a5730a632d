"""Money and stock: what finance, the warehouse and the marketing office wrote down about three years."""
