"""The names that the code of entries uses: a class of an entry would hide them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tapi2gen.render import (
    python_classes,
    python_functions,
    python_kinds,
    python_methods,
    python_types,
    python_values,
)
from tapi2gen.render.parsed_templates import parsed
from tapi2gen.render.places import TAPI2
from tapi2gen.render.template_tree import Template, TemplateTree

# What fills patterns of source, with the module of each name.
_TABLES = (
    python_classes.HOMES,
    python_functions.HOMES,
    python_kinds.HOMES,
    python_methods.HOMES,
    python_types.HOMES,
    python_values.HOMES,
)
_STRUCTURES = f"{TAPI2}.structures"  # which the spec describes
# What a template asks to be imported: "struct.Struct".
_PATH = re.compile(r'"(?:\w+\.)+(\w+)"')


def used_names(tree: TemplateTree) -> frozenset[str]:
    """Return the names that modules of entries import or define by themselves."""
    homes = (item for table in _TABLES for item in table.items())
    found = {name for name, home in homes if not home.startswith(_STRUCTURES)}
    for name, template in tree.all.items():
        if re.fullmatch(rf"{TAPI2}/.*\.py\.j2", name):
            found.update(_PATH.findall(template.text), _bound(template))
    return frozenset(found)


def _bound(template: Template) -> Iterator[str]:
    """Yield the names that a template imports or defines in its module."""
    for node in parsed(template.text, is_rendered=True).body:
        match node:
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from (alias.asname or alias.name for alias in names)
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                yield name
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
