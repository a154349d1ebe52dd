"""What `shape` is sure of, jsonschema finds too."""

from __future__ import annotations

import copy
import json
import random
from dataclasses import replace
from typing import Any

import pytest

from conftest import REPOSITORY
from tapi2gen.load.documents import Document, load
from tapi2gen.validate.schema import kind_of
from tapi2gen.validate.shape import UnsupportedError, checks
from tapi2gen.validate.violations import Violations

SPEC = REPOSITORY / "spec"
SCHEMAS: dict[str, Any] = {
    file.name: json.loads(file.read_text("utf-8"))
    for file in (SPEC / "schema").glob("*.json")
}
VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1 << 40,
    "",
    "x",
    "X\n",
    "2.2",
    [],
    ["x"],
    {},
    {"en": "x"},
)


@pytest.fixture(scope="module")
def violations() -> Violations:
    """The same schemas, as jsonschema reads them."""
    return Violations(SPEC / "schema")


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    """The documents of the spec."""
    found, problems = load(sorted(SPEC.rglob("*.yaml")))
    assert problems == []
    return found


def is_sure(document: Document) -> bool:
    """Tell whether a document surely has the shape of its kind."""
    kind = kind_of(document.file, SPEC)
    return checks(SCHEMAS)[f"{kind}.schema.json"](document.data)


def test_the_spec_is_right(documents: list[Document]) -> None:
    """Of every document of the spec it is sure: that is what it is for."""
    assert [each.file.name for each in documents if not is_sure(each)] == []


def changed(data: Any, chance: random.Random) -> Any:
    """Give a copy with another value, a key more or a key less somewhere."""
    whole = [copy.deepcopy(data)]
    parent: Any = whole
    key: Any = 0
    while (
        isinstance(parent[key], dict | list) and parent[key] and chance.random() < 0.9
    ):
        parent = parent[key]
        key = chance.choice(
            list(parent) if isinstance(parent, dict) else range(len(parent))
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


@pytest.mark.parametrize("seed", range(24))
def test_changed_documents(
    documents: list[Document], violations: Violations, seed: int
) -> None:
    """It is sure of exactly those in which jsonschema finds nothing."""
    chance = random.Random(seed)
    for document in documents:
        if document.file.name == "labels.yaml" and seed % 8:
            continue  # which takes jsonschema long
        data = changed(document.data, chance)
        other = replace(document, data=data)
        found, _ = violations.of(other, kind_of(document.file, SPEC))
        assert is_sure(other) == (found == []), data


@pytest.mark.parametrize(
    "schema",
    [
        {"oneOf": [{"type": "string"}]},
        {"type": "text"},
        {"type": ["string", "array"]},
        {"minLength": "1"},
        {"minItems": -1},
        {"pattern": "("},
        {"required": "name"},
        {"required": ["name", "name"]},
        {"enum": [1.5]},
        {"description": 1},
        {"items": {"x": 1}},
        {"items": {}, "prefixItems": []},
        {"then": {}},
        {"if": {"type": "integer"}, "then": {}, "else": {}},
        {"additionalProperties": 0},
        {"properties": []},
        {"properties": {"a": True}},
        {"$ref": "other.json"},
        {"$ref": "#name"},
        {"$ref": "#/$defs/x"},
        {"$id": "y"},
        {"items": {"$id": "x"}},
        {"$schema": "http://json-schema.org/draft-07/schema#"},
        {"$defs": {"x": 1}},
        True,
    ],
)
def test_what_it_does_not_know(schema: Any) -> None:
    """Of a schema that is not simple or not right, it says that it does not know."""
    with pytest.raises(UnsupportedError):
        checks({"x": schema})


def test_a_schema_that_holds_itself() -> None:
    """A tree is a list of trees."""
    check = checks({"x": {"type": "array", "items": {"$ref": "#"}}})["x"]
    assert check([[], [[]]])
    assert not check([[], [0]])


def test_true_is_no_number() -> None:
    """JSON tells true from 1; Python does not."""
    check = checks({"x": {"enum": [1]}, "y": {"const": True}})
    assert (check["x"](1), check["x"](True)) == (True, False)
    assert (check["y"](1), check["y"](True)) == (False, True)
