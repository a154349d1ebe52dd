"""Values that are a string or bytes, as another member of the structure says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import KindError
from ..fields import MASK, Field, wrong_kind
from ..words import as_bytes
from .fields import Bytes, SecretText, String

_STRING, _BYTES = String(), Bytes()


class SecretBytes(bytes):
    """Bytes that nobody should see; bytes in all else."""

    __slots__ = ()

    def __repr__(self) -> str:
        return MASK


def as_secret(value: str | bytes) -> SecretText | SecretBytes:
    """Return a string or bytes that nobody should see."""
    return SecretText(value) if isinstance(value, str) else SecretBytes(value)


class StringOrBytes(Field):
    """A string up to its NUL, or bytes; in JSON, bytes are ``{"hex": "..."}``."""

    def check(self, name: str, value: Any) -> str | bytes:
        """Check a string, or copy any buffer."""
        if isinstance(value, str):
            text: str = _STRING.check(name, value)
            return text
        try:
            data = bytes(as_bytes(value))
        except KindError:
            raise wrong_kind(name, value, "a string or bytes") from None
        return SecretBytes(data) if isinstance(value, SecretBytes) else data

    def masked(self, value: Any) -> Any:
        """Return the value as a secret."""
        return as_secret(value)

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the value, unless it is a secret that nobody asked to reveal."""
        if isinstance(value, SecretText | SecretBytes) and not reveal:
            return MASK
        return str(value) if isinstance(value, str) else {"hex": value.hex()}

    def from_json(self, name: str, data: Any) -> Any:
        """Read a string that is not masked, or bytes in hex."""
        if isinstance(data, Mapping) and [*data] == ["hex"]:
            return _BYTES.from_json(name, data["hex"])
        if isinstance(data, str):
            return _STRING.from_json(name, data)
        raise wrong_kind(name, data, 'a string, or bytes as {"hex": "..."}')
