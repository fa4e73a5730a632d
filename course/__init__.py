"""What staff run, and what starts the course. The commands are in `course.cli`."""
