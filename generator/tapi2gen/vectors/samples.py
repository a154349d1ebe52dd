"""Values for vectors: some that differ, those that zeros mean, and odd ones."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from uuid import UUID

from tapi2gen.model import Attribute, Family, Structure
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.vectors.formats import empty, fitted, some_bytes
from tapi2gen.vectors.values import (
    ENCODINGS,
    TEXTS,
    Many,
    Phrase,
    Sample,
    Scalar,
    Values,
)

VERSION = 0x00020002
_UNITS = {"seconds": 60, "calls": 3}

# Days since 1899-12-30, and the moment in ISO 8601: the fraction counts forward always.
DATES = (
    Scalar(45658.75, "2025-01-01T18:00:00"),
    Scalar(0.0, "1899-12-30T00:00:00"),
    Scalar(2.0, "1900-01-01T00:00:00"),
    Scalar(-1.25, "1899-12-29T06:00:00"),
    Scalar(-657434.0, "0100-01-01T00:00:00"),
    Scalar(2958465.5, "9999-12-31T12:00:00"),
)
# Year, month, day of the week, day, and the time of day; zeros are none.
TIMES = tuple(
    Scalar(struct.pack("<8H", *words), moment)
    for words, moment in (
        ((2025, 1, 3, 1, 18, 0, 0, 250), "2025-01-01T18:00:00.250000"),
        ((0, 0, 0, 0, 0, 0, 0, 0), "0001-01-01T00:00:00"),
        ((1601, 1, 1, 1, 0, 0, 0, 0), "1601-01-01T00:00:00"),
        ((9999, 12, 5, 31, 23, 59, 59, 999), "9999-12-31T23:59:59.999000"),
    )
)
# Ten-thousandths, and the amount.
AMOUNTS = (
    Scalar(12_3450, "12.3450"),
    Scalar(-1, "-0.0001"),
    Scalar((1 << 63) - 1, "922337203685477.5807"),
    Scalar(-1 << 63, "-922337203685477.5808"),
)

_FIRST = {"currency": AMOUNTS[0], "date": DATES[0], "time": TIMES[0]}
_ZEROS = {"currency": Scalar(0, "0.0000"), "date": DATES[1], "time": TIMES[1]}


def named(family: Family, value: int, *, is_choice: bool) -> object:
    """Say what `to_dict` gives for a value of a family: names instead of numbers."""
    if not family.is_flags:
        names = {member.value: member.name for member in family.members}
        return names.get(value, value)
    bits = [*_bits(family, value)]
    return "|".join(bits) or f"0x{0:08X}" if is_choice else bits


def _bits(family: Family, value: int) -> Iterator[str]:
    """Name the bits of a value, what is left over as a number."""
    members, rest = family.named(value)
    yield from (member.name for member in members)
    if rest:
        yield f"0x{rest:08X}"


def unknown_bit(family: Family, width: int = 32) -> int:
    """Return the highest of some bits that no constant has."""
    bits = range(width - 1, -1, -1)
    return next((1 << n for n in bits if not family.known_bits >> n & 1), 0)


def unknown_value(family: Family, width: int = 32) -> int:
    """Return a value of some bits that no constant has, one that vendors might use."""
    taken = {member.value for member in family.members}
    bits = (n for n in (*range(16, 32), *range(16)) if n < width - family.is_signed)
    return next((1 << n for n in bits if 1 << n not in taken), 0)


def constant(attribute: Attribute, value: int) -> Scalar:
    """Make a value of an attribute's family."""
    assert attribute.family is not None
    is_choice = attribute.kind != "flags"
    return Scalar(value, named(attribute.family, value, is_choice=is_choice))


def guid(seed: int) -> Scalar:
    """Make an identifier whose bytes all differ."""
    raw = bytes((seed * 16 + i) % 256 for i in range(16))
    return Scalar(raw, str(UUID(bytes_le=raw)))


def phrase(text: str) -> Phrase:
    """Make a text that is read as it is written."""
    return Phrase(text, text)


def characters(attribute: Attribute, text: str, encoding: str = "") -> Scalar:
    """Make a text that stands in the structure itself, up to its first NUL."""
    raw = text.encode(encoding or ENCODINGS[_width(attribute)])
    return Scalar(raw.ljust(attribute.size, b"\0"), text.partition("\0")[0])


