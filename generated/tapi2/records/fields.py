# DO NOT EDIT. Made from templates/tapi2/records/fields.py by: tapi2gen build
"""How each value of a record is checked and shown, besides numbers and constants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..errors import KindError, RangeError, TapiError
from ..fields import MASK, Field, wrong_kind
from ..words import as_bytes
from .base import Record
from .checks import whole_text


class SecretText(str):
    """A string that nobody should see, such as a PIN; a string in all else."""

    __slots__ = ()

    def __repr__(self) -> str:
        return MASK


NO_SECRET = SecretText()


class Typed(Field):
    """A value of one Python type.

    Attributes:
        python_type: The type.
    """

    python_type: type

    def check(self, name: str, value: Any) -> Any:
        """Check the type."""
        if not isinstance(value, self.python_type):
            raise wrong_kind(name, value, self.python_type.__name__)
        return value


class String(Typed):
    """A string, up to its NUL."""

    python_type = str

    def check(self, name: str, value: Any) -> Any:
        """Refuse a NUL, which would end the string."""
        text = whole_text(name, super().check(name, value))
        return SecretText(text) if isinstance(value, SecretText) else text

    def masked(self, value: Any) -> Any:
        """Return the string as a secret."""
        return SecretText(value)

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the string, unless it is a secret that nobody asked to reveal."""
        is_secret = isinstance(value, SecretText) and not reveal
        return MASK if is_secret else str(value)

    def from_json(self, name: str, data: Any) -> Any:
        """Read the string, unless it is masked."""
        return _unmasked(name, data)


class Bytes(Field):
    """Bytes that only the agent handler understands."""

    def check(self, name: str, value: Any) -> bytes:
        """Copy any buffer."""
        try:
            return bytes(as_bytes(value))
        except KindError:
            raise wrong_kind(name, value, "bytes") from None

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the bytes in hex."""
        return value.hex()

    def from_json(self, name: str, data: Any) -> bytes:
        """Read bytes in hex."""
        try:
            return bytes.fromhex(data)
        except (TypeError, ValueError):
            raise wrong_kind(name, data, "bytes in hex") from None


class Many(Field):
    """A list of values of one kind."""

    def __init__(self, item: Field) -> None:
        """Describe the list by its entries."""
        self.item = item

    def check(self, name: str, value: Any) -> tuple[Any, ...]:
        """Check each entry."""
        items = None if isinstance(value, _SINGLE) else _iterated(value)
        if items is None:
            raise wrong_kind(name, value, "several values")
        return tuple([self.item.check(f"{name}[{i}]", v) for i, v in enumerate(items)])

    def masked(self, value: Any) -> Any:
        """Return the entries with their strings as secrets."""
        return tuple(map(self.item.masked, value))

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return a list."""
        return [self.item.to_json(item, reveal) for item in value]

    def from_json(self, name: str, data: Any) -> tuple[Any, ...]:
        """Read a list."""
        if not isinstance(data, list):
            raise wrong_kind(name, data, "a list")
        item = self.item
        return tuple([item.from_json(f"{name}[{i}]", v) for i, v in enumerate(data)])


class Nested(Typed):
    """Another record."""

    python_type: type[Record]

    def __init__(self, record: type[Record]) -> None:
        """Describe the attribute by the record's class."""
        self.python_type = record

    def masked(self, value: Any) -> Any:
        """Return the record with its strings as secrets."""
        return value._masked()

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the record as a dict."""
        return value.to_dict(reveal=reveal)

    def from_json(self, name: str, data: Any) -> Any:
        """Read the record's dict."""
        try:
            return self.python_type.from_dict(data)
        except TapiError as error:
            raise type(error)(f"{name}: {error}") from None


class SecretNested(Nested):
    """Another record, whose strings nobody should see, nor those of its entries."""

    def check(self, name: str, value: Any) -> Any:
        """Make secrets of the strings."""
        return super().check(name, value)._masked()

    def from_json(self, name: str, data: Any) -> Any:
        """Read the record's dict, unless a string in it is masked."""
        return super().from_json(name, _unmasked(name, data))


class Optional(Field):
    """A value that structures of older versions lack."""

    def __init__(self, value: Field) -> None:
        """Describe the attribute by the value that it has, if any."""
        self.value = value
        self.is_secret = value.is_secret

    def __repr__(self) -> str:
        return f"Optional({self.value!r})"

    def check(self, name: str, value: Any) -> Any:
        """Take None."""
        return None if value is None else self.value.check(name, value)

    def masked(self, value: Any) -> Any:
        """Return None as it is."""
        return None if value is None else self.value.masked(value)

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return None as it is."""
        return None if value is None else self.value.to_json(value, reveal)

    def from_json(self, name: str, data: Any) -> Any:
        """Return None as it is."""
        return None if data is None else self.value.from_json(name, data)


class Secret(String):
    """A string that nobody should see, such as a PIN."""

    def check(self, name: str, value: Any) -> Any:
        """Make a secret of the string."""
        return SecretText(super().check(name, value))


class SecretBytes(Bytes):
    """Bytes that nobody should see, since a PIN may be among them."""

    is_secret = True

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the bytes in hex only if asked to reveal them."""
        return super().to_json(value) if reveal else MASK

    def from_json(self, name: str, data: Any) -> bytes:
        """Read bytes in hex, unless they are masked."""
        return super().from_json(name, _unmasked(name, data))


def _unmasked(name: str, data: object) -> object:
    if _is_masked(data):
        raise RangeError(f"{name} is masked: write it with to_dict(reveal=True)")
    return data


def _is_masked(data: object) -> bool:
    items: Iterable[object] = ()
    if isinstance(data, Mapping):
        items = data.values()
    elif isinstance(data, list):
        items = data
    return data == MASK or any(map(_is_masked, items))


# What can be iterated, but is one value.
_SINGLE = (str, bytes, bytearray, memoryview, Mapping)


def _iterated(value: object) -> Iterator[Any] | None:
    """Iterate over a value; return None if that is not possible, whatever it claims."""
    try:
        return iter(value) if isinstance(value, Iterable) else None
    except TypeError:
        return None
