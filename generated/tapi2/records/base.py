# DO NOT EDIT. Made from templates/tapi2/records/base.py by: tapi2gen build
"""What all records have in common: immutable values, and how JSON has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from struct import Struct
from typing import Any, ClassVar, Self

from ..errors import KindError, RangeError, listed
from ..fields import Field, wrong_kind
from ..value import Value


class Record(Value):
    """What a structure means: named values, immutable, compared by value.

    Attributes:
        STRUCT: The members of the fixed part.
    """

    __slots__ = ("_values",)
    STRUCT: ClassVar[Struct]
    FIELDS: ClassVar[Mapping[str, Field]] = {}

    # In the order of FIELDS; each class says their types.
    _values: Any

    def __init__(self, *_args: object, **_kwargs: object) -> None:
        """Refuse: a record is of a structure.

        Raises:
            KindError: always.
        """
        kind = type(self).__name__
        raise KindError(f"{kind} has no kind: use one of its subclasses")

    def _set(self, *values: Any) -> None:
        """Set the values that a program gave, checked one by one, for a constructor."""
        fields = zip(self.FIELDS.items(), values, strict=True)
        self._values = tuple([field.check(name, it) for (name, field), it in fields])

    @classmethod
    def _of(cls, values: Iterable[Any]) -> Self:
        """Return the record of values that are known to be right."""
        record = object.__new__(cls)
        record._values = tuple(values)
        return record

    def to_dict(self, *, reveal: bool = False) -> dict[str, Any]:
        """Return the record as JSON has it, with names instead of numbers.

        Args:
            reveal: Whether to show secrets, which are ``***`` otherwise.
        """
        values = zip(self.FIELDS.items(), self._values, strict=True)
        return {name: field.to_json(value, reveal) for (name, field), value in values}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read what ``to_dict(reveal=True)`` gave.

        Raises:
            RangeError: if it is not what ``to_dict`` gives, or a secret is masked.
            KindError: if it is no mapping, or a value is of the wrong kind.
        """
        if not isinstance(data, Mapping):
            raise wrong_kind(f"the {cls.__name__}", data, "a dict")
        if missing := cls.FIELDS.keys() - data.keys():
            raise RangeError(f"{cls.NAME}: no {', '.join(sorted(missing))}")
        if unknown := data.keys() - cls.FIELDS.keys():
            raise RangeError(f"{cls.NAME} has no {listed(unknown)}")
        record = object.__new__(cls)
        record._set(*[f.from_json(name, data[name]) for name, f in cls.FIELDS.items()])
        return record

    def _fill(self, words: tuple[Any, ...], reader: Any) -> None:
        """Set the values to what the members of the fixed part say.

        Args:
            words: The members.
            reader: The ``StructureReader`` of the structure that they are in.
        """
        raise NotImplementedError

    def _words(self, writer: Any) -> tuple[Any, ...]:
        """Return the members of the fixed part.

        Args:
            writer: The ``StructureWriter`` that lists and texts are put into.
        """
        raise NotImplementedError

    def _masked(self) -> Self:
        """Return the same record with texts that nobody should see."""
        return self._of(self._masked_values())

    def _masked_values(self) -> Iterable[Any]:
        values = zip(self.FIELDS.values(), self._values, strict=True)
        return [field.masked(value) for field, value in values]

    def __eq__(self, other: object) -> bool:
        """Return whether the other is of the same class, with the same values."""
        if not isinstance(other, Record):
            return NotImplemented
        return type(self) is type(other) and self._values == other._values

    def __hash__(self) -> int:
        """Return the hash of the class and the values."""
        return hash((type(self), self._values))

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the values."""
        return self._of, (self._values,)
