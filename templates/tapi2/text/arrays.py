"""Bytes in plain hexadecimal text, and in arrays of programs."""

from __future__ import annotations

import re

from .lines import Line, TextError

_TWO = "[0-9a-f]{2}"
# Bytes with something between them: BitConverter, colons, escapes of a string.
_FORMS = [
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"-?{_TWO}(-{_TWO})+-?",
        rf"{_TWO}(:{_TWO})+:?",
        rf"b?[\"']?(\\x{_TWO})+[\"']?\s*[\\;,]?",
    )
]
_QUOTED = re.compile(r"b?([\"'])([^\"']*)\1[;,]?")
_HEX = re.compile(r"[0-9a-fA-F\s]+")
_HAS_ARRAY = re.compile(r"0x|[{}\[\](]|/\*", re.IGNORECASE)
# What stands before the bytes of an array: a declaration, or a call.
_HEAD = re.compile(r"[\w\s.=$@*:<>,;&!()\[\]-]*")
_FIRST = re.compile(r"\{|(?<!\w)0x", re.IGNORECASE)
_OPENED = re.compile(r"[\[(\s]*$")
_NUMBER = re.compile(r"(?<![a-z_0-9])\d", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]|<[^<>]*>")
_COMMENT = re.compile(r"/\*.*?\*/|/\*.*|//.*|#.*")
_DECLARATION = re.compile(r"[a-z_][\w\s*:<>]*(\[\d*\]\s*=?|=)\s*", re.IGNORECASE)
_LENGTH = re.compile(r"[a-z_][\w\s]*=\s*(\d+|sizeof.*);", re.IGNORECASE)
_BYTE = re.compile(r"\b(u?char|u?int8(_t)?|u?byte|u8|bytes|bytearray)\b", re.I)
_WIDE = re.compile(
    r"\b(u?int(16|32|64)?(_t)?|d?word(_ptr)?|qword|u?(short|long)|unsigned"
    r"|u(16|32|64)|s?size_t|u?intptr_t|u?int_ptr|[lw]param|__int(16|32|64)|u?longlong"
    r"|dword(32|64)|wchar(_t)?|char(16|32)_t|float|double|u?int(16|32)array"
    r"|float(32|64)array|h(line|call|agent|agentsession|andle))\b",
    re.IGNORECASE,
)
# A word that has other letters than digits.
_OTHER = re.compile(r"(?<!\S)(?![0-9a-f]+(\s|$))\S", re.IGNORECASE)
_DECIMAL = re.compile(r"0|[1-9]\d{0,2}")
_ITEM = re.compile(
    r"\s*((\((\w|::)+\)\s*)?(?P<item>(?P<hex>0x[0-9a-f]+)|\d+)u?(?!\w)"
    r"|(?P<mark>[{}\[\](),;]))",
    re.IGNORECASE,
)
_OPEN, _CLOSE = "{[(", "}])"
# Digits of an address, and of the words that tools print beside it.
_WORD_WIDTHS = {4, 8, 16}
_MARK_IT = "Put a colon behind an address, or write single bytes"