def some(
    attributes: tuple[Attribute, ...], structures: Mapping[str, Structure], seed: int
) -> Values:
    """Return values that differ between neighbouring attributes."""
    found = {
        attribute.name: _some(attribute, structures, seed + index)
        for index, attribute in enumerate(attributes)
    }
    return fitted(attributes, Values(found))


def nothing(
    attributes: tuple[Attribute, ...], structures: Mapping[str, Structure]
) -> Values:
    """Return the values that zeros mean."""
    return Values({it.name: _nothing(it, structures) for it in attributes})


def _some(
    attribute: Attribute, structures: Mapping[str, Structure], seed: int
) -> Sample:
    match attribute.kind:
        case "string":
            texts = attribute.examples or TEXTS
            return phrase(texts[seed % len(texts)])
        case "entries" | "guids" | "codes" | "numbers" | "array" | "strings":
            return Many(tuple(_some_items(attribute, structures, seed)))
        case "nested" | "embedded":
            parts = structures[attribute.structure].part.attributes
            return some(parts, structures, seed)
        case "flags" | "choice":
            assert attribute.family is not None
            members = attribute.family.members
            return constant(attribute, members[seed % len(members)].value)
        case "guid":
            return guid(seed)
        case "currency" | "date" | "time":
            return _FIRST[attribute.kind]
        case "bytes" | "block" | "string_or_bytes":
            return some_bytes(8)
        case "octets":
            return some_bytes(attribute.size)
        case "characters":
            return _some_characters(attribute, seed)
        case _:
            return _number(attribute, seed)


def _some_items(
    attribute: Attribute, structures: Mapping[str, Structure], seed: int
) -> Iterator[Scalar | Phrase | Values]:
    """Yield two entries of a list."""
    texts = attribute.examples or TEXTS
    for index in (0, 1):
        match attribute.kind:
            case "entries" | "array":
                parts = structures[attribute.structure].part.attributes
                yield some(parts, structures, seed + 3 * index)
            case "guids":
                yield guid(seed + index)
            case "strings":
                yield phrase(texts[index % len(texts)])
            case "numbers":
                yield _number(attribute, seed + index)
            case _:
                assert attribute.family is not None
                yield constant(attribute, attribute.family.members[-index].value)


def _some_characters(attribute: Attribute, seed: int) -> Scalar:
    """Make a text of a fixed width; without a code page, a char is ASCII."""
    width = _width(attribute)
    texts = [it for it in attribute.examples or TEXTS if width > 1 or it.isascii()]
    text = texts[seed % len(texts)] if texts else TEXTS[0]
    encoding = ENCODINGS[width]
    raw = text.encode(encoding)[: attribute.size - width]
    return characters(attribute, raw.decode(encoding, "ignore"))


def _width(attribute: Attribute) -> int:
    """Return the bytes of a character of a fixed text."""
    return C_TYPES[attribute.item].bytes


def _number(attribute: Attribute, seed: int) -> Scalar:
    if attribute.unit == "version":
        return Scalar(VERSION, VERSION)
    value = (seed + 1) * _UNITS.get(attribute.unit, 1)
    return Scalar(value, value)


def _nothing(attribute: Attribute, structures: Mapping[str, Structure]) -> Sample:
    match attribute.kind:
        case "string":
            return phrase("")
        case "entries" | "guids" | "codes" | "numbers" | "array" | "strings":
            return Many()
        case "nested" | "embedded":
            return nothing(structures[attribute.structure].part.attributes, structures)
        case "flags" | "choice":
            return constant(attribute, 0)
        case "guid":
            return Scalar(bytes(16), str(UUID(int=0)))
        case "currency" | "date" | "time":
            return _ZEROS[attribute.kind]
        case "bytes" | "block":
            return Scalar(b"", "")
        case "string_or_bytes":
            assert attribute.format is not None
            return empty(attribute.format.widths.get(0, 0))
        case "octets" | "characters":
            raw = bytes(attribute.size)
            return Scalar(raw, raw.hex() if attribute.kind == "octets" else "")
        case _:
            return Scalar(0, 0)
