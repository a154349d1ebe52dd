"""Write structures: the fixed part first, then lists and texts behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from ..errors import RangeError
from .base import Record
from .checks import UTF_16

_NOWHERE = (0, 0)
_MOST = 0xFFFFFFFF  # bytes that a DWORD can count


class StructureWriter:
    """A buffer that grows as lists and texts are put behind its fixed part.

    Attributes:
        data: What has been written so far.
        encoding: That of the texts.
        nested_encoding: That of the texts of structures that stand in this one.
        is_full: Whether there is room for the fixed part alone: then every list and
            text is left out, and said to be empty.
        is_tight: Whether what comes next stands directly behind the rest, at any byte.
    """

    __slots__ = ("data", "encoding", "is_full", "is_tight", "nested_encoding")

    def __init__(self, fixed: int, encoding: str, is_full: bool = False) -> None:
        """Begin with room for the fixed part."""
        self.data = bytearray(fixed)
        self.encoding = encoding
        self.nested_encoding = encoding
        self.is_full = is_full
        self.is_tight = False

    def text(self, field: str, text: str) -> tuple[int, int]:
        """Put a text and its NUL behind the rest; give its size and offset.

        Raises:
            RangeError: if the encoding does not have a character.
        """
        if not text or self.is_full:
            return _NOWHERE
        return self._append(self._encoded(field, f"{text}\0", self.encoding))

    def texts(self, field: str, texts: Sequence[str]) -> tuple[int, int]:
        """Put texts behind the rest, each with its NUL, and one NUL more."""
        if not texts or self.is_full:
            return _NOWHERE
        whole = "".join(f"{text}\0" for text in (*texts, ""))
        return self._append(self._encoded(field, whole, self.encoding))

    def characters(self, field: str, text: str, width: int, size: int) -> bytes:
        """Return a text that stands in the structure itself, with room for its NUL.

        Two bytes a character are UTF-16. One byte is of the code page, or ASCII where
        the encoding is none.

        Raises:
            RangeError: if it is too long, or the encoding does not have a character.
        """
        raw = self._encoded(field, text, self._encoding_of(width))
        if len(raw) > size - width:
            what = f"{len(raw)} bytes and a NUL do not fit into {size}"
            raise RangeError(f"{field}: {what}")
        return raw

    def string_or_bytes(
        self, field: str, value: str | bytes, width: int
    ) -> tuple[int, int]:
        """Put bytes behind the rest, or a text of such characters and its NUL.

        Raises:
            RangeError: if the encoding does not have a character.
        """
        if isinstance(value, str) and value:
            value = self._encoded(field, f"{value}\0", self._encoding_of(width))
        return self.block(value) if isinstance(value, bytes) else _NOWHERE

    def _encoding_of(self, width: int) -> str:
        """Return the encoding of characters of one or two bytes."""
        if width == 2:
            return UTF_16
        return "ascii" if self.encoding == UTF_16 else self.encoding

    @staticmethod
    def _encoded(field: str, text: str, encoding: str) -> bytes:
        errors = "surrogatepass" if encoding == UTF_16 else "strict"
        try:
            return text.encode(encoding, errors)
        except UnicodeEncodeError as error:
            at = error.start
        # Not in the handler: the error that it handles knows the text, maybe a PIN.
        raise RangeError(f"{field}: character {at} is not in {encoding}")

    def count(self, items: Sequence[object]) -> int:
        """Count the entries of a list that is written."""
        return 0 if self.is_full else len(items)

    def entries(self, entries: Sequence[Record]) -> tuple[int, int]:
        """Put a list of structures behind the rest, their texts behind the list."""
        if not entries or self.is_full:
            return _NOWHERE
        layout = entries[0].STRUCT
        size, offset = self._append(bytes(layout.size * len(entries)))
        for index, entry in enumerate(entries):
            words = entry._words(self)
            layout.pack_into(self.data, offset + index * layout.size, *words)
        return size, offset

    def guids(self, guids: Sequence[UUID]) -> tuple[int, int]:
        """Put a list of identifiers behind the rest."""
        return self.block(b"".join(guid.bytes_le for guid in guids))

    def numbers(self, numbers: Sequence[int]) -> tuple[int, int]:
        """Put a list of DWORDs behind the rest."""
        return self.block(b"".join(each.to_bytes(4, "little") for each in numbers))

    def block(self, raw: bytes) -> tuple[int, int]:
        """Put bytes behind the rest; give their size and offset."""
        return _NOWHERE if not raw or self.is_full else self._append(raw)

    def array(self, at: int, entries: Sequence[Record]) -> tuple[()]:
        """Put structures into this one, their texts behind them."""
        size = sum(entry.STRUCT.size for entry in entries)
        self._extend(at + size)
        for entry in entries:
            self.data[at : at + entry.STRUCT.size] = self.embedded(entry)
            at += entry.STRUCT.size
        return ()

    def embedded(self, record: Record) -> bytes:
        """Put the lists and texts of a member behind the rest; give its bytes."""
        return record.STRUCT.pack(*record._words(self))

    def nested(
        self, at: int, size: int, encode: Callable[[str, int, int | None], bytearray]
    ) -> bytes:
        """Put a structure's lists and texts behind the rest; give its fixed part.

        Args:
            at: Where the fixed part stands.
            size: How many bytes it has.
            encode: What writes it, lists and texts not before a distance from there.
        """
        gap = len(self.data) - at
        data = encode(self.nested_encoding, gap, None)
        _count(at + len(data))
        self.data += data[gap:]
        return bytes(data[:size])

    def room(self, at: int, size: int) -> int:
        """Make room for an answer; give its size."""
        self._extend(at + size)
        return size

    def inline(self, at: int, raw: bytes) -> tuple[()]:
        """Put bytes into the structure itself."""
        self._extend(at + len(raw))
        self.data[at : at + len(raw)] = raw
        return ()

    def _extend(self, size: int) -> None:
        _count(size)
        self.data += bytes(max(0, size - len(self.data)))

    def _append(self, raw: bytes) -> tuple[int, int]:
        data = self.data
        offset = len(data)
        if offset % 4 and not self.is_tight:
            data += bytes(4 - offset % 4)
            offset = len(data)
        self.is_tight = False
        _count(offset + len(raw))
        data += raw
        return len(raw), offset


def _count(size: int) -> None:
    """Make sure, before memory is taken, that a DWORD can count so many bytes.

    Raises:
        RangeError: if it cannot.
    """
    if size > _MOST:
        raise RangeError(f"{size} bytes are needed: 32 bits count {_MOST}")


def fit(data: bytearray, total_size: int | None) -> bytes:
    """Return the bytes, filled up with zeros to a size if there is one."""
    if total_size is not None:
        data += bytes(total_size - len(data))
    return bytes(data)
