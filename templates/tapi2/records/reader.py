"""Read structures from bytes that nobody has checked: bounds come first.

Where a buffer is too small, senders leave parts of it out. TAPI's rule is that size and
offset are 0 then. Service providers keep to half of it: the count of a list stands, its
size may be that of names, and one of size and offset may be left. So a list has
its entries if its size holds as many as are counted, and else none.
"""

from __future__ import annotations

from codecs import utf_16_le_decode
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from ..errors import LayoutError, RangeError, TapiError
from .base import Record
from .checks import UTF_16
from .fields import SecretText
from .values import to_datetime

Read = TypeVar("Read", bound=Record)

# Entries may share a text, as handlers that write a name once let them. So that a small
# buffer does not become a large record, each use of a text counts: together they may
# have so many times the bytes of the structure, and so many bytes more.
SHARED_TIMES = 4
SHARED_FREE = 1 << 16
_MOST = 0xFFFFFFFF  # bytes that a DWORD can count


class StructureReader:
    """The bytes of one structure, and where its offsets may lead.

    Attributes:
        view: The bytes from the structure's start, from which its offsets count.
        size: How many of them it may point to.
        fixed: Where data may begin: behind the fixed part, and never at 0, which is
            the offset of what was left out.
        is_nested: Whether it stands in another structure, whose bytes are all there.
        structure: Its C name, for errors.
        encoding: That of its texts.
        nested_encoding: That of the texts of structures that stand in it.
        left_out: Bytes of lists and texts that it announces, but does not have.
        offsets_from: What the offsets of texts count from, by its C name.
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
        "left_out",
        "nested_encoding",
        "offsets_from",
        "size",
        "structure",
        "view",
    )

    def __init__(self, view: memoryview, structure: str, encoding: str) -> None:
        """Begin with no fixed part, and nothing read."""
        self.view = view
        self.use(len(view))
        self.fixed = 1
        self.left_out = 0
        self.offsets_from = structure
        self.is_nested = False
        self.structure = structure
        self.encoding = encoding
        self.nested_encoding = encoding
        self._list_field = ""
        self._entries: Sequence[Record] = ()
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
            if not offset:
                self.left_out += size
                return ""
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

    def secret(self, field: str, size: int, offset: int) -> SecretText:
        """Read a text that nobody should see."""
        return SecretText(self.text(field, size, offset))

    def entries(
        self, field: str, count: int, size: int, offset: int, record: type[Read]
    ) -> tuple[Read, ...]:
        """Read a list of structures, whose own offsets count from this one's start."""
        layout = record.STRUCT
        part = self._list(field, count, size, offset, layout.size)
        read, setters, new = record._read, record._SETTERS, object.__new__
        entries: list[Read] = []
        self._list_field, self._entries = field, entries
        for words in layout.iter_unpack(part):
            entry = new(record)
            # `record._of`, in two thirds of the time that a call takes.
            for set_value, value in zip(setters, read(words, self)):  # noqa: B905
                set_value(entry, value)
            entries.append(entry)
        self._list_field = ""
        return tuple(entries)

    def guids(self, field: str, count: int, size: int, offset: int) -> tuple[UUID, ...]:
        """Read a list of identifiers."""
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

    def date(self, field: str, days: float, is_secret: bool = False) -> datetime:
        """Read a DATE; an error shows none that is a secret."""
        try:
            return to_datetime(days)
        except RangeError as error:
            what = "it is no date" if is_secret else str(error)
        raise RangeError(f"{self._name(field)}: {what}")

    def inline(self, field: str, at: int, size: int) -> bytes:
        """Read bytes that stand in the structure itself."""
        if at + size > self.size:
            raise self._error(
                field, f"{size} bytes at {at} end past the {self.size} there are"
            )
        self._apart(field, size, at, "a text", self._texts)
        return bytes(self.view[at : at + size])

    def nested(
        self, field: str, at: int, read: Callable[[StructureReader], Read]
    ) -> Read:
        """Read a structure that stands in this one."""
        name = f"{self.structure}.{field}"
        inner = StructureReader(self.view[at : self.size], name, self.nested_encoding)
        inner.is_nested = True
        nested = read(inner)
        self._apart(field, inner.size, at, "a text", self._texts)
        return nested

    def rebase(
        self, words: tuple[Any, ...], member: str, at: int, pairs: tuple[int, ...]
    ) -> tuple[Any, ...]:
        """Let the offsets behind these sizes count from the start.

        Sources disagree on whether they count from there or from a member. It is the
        start, unless that leads to no whole texts, and the member does.
        """
        texts = [(words[i], words[i + 1]) for i in pairs if words[i] and words[i + 1]]
        grades = [
            min([self._grade(base + offset, size) for size, offset in texts], default=0)
            for base in (0, at)
        ]
        if grades[1] < 2 or grades[1] <= grades[0]:
            return words
        self.offsets_from = member
        moved = {i + 1 for i in pairs if words[i] and words[i + 1]}
        return tuple([w + at if i in moved else w for i, w in enumerate(words)])

    def _grade(self, at: int, size: int) -> int:
        """Grade a text: 3 with its NUL, 2 without, 1 if zeros, 0 if impossible."""
        end = at + size
        if at < self.fixed or end > self.size or size % 2:
            return 0
        others = self._texts.keys() - {(at, size)}
        if any(at < place + many and place < end for place, many in others):
            return 0
        units = utf_16_le_decode(self.view[at:end], "surrogatepass", True)[0]
        text, nul, behind = units.partition("\0")
        if behind.strip("\0") or (behind and not text):
            return 1
        return 3 if nul else 2

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
        """Return the bytes of the entries: none if they were left out."""
        if size and offset:
            self._bound(field, size, offset)
        length = count * entry
        if length > size or not offset:
            if length > _MOST:
                what = f"{count} entries of {entry} bytes"
                raise self._error(field, f"{what} are more than 32 bits can count")
            self.left_out += length
            return self.view[:0]
        if length:
            self._apart(field, length, offset, "a text", self._texts)
            self._apart(field, length, offset, "a list", self._lists)
            self.claim(offset, length)
        return self.view[offset : offset + length]

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
