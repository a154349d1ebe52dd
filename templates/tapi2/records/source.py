"""Read structures from bytes that nobody has checked: bounds come first."""

from __future__ import annotations

from codecs import utf_16_le_decode

from ..errors import LayoutError, RangeError, TapiError
from .checks import UTF_16

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime
    from typing import Any, TypeVar
    from uuid import UUID

    from .base import EntryRecord
    from .buffer import BufferRecord

    Entry = TypeVar("Entry", bound=EntryRecord)
    Nested = TypeVar("Nested", bound=BufferRecord)

# Entries may share a text, as handlers that write a name once let them. So that a small
# buffer does not become a large record, each use of a text counts: together they may
# have so many times the bytes of the structure, and so many bytes more.
SHARED_TIMES = 4
SHARED_FREE = 1 << 16


class Source:
    """The bytes of one structure, and where its offsets may lead.

    Attributes:
        view: The bytes from the structure's start, from which its offsets count.
        size: How many of them it may point to.
        fixed: Bytes of its fixed part, into which nothing may point.
        is_nested: Whether it stands in another structure, whose bytes are all there.
        structure: Its C name, for errors.
        encoding: That of its texts.
        nested_encoding: That of the texts of structures that stand in it.
    """

    __slots__ = (
        "_entries",
        "_left",
        "_list_field",
        "_lists",
        "_lists_end",
        "_texts",
        "encoding",
        "fixed",
        "is_nested",
        "nested_encoding",
        "size",
        "structure",
        "view",
    )

    def __init__(self, view: memoryview, structure: str, encoding: str) -> None:
        """Begin with no fixed part, and nothing read."""
        self.view = view
        self.use(len(view))
        self.fixed = 0
        self.is_nested = False
        self.structure = structure
        self.encoding = encoding
        self.nested_encoding = encoding
        self._list_field = ""
        self._entries: Sequence[EntryRecord] = ()
        self._lists: list[tuple[int, int]] = []
        self._lists_end = 0
        self._texts: dict[tuple[int, int], str] = {}

    def use(self, size: int) -> None:
        """Let it have so many bytes, before anything is read."""
        self.size = size
        self._left = SHARED_TIMES * size + SHARED_FREE

    def text(self, field: str, size: int, offset: int) -> str:
        """Read a text: up to its NUL, or to its end where it has none.

        Raises:
            LayoutError: if it stands where it cannot, or has half a character.
            RangeError: if the bytes are not of the encoding.
        """
        if not size:
            return ""
        self._left -= size
        place = (offset, size)
        known = self._texts.get(place)
        if known is not None and self._left >= 0:
            return known
        end = offset + size
        if end > self.size or offset < self.fixed:
            self._bound(field, size, offset)
        if offset < self._lists_end:
            self._apart(field, size, offset, "a list", self._lists)
        if self._left < 0:
            limit = SHARED_TIMES * self.size + SHARED_FREE
            total = limit - self._left
            what = f"{size} bytes at {offset} are shared too often"
            raise self._error(field, f"{what}: they make {total} of at most {limit}")
        raw = self.view[offset:end]
        if self.encoding == UTF_16 and not size % 2:
            # Windows lets any 16 bits stand in a text, half a surrogate pair too. The
            # codec itself takes a fifth of the time of `bytes.decode`.
            text = utf_16_le_decode(raw, "surrogatepass", True)[0].partition("\0")[0]
        else:
            text = self._decode(field, bytes(raw))
        self._texts[place] = text
        return text

    def entries(
        self, field: str, count: int, size: int, offset: int, record: type[Entry]
    ) -> tuple[Entry, ...]:
        """Read a list of structures, whose own offsets count from this one's start."""
        layout = record.STRUCT
        part = self._list(field, count, size, offset, layout.size)
        read = record._read
        entries: list[Entry] = []
        self._list_field, self._entries = field, entries
        for words in layout.iter_unpack(part):
            entries.append(read(words, self))
        self._list_field = ""
        return tuple(entries)

    def guids(self, field: str, count: int, size: int, offset: int) -> tuple[UUID, ...]:
        """Read a list of identifiers."""
        from uuid import UUID

        part = self._list(field, count, size, offset, 16).tobytes()
        return tuple(
            [UUID(bytes_le=part[at : at + 16]) for at in range(0, len(part), 16)]
        )

    def codes(
        self, field: str, count: int, size: int, offset: int, table: Mapping[int, Any]
    ) -> tuple[Any, ...]:
        """Read a list of constants."""
        part = self._list(field, count, size, offset, 4).tobytes()
        values = (part[at : at + 4] for at in range(0, len(part), 4))
        return tuple([table[int.from_bytes(value, "little")] for value in values])

    def date(self, field: str, days: float) -> datetime:
        """Read a DATE."""
        from .values import to_datetime

        try:
            return to_datetime(days)
        except RangeError as error:
            raise RangeError(f"{self.structure}.{field}: {error}") from None

    def inline(self, field: str, at: int, size: int) -> bytes:
        """Read bytes that stand in the structure itself."""
        if at + size > self.size:
            raise self._error(
                field, f"{size} bytes at {at} end past the {self.size} there are"
            )
        self._apart(field, size, at, "a text", self._texts)
        return bytes(self.view[at : at + size])

    def nested(self, field: str, at: int, record: type[Nested]) -> Nested:
        """Read a structure that stands in this one."""
        name = f"{self.structure}.{field}"
        inner = Source(self.view[at : self.size], name, self.nested_encoding)
        inner.is_nested = True
        nested = record._open(inner)
        self._apart(field, inner.size, at, "a text", self._texts)
        return nested

    def room(self, field: str, at: int, size: int) -> int:
        """Read the size that is allotted to an answer, which must be in this one."""
        if at + size > self.size:
            have = f"the {self.size} bytes there are"
            what = f"dwTotalSize {size} at {at} ends past {have}"
            raise self._error(field, what)
        self._apart(field, size, at, "a text", self._texts)
        return size

    def _list(
        self, field: str, count: int, size: int, offset: int, entry: int
    ) -> memoryview:
        if count * entry != size:
            raise self._error(
                field, f"{size} bytes for {count} entries of {entry}: they do not fit"
            )
        if not size:
            return self.view[:0]
        self._bound(field, size, offset)
        self._apart(field, size, offset, "a text", self._texts)
        self._apart(field, size, offset, "a list", self._lists)
        self.claim(offset, size)
        return self.view[offset : offset + size]

    def claim(self, offset: int, size: int) -> None:
        """Keep texts out of bytes that an entry stands in."""
        self._lists.append((offset, size))
        self._lists_end = max(self._lists_end, offset + size)

    def _apart(
        self,
        field: str,
        size: int,
        offset: int,
        what: str,
        others: Iterable[tuple[int, int]],
    ) -> None:
        for other_at, other_size in others:
            if offset < other_at + other_size and other_at < offset + size:
                raise self._error(field, f"{size} bytes at {offset} overlap {what}")

    def _bound(self, field: str, size: int, offset: int) -> None:
        if offset + size > self.size:
            raise self._error(
                field, f"{size} bytes at {offset} end past the {self.size} there are"
            )
        if offset < self.fixed:
            raise self._error(
                field, f"offset {offset} is inside the fixed part of {self.fixed} bytes"
            )

    def _decode(self, field: str, raw: bytes) -> str:
        if self.encoding == UTF_16:
            raise self._error(field, f"{len(raw)} bytes are no whole UTF-16 text")
        try:
            return raw.partition(b"\0")[0].decode(self.encoding)
        except UnicodeDecodeError as error:
            what = f"byte {error.start} of {len(raw)} is not {self.encoding}"
        # Not in the handler: the error that it handles knows the text, maybe a PIN.
        raise RangeError(f"{self._name(field)}: {what}")

    def _name(self, field: str) -> str:
        """Name a field for errors, with the list and the entry that it is of."""
        names = [self.structure, field]
        if self._list_field:
            names.insert(1, f"{self._list_field}[{len(self._entries)}]")
        return ".".join(names)

    def _error(self, field: str, what: str) -> TapiError:
        return LayoutError(f"{self._name(field)}: {what}")
