"""What the real <tapi.h> says: its constants and structures, read from the text.

The header is the one of mingw-w64 inside the `ziglang` wheel. Only its text is read
here; what the numbers are worth is proven by a compiler, in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from real.compiler import headers

_DEFINE = re.compile(r"^ *#define (\w+) +(\S.*?) *$", re.MULTILINE)
_STRUCT = re.compile(r"typedef struct \w+ \{(.*?)\n  \} ?([A-Z]\w*)[,;]", re.DOTALL)
_MEMBER = re.compile(r"^ +([\w ]+?) ?(\w+)(?:\[(\w+)\])?;$", re.MULTILINE)
# What other headers define, and this one uses.
_OTHERS = {"WM_USER": 0x0400}
_UNION = re.compile(r"union \{(.*?)\n +\} (\w+);", re.DOTALL)
# What other headers have, too, and what the project's spec describes in two layouts.
_OTHER_NAMES = ("GUID", "LINEMESSAGE")
# Names that are no constants of the API: guards, and other names of structures.
_NO_CONSTANTS = re.compile(r"TAPI_H|\w*GUID\w*|LINEREQM\w+|DECLARE_\w+|LP\w+")


class Member(NamedTuple):
    """A member of a structure, as the header declares it; a union has more inside."""

    c_type: str
    name: str
    length: str
    inside: tuple[Member, ...] = ()


@cache
def header() -> str:
    """Return the text of the header."""
    return (headers() / "any-windows-any/tapi.h").read_text("utf-8")


@cache
def constants() -> Mapping[str, int]:
    """Return the value of each constant that is a number, in the header's order."""
    found: dict[str, int] = {}
    for name, text in _DEFINE.findall(header()):
        if not _NO_CONSTANTS.fullmatch(name) and "(" not in name:
            value = _value(text, found | _OTHERS)
            if value is not None:
                found[name] = value
    return found


def _value(text: str, known: Mapping[str, int]) -> int | None:
    """Return what a sum of numbers and names is, or nothing for another text."""
    plain = re.sub(r"__MSABI_LONG\((.*?)U?\)", r"\1", text)
    total = 0
    for term in plain.split("+"):
        word = term.strip()
        if word in known:
            total += known[word]
        elif re.fullmatch(r"-?\d+|0x[0-9A-Fa-f]+", word):
            total += int(word, 0)
        else:
            return None
    return total


@cache
def structures() -> Mapping[str, tuple[Member, ...]]:
    """Return the members of each structure, none of one with others inside."""
    found: dict[str, tuple[Member, ...]] = {}
    for body, name in _STRUCT.findall(header()):
        if name not in _OTHER_NAMES:
            found[name] = _members(body)
    return found | dict.fromkeys(_OTHER_NAMES, ())


def _members(body: str) -> tuple[Member, ...]:
    unions = {name: _members(f"{inside}\n") for inside, name in _UNION.findall(body)}
    plain = _UNION.sub(r"union \2;", body)
    members = _MEMBER.findall(plain)
    if "{" in plain or plain.count(";") != len(members):
        return ()
    return tuple(
        Member(c_type.strip(), name, length, unions.get(name, ()))
        for c_type, name, length in members
    )
