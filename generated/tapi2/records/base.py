# DO NOT EDIT. Made from templates/tapi2/records/base.py by: tapi2gen build
"""What all records have in common: immutable values, and how JSON has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from struct import Struct
from typing import Any, ClassVar, Self

from ..errors import KindError, RangeError, listed
from ..fields import Field, wrong_kind
from ..value import Value
from .attribute_docs import AttributeDocs


class Record(Value):
    """What a structure means: a frozen dataclass, whose fields have a kind each.

    Attributes:
        STRUCT: The members of an entry of a list.
        FORMATS: Of each attribute that is a string or bytes, the attribute that says
            which, and the bytes of a character by its value; any other means bytes.
    """

    __slots__ = ()
    STRUCT: ClassVar[Struct]
    FIELDS: ClassVar[Mapping[str, Field]] = {}
    FORMATS: ClassVar[Mapping[str, tuple[str, Mapping[int, int]]]] = {}
    # What sets each attribute, in the order of FIELDS, unchecked.
    _SETTERS: ClassVar[tuple[Callable[[Any, Any], None], ...]] = ()

    def __init_subclass__(cls) -> None:
        """Gather the kinds of the attributes, and what sets them.

        A dataclass with slots is made twice, the second time with its fields.
        """
        super().__init_subclass__()
        if "__dataclass_fields__" in vars(cls):
            own = fields(cls)  # type: ignore[arg-type]
            cls.FIELDS = {field.name: field.metadata["kind"] for field in own}
            cls._SETTERS = tuple([getattr(cls, name).__set__ for name in cls.FIELDS])
            # Those of a frozen dataclass are of the class that was made first: they
            # raise a TypeError for a name that is no field.
            for name in ("__setattr__", "__delattr__"):
                delattr(cls, name)
            cls.__slots__ = AttributeDocs(cls, cls.__slots__)  # type: ignore[assignment]
            if "__init__" in vars(cls):
                cls.__init__.__doc__ = cls.__post_init__.__doc__

    def __init__(self, *_args: object, **_kwargs: object) -> None:
        """Refuse: a record is of a structure.

        Raises:
            KindError: always.
        """
        kind = type(self).__name__
        raise KindError(f"{kind} has no kind: use one of its subclasses")

    def __post_init__(self) -> None:
        """Make the record of values that a program gives.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._check()

    def _check(self) -> None:
        """Check the values one by one, and set each as it is kept."""
        kinds = zip(self.FIELDS.items(), self._SETTERS, strict=True)
        for (name, kind), set_value in kinds:
            set_value(self, kind.check(name, getattr(self, name)))
        for name in self.FORMATS:
            self._check_format(name)

    def _check_format(self, name: str) -> None:
        """Make sure that a value is a string or bytes, as its format says.

        One that is empty fits every format.

        Raises:
            KindError: if it is not.
        """
        value, is_text = getattr(self, name), self._width(name) > 0
        if value is None or isinstance(value, str) is is_text:
            return
        if value:
            expected = "a string" if is_text else "bytes"
            what = f"{expected}, as {self.FORMATS[name][0]} says"
            raise wrong_kind(name, value, what)
        object.__setattr__(self, name, "" if is_text else b"")

    def _width(self, name: str) -> int:
        """Return the bytes of a character as a format says; 0 for bytes."""
        attribute, widths = self.FORMATS[name]
        return widths.get(getattr(self, attribute) or 0, 0)

    @classmethod
    def _of(cls, values: Iterable[Any]) -> Self:
        """Return the record of values that are known to be right."""
        record = object.__new__(cls)
        for set_value, value in zip(cls._SETTERS, values, strict=True):
            set_value(record, value)
        return record

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self.FIELDS])

    def to_dict(self, *, reveal: bool = False) -> dict[str, Any]:
        """Return the record as JSON has it, with names instead of numbers.

        Args:
            reveal: Whether to show secrets, which are ``***`` otherwise.
        """
        kinds = self.FIELDS.items()
        return {name: kind.to_json(getattr(self, name), reveal) for name, kind in kinds}

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
        kinds = cls.FIELDS.items()
        record = cls._of([kind.from_json(name, data[name]) for name, kind in kinds])
        record._check()
        return record

    @staticmethod
    def _read(words: tuple[Any, ...], reader: Any) -> tuple[Any, ...]:
        """Return the values that the members of the fixed part mean.

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
        kinds = self.FIELDS.items()
        return [kind.masked(getattr(self, name)) for name, kind in kinds]

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the values."""
        return self._of, (self._values(),)
