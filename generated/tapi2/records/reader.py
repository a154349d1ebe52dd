# DO NOT EDIT. Made from templates/tapi2/records/reader.py by: tapi2gen build
"""Read structures from bytes that nobody has checked: bounds come first.

Where a buffer is too small, senders leave parts of it out. TAPI's rule is that size and
offset are 0 then. Service providers keep to half of it: the count of a list stands, its
size may be that of names, and one of size and offset may be left. So a list has
its entries if its size holds as many as are counted, and else none.
"""

from __future__ import annotations

from codecs import utf_16_le_decode
from collections.abc import Callable, Mapping
from datetime import datetime
from struct import Struct
from typing import Any, TypeVar
from uuid import UUID

from ..errors import RangeError
from .base import Record
from .bounds import Bounds
from .checks import UTF_16
from .fields import SecretText
from .values import to_datetime, to_time

Read = TypeVar("Read", bound=Record)
_DWORD = Struct("<I")


class StructureReader(Bounds):
    """Reads the values of one structure.

    Attributes:
        is_nested: Whether it stands in another structure, whose bytes are all there.
        encoding: That of its texts.
        nested_encoding: That of the texts of structures that stand in it.
        offsets_from: What the offsets of texts count from, by its C name.
    """

    __slots__ = ("encoding", "is_nested", "nested_encoding", "offsets_from")

    def __init__(self, view: memoryview, structure: str, encoding: str) -> None:
        """Begin with no fixed part, and nothing read."""
        super().__init__(view, structure)
        self.is_nested = False
        self.encoding = encoding
        self.nested_encoding = encoding
        self.offsets_from = structure

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
        raw = self._shared(field, size, offset)
        if raw is None:
            return ""
        if self.encoding == UTF_16 and not size % 2:
            # Windows lets any 16 bits stand in a text, half a surrogate pair too. The
            # codec itself takes a fifth of the time of `bytes.decode`.
            text = utf_16_le_decode(raw, "surrogatepass", True)[0].partition("\0")[0]
        else:
            text = self._decode(field, bytes(raw), b"\0").partition("\0")[0]
        self._texts[place] = text
        return text

    def secret(self, field: str, size: int, offset: int) -> SecretText:
        """Read a text that nobody should see."""
        return SecretText(self.text(field, size, offset))

    def texts(self, field: str, size: int, offset: int) -> tuple[str, ...]:
        """Read texts that stand one behind the other; an empty one ends them."""
        raw = self.block(field, size, offset)
        texts = self._decode(field, raw, b"\0\0").split("\0")
        return tuple(texts[: texts.index("")] if "" in texts else texts)

    def characters(self, field: str, raw: bytes, width: int) -> str:
        """Read a text that stands in the structure itself, up to its NUL if it has one.

        Two bytes a character are UTF-16. One byte is of the code page, or ASCII where
        the encoding is none.
        """
        if width == 2:
            text = utf_16_le_decode(raw, "surrogatepass", True)[0]
            return text.partition("\0")[0]
        encoding = "ascii" if self.encoding == UTF_16 else self.encoding
        return self._of_page(field, raw.partition(b"\0")[0], encoding)

    def string_or_bytes(
        self, field: str, size: int, offset: int, width: int
    ) -> str | bytes:
        """Read a text of one or two bytes a character, or bytes where it is none.

        A single zero byte is no text, whatever its characters: senders write that
        where a text is left out.

        Raises:
            LayoutError: if it stands where it cannot, or has half a character.
            RangeError: if the bytes are not of the code page.
        """
        raw = self.block(field, size, offset)
        if not width:
            return raw
        if len(raw) % width and raw != b"\0":
            raise self._error(field, f"{len(raw)} bytes are no whole UTF-16 text")
        return "" if raw == b"\0" else self.characters(field, raw, width)

    def block(self, field: str, size: int, offset: int) -> bytes:
        """Read bytes; as texts may, they may share theirs with others."""
        if not size:
            return b""
        self._left -= size
        raw = self._shared(field, size, offset)
        return b"" if raw is None else bytes(raw)

    def entries(
        self, field: str, count: int, size: int, offset: int, record: type[Read]
    ) -> tuple[Read, ...]:
        """Read a list of structures, whose own offsets count from this one's start."""
        part = self._list(field, count, size, offset, record.STRUCT.size)
        return self._entries(field, part, record)

    def array(
        self, field: str, count: int, offset: int, record: type[Read]
    ) -> tuple[Read, ...]:
        """Read structures that stand in this one, as many as are counted."""
        size = count * record.STRUCT.size
        self._within(field, size, offset)
        self.claim(offset, size)
        return self._entries(field, self.view[offset : offset + size], record)

    def _entries(
        self, field: str, part: memoryview, record: type[Read]
    ) -> tuple[Read, ...]:
        layout = record.STRUCT
        read, setters, new = record._read, record._SETTERS, object.__new__
        entries: list[Read] = []
        self._inside.append((field, entries))
        for words in layout.iter_unpack(part):
            entry = new(record)
            # `record._of`, in two thirds of the time that a call takes.
            for set_value, value in zip(setters, read(words, self)):  # noqa: B905
                set_value(entry, value)
            entries.append(entry)
        self._inside.pop()
        return tuple(entries)

    def embedded(self, field: str, raw: bytes, record: type[Read]) -> Read:
        """Read a structure that is a member of this one, and counts from its start."""
        self._inside.append((field, None))
        found = record._of(record._read(record.STRUCT.unpack(raw), self))
        self._inside.pop()
        return found

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
        return tuple([table[v] for v in self.numbers(field, count, size, offset)])

    def numbers(
        self, field: str, count: int, size: int, offset: int
    ) -> tuple[int, ...]:
        """Read a list of DWORDs."""
        part = self._list(field, count, size, offset, 4)
        return tuple([value for (value,) in _DWORD.iter_unpack(part)])

    def date(self, field: str, days: float, is_secret: bool = False) -> datetime:
        """Read a DATE; an error shows none that is a secret."""
        return self._moment(field, to_datetime, days, is_secret)

    def time(self, field: str, raw: bytes, is_secret: bool = False) -> datetime:
        """Read a SYSTEMTIME; an error shows none that is a secret."""
        return self._moment(field, to_time, raw, is_secret)

    def _moment(
        self,
        field: str,
        read: Callable[[Any], datetime],
        value: object,
        is_secret: bool,
    ) -> datetime:
        try:
            return read(value)
        except RangeError as error:
            what = "it is no date" if is_secret else str(error)
        raise RangeError(f"{self._name(field)}: {what}")

    def inline(self, field: str, at: int, size: int) -> bytes:
        """Read bytes that stand in the structure itself."""
        self._within(field, size, at)
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

    def _decode(self, field: str, raw: bytes, end: bytes) -> str:
        """Return the characters of bytes; in a code page, just those before an end."""
        if self.encoding == UTF_16:
            if len(raw) % 2:
                raise self._error(field, f"{len(raw)} bytes are no whole UTF-16 text")
            return utf_16_le_decode(raw, "surrogatepass", True)[0]
        return self._of_page(field, raw.partition(end)[0], self.encoding, len(raw))

    def _of_page(self, field: str, raw: bytes, encoding: str, size: int = 0) -> str:
        """Return the characters of a code page."""
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError as error:
            what = f"byte {error.start} of {size or len(raw)} is not {encoding}"
        # Not in the handler: the error that it handles knows the text, maybe a PIN.
        raise RangeError(f"{self._name(field)}: {what}")
