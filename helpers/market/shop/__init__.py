"""What is offered in each week, and how much of it is wanted on each day."""
