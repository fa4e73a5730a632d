"""The dirt that real exports carry, planted last, and the list of what was planted where."""
