"""Characters that a reader of a file could not see."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")  # Unicode: control, format, separators
# Letters, marks and symbols to Unicode, and nothing to the eye: what it says to ignore
# where it cannot be shown (Default_Ignorable_Code_Point), and the blank of Braille.
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\ufff0-\ufff8\U00016fe4\U0001d159\U000e0000-\U000e0fff]"
)


def is_invisible(character: str) -> bool:
    """Return whether a reader could not see a character."""
    if unicodedata.category(character) in _INVISIBLE or _BLANK.match(character):
        return True
    number = ord(character)  # what follows are the numbers that are no characters
    return number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF


def invisible_ones(text: str) -> list[str]:
    """Return the characters of a text that a reader could not see."""
    # Python finds out quickly what is printable: all that can be seen, and blanks.
    if text.isprintable() and (text.isascii() or not _BLANK.search(text)):
        return []
    return list(filter(is_invisible, text))
