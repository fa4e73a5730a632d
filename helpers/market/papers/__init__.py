"""What a manager gets as papers: what is offered, asked, quoted and reported, each table from its own stream."""
