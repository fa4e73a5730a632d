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
    for statement in ast.parse(code).body:
        inner = _bound_inside(statement)
        loaded = {
            node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        }
        needed |= loaded - made - inner - _BUILTINS
        made |= _bound_by(statement)
    return Names(frozenset(made), frozenset(needed))


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


def _stored_in(node: ast.AST) -> set[str]:
    return {name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}


def _bound_inside(statement: ast.stmt) -> set[str]:
    """What the statement's own loops, comprehensions and functions bind before they use it."""
    bound: set[str] = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, (ast.comprehension, ast.For)):
            bound |= _stored_in(node.target)
        elif isinstance(node, (ast.FunctionDef, ast.With, ast.NamedExpr)):
            bound |= _stored_in(node)
    return bound
