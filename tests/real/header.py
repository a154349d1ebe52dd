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
# What other headers have, too, and what the project's spec describes in two layouts.
_OTHER_NAMES = ("GUID", "LINEMESSAGE", "PHONEMESSAGE")
# Names that are no constants of the API: guards, and other names of structures.
_NO_CONSTANTS = re.compile(r"TAPI_H|\w*GUID\w*|LINEREQM\w+|DECLARE_\w+|LP\w+")


class Member(NamedTuple):
    """A member of a structure, as the header declares it."""

    c_type: str
    name: str
    length: str


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
    """Return the members of each structure, none of one that has a union inside."""
    found: dict[str, tuple[Member, ...]] = {}
    for body, name in _STRUCT.findall(header()):
        members = tuple(
            Member(c_type.strip(), member, length)
            for c_type, member, length in _MEMBER.findall(body)
        )
        is_plain = "{" not in body and body.count(";") == len(members)
        found[name] = members if is_plain and name not in _OTHER_NAMES else ()
    return found
