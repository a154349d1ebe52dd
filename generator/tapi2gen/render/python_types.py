"""C types in Python: the formats of `struct`, and the types of `ctypes`."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import NamedTuple

from tapi2gen.model import CMember, Layout, Slot, Structure, Variant
from tapi2gen.model.naming import snake
from tapi2gen.render.places import Place
from tapi2gen.render.python_source import (
    Code,
    fill,
    imported,
    uses_of,
)

HOMES = {
    **dict.fromkeys(("c_double", "c_int32", "c_int64", "c_uint8"), "ctypes"),
    **dict.fromkeys(("Array", "Structure", "Union"), "ctypes"),
    "GUID": "tapi2.structures.guid",
    "GroupID": "tapi2.structures.group_id",
    "SYSTEMTIME": "tapi2.structures.system_time",
}


class _Type(NamedTuple):
    """A C type in Python.

    Attributes:
        code: Its code in the `struct` module.
        ctypes: Its type in `ctypes`.
        annotation: The type of its value in `ctypes`, for type checkers.
    """

    code: str
    ctypes: str
    annotation: str = "int"


# All others are unsigned integers.
_TYPES = {
    "LONG": _Type("i", "{c_int32}"),
    "CURRENCY": _Type("q", "{c_int64}"),
    "DATE": _Type("d", "{c_double}", "float"),
    "GUID": _Type("16s", "{GUID}", "{GUID}"),
    "GUID4": _Type("16s", "{GroupID}", "{GroupID}"),
    "SYSTEMTIME": _Type("16s", "{SYSTEMTIME}", "{SYSTEMTIME}"),
    "BYTES": _Type("s", "{c_uint8} * 1", "{Array}[{c_uint8}]"),
}
_INTEGER_CODES = {2: "H", 4: "I", 8: "Q"}


def ctypes_type(member: CMember | Slot) -> Code:
    """Write the type of a member in `ctypes`: of a fixed size, the same on any host."""
    if isinstance(member, CMember) and member.alternatives:
        return Code(union_class(member))
    if isinstance(member, CMember) and member.ctype is None:
        one = _structure(member)
        return Code(f"{one} * 1", one.uses) if member.is_open else one
    assert member.ctype is not None
    if isinstance(member, CMember) and member.length:
        return fill("{one} * {length}", {}, one=_one(member), length=member.length)
    if member.ctype.name in _TYPES:
        return fill(_TYPES[member.ctype.name].ctypes, HOMES)
    if isinstance(member, CMember) and not member.ctype.bytes:
        return imported("ctypes", "c_size_t")
    return imported("ctypes", f"c_uint{8 * member.size}")


def union_class(member: CMember) -> str:
    """Name the class of a union, which has a name of its own for ctypes alone."""
    return f"{member.c_name}Union"


def ctypes_annotation(member: CMember) -> Code:
    """Write the type that a member's value has in `ctypes`, for type checkers."""
    if member.alternatives:
        return Code(union_class(member))
    if member.ctype is None:
        one = _structure(member)
        pattern = "{Array}[{one}]" if member.is_open else "{one}"
        return fill(pattern, HOMES, one=one)
    if member.length:
        return fill("{Array}[{one}]", HOMES, one=_one(member))
    found = _TYPES.get(member.ctype.name)
    return fill(found.annotation, HOMES) if found else Code("int")


def _one(member: CMember) -> Code:
    """Return the type of a byte or a character in an array of them."""
    assert member.ctype is not None
    return imported("ctypes", f"c_uint{8 * member.ctype.bytes}")


def _structure(member: CMember) -> Code:
    """Return the class of the structure that a member is."""
    return imported(f"tapi2.structures.{snake(member.c_type)}", member.c_type)


def ctypes_imports(structure: Structure, place: Place) -> str:
    """Write the imports of a structure's module.

    Args:
        structure: The structure.
        place: Where the module is.
    """
    parts = [structure.part, *(variant.part for variant in structure.variants)]
    outer = [member for part in parts for member in part.members]
    members = [*outer, *(each for member in outer for each in member.alternatives)]
    uses = uses_of(map(ctypes_type, members)) | fill("{Structure}", HOMES).uses
    uses |= uses_of(map(ctypes_annotation, members))
    if structure.variants or len(members) > len(outer):
        uses |= fill("{Union}", HOMES).uses
    return place.imports(uses)


def struct_format(members: Iterable[CMember]) -> str:
    """Write the format of members that stand together, without arrays of any number."""
    return _format(_code(member) for member in members if not member.is_open)


def request_format(request: Variant) -> str:
    """Write the format of what a handler reads of a request."""
    return _format(_request_code(member, request) for member in request.part.members)


def words_format(layout: Layout) -> str:
    """Write the format of a message's words, those of the transport skipped."""
    codes: list[str] = []
    for is_read, slots in itertools.groupby(layout.slots, lambda it: it.is_of_message):
        run = list(slots)
        skipped = f"{sum(slot.size for slot in run)}x"
        codes += map(_code, run) if is_read else [skipped]
    return _format(codes)


def _format(codes: Iterable[str]) -> str:
    """Write a format: little-endian, without padding."""
    return f"<{''.join(codes)}"


def _code(member: CMember | Slot) -> str:
    if member.ctype is None or (isinstance(member, CMember) and member.length):
        return f"{member.size}s"
    found = _TYPES.get(member.ctype.name)
    return found.code if found else _INTEGER_CODES[member.size]


def _request_code(member: CMember, request: Variant) -> str:
    """Write the code of a member: of an answer's structure just its size is read."""
    answer = request.answer
    if answer and answer.kind == "nested" and answer.offset == member.offset:
        return _INTEGER_CODES[4]
    return "" if member.is_open else _code(member)
