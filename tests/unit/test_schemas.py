"""The schemas work with other validators, each file by itself and from any folder.

Each has an absolute `$id`, and holds what it refers to of the others. Where this test
says that a copy is old, write all copies anew: UPDATE_GOLDEN=1 pytest tests -k schemas
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from check_jsonschema import main as check_jsonschema  # type: ignore[import-untyped]

from conftest import REPOSITORY

SPEC = REPOSITORY / "spec"
SCHEMAS = {file.name: file for file in sorted((SPEC / "schema").glob("*.json"))}
BASE = "https://tapi2.invalid/schema/"
EXAMPLES = {
    "api.schema.json": [SPEC / "api.yaml"],
    "constants.schema.json": sorted(SPEC.glob("constants/*.yaml")),
    "function.schema.json": sorted(SPEC.glob("functions/*.yaml")),
    "message.schema.json": sorted(SPEC.glob("messages/*.yaml")),
    "overlay.schema.json": sorted(REPOSITORY.glob("tests/vendor/*.yaml")),
    "structure.schema.json": sorted(SPEC.glob("structures/*.yaml")),
}


def read(name: str) -> str:
    """Return the text of a schema."""
    return SCHEMAS[name].read_text("utf-8")


def own(name: str) -> dict[str, Any]:
    """Return a schema without its copies of others."""
    schema: dict[str, Any] = json.loads(read(name))
    definitions = schema.get("$defs", {})
    for other in SCHEMAS:
        definitions.pop(other, None)
    if definitions == {}:
        schema.pop("$defs", None)
    return schema


def others(name: str) -> list[str]:
    """Return the schemas that one refers to, and those that they refer to."""
    found: set[str] = set()
    due = {name}
    while due:
        text = json.dumps(own(due.pop()))
        more = set(re.findall(r'"([a-z]+\.schema\.json)[#"]', text)) - found - {name}
        found |= more
        due |= more
    return sorted(found)


def bundled(name: str) -> str:
    """Return the text of a schema with each that it refers to, on a line of its own."""
    text = re.sub(
        r'^    "\w+\.schema\.json": \{.*\},?\n', "", read(name), flags=re.MULTILINE
    )
    text = text.replace(',\n  "$defs": {\n  }', "")
    copies = [
        f'    "{other}": {json.dumps(own(other), ensure_ascii=False)}'
        for other in others(name)
    ]
    if not copies:
        return text
    if '  "$defs": {\n' not in text:
        text = text.rstrip().removesuffix("}").rstrip() + ',\n  "$defs": {\n  }\n}\n'
        return text.replace('"$defs": {\n', '"$defs": {\n' + ",\n".join(copies) + "\n")
    lines = "".join(f"{copy},\n" for copy in copies)
    return text.replace('\n  "$defs": {\n', f'\n  "$defs": {{\n{lines}', 1)


@pytest.mark.parametrize("name", SCHEMAS)
def test_holds_what_it_refers_to(name: str) -> None:
    """Under the address that its references lead to."""
    text = bundled(name)
    if os.environ.get("UPDATE_GOLDEN"):
        SCHEMAS[name].write_text(text, "utf-8")
    assert read(name) == text
    assert own(name)["$id"] == f"{BASE}{name}"


def check(schema: Path, files: list[Path]) -> object:
    """Run check-jsonschema, which has no network here; give its exit status."""
    arguments = ["--schemafile", str(schema), *map(str, files)]
    return check_jsonschema(arguments, standalone_mode=False)


@pytest.mark.parametrize("name", EXAMPLES)
def test_check_jsonschema(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Right files pass, and a wrong one does not."""
    monkeypatch.chdir(tmp_path)
    assert check(SCHEMAS[name], EXAMPLES[name]) == 0
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("{nothing: known}\n", "utf-8")
    assert check(SCHEMAS[name], [wrong]) == 1


def test_every_schema_of_a_kind_is_tried() -> None:
    """All but the one that only others refer to."""
    assert set(SCHEMAS) - set(EXAMPLES) <= {"common.schema.json", "runtime.schema.json"}
