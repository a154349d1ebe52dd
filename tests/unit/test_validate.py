"""The validate stage: what JSON Schema says, and nothing that Python would add."""

from __future__ import annotations

import copy
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY
from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.load.documents import Document, load, load_text
from tapi2gen.validate.schema import validate

SPEC = REPOSITORY / "spec"
VALUES: tuple[Any, ...] = (
    *(None, True, 0, -1, 1 << 40, "", "x", "X\n", "2.2"),
    *([], ["x"], {}, {"en": "x"}),
)


def accepts(folder: Path, schema: str, value: str) -> bool:
    """Return whether a schema allows a value in a file."""
    file = folder / "api.yaml"
    (folder / "schema").mkdir()
    properties = f'{{"type": "object", "properties": {{"a": {schema}}}}}'
    (folder / "schema/api.schema.json").write_text(properties, "utf-8")
    usable, problems = validate([load_text(file, f"a: {value}\n")], folder)
    assert bool(usable) is not bool(problems)
    return not problems


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ('{"pattern": "^x$"}', '"x"', True),
        ('{"pattern": "^x$"}', '"x\\n"', False),  # `$` of Python is before it too
        ('{"pattern": "x\\\\$"}', '"x$"', True),
        ('{"pattern": "x"}', '"axb"', True),
        ('{"pattern": "x"}', "1", True),
        ('{"enum": [1]}', "1", True),
        ('{"enum": [1]}', "true", False),
        ('{"const": true}', "1", False),
        ('{"type": "integer"}', "true", False),
        ('{"minLength": 2}', "訊", False),
        ('{"$ref": "#"}', "{a: {a: {}}}", True),
        ('{"$ref": "#"}', "{a: {a: 1}}", False),
    ],
)
def test_what_a_schema_allows(
    tmp_path: Path, schema: str, value: str, expected: bool
) -> None:
    """A pattern ends where the string ends, and true is no number."""
    assert accepts(tmp_path, schema, value) is expected


def test_pattern_that_is_none(tmp_path: Path) -> None:
    """A schema is checked before it is used."""
    with pytest.raises(SpecError, match=r"not a schema: '[(]' is not a"):
        accepts(tmp_path, '{"pattern": "("}', "x")


def test_schema_without_an_end(tmp_path: Path) -> None:
    """One that refers to itself, at once or by way of another, is a problem of its."""
    for number, schema in enumerate(
        (
            '{"$ref": "#/properties/a"}',
            '{"allOf": [{"$ref": "#/properties/a"}]}',
            '{"not": {"$ref": "#/properties/a"}}',
            '{"$dynamicRef": "#/properties/a"}',
            '{"$anchor": "a", "$ref": "#a"}',
            '{"$ref": "#/$defs/b"}}, "$defs": {"b": {"$ref": "#/properties/a"}',
        )
    ):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        with pytest.raises(SpecError, match=r"refers to itself without an end"):
            accepts(folder, schema, "x")


def changed(data: Any, chance: random.Random) -> Any:
    """Return a copy with another value, a key more or a key less somewhere."""
    whole = [copy.deepcopy(data)]
    parent: Any = whole
    key: Any = 0
    while (
        isinstance(parent[key], dict | list) and parent[key] and chance.random() < 0.9
    ):
        parent = parent[key]
        key = chance.choice(
            [*parent] if isinstance(parent, dict) else range(len(parent))
        )
    what = chance.randrange(4)
    if what == 0 and parent is not whole:
        del parent[key]
    elif what == 1 and isinstance(parent, dict):
        parent[chance.choice(["x", "name", "value", "en"])] = chance.choice(VALUES)
    elif what == 2 and isinstance(parent, list):
        parent.append(chance.choice([*VALUES, *parent]))
    else:
        parent[key] = chance.choice(VALUES)
    return whole[0]


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    """The documents of the spec."""
    found, problems = load(sorted(SPEC.rglob("*.yaml")))
    assert problems == []
    return found


@pytest.mark.parametrize("seed", range(8))
def test_changed_documents(documents: list[Document], seed: int) -> None:
    """Whatever is wrong with a document is a problem inside it, never a crash."""
    chance = random.Random(seed)
    others = [replace(each, data=changed(each.data, chance)) for each in documents]
    usable, problems = validate(others, SPEC)
    wrong = {each.file for each in others} - {each.file for each in usable}
    assert len(wrong) > 5
    assert {problem.mark.file for problem in problems} >= wrong
    assert [problem for problem in problems if not problem.mark.line] == []
    assert [problem for problem in problems if not problem.help] == []
