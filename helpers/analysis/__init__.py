"""Marketing formulas and statistics, table in and table (or a small dict) out, each with its source.

Entered by module: `from helpers.analysis import comparisons`. Nothing is imported here, so a
notebook pays only for what it uses.
"""
