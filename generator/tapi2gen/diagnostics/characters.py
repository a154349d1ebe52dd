"""Characters that a reader of a file could not see."""

from __future__ import annotations

import unicodedata

_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")  # Unicode: control, format, separators
# Letters and marks to Unicode, and nothing to the eye.
_BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"


def is_invisible(character: str) -> bool:
    """Return whether a reader could not see a character."""
    if unicodedata.category(character) in _INVISIBLE or character in _BLANKS:
        return True
    number = ord(character)  # what follows are the numbers that are no characters
    return number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF


def invisible_ones(text: str) -> list[str]:
    """Return the characters of a text that a reader could not see."""
    # All that is printable can be seen, and Python finds that out quickly.
    return [] if text.isprintable() else list(filter(is_invisible, text))
