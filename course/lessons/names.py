"""Which variables a piece of code makes, and which it needs from elsewhere."""

from __future__ import annotations

import ast
import builtins
from dataclasses import dataclass

__all__ = ["Names", "names_of"]

_BUILTINS = frozenset(dir(builtins)) | {"__name__"}


@dataclass(frozen=True)
class Names:
    """`made` by the code at its top level, and `needed` from before it; builtins left out."""

    made: frozenset[str]
    needed: frozenset[str]


def names_of(code: str) -> Names:
    """Names that a cell makes and needs.

    Statements are read in order, so `x = x + 1` needs `x`. Within one statement the order does not
    matter: a comprehension's own variable is never needed from outside.

    Raises: SyntaxError: when the code does not parse.
    """
    made: set[str] = set()
    needed: set[str] = set()
    _read_in_order(ast.parse(code).body, made, needed)
    return Names(frozenset(made), frozenset(needed))


def _read_in_order(statements: list[ast.stmt], made: set[str], needed: set[str]) -> None:
    for statement in statements:
        blocks = [getattr(statement, part, []) for part in ("body", "orelse", "finalbody")]
        if isinstance(statement, (ast.If, ast.For, ast.While, ast.With, ast.Try)):
            inside = (ast.stmt, ast.ExceptHandler)
            heads = [node for node in ast.iter_child_nodes(statement) if not isinstance(node, inside)]
            for head in heads:
                needed |= _loaded_in(head) - made - _bound_inside(head) - _BUILTINS
                made |= _stored_in(head)
            for block in blocks:
                _read_in_order(block, made, needed)
            for handler in getattr(statement, "handlers", []):
                _read_in_order(handler.body, made, needed)
        else:
            needed |= _loaded_in(statement) - made - _bound_inside(statement) - _BUILTINS
            made |= _bound_by(statement)


def _bound_by(statement: ast.stmt) -> set[str]:
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        return {(alias.asname or alias.name).split(".")[0] for alias in statement.names}
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return {statement.name}
    return _stored_in(statement) - {
        name
        for node in ast.walk(statement)
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp))
        for part in node.generators
        for name in _stored_in(part.target)
    }


def _loaded_in(node: ast.AST) -> set[str]:
    return {name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Load)}


def _stored_in(node: ast.AST) -> set[str]:
    return {name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}


def _bound_inside(statement: ast.AST) -> set[str]:
    """What the statement's own loops, comprehensions and functions bind before they use it."""
    bound: set[str] = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.comprehension):
            bound |= _stored_in(node.target)
        elif isinstance(node, (ast.FunctionDef, ast.NamedExpr)):
            bound |= _stored_in(node)
    return bound
