"""Read the generator's own model and filters, for the page of template authors.

As for the plain templates, the docstrings are the one source, read from the text of the
modules.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args

from tapi2gen import model
from tapi2gen.model import Definition, Guide, Text
from tapi2gen.model import c_types as ctypes_table
from tapi2gen.render.filters import FILTERS
from tapi2gen.render.runtime import Module

_HIDDEN = ("Variables", "Placeholders")


@cache
def read_guide() -> Guide:
    """Give what authors of templates should know."""
    folder = Path(inspect.getfile(model)).parent
    files = [*sorted(folder.glob("*.py")), Path(inspect.getfile(ctypes_table))]
    classes = {it.name: it for file in files for it in _classes(file)}
    variables, placeholders = (classes.pop(name).members for name in _HIDDEN)
    return Guide(
        variables,
        placeholders,
        tuple(classes[name] for name in sorted(classes)),
        tuple(_filters()),
    )


def _classes(file: Path) -> Iterator[Definition]:
    tree = _parsed(file)
    names = (node.name for node in tree.body if isinstance(node, ast.ClassDef))
    public = tuple(name for name in names if not name.startswith("_"))
    bases = {
        node.name: tuple(ast.unparse(base) for base in node.bases)
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }
    known = _ALIASES | dict(_aliases(tree))
    for found in Module(file.stem, tree, Text).definitions(public):
        members = (_with_choices(member, known) for member in found.members)
        yield replace(found, members=tuple(members), bases=bases[found.name])


def _with_choices(member: Definition, known: Mapping[str, str]) -> Definition:
    """Say in words what a literal type says, which is too long for a table."""
    annotation = known.get(member.annotation, member.annotation)
    if not annotation.startswith("Literal["):
        return member
    values = ast.literal_eval(annotation.removeprefix("Literal"))
    choices = Text(f"One of {', '.join(f'`{value!r}`' for value in values)}.")
    doc = replace(member.doc, paragraphs=(*member.doc.paragraphs, choices))
    return replace(member, annotation="str", doc=doc)


def _aliases(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Give the names that stand for a choice of values, with the choice."""
    for node in tree.body:
        if isinstance(node, ast.Assign):
            value = ast.unparse(node.value)
            if value.startswith("Literal["):
                yield ast.unparse(node.targets[0]), value


_ALIASES = {"Target": f"Literal{list(get_args(ctypes_table.Target))}"}


def _filters() -> Iterator[Definition]:
    """Give the filters by the names that templates have for them."""
    homes: dict[str, set[str]] = {}
    for function in FILTERS.values():
        homes.setdefault(inspect.getfile(function), set()).add(function.__name__)
    found = {
        (file, it.name): it
        for file, names in homes.items()
        for it in Module("filters", _parsed(file), Text).definitions(tuple(names))
    }
    for name, function in sorted(FILTERS.items()):
        yield replace(found[inspect.getfile(function), function.__name__], name=name)


def _parsed(file: str | Path) -> ast.Module:
    return ast.parse(Path(file).read_text("utf-8"))
