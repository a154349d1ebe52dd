# DO NOT EDIT. Made from templates/tapi2/text/rows.py by: tapi2gen build
"""Rows of a dump: an address, bytes or words, and often what they are as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .lines import Line, TextError

# 00000010: (xxd), 0000020 (od), 0000023a`5f0040c0 (WinDbg), 0x7ffe <buffer+16>: (gdb).
_ADDRESS = re.compile(
    r"\s*(?P<digits>[0-9a-f]{8}`[0-9a-f]{8}|(?:0x)?[0-9a-f]{4,16})"
    r"(?:\s<[^<>]*>)?(?P<colon>h?:)?(?=\s|$)",
    re.IGNORECASE,
)
# A byte or a word, and what stands before it: WinDbg has a hyphen after eight bytes.
_WORD = re.compile(
    r"(\s+|-|\s-\s)((?:0x)?(?:[0-9a-f]{8}`[0-9a-f]{8}|[0-9a-f]+|\?+))(?=\s|-|$)",
    re.IGNORECASE,
)
# What may stand in the middle of a row instead of the usual gap.
_MIDDLE, _MIDDLE_GAPS = 8, ("  ", "-", " - ")
_WORD_WIDTHS = (4, 8, 16)
# How columns of text begin and end, and what they show for a byte that is no letter.
_FRAMES = ("||", "><")
_NO_LETTER = " .?\xb7"

# So many words are no row of a dump: no column of text is looked for between them.
_MANY = 256

BIG, LITTLE = "big", "little"


class Row(NamedTuple):
    """A row of a dump.

    Attributes:
        line: Where it is.
        address: The digits of its address, a prefix 0x included.
        has_colon: Whether a colon follows the address.
        is_sure: Whether the address can be nothing else.
        is_likely: Whether the address does not look like the words that follow.
        width: Digits of a word.
        has_prefix: Whether the words have a prefix 0x.
        readings: The bytes, by the order of bytes in a word that fits the text column.
    """

    line: Line
    address: str
    has_colon: bool
    is_sure: bool
    is_likely: bool
    width: int
    has_prefix: bool
    readings: dict[str, bytes]

    @property
    def size(self) -> int:
        """The number of bytes; 0 where there is nothing but an address."""
        return max(map(len, self.readings.values()), default=0)


def read_row(line: Line) -> Row | None:
    """Read a row that begins with an address; return None if it does not.

    Raises:
        TextError: if there is an address, but what follows cannot be read.
    """
    match = _ADDRESS.match(line.text)
    if not match:
        return None
    address, has_colon = match["digits"], bool(match["colon"])
    body = line.text[match.end() :]
    if not body.strip():
        return Row(line, address, has_colon, False, False, 0, False, {})
    words = list(_WORD.finditer(body))
    has_prefix = bool(words) and words[0][2][:2].lower() == "0x"
    is_prefixed = address[:2].lower() == "0x"
    if is_prefixed and not has_colon and (has_prefix or not words):
        return None  # numbers of a program
    is_odd = len(address) % 2 == 1 and bool(words)
    is_sure = has_colon or "`" in address or is_prefixed or is_odd
    found = _split(body, words, has_colon=has_colon)
    if found is None:
        if is_sure:
            raise _unreadable(line, match.end(), body, words)
        return None
    count, readings, has_text = found
    gaps = {word[1] for word in words[1:count]}
    width = len(_digits(words[0]))
    is_likely = width != len(address) or words[0][1] not in gaps | {" "}
    is_sure = is_sure or has_text
    return Row(
        line, address, has_colon, is_sure, is_likely, width, has_prefix, readings
    )


def split_text(line: Line) -> bytes | None:
    """Read bytes before a column of text; return None if there is no such column."""
    body = f" {line.text.lstrip()}"
    words = list(_WORD.finditer(body))
    found = _split(body, words, has_colon=True)
    if found is None or not found[2] or len(_digits(words[0])) != 2:
        return None
    return found[1][BIG]


def _split(
    body: str, words: Sequence[re.Match[str]], *, has_colon: bool
) -> tuple[int, dict[str, bytes], bool] | None:
    """Find where the bytes of a row end, and its column of text begins.

    Returns:
        The number of words, their readings, and whether there is a column of text.
    """
    most = _evenly_spaced(words)
    digits = [_digits(word) for word in words]
    found: tuple[int, dict[str, bytes], bool] | None = None
    for count in range(most, 0 if most <= _MANY else most - 1, -1):
        column = body[words[count - 1].end() :]
        readings = _readings(digits[:count], has_colon)
        if not column.strip():
            found = (count, readings, False) if readings else None
            continue
        shown = {order: raw for order, raw in readings.items() if _shows(column, raw)}
        if shown:
            return count, shown, True
    return found


def _evenly_spaced(words: Sequence[re.Match[str]]) -> int:
    """Count the words up to a gap that is unlike the others."""
    size = 0
    for index, word in enumerate(words):
        if word.start() != (words[index - 1].end() if index else 0):
            return index
        is_usual = index < 2 or word[1] == words[1][1]
        if not is_usual and not (size == _MIDDLE and word[1] in _MIDDLE_GAPS):
            return index
        size += len(_digits(word)) // 2
    return len(words)


def _digits(word: re.Match[str]) -> str:
    return word[2].lower().removeprefix("0x").replace("`", "")


def _readings(words: Sequence[str], has_colon: bool) -> dict[str, bytes]:
    """Read words in each order of bytes that there may be."""
    widths = {len(word) for word in words}
    is_uniform = len(widths) == 1
    try:
        big = bytes.fromhex("".join(words))
    except ValueError:  # an odd digit, or ??
        return {}
    if widths == {2}:
        return {BIG: big}
    if is_uniform and widths <= {*_WORD_WIDTHS}:
        little = b"".join(bytes.fromhex(word)[::-1] for word in words)
        return {BIG: big, LITTLE: little}
    # xxd makes groups of any size, the last one shorter.
    *full, last = words
    is_grouped = len({len(word) for word in full}) <= 1
    is_even = all(len(word) % 2 == 0 for word in words)
    if has_colon and is_grouped and is_even and len(last) <= len(words[0]):
        return {BIG: big}
    return {}


def _shows(column: str, raw: bytes) -> bool:
    """Return whether a column of text shows some bytes."""
    return any(_matches(text, raw) for text in _texts(column))


def _texts(column: str) -> Iterator[str]:
    """Return what a column may say, without what stands around it."""
    text = column.strip()
    if len(text) > 1 and text[0] + text[-1] in _FRAMES:
        yield text[1:-1]
    blanks = len(column) - len(column.lstrip())
    for start in range(1, blanks + 1):
        yield column[start:].rstrip()


def _matches(text: str, raw: bytes) -> bool:
    if len(text) == len(raw) + 1 and text[_MIDDLE : _MIDDLE + 1] == " ":
        text = text[:_MIDDLE] + text[_MIDDLE + 1 :]  # Wireshark may leave a gap there
    if len(text) > len(raw):
        return False
    for letter, byte in zip(text.ljust(len(raw)), raw, strict=True):
        if 0x20 <= byte < 0x7F:
            if letter != chr(byte):
                return False
        elif letter not in _NO_LETTER and ord(letter) < 0x7F:
            return False
    return True


def _unreadable(
    line: Line, start: int, body: str, words: Sequence[re.Match[str]]
) -> TextError:
    """Make the error for what follows an address."""
    for word in words:
        if "?" in word[2]:
            what = "the debugger could not read this memory: remove the question marks"
            return TextError(line, start + word.start(2), what)
    if not words:
        at = start + len(body) - len(body.lstrip())
        return TextError(line, at, "bytes in hexadecimal were expected here")
    if len({len(_digits(word)) for word in words[: _evenly_spaced(words)]}) > 1:
        what = "these are no bytes in hexadecimal: print them with od -Ax -tx1 or xxd"
        return TextError(line, start + words[0].start(2), what)
    if len(_digits(words[0])) not in (2, *_WORD_WIDTHS):
        what = "bytes have two digits, words 4, 8 or 16: print with od -Ax -tx1 or xxd"
        return TextError(line, start + words[0].start(2), what)
    at = start + words[_evenly_spaced(words) - 1].end()
    what = "the text column does not show the bytes before it: remove the column"
    return TextError(line, at, what)
