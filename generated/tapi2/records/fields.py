# DO NOT EDIT. Made from templates/tapi2/records/fields.py by: tapi2gen build
"""How each value of a record is checked and shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from enum import IntEnum
from uuid import UUID

from tapi2.errors import KindError
from tapi2.messages.fields import Choice as WordChoice
from tapi2.messages.fields import Flags as WordFlags
from tapi2.messages.fields import number
from tapi2.record_layout import as_bytes
from tapi2.records.source import UTF_16
from tapi2.records.values import from_datetime, from_decimal, to_decimal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum
    from typing import Any

    from tapi2.records.base import Record

    # A record's attributes by name, in their order.
    Fields = Mapping[str, "Value"]


def attribute(slot: int, doc: str) -> Any:
    """Make a read-only attribute from a position among the record's values."""

    def get(record: Record) -> object:
        return record._values[slot]

    return property(get, doc=doc)


class Value:
    """An attribute of a record."""

    kind: type = object

    def check(self, name: str, value: Any) -> Any:
        """Check a value that a program gave, and give it as the record keeps it.

        Raises:
            KindError: if it is of the wrong kind.
            RangeError: if the member cannot hold it.
        """
        if not isinstance(value, self.kind):
            raise KindError(f"{name} is {value!r}, not of type {self.kind.__name__}")
        return value

    def to_json(self, value: Any, reveal: bool) -> object:
        """Give a value as JSON has it."""
        return str(value)


class Number(Value):
    """A number of 32 bits."""

    def check(self, name: str, value: Any) -> int:
        """Check the range."""
        return number(name, value, 32)

    def to_json(self, value: Any, reveal: bool) -> object:
        """Give the number."""
        return value


class Flags(Value):
    """Bits of a constant family."""

    codec: type[WordFlags] = WordFlags

    def __init__(self, enum: type[Enum]) -> None:
        """Describe the attribute by its enum."""
        self.enum = enum
        self._word = self.codec(0, enum)

    def check(self, name: str, value: Any) -> Any:
        """Check the family and the range, and give the enum's member."""
        word = self._word.to_word(name, value)
        known = self.enum._value2member_map_
        if issubclass(self.enum, IntEnum):
            return known.get(word, word)
        return self.enum(word)

    def to_json(self, value: Any, reveal: bool) -> object:
        """Give the names."""
        return self._word.to_json(value)


class Choice(Flags):
    """One constant of a family."""

    codec = WordChoice


class Guid(Value):
    """A 128-bit identifier."""

    kind = UUID


class Currency(Value):
    """An amount with four decimal places."""

    kind = Decimal

    def check(self, name: str, value: Any) -> Any:
        """Check the range, and keep four places; a whole number is welcome."""
        if isinstance(value, int) and not isinstance(value, bool):
            value = Decimal(value)
        return to_decimal(from_decimal(super().check(name, value)))


class Date(Value):
    """A date and time, to the millisecond."""

    kind = datetime

    def check(self, name: str, value: Any) -> Any:
        """Check the range, and cut what is finer than a millisecond."""
        from_datetime(super().check(name, value))
        return value.replace(microsecond=value.microsecond // 1000 * 1000)

    def to_json(self, value: Any, reveal: bool) -> object:
        """Give the date as ISO 8601 has it."""
        return value.isoformat()


class String(Value):
    """A text, up to its NUL."""

    kind = str

    def check(self, name: str, value: Any) -> Any:
        """Refuse a NUL, which would end the text."""
        return whole_text(name, super().check(name, value))


class Bytes(Value):
    """Bytes that only the agent handler understands."""

    def check(self, name: str, value: Any) -> bytes:
        """Copy any buffer."""
        try:
            return bytes(as_bytes(value))
        except TypeError:
            raise KindError(f"{name} is {value!r}, not bytes") from None

    def to_json(self, value: Any, reveal: bool) -> object:
        """Give the bytes in hex."""
        return value.hex()


class Many(Value):
    """A list of values of one kind."""

    def __init__(self, item: Value) -> None:
        """Describe the list by its entries."""
        self.item = item

    def check(self, name: str, value: Any) -> tuple[Any, ...]:
        """Check each entry."""
        if isinstance(value, str | bytes) or not isinstance(value, Iterable):
            # Its value may have a secret in it.
            raise KindError(f"{name} is of type {_type(value)}, not several values")
        return tuple([self.item.check(f"{name}[{i}]", v) for i, v in enumerate(value)])

    def to_json(self, value: Any, reveal: bool) -> object:
        """Give a list."""
        return [self.item.to_json(item, reveal) for item in value]


class Nested(Value):
    """Another record."""

    def __init__(self, record: type[Record]) -> None:
        """Describe the attribute by the record's class."""
        self.kind = record

    def check(self, name: str, value: Any) -> Any:
        """Check the class without naming a value that may have a secret in it."""
        if not isinstance(value, self.kind):
            raise KindError(
                f"{name} is of type {_type(value)}, not {self.kind.__name__}"
            )
        return value

    def to_json(self, value: Any, reveal: bool) -> object:
        """Give the record as a dict."""
        return value.to_dict(reveal=reveal)


class Optional(Value):
    """A value that structures of older versions lack."""

    def __init__(self, value: Value) -> None:
        """Describe the attribute by the value that it has, if any."""
        self.value = value

    def check(self, name: str, value: Any) -> Any:
        """Take None."""
        return None if value is None else self.value.check(name, value)

    def to_json(self, value: Any, reveal: bool) -> object:
        """Give None as it is."""
        return None if value is None else self.value.to_json(value, reveal)


class Secret(String):
    """A text that nobody should see, such as a PIN."""

    def check(self, name: str, value: Any) -> Any:
        """Check the kind without naming the value."""
        if not isinstance(value, str):
            raise KindError(f"{name} is of type {_type(value)}, not str")
        return whole_text(name, value)

    def to_json(self, value: Any, reveal: bool) -> object:
        """Give the text only if asked to reveal it."""
        return value if reveal else "***"


def whole_text(name: str, text: str) -> str:
    """Give a text as it is read back: two halves of a surrogate pair are one character.

    Raises:
        KindError: if it has a NUL in it.
    """
    if "\0" in text:
        raise KindError(f"{name} has a NUL in it, which would end it there")
    return text.encode(UTF_16, "surrogatepass").decode(UTF_16, "surrogatepass")


def _type(value: object) -> str:
    return type(value).__name__