class ArrayReader:
    """Reads lines of plain hexadecimal text, or of arrays."""

    def __init__(self) -> None:
        """Begin outside of everything."""
        self._half = ""  # the first digit of a byte
        self._last: Line | None = None
        self._next = -1  # the address of the next line, if the first word is one
        self._depth = 0
        self._in_comment = False
        self._begun: Line | None = None  # the array or comment that goes on

    @property
    def is_open(self) -> bool:
        """Whether an array or a comment goes on."""
        return self._depth > 0 or self._in_comment

    def read(self, line: Line) -> bytes:
        """Return the bytes of a line.

        Raises:
            TextError: if it cannot be read for sure.
        """
        self._begun = self._begun if self.is_open else line
        self._last = line
        text = line.text.strip()
        start = line.text.find(text)
        if not self.is_open:
            if (quoted := _QUOTED.fullmatch(text)) and _HEX.fullmatch(quoted[2]):
                start, text = start + quoted.start(2), quoted[2]
            if _HEX.fullmatch(text):
                return self._plain(line, start, text)
        self._check_half()
        if not self.is_open:
            if any(form.fullmatch(text) for form in _FORMS):
                return bytes.fromhex("".join(re.findall(_TWO, text, re.I)))
            if not (_HAS_ARRAY.search(text) or _is_title(text)):
                raise _no_hex(line)
        return self._array(line)

    def finish(self) -> None:
        """Make sure that nothing goes on.

        Raises:
            TextError: if a byte has one digit, or a comment no end.
        """
        self._check_half()
        if self._in_comment and self._begun:
            raise TextError(self._begun, 0, "the comment has no end: add */")

    def _check_half(self) -> None:
        if self._half and self._last:
            what = "the last byte before has one digit: add the other, or remove it"
            raise TextError(self._last, 0, what)

    def _plain(self, line: Line, start: int, text: str) -> bytes:
        """Read digits, in groups or not."""
        words = text.split()
        widths = {len(word) for word in words}
        if widths == {1} or len(words) == 1:  # lines may end anywhere
            digits = self._half + "".join(words)
            whole = len(digits) // 2 * 2
            self._half = digits[whole:]
            return bytes.fromhex(digits[:whole])
        self._check_half()
        self._refuse_addresses(line, start, words)
        at = start
        for word in words:
            at = line.text.index(word, at)
            if len(word) % 2:
                what = "a byte has two digits: is this a decimal number, or an address?"
                raise TextError(line, at, f"{what} Print with xxd or od -Ax -tx1")
            at += len(word)
        if len(widths) > 1 and not _is_cut(words):
            what = "the groups of digits are of several sizes: is the first an address?"
            raise TextError(line, start, f"{what} {_MARK_IT}")
        raw = bytes.fromhex("".join(words))
        if start == 1 and len(raw) == 16 and widths < _WORD_WIDTHS:
            what = "if od -An printed these words, the order of their bytes is unknown"
            raise TextError(line, start, f"{what}: print with od -Ax -tx1, or unindent")
        return raw

    def _refuse_addresses(self, line: Line, start: int, words: list[str]) -> None:
        """Refuse numbers that may be addresses of the bytes beside them.

        They go up by these bytes, from line to line or where lines were joined; or one
        is more than the even number of words that rows have. Words of 16 digits are
        always refused: addresses of 64 bits look the same.

        Raises:
            TextError: if there is one.
        """
        address, beside = int(words[0], 16), len("".join(words[1:])) // 2
        if address == self._next:
            what = "the first number of each line seems to be an address"
            raise TextError(line, start, f"{what}: put a colon behind it, or remove it")
        self._next = address + beside
        if {len(word) for word in words} <= _WORD_WIDTHS:
            size = len(words[0]) // 2
            goes_up = any(
                int(word, 16) == address + (count - 1) * size
                for count, word in enumerate(words[2:], start=2)
            )
            if goes_up or len(words) % 2 or size == 8:
                what = f"{words[0]} may be an address, or bytes"
                raise TextError(line, start, f"{what}. {_MARK_IT}")

    def _array(self, line: Line) -> bytes:
        """Read a line of an array: its beginning, its items or its end."""
        text = self._without_comments(line.text)
        start = 0
        if self._depth == 0:
            if not text.strip() or _is_title(text.strip()):
                _check_type(line, text)
                return b""
            start = self._begin(line, text)
        return bytes(self._items(line, text, start))

    def _begin(self, line: Line, text: str) -> int:
        """Skip what stands before an array; return where its items begin."""
        first = _FIRST.search(text)
        head = text[: first.start()] if first else text
        opened = _OPENED.search(head)
        has_opened = opened is not None and bool(opened[0].strip())
        is_head = _HEAD.fullmatch(head) and (first or has_opened)
        if not is_head or _NUMBER.search(_IN_BRACKETS.sub("", head)):
            return 0
        is_bare = head.strip() and not has_opened and not (first and first[0] == "{")
        if is_bare and _is_one_number(text[len(head) :]):
            raise TextError(line, len(head), "this is one number: remove the line")
        _check_type(line, head)
        self._depth = sum(letter in _OPEN for letter in opened[0]) if opened else 0
        return len(head)

    def _items(self, line: Line, text: str, start: int) -> list[int]:
        items: list[int] = []
        text = text.rstrip()
        while start < len(text):
            match = _ITEM.match(text, start)
            if not match:
                raise _no_hex(line, start)
            start = match.end()
            if match["mark"]:
                self._depth += (match["mark"] in _OPEN) - (match["mark"] in _CLOSE)
                self._depth = max(self._depth, 0)
                continue
            items.append(self._item(line, match))
        return items

    def _item(self, line: Line, match: re.Match[str]) -> int:
        item, at = match["item"], match.start("item")
        if match["hex"]:
            if len(item) > 4:
                what = f"{item[:20]} is no byte: read the words of messages by --words"
                raise TextError(line, at, what)
            return int(item, 16)
        if not self._depth or not _DECIMAL.fullmatch(item) or int(item) > 0xFF:
            what = f"{item[:20]} is no byte: write it as 0x and two digits"
            raise TextError(line, at, what)
        return int(item)

    def _without_comments(self, text: str) -> str:
        """Blank the comments of a line."""
        if self._in_comment:
            comment, end, text = text.partition("*/")
            text = " " * len(comment + end) + text
            self._in_comment = not end
        for comment in _COMMENT.findall(text):
            is_whole = comment.endswith("*/") and len(comment) > 3
            self._in_comment = comment.startswith("/*") and not is_whole
            text = text.replace(comment, " " * len(comment), 1)
        return text


def _is_cut(words: list[str]) -> bool:
    """Return whether groups that no address looks like are alike but for the last."""
    *full, last = map(len, words)
    return len({*full}) == 1 and last < full[0] and full[0] not in _WORD_WIDTHS


def is_plain(text: str) -> bool:
    """Return whether a line is hexadecimal digits, in groups of one size or in one."""
    return bool(_HEX.fullmatch(text)) and len({len(word) for word in text.split()}) == 1


def _is_one_number(text: str) -> bool:
    return _ITEM.sub("", text, count=1).strip() in ("", ";")


def _is_title(text: str) -> bool:
    return bool(_DECLARATION.fullmatch(text) or _LENGTH.fullmatch(text))


def _check_type(line: Line, text: str) -> None:
    """Make sure that the items of an array are bytes, if its type is there."""
    if _LENGTH.fullmatch(text.strip()) or _BYTE.search(text):
        return
    if wide := _WIDE.search(text):
        what = f"the items are no bytes but {wide[0]}, whose order of bytes is unknown"
        raise TextError(line, wide.start(), f"{what}: write single bytes")


def _no_hex(line: Line, start: int = 0) -> TextError:
    other = _OTHER.search(line.text, start)
    what = "this is no hexadecimal text that is known: remove it, or print with xxd"
    return TextError(line, other.start() if other else start, what)
