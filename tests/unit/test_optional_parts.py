"""Parts of the package that need something of the spec are made where all is there."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest

from conftest import REPOSITORY
from support.described import SPEC
from tapi2gen.render.optional_parts import OF_SESSION, OPTIONAL, optional_parts
from tapi2gen.render.parsed_templates import parsed
from tapi2gen.render.runtime_names import read_runtime
from tapi2gen.render.template_tree import read_tree

TREE = read_tree(REPOSITORY / "templates")
ENTRIES = ("constants", "functions", "messages", "records", "structures")


def test_the_session_needs_what_it_imports() -> None:
    """Each name of an entry that a template of live imports is among those needed."""
    own = read_runtime(TREE).reserved.names
    imported: set[str] = set()
    for name, template in TREE.all.items():
        if name.startswith("tapi2/{live}/"):
            module = parsed(template.text, is_rendered=template.is_rendered)
            imported |= {
                alias.name
                for node in ast.walk(module)
                if isinstance(node, ast.ImportFrom) and node.level == 2
                if node.module in (*ENTRIES, "records.call_params")
                for alias in node.names
            }
    assert len(imported) > 20
    assert imported - own <= OF_SESSION


@pytest.mark.parametrize("part", OPTIONAL)
def test_each_part_is_left_out_without_what_it_needs(part: str) -> None:
    """The spec has what live and remote need; and no vendor's messages."""
    without = {
        "live": replace(SPEC, messages=()),
        "remote": replace(SPEC, records=SPEC.records[:1]),
        "extensions": SPEC,
    }
    assert optional_parts(SPEC) == {"live", "remote"}
    assert part not in optional_parts(without[part])
