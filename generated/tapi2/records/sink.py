# DO NOT EDIT. Made from templates/tapi2/records/sink.py by: tapi2gen build
"""Write structures: the fixed part first, then lists and texts behind it."""

from __future__ import annotations

from tapi2.errors import KindError, RangeError
from tapi2.records.source import UTF_16

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from tapi2.records.base import BufferRecord, EntryRecord

_NOWHERE = (0, 0)


class Sink:
    """A buffer that grows as lists and texts are put behind its fixed part.

    Attributes:
        data: What has been written so far.
        encoding: That of the texts.
        nested_encoding: That of the texts of structures that stand in this one.
        is_full: Whether there is room for the fixed part alone: then every list and
            text is left out, and said to be empty.
    """

    __slots__ = ("data", "encoding", "is_full", "nested_encoding")

    def __init__(self, fixed: int, encoding: str, is_full: bool = False) -> None:
        """Begin with room for the fixed part."""
        self.data = bytearray(fixed)
        self.encoding = encoding
        self.nested_encoding = encoding
        self.is_full = is_full

    def text(self, field: str, text: str) -> tuple[int, int]:
        """Put a text and its NUL behind the rest; give its size and offset.

        Raises:
            RangeError: if the encoding does not have a character.
        """
        if not text or self.is_full:
            return _NOWHERE
        errors = "surrogatepass" if self.encoding == UTF_16 else "strict"
        try:
            return self._append(f"{text}\0".encode(self.encoding, errors))
        except UnicodeEncodeError as error:
            at = error.start
        # Not in the handler: the error that it handles knows the text, maybe a PIN.
        raise RangeError(f"{field}: character {at} is not in {self.encoding}")

    def count(self, items: Sequence[object]) -> int:
        """Count the entries of a list that is written."""
        return 0 if self.is_full else len(items)

    def entries(self, entries: Sequence[EntryRecord]) -> tuple[int, int]:
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
        if not guids or self.is_full:
            return _NOWHERE
        return self._append(b"".join(guid.bytes_le for guid in guids))

    def codes(self, codes: Sequence[int]) -> tuple[int, int]:
        """Put a list of constants behind the rest."""
        if not codes or self.is_full:
            return _NOWHERE
        return self._append(b"".join(code.to_bytes(4, "little") for code in codes))

    def nested(self, at: int, record: BufferRecord) -> bytes:
        """Put a structure's lists and texts behind the rest; give its fixed part."""
        gap = len(self.data) - at
        data = record._encode(self.nested_encoding, gap, None)
        self.data += data[gap:]
        return data[: record.STRUCT.size]

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
        self.data += bytes(max(0, size - len(self.data)))

    def _append(self, raw: bytes) -> tuple[int, int]:
        self.data += bytes(-len(self.data) % 4)
        offset = len(self.data)
        self.data += raw
        return len(raw), offset


def fit(data: bytes | bytearray, total_size: int) -> bytes:
    """Fill up to a size with zeros."""
    return bytes(data) + bytes(total_size - len(data))


def check_size(name: str, total_size: int, least: int) -> None:
    """Refuse a size that not even the fixed part fits into.

    Raises:
        RangeError: if it is too small, or wider than 32 bits.
        KindError: if it is no integer.
    """
    if not isinstance(total_size, int) or isinstance(total_size, bool):
        raise KindError(f"total_size is {total_size!r}, not an integer")
    if not least <= total_size < 1 << 32:
        raise RangeError(f"total_size is {total_size}: {name} needs {least} or more")
