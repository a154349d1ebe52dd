# DO NOT EDIT. Made from templates/tapi2/records/base.py by: tapi2gen build
"""What all records have in common: immutable values, read and written within bounds."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import KindError, RangeError, TruncatedError, brief
from ..fields import number
from ..value import Value
from ..words import as_bytes
from .checks import UTF_16, check_encoding, check_size
from .reader import StructureReader
from .writer import StructureWriter, fit

TYPE_CHECKING = False
if TYPE_CHECKING:
    import struct
    from typing import Any, ClassVar, Self, TypeVar

    from typing_extensions import Buffer

    Made = TypeVar("Made", bound="Record")


class Record(Value):
    """What a structure means: named values, immutable, compared by value.

    Attributes:
        STRUCT: The members of the fixed part.
    """

    __slots__ = ("_values",)
    STRUCT: ClassVar[struct.Struct]

    _values: tuple[Any, ...]

    def __new__(cls, *_args: object, **_kwargs: object) -> Self:
        """Refuse: a record is of a structure.

        Raises:
            KindError: always.
        """
        raise KindError(f"{cls.__name__} has no kind: use one of its subclasses")

    @classmethod
    def _build(cls, **values: Any) -> Self:
        """Make a record of a program's values, checked one by one."""
        checked = [f.check(name, values[name]) for name, f in cls.FIELDS.items()]
        return made(cls, tuple(checked))

    def to_dict(self, *, reveal: bool = False) -> dict[str, Any]:
        """Return the record as JSON has it, with names instead of numbers.

        Args:
            reveal: Whether to show secrets, which are ``***`` otherwise.
        """
        values = zip(self.FIELDS.items(), self._values, strict=False)
        return {name: field.to_json(value, reveal) for (name, field), value in values}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read what ``to_dict(reveal=True)`` gave.

        Raises:
            RangeError: if it is not what ``to_dict`` gives, or a secret is masked.
            KindError: if it is no mapping, or a value is of the wrong kind.
        """
        if not isinstance(data, Mapping):
            raise KindError(f"a {cls.__name__} is a dict, not {brief(data)}")
        if missing := cls.FIELDS.keys() - data.keys():
            raise RangeError(f"{cls.NAME}: no {', '.join(sorted(missing))}")
        if unknown := data.keys() - cls.FIELDS.keys():
            raise RangeError(
                f"{cls.NAME} has no {', '.join(sorted(map(str, unknown)))}"
            )
        fields = cls.FIELDS.items()
        return cls._build(**{name: f.from_json(name, data[name]) for name, f in fields})

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        """Make the record of the members of its fixed part."""
        raise NotImplementedError

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        """Return the members of the fixed part, lists and texts put into the writer."""
        raise NotImplementedError

    def _masked(self) -> Self:
        """Return the same record with texts that nobody should see."""
        values = zip(self.FIELDS.values(), self._values, strict=False)
        return made(type(self), tuple([field.masked(value) for field, value in values]))

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
        return type(self)._restore, self._values

    @classmethod
    def _restore(cls, *values: Any) -> Self:
        return made(cls, values)


_new = object.__new__
_set_values = Record.__dict__["_values"].__set__


def made(kind: type[Made], values: tuple[Any, ...]) -> Made:
    """Make a record of values that are known to be right."""
    record = _new(kind)
    _set_values(record, values)
    return record


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
            encoding: ``utf-16-le``, or the ANSI code page.
            offset: Where the entry begins, in bytes.

        Raises:
            TruncatedError: if the buffer ends inside the entry.
            LayoutError: if something stands where it cannot.
            RangeError: if a value means nothing, or the offset is negative.
            KindError: if the buffer is none, or the encoding, or the offset no integer.
        """
        view = as_bytes(buffer)
        size = cls.STRUCT.size
        if number("offset", offset, 64) > len(view) - size:
            raise TruncatedError(
                f"{cls.NAME}: {len(view)} bytes came, {offset + size} were expected"
            )
        reader = StructureReader(view, cls.NAME, check_encoding(encoding))
        reader.claim(offset, size)
        return cls._read(cls.STRUCT.unpack_from(view, offset), reader)

    def to_bytes(
        self, total_size: int | None = None, *, encoding: str = UTF_16
    ) -> bytes:
        """Write the entry, its texts behind it, offsets counted from its start.

        Args:
            total_size: Bytes to fill; as many as are needed if None.
            encoding: ``utf-16-le``, or the ANSI code page.

        Raises:
            RangeError: if it does not fit, or the encoding lacks a character.
            KindError: if the encoding is none.
        """
        writer = StructureWriter(self.STRUCT.size, check_encoding(encoding))
        words = self._words(writer)
        self.STRUCT.pack_into(writer.data, 0, *words)
        if total_size is not None:
            check_size(self.NAME, total_size, len(writer.data))
        return fit(writer.data, total_size)
