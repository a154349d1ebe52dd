"""Values that a member of a good buffer cannot have, and the errors they must give."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from tapi2gen.model import Attribute, Part
from tapi2gen.vectors.bad_requests import number_at, patched

# Not a number, both infinities, and the first days beyond the years 100 to 9999.
_NO_DATES = {"nan": b"\0\0\0\0\0\0\xf8\x7f"} | {
    repr(days): struct.pack("<d", days)
    for days in (float("inf"), float("-inf"), 1e300, 2958466.0, -657435.0)
}

# What no calendar has, though a SYSTEMTIME can: what is said of it, and its words.
_NO_TIMES = {
    "1600-12-31": (1600, 12, 0, 31, 0, 0, 0, 0),
    "10000-1-1": (10000, 1, 6, 1, 0, 0, 0, 0),
    "2025-13-1": (2025, 13, 0, 1, 0, 0, 0, 0),
    "2025-2-29": (2025, 2, 0, 29, 0, 0, 0, 0),
    "0.1000": (2025, 1, 3, 1, 0, 0, 0, 1000),
}


class BadValue(NamedTuple):
    """A buffer with such a value.

    Attributes:
        what: What is said of the member.
        data: The buffer.
        error: The error.
        says: What the error shows.
    """

    what: str
    data: bytes
    error: str
    says: tuple[object, ...]


def bad_values(
    attribute: Attribute, part: Part, start: int, data: bytes
) -> Iterator[BadValue]:
    """Spoil a value in a good buffer; no error shows a secret.

    Args:
        attribute: What the value is read into.
        part: The members beside it.
        start: Where they begin in the buffer.
        data: The buffer.
    """
    at = start + part.members[attribute.word].offset
    if attribute.item == "char":
        yield _no_ascii(data, at)
    if attribute.format:
        yield from _of_formats(attribute, part, start, data)
    moments: dict[str, tuple[bytes, tuple[object, ...]]] = {}
    if attribute.kind == "date":
        moments = {days: (raw, (days, 2958465)) for days, raw in _NO_DATES.items()}
    if attribute.kind == "time":
        moments = {
            what: (struct.pack("<8H", *words), (what,))
            for what, words in _NO_TIMES.items()
        }
    for what, (raw, says) in moments.items():
        shown = () if attribute.sensitive else says
        yield BadValue(f"is {what}", patched(data, at, raw), "RangeError", shown)


def _no_ascii(data: bytes, at: int, of: str = "") -> BadValue:
    """Spoil the first character of a text."""
    bad = patched(data, at, b"\xff")
    return BadValue(
        f"with a byte that is not ASCII{of}", bad, "RangeError", (0, "ascii")
    )


def _of_formats(
    attribute: Attribute, part: Part, start: int, data: bytes
) -> Iterator[BadValue]:
    """Spoil a text of each format, while no other one is of that format."""
    assert attribute.format is not None
    at = start + part.members[attribute.word].offset
    for other in part.attributes:
        has_format = other.format and other.format.word == attribute.format.word
        if has_format and other is not attribute:
            data = patched(data, start + part.members[other.word].offset, bytes(8))
    size, offset = number_at(data, at), number_at(data, at + 4)
    odd = (size - 1) | 1
    for member, c_type in attribute.format.characters:
        place = start + part.members[attribute.format.word].offset
        of_format, of = patched(data, place, member.value), f", {member.c_name}"
        if c_type == "char":
            yield _no_ascii(of_format, offset, of)
        else:
            half = patched(of_format, at, odd)
            yield BadValue(f"of half a unit{of}", half, "LayoutError", (odd,))
