"""How each value of a record is checked and shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..errors import KindError
from ..messages.fields import Choice as WordChoice
from ..messages.fields import Flags as WordFlags
from ..messages.fields import Members
from ..words import as_bytes
from .checks import whole_number, whole_text, wrong_kind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import Enum
    from typing import Any

    from .base import Record

    # A record's attributes by name, in their order.
    Fields = Mapping[str, "Value"]


def attribute(slot: int, doc: str) -> Any:
    """Make a read-only attribute from a position among the record's values."""

    def get(record: Record) -> object:
        return record._values[slot]

    return property(get, doc=doc)


class Value:
    """An attribute of a record.

    Attributes:
        kind: The type of its values.
        is_secret: Whether nobody should see it who did not ask.
    """

    kind: type = object
    is_secret = False

    def check(self, name: str, value: Any) -> Any:
        """Check a value that a program gave, and give it as the record keeps it.

        Raises:
            KindError: if it is of the wrong kind.
            RangeError: if the member cannot hold it.
        """
        if not isinstance(value, self.kind):
            raise wrong_kind(name, value, self.kind.__name__)
        return value

    def stored(self, value: Any) -> Any:
        """Return a value as a pickle keeps it."""
        return value

    def restored(self, stored: Any) -> Any:
        """Return the value that a pickle kept."""
        return stored

    def to_json(self, value: Any, reveal: bool) -> object:
        """Return a value as JSON has it."""
        return str(value)


class Number(Value):
    """A number of 32 bits."""

    def check(self, name: str, value: Any) -> int:
        """Check the range."""
        return whole_number(name, value, 32)

    def to_json(self, value: Any, reveal: bool) -> object:
        """Return the number."""
        return value


class Flags(Value):
    """Bits of a constant family."""

    codec: type[WordFlags] = WordFlags

    def __init__(self, enum: type[Enum]) -> None:
        """Describe the attribute by its enum."""
        self.enum = enum
        self._members = Members.of(enum)
        self._word = self.codec(0, self._members)

    def check(self, name: str, value: Any) -> Any:
        """Check the family and the range, and give the enum's member."""
        if type(value) is not int and not isinstance(value, self.enum):
            self._word.refuse_constant(name, value)
        return self._members[whole_number(name, value, 32)]

    def stored(self, value: Any) -> int:
        """Return the number: an enum would remember every made-up one that it meets."""
        return int(value)

    def restored(self, stored: Any) -> Any:
        """Return the enum's member."""
        return self._members[stored]

    def to_json(self, value: Any, reveal: bool) -> object:
        """Return the names."""
        return self._word.to_json(value)


class Choice(Flags):
    """One constant of a family."""

    codec = WordChoice


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
        except KindError:
            raise wrong_kind(name, value, "bytes") from None

    def to_json(self, value: Any, reveal: bool) -> object:
        """Return the bytes in hex."""
        return value.hex()


class Many(Value):
    """A list of values of one kind."""

    def __init__(self, item: Value) -> None:
        """Describe the list by its entries."""
        self.item = item

    def check(self, name: str, value: Any) -> tuple[Any, ...]:
        """Check each entry."""
        items = None if isinstance(value, _SINGLE) else _iterated(value)
        if items is None:
            raise wrong_kind(name, value, "several values")
        return tuple([self.item.check(f"{name}[{i}]", v) for i, v in enumerate(items)])

    def stored(self, value: Any) -> tuple[Any, ...]:
        """Return each entry as a pickle keeps it."""
        return tuple(map(self.item.stored, value))

    def restored(self, stored: Any) -> tuple[Any, ...]:
        """Return the entries that a pickle kept."""
        return tuple(map(self.item.restored, stored))

    def to_json(self, value: Any, reveal: bool) -> object:
        """Return a list."""
        return [self.item.to_json(item, reveal) for item in value]


class Nested(Value):
    """Another record."""

    def __init__(self, record: type[Record]) -> None:
        """Describe the attribute by the record's class."""
        self.kind = record

    def to_json(self, value: Any, reveal: bool) -> object:
        """Return the record as a dict."""
        return value.to_dict(reveal=reveal)


class Optional(Value):
    """A value that structures of older versions lack."""

    def __init__(self, value: Value) -> None:
        """Describe the attribute by the value that it has, if any."""
        self.value = value

    def check(self, name: str, value: Any) -> Any:
        """Take None."""
        return None if value is None else self.value.check(name, value)

    def stored(self, value: Any) -> Any:
        """Keep None as it is."""
        return None if value is None else self.value.stored(value)

    def restored(self, stored: Any) -> Any:
        """Return None as it is."""
        return None if stored is None else self.value.restored(stored)

    def to_json(self, value: Any, reveal: bool) -> object:
        """Return None as it is."""
        return None if value is None else self.value.to_json(value, reveal)


class Secret(String):
    """A text that nobody should see, such as a PIN."""

    is_secret = True

    def to_json(self, value: Any, reveal: bool) -> object:
        """Return the text only if asked to reveal it."""
        return value if reveal else "***"


class SecretBytes(Bytes):
    """Bytes that nobody should see, since a PIN may be among them."""

    is_secret = True

    def to_json(self, value: Any, reveal: bool) -> object:
        """Return the bytes in hex only if asked to reveal them."""
        return value.hex() if reveal else "***"


# What can be iterated, but is one value.
_SINGLE = (str, bytes, bytearray, memoryview, Mapping)


def _iterated(value: object) -> Iterator[Any] | None:
    """Iterate over a value; give None if that is not possible, whatever it claims."""
    try:
        return iter(value) if isinstance(value, Iterable) else None
    except TypeError:
        return None
