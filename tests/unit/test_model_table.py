"""What `diff` and `show` say of the model: all that matters, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

import pytest

from conftest import REPOSITORY, copy_spec
from support.vendor_trees import OVERLAY
from tapi2gen import model
from tapi2gen.catalog.describe import describe
from tapi2gen.catalog.items import Item
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.pipeline import read_spec

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# What follows from other fields, or is for templates alone.
IGNORED = {
    model.Message: "module hex spec_file extends",
    model.Extension: (
        "module hex spec_file value words device callback_instance is_extensible"
    ),
    model.Field: "kind",
    model.Family: "module used_by spec_file",
    model.Member: "literal",
    model.Structure: "module size spec_file",
    model.Variant: "module part spec_file",
    model.CMember: "attribute c_name is_open meaning",
    model.Attribute: "word offset size count unit since",
    model.Record: "",
    model.Layout: "record record_summary url",
    model.Slot: "holds",
    model.Word: "index",
    model.Function: "module spec_file",
    model.Parameter: "target page",
    model.Export: "encoding",
    model.Failure: "",
    model.Version: "value",
    model.Locale: "",
    model.Spec: "notes",
    model.Unit: "name",
}


TEXT = model.Text("It says too little.")
CONSTANT = model.Constant(
    "X", 1, "1", model.Version("3.0", 0x00030000), TEXT, None, (), "", (), ""
)
WORD = model.Word("hDevice", "device", 0, C_TYPES["DWORD"], TEXT)
HANDLE = model.Field(WORD, "x", "value", "HCALL", C_TYPES["HCALL"], None, None, TEXT)
VERSION_3 = model.Version("3.0", 0x00030000)
SPAN = model.Span(98, 99)
MEMBER = model.CMember("x", "HANDLE", 0, 8, SPAN, False, "", "", VERSION_3, TEXT)
# Values of fields that have none in the specs, or none that any other object may have.
OTHERS: dict[str, object] = {
    "kind": "string",
    "bits": model.Bits("HIWORD", 16, 16),
    "constants": (CONSTANT,),
    "device_range": (1, 2),
    "handle": HANDLE,
    "is_bits": False,
    "on_x86": SPAN,
    "alternatives": (MEMBER,),
    "is_extensible": True,
    "numbers": 3,
    "ctype": C_TYPES["DATE"],
    "format": model.Format("x", 0, ()),
    "remarks": TEXT,
    "returns": TEXT,
    "own": TEXT,
    "errata": (model.Erratum(TEXT, TEXT, TEXT, TEXT, "open"),),
    "deprecated": model.Deprecation(model.Version("3.0", 0x00030000), None, TEXT),
}


def other(value: object) -> object:
    """Return another value of a type, or the same."""
    match value:
        case model.Text():
            return TEXT
        case model.Version():
            return model.Version("3.0", 0x00030000)
        case str():
            return f"{value}x"
        case tuple():
            return ()
        case _:
            return value


def is_object(value: object) -> TypeGuard[DataclassInstance]:
    """Return whether a value is an object of the model."""
    return is_dataclass(value) and not isinstance(value, type)


def objects(value: object) -> Iterator[DataclassInstance]:
    """Yield an object of the model, and all that is in it."""
    if isinstance(value, tuple):
        for each in value:
            yield from objects(each)
    elif is_object(value):
        yield value
        for field in fields(value):
            yield from objects(getattr(value, field.name))


def edited(value: Any, owner: type, name: str, new: object) -> Any:
    """Return a part of the model with a field of all objects of a class set anew."""
    if isinstance(value, tuple):
        return tuple(edited(each, owner, name, new) for each in value)
    if not is_object(value):
        return value
    found = {
        f.name: edited(getattr(value, f.name), owner, name, new) for f in fields(value)
    }
    if type(value) is owner:
        found[name] = new
    return replace(value, **found)


@pytest.fixture(scope="module")
def whole() -> model.Spec:
    """The project's own spec, with an overlay."""
    return read_spec(REPOSITORY / "spec", (OVERLAY,))


@pytest.fixture(scope="module")
def parts(whole: model.Spec) -> dict[type, list[DataclassInstance]]:
    """All that is in it, by class."""
    found: dict[type, list[DataclassInstance]] = {}
    for part in objects(whole):
        found.setdefault(type(part), []).append(part)
    return found


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, whole: model.Spec) -> model.Spec:
    """A small spec, with an extension and without anything deprecated."""
    found = read_spec(copy_spec("small", tmp_path_factory.mktemp("small") / "spec"))
    return replace(found, extensions=whole.extensions, vendors=whole.vendors)


@pytest.mark.parametrize("owner", IGNORED, ids=lambda owner: owner.__name__)
def test_each_field_is_described_or_ignored(
    owner: type[DataclassInstance],
    parts: dict[type, list[DataclassInstance]],
    small: model.Spec,
) -> None:
    """A field of the model that is new cannot be forgotten."""
    described = describe(small)
    ignored = IGNORED[owner].split()
    names = [field.name for field in fields(owner)]
    assert {*ignored} <= {*names}
    for name in names:
        found = dict.fromkeys(getattr(each, name) for each in parts[owner])
        values = (
            new
            for value in found
            for new in (OTHERS.get(name, value), other(value), value)
        )
        if name not in ignored and not any(
            describe(edited(small, owner, name, value)) != described for value in values
        ):
            pytest.fail(f"nothing says what {owner.__name__}.{name} is")


def walk(item: Item) -> Iterator[Item]:
    """Yield an item and all that it consists of."""
    yield item
    for part in item.parts:
        yield from walk(part)


@pytest.mark.parametrize("overlays", [(), (OVERLAY,)], ids=["plain", "overlay"])
def test_whole_spec_is_described(overlays: tuple[Path, ...]) -> None:
    """Whatever has a name in the index has an item, and no two share an identity."""
    spec = read_spec(REPOSITORY / "spec", overlays)
    found = [*walk(describe(spec))]
    for entry in spec.entries:
        name = entry.python if entry.kind == "word" else entry.c_name
        own = entry.c_name if entry.kind == "constant" else name.rpartition(".")[2]
        assert any((item.kind, item.name) == (entry.kind, own) for item in found)
    for item in found:
        identities = [part.identity for part in item.parts]
        assert len({*identities}) == len(identities), item.name
