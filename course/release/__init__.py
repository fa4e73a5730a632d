"""What goes out to learners: for each of a class list a folder with their personal file and company.

`companies` makes them for a whole class, several at a time, and goes on where it was stopped.
"""

from __future__ import annotations

from course.release.companies import Made, make_folders, recipe_of

__all__ = ["Made", "make_folders", "recipe_of"]
