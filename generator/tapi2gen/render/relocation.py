"""Have modules of a package that depends on tapi2 import from there what stays there.

Templates import relative to the package, as if it had all modules. Those statements
whose module stays in tapi2 are found in the syntax tree, and name it absolutely.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

_STANDARD = {"__future__", *sys.stdlib_module_names}


class _Parts(NamedTuple):
    """What becomes of an import: what is taken from others, and from the package."""

    absolute: ast.ImportFrom | None
    relative: ast.ImportFrom | None


def relocate_imports(text: str, folder: str, elsewhere: AbstractSet[str]) -> str:
    """Make the imports of what stays in tapi2 absolute, in the order of import sorters.

    Args:
        text: A module.
        folder: The package or subpackage that has it, by its path in the template tree.
        elsewhere: The modules that stay in tapi2.
    """
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return text  # who formats it says where
    lines = text.split("\n")
    for run in reversed([*_runs(tree, lines)]):
        parts = [_parted(node, folder, elsewhere) for node in run]
        if any(n.level and p.absolute for n, p in zip(run, parts, strict=True)):
            start, end = run[0].lineno - 1, run[-1].end_lineno
            lines[start:end] = _sorted(run, parts, lines)
    return "\n".join(lines)


def _runs(tree: ast.Module, lines: list[str]) -> Iterator[list[ast.ImportFrom]]:
    """Yield the imports that stand together, those of the standard library left out.

    Nothing but a blank line is between them, which parts others from the package's own.
    """
    run: list[ast.ImportFrom] = []
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    for node in sorted(imports, key=lambda node: node.lineno):
        if not node.level and (node.module or "").partition(".")[0] in _STANDARD:
            continue
        if run and not _are_together(run[-1], node, lines):
            yield run
            run = []
        run.append(node)
    if run:
        yield run


def _are_together(
    node: ast.ImportFrom, following: ast.ImportFrom, lines: list[str]
) -> bool:
    """Return whether two imports are in one block, with no more than space between."""
    between = lines[node.end_lineno : following.lineno - 1]
    return node.col_offset == following.col_offset and not any(map(str.strip, between))


def _parted(node: ast.ImportFrom, folder: str, elsewhere: AbstractSet[str]) -> _Parts:
    """Part an import into what the package does not have, and what it has."""
    if not node.level:
        return _Parts(node, None)
    packages = folder.split(".")
    names = packages[: len(packages) - node.level + 1]
    module = ".".join([*names, node.module] if node.module else names)
    absolute = [
        alias
        for alias in node.names
        if module in elsewhere or f"{module}.{alias.name}" in elsewhere
    ]
    relative = [alias for alias in node.names if alias not in absolute]
    return _Parts(
        ast.ImportFrom(module, absolute, 0) if absolute else None,
        ast.ImportFrom(node.module, relative, node.level) if relative else None,
    )


def _sorted(
    run: list[ast.ImportFrom], parts: list[_Parts], lines: list[str]
) -> list[str]:
    """Write imports anew: those of others first, and behind a line those of its own."""
    indent = " " * run[0].col_offset
    others = sorted(ast.unparse(each.absolute) for each in parts if each.absolute)
    own: list[str] = []
    for node, each in zip(run, parts, strict=True):
        if each.relative and each.absolute:
            own.append(indent + ast.unparse(each.relative))
        elif each.relative:
            own += lines[node.lineno - 1 : node.end_lineno]
    return [*(indent + line for line in others), *([""] if own else []), *own]
