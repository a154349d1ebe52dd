"""What all records have in common: immutable values, read and written within bounds."""

from __future__ import annotations

from tapi2.errors import LayoutError, TruncatedError
from tapi2.messages.base import shown
from tapi2.messages.fields import number
from tapi2.record_layout import as_bytes
from tapi2.records.fields import Secret
from tapi2.records.sink import Sink, check_size, fit
from tapi2.records.source import UTF_16, Source, check_encoding

TYPE_CHECKING = False
if TYPE_CHECKING:
    import struct
    from typing import Any, ClassVar, Self

    from typing_extensions import Buffer

    from tapi2.records.fields import Fields

_SIZES = 12  # dwTotalSize, dwNeededSize, dwUsedSize


class Record:
    """What a structure means: named values, immutable, compared by value.

    Attributes:
        NAME: The structure's name in tapi.h.
        MIN_VERSION: The first TAPI version that has it, as (major, minor).
        FIELDS: The attributes in their order.
        STRUCT: The members of the fixed part.
    """

    __slots__ = ("_values",)
    __match_args__: ClassVar[tuple[str, ...]] = ()
    NAME: ClassVar[str] = ""
    MIN_VERSION: ClassVar[tuple[int, int]] = (0, 0)
    FIELDS: ClassVar[Fields] = {}
    STRUCT: ClassVar[struct.Struct]

    _values: tuple[Any, ...]

    @classmethod
    def _make(cls, *values: Any) -> Self:
        """Make a record of values that are known to be right."""
        record = object.__new__(cls)
        _set_values(record, values)
        return record

    @classmethod
    def _build(cls, **values: Any) -> Self:
        """Make a record of a program's values, checked one by one."""
        checked = [f.check(name, values[name]) for name, f in cls.FIELDS.items()]
        return cls._make(*checked)

    def to_dict(self, *, reveal: bool = False) -> dict[str, Any]:
        """Give the record as JSON has it, with names instead of numbers.

        Args:
            reveal: Whether to show secrets, which are `***` otherwise.
        """
        values = zip(self.FIELDS.items(), self._values, strict=False)
        return {name: field.to_json(value, reveal) for (name, field), value in values}

    @classmethod
    def _read(cls, words: tuple[Any, ...], source: Source) -> Self:
        """Make the record of the members of its fixed part."""
        raise NotImplementedError

    def _words(self, sink: Sink) -> tuple[Any, ...]:
        """Give the members of the fixed part, lists and texts put into the sink."""
        raise NotImplementedError

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable", name=name, obj=self)

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable", name=name, obj=self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record) or type(self) is not type(other):
            return False
        return self._values == other._values

    def __hash__(self) -> int:
        return hash((type(self), self._values))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self)._make, self._values

    def __repr__(self) -> str:
        shown_values = [
            f"{name}={'***' if isinstance(field, Secret) else shown(value)}"
            for (name, field), value in zip(
                self.FIELDS.items(), self._values, strict=False
            )
        ]
        return f"{type(self).__name__}({', '.join(shown_values)})"


_set_values = Record.__dict__["_values"].__set__


class EntryRecord(Record):
    """An entry of a list; its texts stand in the structure that holds the list."""

    __slots__ = ()

    @classmethod
    def from_bytes(
        cls, buffer: Buffer, *, encoding: str = UTF_16, offset: int = 0
    ) -> Self:
        """Read one entry.

        Args:
            buffer: The structure that holds the entry, from which its offsets count.
            encoding: `utf-16-le`, or the ANSI code page.
            offset: Where the entry begins, in bytes.

        Raises:
            TruncatedError: if the buffer ends inside the entry.
            LayoutError: if something stands where it cannot.
            RangeError: if a value means nothing, or the offset is negative.
            KindError: if the encoding is none, or the offset no integer.
        """
        view = as_bytes(buffer)
        size = cls.STRUCT.size
        if number("offset", offset, 64) > len(view) - size:
            raise TruncatedError(
                f"{cls.NAME}: {len(view)} bytes came, {offset + size} were due"
            )
        source = Source(view, 0, len(view), cls.NAME, check_encoding(encoding))
        source.claim(offset, size)
        return cls._read(cls.STRUCT.unpack_from(view, offset), source)

    def to_bytes(
        self, total_size: int | None = None, *, encoding: str = UTF_16
    ) -> bytes:
        """Write the entry, its texts behind it, offsets counted from its start.

        Args:
            total_size: Bytes to fill; as many as are needed if None.
            encoding: `utf-16-le`, or the ANSI code page.

        Raises:
            RangeError: if it does not fit, or the encoding lacks a character.
            KindError: if the encoding is none.
        """
        sink = Sink(self.STRUCT.size, check_encoding(encoding))
        words = self._words(sink)
        self.STRUCT.pack_into(sink.data, 0, *words)
        if total_size is None:
            return bytes(sink.data)
        check_size(self.NAME, total_size, len(sink.data))
        return fit(sink.data, total_size)


