"""LINEMESSAGE for ctypes: its layout on every host is that of tapi.h."""

import ctypes
import struct
from typing import Any, NamedTuple

import pytest

import tapi2
from tapi2 import Layout, structures

FIELDS = [
    "hDevice",
    "dwMessageID",
    "dwCallbackInstance",
    "dwParam1",
    "dwParam2",
    "dwParam3",
]


class Shape(NamedTuple):
    """What a structure must look like."""

    structure: Any  # its fields have no types that could be told
    layout: Layout
    size: int
    offsets: list[int]
    sizes: list[int]
    format: str


SHAPES = (
    Shape(
        structures.LINEMESSAGE32,
        Layout.X86,
        24,
        [0, 4, 8, 12, 16, 20],
        [4, 4, 4, 4, 4, 4],
        "<6I",
    ),
    Shape(
        structures.LINEMESSAGE64,
        Layout.X64,
        40,
        [0, 4, 8, 16, 24, 32],
        [4, 4, 8, 8, 8, 8],
        "<2I4Q",
    ),
)
WORDS = (0xF0E0D0C0, 28, 0xA1B2C3D4, 3, 2, 0xFFFFFFFF)

every_shape = pytest.mark.parametrize(
    "shape", SHAPES, ids=lambda shape: shape.layout.name
)


@every_shape
def test_size_and_alignment(shape: Shape) -> None:
    """The size is that of the record; tapi.h packs to single bytes."""
    assert ctypes.sizeof(shape.structure) == shape.layout.size == shape.size
    assert ctypes.alignment(shape.structure) == 1
    assert shape.structure._pack_ == 1
    assert shape.structure._layout_ == "ms"


@every_shape
def test_fields(shape: Shape) -> None:
    """The names are those of the header, in its order."""
    assert [field[0] for field in shape.structure._fields_] == FIELDS
    fields = [getattr(shape.structure, name) for name in FIELDS]
    assert [field.offset for field in fields] == shape.offsets
    assert [field.size for field in fields] == shape.sizes


@every_shape
def test_types_are_of_fixed_width(shape: Shape) -> None:
    """On Linux a C long has 64 bits: no type may depend on the host."""
    types = {field[1] for field in shape.structure._fields_}
    assert types <= {ctypes.c_uint32, ctypes.c_uint64}


@every_shape
def test_fields_are_unsigned(shape: Shape) -> None:
    """A handle with its highest bit set is not negative."""
    message = shape.structure()
    for name, size in zip(FIELDS, shape.sizes, strict=True):
        highest = (1 << 8 * size) - 1
        setattr(message, name, highest)
        assert getattr(message, name) == highest


@every_shape
def test_a_structure_is_a_record(shape: Shape) -> None:
    """What C writes into it decodes, and what was encoded can be read from it."""
    filled = shape.structure(*WORDS)
    record = struct.pack(shape.format, *WORDS)
    assert bytes(filled) == record
    message = tapi2.decode(filled, shape.layout)
    assert message.raw == WORDS
    again = shape.structure.from_buffer_copy(message.to_bytes(shape.layout))
    assert tuple(getattr(again, name) for name in FIELDS) == WORDS


@every_shape
def test_a_structure_may_stand_inside_another(shape: Shape) -> None:
    """Packing leaves no gap in an array."""
    pair = (shape.structure * 2)()
    assert ctypes.sizeof(pair) == 2 * shape.size
    assert ctypes.addressof(pair[1]) - ctypes.addressof(pair[0]) == shape.size


def test_linemessage_is_that_of_this_interpreter() -> None:
    """A 64-bit Python calls the 64-bit TAPI."""
    bits = 8 * ctypes.sizeof(ctypes.c_void_p)
    assert structures.LINEMESSAGE is getattr(structures, f"LINEMESSAGE{bits}")
    assert tapi2.LINEMESSAGE is structures.LINEMESSAGE


def test_names_are_those_of_c() -> None:
    """The classes say which of the two they are."""
    names = [shape.structure.__name__ for shape in SHAPES]
    assert names == ["LINEMESSAGE32", "LINEMESSAGE64"]
