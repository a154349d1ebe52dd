"""How each value of a record is checked and shown, besides numbers and constants."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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
    """Bytes that TAPI only hands on."""

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


class Octets(Bytes):
    """Bytes of a fixed number.

    Attributes:
        size: How many.
    """

    def __init__(self, size: int) -> None:
        """Set the number."""
        self.size = size

    def check(self, name: str, value: Any) -> bytes:
        """Check the number."""
        data = super().check(name, value)
        if len(data) != self.size:
            raise RangeError(f"{name} has {len(data)} bytes, not {self.size}")
        return data


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


class Strings(Many):
    """Several strings, of which none is empty: an empty one would end them."""

    def __init__(self) -> None:
        """Describe the list."""
        super().__init__(String())

    def __repr__(self) -> str:
        return "Strings()"

    def check(self, name: str, value: Any) -> tuple[Any, ...]:
        """Refuse an empty string."""
        texts = super().check(name, value)
        if "" in texts:
            raise RangeError(f"{name}[{texts.index('')}] is empty, and would end them")
        return texts


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


class Secret(Field):
    """A value that nobody should see, such as a PIN."""

    is_secret = True

    def __init__(self, value: Field) -> None:
        """Describe the attribute by the kind of its value."""
        self.value = value

    def check(self, name: str, value: Any) -> Any:
        """Check the value; no error shows it."""
        return self.value.masked(_unshown(name, self.value.check, value))

    def masked(self, value: Any) -> Any:
        """Return the value with its strings as secrets."""
        return self.value.masked(value)

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the value only if asked to reveal it."""
        return self.value.to_json(value, reveal) if reveal else MASK

    def from_json(self, name: str, data: Any) -> Any:
        """Read the value, unless it is masked; no error shows it."""
        return _unshown(name, self.value.from_json, _unmasked(name, data))


class Optional(Field):
    """A value that structures of older versions lack."""

    def __init__(self, value: Field, since: int) -> None:
        """Describe the attribute by the value that it has, since a version."""
        self.value = value
        self.since = since
        self.is_secret = value.is_secret

    def __repr__(self) -> str:
        return f"Optional({self.value!r}, 0x{self.since:08X})"

    def check(self, name: str, value: Any) -> Any:
        """Take None."""
        return None if value is None else self.value.check(name, value)

    def masked(self, value: Any) -> Any:
        """Return None as it is."""
        return None if value is None else self.value.masked(value)

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return None as it is, but where it would say something of a secret."""
        is_shown = value is None and (reveal or not self.is_secret)
        return None if is_shown else self.value.to_json(value, reveal)

    def from_json(self, name: str, data: Any) -> Any:
        """Return None as it is."""
        return None if data is None else self.value.from_json(name, data)


def _unshown(name: str, read: Callable[[str, Any], Any], value: object) -> Any:
    """Check or read a secret."""
    try:
        return read(name, value)
    except TapiError as error:
        kind = type(error)
    # Not in the handler: the error that it handles may show the secret.
    raise kind(f"{name} is a secret of type {type(value).__name__} that does not fit")


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
