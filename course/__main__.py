"""`python -m course` equals `course`."""

from course.cli import main

main()
