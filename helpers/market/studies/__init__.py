"""What people say when they are asked: survey, brand image, conjoint."""