class BufferRecord(Record):
    """A structure that begins with its total, needed and used size.

    Attributes:
        STRUCTS: The members of the fixed part in each version, newest first.
        NEWEST: The version of the newest member, as 0x00020002 for 2.2.
        PAIRS: The members that are size and offset of data behind the fixed part.
    """

    __slots__ = ("_sizes",)
    STRUCTS: ClassVar[tuple[struct.Struct, ...]]
    NEWEST: ClassVar[int] = 0
    PAIRS: ClassVar[tuple[tuple[int, int], ...]] = ()

    _sizes: tuple[int, int]

    def __reduce__(self) -> tuple[Any, ...]:
        sizes = (self._sizes,) if hasattr(self, "_sizes") else ()
        return *super().__reduce__(), *sizes

    def __setstate__(self, sizes: tuple[int, int]) -> None:
        _set_sizes(self, sizes)

    @property
    def total_size(self) -> int:
        """The bytes allotted, as read; the bytes needed, of a record made here."""
        return self._sizes[0] if hasattr(self, "_sizes") else len(self.to_bytes())

    @property
    def needed_size(self) -> int:
        """The bytes that all of the data need: if more than allotted, ask again."""
        return self._sizes[1] if hasattr(self, "_sizes") else len(self.to_bytes())

    @classmethod
    def from_bytes(cls, buffer: Buffer, *, encoding: str = UTF_16) -> Self:
        """Read the structure.

        Args:
            buffer: Its bytes, up to dwUsedSize at least.
            encoding: `utf-16-le`, or the ANSI code page.

        Raises:
            TruncatedError: if fewer bytes came than the structure says it uses.
            LayoutError: if a size or offset is impossible.
            RangeError: if a value means nothing.
            KindError: if the encoding is none.
        """
        view = as_bytes(buffer)
        return cls._open(Source(view, 0, len(view), cls.NAME, check_encoding(encoding)))

    def to_bytes(
        self, total_size: int | None = None, *, encoding: str = UTF_16
    ) -> bytes:
        """Write the structure by TAPI's rules.

        With room for the fixed part alone, lists and texts are left out, dwNeededSize
        says what everything needs, and dwUsedSize what was used.

        Args:
            total_size: Bytes to fill, dwTotalSize; as many as are needed if None.
            encoding: `utf-16-le`, or the ANSI code page.

        Raises:
            RangeError: if not even the fixed part fits, or the encoding lacks a
                character.
            KindError: if the encoding is none.
        """
        data = self._encode(check_encoding(encoding), 0, total_size)
        return data if total_size is None else fit(data, total_size)

    def _encode(self, encoding: str, gap: int, total_size: int | None) -> bytes:
        """Write the used part, lists and texts not before a distance from its start."""
        least = self._layout().size
        sink = Sink(max(least, gap), encoding)
        words = self._words(sink)
        needed = len(sink.data)
        if total_size is None:
            total_size = needed
        check_size(self.NAME, total_size, least)
        if total_size < needed:
            sink = Sink(least, encoding, is_full=True)
            words = self._words(sink)
        sizes = (total_size, needed, len(sink.data))
        layout = self._layout()
        members = (*sizes, *words)[: len(layout.unpack(bytes(layout.size)))]
        layout.pack_into(sink.data, 0, *members)
        return bytes(sink.data)

    def _layout(self) -> struct.Struct:
        """Give the fixed part of the version whose members the record has."""
        is_old = None in self._values and len(self.STRUCTS) > 1
        return self.STRUCTS[-1 if is_old else 0]

    def _is_known_to(self, version: int) -> bool:
        """Tell whether a client's version has all members that are written."""
        return version >= self.NEWEST or self._layout() is not self.STRUCTS[0]

    @classmethod
    def _open(cls, source: Source) -> Self:
        """Read the structure that begins where the source does."""
        view, start = source.view, source.start
        have, least = source.end - start, cls.STRUCTS[-1].size
        if have < least:
            raise TruncatedError(
                f"{source.structure}: {have} bytes came, {least} or more were due"
            )
        sizes = (view[start + at : start + at + 4] for at in (0, 4, 8))
        total, needed, used = (int.from_bytes(size, "little") for size in sizes)
        if used > have:
            raise (LayoutError if source.is_nested else TruncatedError)(
                f"{source.structure}.dwUsedSize: {have} bytes came, {used} are in use"
            )
        if not least <= used <= total:
            what = f"dwUsedSize {used} is not between {least} and dwTotalSize {total}"
            raise LayoutError(f"{source.structure}: {what}")
        source.end = start + used
        layout = cls._choose(view, start, used)
        source.fixed = layout.size
        record = cls._read(layout.unpack_from(view, start), source)
        _set_sizes(record, (total, needed))
        return record

    @classmethod
    def _choose(cls, view: memoryview, start: int, used: int) -> struct.Struct:
        """Choose the newest version that leaves all data behind its fixed part."""
        for layout in cls.STRUCTS[:-1]:
            if layout.size <= used:
                words = layout.unpack_from(view, start)
                pairs = [(words[size], words[offset]) for size, offset in cls.PAIRS]
                if all(offset >= layout.size for size, offset in pairs if size):
                    return layout
        return cls.STRUCTS[-1]


_set_sizes = BufferRecord.__dict__["_sizes"].__set__
