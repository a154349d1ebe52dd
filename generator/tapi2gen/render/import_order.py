"""Put imports of two packages in order, as import sorters do."""

from __future__ import annotations

import ast
from collections.abc import Iterator


def sort_imports(text: str, others: str, own: str) -> str:
    """Put imports of another package before those of its own, with a line between.

    Args:
        text: A module, whose imports of each package are in order.
        others: The package that comes first.
        own: The package that comes behind it.
    """
    lines = text.split("\n")
    for run in reversed([*_runs(ast.parse(text), (others, own))]):
        groups: list[list[str]] = [[], []]
        for node in run:
            is_own = _root(node) == own
            groups[is_own] += lines[node.lineno - 1 : node.end_lineno]
        between = [""] if all(groups) else []
        start, end = run[0].lineno - 1, run[-1].end_lineno
        lines[start:end] = [*groups[0], *between, *groups[1]]
    return "\n".join(lines)


def _runs(module: ast.Module, roots: tuple[str, str]) -> Iterator[list[ast.ImportFrom]]:
    """Give the imports of the two packages that stand line below line, in order."""
    run: list[ast.ImportFrom] = []
    imports = (node for node in ast.walk(module) if isinstance(node, ast.ImportFrom))
    for node in sorted(imports, key=lambda node: node.lineno):
        if _root(node) not in roots:
            continue
        if run and node.lineno != (run[-1].end_lineno or 0) + 1:
            yield run
            run = []
        run.append(node)
    if run:
        yield run


def _root(node: ast.ImportFrom) -> str:
    return (node.module or "").partition(".")[0]
