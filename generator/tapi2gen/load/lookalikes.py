"""Characters that look like ASCII where YAML, a name or a number needs ASCII itself.

Input methods for Chinese write a colon, a comma, a space or a digit of full width, and
word processors curly quotes and no-break spaces. In text they are right.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import cache

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem

# What Unicode does not count as a form of the ASCII character: quotes, dashes, and the
# comma and full stop of Chinese.
_OTHERS = {
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u2039\u203a", "'"),
    **dict.fromkeys("\u2013\u2014\u2212", "-"),
    **dict.fromkeys("\u2236\ua789\ufe30", ":"),
    "\u3010": "[",
    "\u3011": "]",
    "\u3001": ",",
    "\u3002": ".",
}


def to_ascii(text: str) -> str:
    """Return a text with the ASCII characters that others look like."""
    return "".join(_ascii_of(character) or character for character in text)


def find_lookalike(text: str) -> int:
    """Return the index of the first character that looks like another, or -1."""
    if text.isascii():
        return -1
    return next((at for at, it in enumerate(text) if _ascii_of(it)), -1)


def lookalike_problem(mark: Mark, text: str, at: int) -> Problem:
    """Return the problem of a character, at its own location.

    Args:
        mark: Where the text begins.
        text: The text, on one line.
        at: The index of the character.
    """
    character, meant = text[at], _ascii_of(text[at])
    name = unicodedata.name(character, "").lower()
    what = f"{character} is U+{ord(character):04X} ({name})"
    if character.isspace():
        what = what.removeprefix(f"{character} is ")
    shown = "a space" if meant == " " else meant
    how = f"write {shown}; where text needs the character, put the text in quotes"
    location = replace(mark, column=mark.column + at, width=1)
    return Problem(location, Code.LOOKALIKE_CHARACTER, what, how)


@cache
def _ascii_of(character: str) -> str:
    """Return the ASCII character that another one looks like, or nothing."""
    if character.isascii():
        return ""
    plain = unicodedata.normalize("NFKC", character)
    is_ascii = len(plain) == 1 and plain.isascii() and plain.isprintable()
    return plain if is_ascii else _OTHERS.get(character, "")
