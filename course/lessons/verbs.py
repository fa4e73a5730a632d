"""The everyday pandas verbs: all that a core solution may use, and what `start_here` will teach.

Code is not a performance indicator; a working manager should meet the same few verbs everywhere.
"""

from __future__ import annotations

import ast

__all__ = ["EVERYDAY_VERBS", "rare_verbs_in"]

EVERYDAY_VERBS = (
    "read_csv", "head", "isin", "dropna", "drop_duplicates", "fillna", "assign", "rename", "round",
    "sort_values", "groupby", "agg", "sum", "mean", "count", "max", "min", "value_counts",
    "merge", "concat", "crosstab", "pivot_table", "to_datetime", "Timedelta", "DataFrame", "reset_index",
)  # fmt: skip


def rare_verbs_in(code: str, *, given: frozenset[str]) -> list[str]:
    """Methods that a cell calls beyond the everyday verbs.

    Args:
        code: A solution cell.
        given: Names whose methods are the course's own or numpy's, such as `lesson` and `np`.
    """
    rare = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if not (isinstance(owner, ast.Name) and owner.id in given) and node.func.attr not in EVERYDAY_VERBS:
                rare.append(node.func.attr)
    return rare
