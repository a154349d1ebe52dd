"""Checks of what programs give: no error shows a text, which may be a PIN."""

from __future__ import annotations

import codecs

from ..errors import KindError, RangeError, brief
from ..fields import wrong_kind

UTF_16 = "utf-16-le"
_ASCII = bytes(range(128)).decode("ascii")
# Encodings that are no code page, though ASCII reads as itself.
_NO_PAGES = ("idna", "iso2022", "raw-unicode", "unicode", "utf-8-sig")


class RoomError(RangeError):
    """There is too little room for what is to be written."""


def whole_text(name: str, text: str) -> str:
    """Return a text as it is read back: a surrogate pair is one character.

    Raises:
        KindError: if it has a NUL in it.
    """
    if "\0" in text:
        raise KindError(f"{name} has a NUL in it, which would end it there")
    return text.encode(UTF_16, "surrogatepass").decode(UTF_16, "surrogatepass")


def check_size(name: str, total_size: int, least: int) -> None:
    """Refuse a size that not even the fixed part fits into.

    Raises:
        RoomError: if it is too small.
        RangeError: if it is wider than 32 bits.
        KindError: if it is no integer.
    """
    if not isinstance(total_size, int) or isinstance(total_size, bool):
        raise wrong_kind("total_size", total_size, "an integer")
    if not least <= total_size < 1 << 32:
        what = f"total_size is {brief(total_size)}"
        kind = RoomError if total_size < least else RangeError
        raise kind(f"{what}: {name} needs {least} or more")


def check_encoding(encoding: str) -> str:
    """Take UTF-16 or an ANSI code page, by any of its names.

    Raises:
        KindError: for any other encoding.
    """
    try:
        name = codecs.lookup(encoding).name
        if name == UTF_16:
            return name
        if not name.startswith(_NO_PAGES) and _ASCII.encode().decode(name) == _ASCII:
            return name
    except (LookupError, TypeError, ValueError):
        pass
    what = f"encoding is {brief(encoding)}"
    raise KindError(f"{what}, neither utf-16-le nor a code page")
