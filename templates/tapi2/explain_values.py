"""Explain numbers, and suggest names for what is not known."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import Any

from .errors import both

# A family of reference.json.
Entry = dict[str, Any]

_DWORD = 1 << 32
_SIGN = 1 << 31
# Hexadecimal without 0x, as debuggers and logs print it.
_BARE = re.compile(
    r"0[0-9a-f]+|[0-9a-f]{8}|[0-9a-f]{16}|(?=.*\d)(?=.*[a-f])[0-9a-f]+", re.IGNORECASE
)
_NEAREST, _ENDINGS = 3, 12  # names that are suggested


def numbers_of(text: str) -> Iterator[int]:
    """Return what a text may stand for as a number, the likeliest first.

    A number of 64 bits whose upper half repeats the sign, and a negative one, stand for
    the 32 bits that a DWORD has.
    """
    text = text.strip().replace("`", "")
    for base in (0, 16):
        if base == 16 and not _BARE.fullmatch(text):
            return
        try:
            number = int(text, base)
        except ValueError:
            continue
        yield number
        if -_SIGN <= number < 0 or number >> 31 == (1 << 33) - 1:
            yield number % _DWORD


def is_family(name: str, family: Entry) -> bool:
    """Return whether a name, in lower case, is that of a family."""
    known = family["name"].casefold()
    return name in (known, known.rstrip("_"), family["python"].casefold())


def explain_value(family: Entry, number: int) -> Iterator[str]:
    """Explain what a number is in a family: one row for each constant in it.

    Yields:
        A title, and for each constant its value, C name and Python name.
    """
    rows = [
        (member[3], member[0], f"{family['python']}.{member[1]}")
        for member in family["members"]
        if _is_in(member[2], number, family)
    ]
    known = 0
    for member in family["members"]:
        known |= member[2]
    rest = number & ~known if family["kind"] == "flags" else 0
    yield f"{both(number)} in {family['name']}, {__package__}.{family['python']}"
    yield ""
    widths = [max((len(row[at]) for row in rows), default=0) for at in (0, 1)]
    for value, c_name, python in rows:
        yield f"  {value:<{widths[0]}}  {c_name:<{widths[1]}}  {python}"
    if rest:
        yield f"  {rest:#010x}  no constant has these bits"
    elif not rows:
        what = "no bit is set" if not number else "no constant has this value"
        yield f"  {what}"


def has_value(family: Entry, number: int) -> bool:
    """Return whether a constant of a family has a value, or a bit of it."""
    return any(_is_in(each[2], number, family) for each in family["members"])


def _is_in(value: int, number: int, family: Entry) -> bool:
    """Return whether a number has a value: as a bit, or in the bits of a number."""
    if family["kind"] != "flags" or not value:
        return value == number
    numbers = 0
    for member in family["members"]:
        if member[2].bit_count() > 1:
            numbers |= member[2]
    return number & (numbers if value & numbers else value) == value


def suggestions(name: str, known: Iterable[str], constants: Iterable[str]) -> str:
    """Name what is near to a name that is unknown, or ends with it.

    Args:
        name: The unknown name.
        known: All names.
        constants: Those of constants, which people know by their ends.
    """
    plain = name.strip().upper()
    ends = {constant: constant.upper().partition("_")[2] for constant in constants}
    found = [constant for constant, end in ends.items() if plain and end == plain]
    by_upper = {known_name.upper(): known_name for known_name in known}
    near = difflib.get_close_matches(plain, by_upper, n=_NEAREST)
    found = found or [by_upper[match] for match in near]
    if not found:
        near = difflib.get_close_matches(plain, {*ends.values()}, n=1, cutoff=0.7)
        found = [constant for constant, end in ends.items() if end in near]
    return f"; near it: {', '.join(found[:_ENDINGS])}" if found else ""
