"""The table that says what `diff` and `show` make of each field of the model."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from conftest import REPOSITORY
from support.vendor_trees import OVERLAY
from tapi2gen.catalog.items import Item, describe
from tapi2gen.catalog.table import IDENTITIES, IGNORED, MERGED, ROWS
from tapi2gen.pipeline import read_spec


@pytest.mark.parametrize("owner", IGNORED, ids=lambda owner: owner.__name__)
def test_each_field_has_a_row_or_is_ignored(owner: type) -> None:
    """A new field cannot be forgotten, nor can a row outlive its field."""
    known = {field.name for field in fields(owner)}
    ignored = set(IGNORED[owner].split())
    assert ignored <= known
    for name in known - ignored:
        own = f"{owner.__name__}.{name}"
        assert own in MERGED or own in ROWS or name in ROWS


def test_each_row_has_a_field() -> None:
    """And each class is either described or merged into one that is."""
    assert {*IDENTITIES, *MERGED.values()} == set(IGNORED)
    names = {
        name
        for owner in IGNORED
        for field in fields(owner)
        if field.name not in IGNORED[owner].split()
        for name in (field.name, f"{owner.__name__}.{field.name}")
    }
    assert ROWS.keys() <= names


def walk(item: Item) -> list[Item]:
    """List an item and all that it consists of."""
    return [item, *(inner for part in item.parts for inner in walk(part))]


@pytest.mark.parametrize("overlays", [(), (OVERLAY,)], ids=["plain", "overlay"])
def test_whole_spec_is_described(overlays: tuple[Path, ...]) -> None:
    """Whatever has a name in the index has an item, and no two share an identity."""
    spec = read_spec(REPOSITORY / "spec", overlays)
    found = walk(describe(spec))
    kinds = {entry.kind for entry in spec.entries}
    for kind in kinds - {"word"}:
        named = [entry for entry in spec.entries if entry.kind == kind]
        assert sum(item.kind == kind for item in found) >= len(named)
    for item in found:
        keys = [(part.kind, part.key) for part in item.parts]
        assert len(set(keys)) == len(keys), item.name
        labels = [(fact.label, fact.locale) for fact in item.facts]
        assert len(set(labels)) == len(labels), item.name
