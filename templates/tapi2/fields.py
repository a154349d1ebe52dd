"""The kinds of values: how each is checked, and how JSON has it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from operator import index
from typing import Any

from .errors import KindError, RangeError, both, brief
from .members import Members, names_in

# What stands for a secret.
MASK = "***"
# JSON readers that know one type of number, such as JavaScript's, hold these exactly.
_EXACT = 1 << 53
# What the highest bit of a LONG stands for.
_SIGN = 1 << 31


class Field:
    """A kind of value; this one takes any.

    Attributes:
        is_secret: Whether nobody should see the value who did not ask.
    """

    is_secret = False

    def __repr__(self) -> str:
        """Write the call that makes it, as signatures show it."""
        parts = vars(self).values()
        shown = [p.__name__ if isinstance(p, type) else repr(p) for p in parts]
        return f"{type(self).__name__}({', '.join(shown)})"

    def default(self, value: Any) -> Any:
        """Declare an attribute of this kind in a record, which is a dataclass.

        Args:
            value: What the constructor takes for granted, and checks.
        """
        from dataclasses import field  # records need it, `import tapi2` does not

        return field(default=value, metadata={"kind": self})

    def check(self, name: str, value: Any) -> Any:
        """Check a value that a program gave, and return it as it is kept.

        Raises:
            KindError: if it is of the wrong kind.
            RangeError: if it does not fit.
        """
        return value

    def masked(self, value: Any) -> Any:
        """Return a value with its strings as secrets."""
        return value

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return a value as JSON has it; a secret only if it is to be revealed."""
        return value

    def from_json(self, name: str, data: Any) -> Any:
        """Read what ``to_json`` returned; ``check`` says whether it fits.

        Raises:
            KindError: if it is of the wrong kind.
            RangeError: if it is not the name of a constant.
        """
        return data


class Number(Field):
    """An unsigned number: an identifier, a handle, a pointer, a count.

    Attributes:
        bits: The width of its C type.
    """

    def __init__(self, bits: int = 32) -> None:
        """Set the width."""
        self.bits = bits

    def check(self, name: str, value: Any) -> int:
        """Check the range."""
        return number(name, value, self.bits)

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the number; one above 2**53 as hex text, which no reader rounds."""
        return json_number(value)

    def from_json(self, name: str, data: Any) -> int:
        """Read a number, or hex text."""
        return from_json_number(name, data)


class Signed(Number):
    """A signed number: a LONG."""

    def check(self, name: str, value: Any) -> int:
        """Check the range."""
        return signed(name, value)

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the number."""
        return value

    def from_json(self, name: str, data: Any) -> int:
        """Read a number; ``check`` says whether it fits."""
        return signed(name, data)


class Flags(Field):
    """A set of bits of a constant family.

    Attributes:
        members: The table of its enum.
        bits: The width of its C type.
    """

    def __init__(self, members: Members[Any], bits: int = 32) -> None:
        """Set the table and the width."""
        self.members = members
        self.bits = bits

    def check(self, name: str, value: Any) -> Any:
        """Check the family and the range, and return the enum's member."""
        enum = self.members.enum
        if isinstance(value, Enum) and not isinstance(value, enum):
            raise KindError(f"{name} takes {enum.__name__}, not {brief(value)}")
        if self.members.is_signed:
            return self.members[signed(name, value)]
        return self.members[number(name, value, self.bits)]

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the names of the bits, unknown ones together as a number in hex."""
        return self._names(int(value))

    def from_json(self, name: str, data: Any) -> Any:
        """Read a list of names, or a number."""
        if isinstance(data, list):
            return self._combine(name, data)
        return self.members[from_json_number(name, data)]

    def _names(self, value: int) -> list[str]:
        names, rest = names_in(self.members.enum, value)
        return [*names, f"0x{rest:08X}"] if rest else names

    def _combine(self, name: str, names: Iterable[object]) -> Any:
        word = 0
        for text in names:
            word |= self._parse(name, text)
        return self.members[word]

    def _parse(self, name: str, text: object) -> int:
        """Read a name, or a number in hex."""
        enum: type[Enum] = self.members.enum
        if isinstance(text, str):
            if text in enum.__members__:
                return int(enum[text].value)
            if _is_hex(text):
                return number(name, int(text, 16), 64)
        raise RangeError(f"{name}: {brief(text)} is no name of {enum.__name__}")


class Choice(Flags):
    """One constant of a family."""

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return the constant's name."""
        if self.members.is_number:
            return getattr(value, "name", value)
        return "|".join(self._names(int(value))) or f"0x{0:08X}"

    def from_json(self, name: str, data: Any) -> Any:
        """Read a name, several with | between them, or a number."""
        if not isinstance(data, str):
            check = signed if self.members.is_signed else from_json_number
            return self.members[check(name, data)]
        if self.members.is_number:
            return self.members[self._parse(name, data)]
        return self._combine(name, data.split("|"))


def number(name: str, value: Any, bits: int) -> int:
    """Check that a value is a number that so many bits can hold.

    Raises:
        KindError: if it is no integer.
        RangeError: if it is too wide, or negative.
    """
    result = _integer(name, value)
    if result >> bits:
        most = f"{bits} bits hold 0 to {both((1 << bits) - 1)}"
        raise RangeError(f"{name} is {both(result)}: {most}")
    return result


def signed(name: str, value: Any) -> int:
    """Check that a value is a number that a LONG can hold.

    Raises:
        KindError: if it is no integer.
        RangeError: if it is too wide.
    """
    result = _integer(name, value)
    if not -_SIGN <= result < _SIGN:
        raise RangeError(f"{name} is {result}: a LONG holds -{_SIGN} to {_SIGN - 1}")
    return result


def _integer(name: str, value: Any) -> int:
    if isinstance(value, bool):
        raise wrong_kind(name, value, "an integer")
    try:
        return index(value)
    except TypeError:
        raise wrong_kind(name, value, "an integer") from None


def wrong_kind(name: str, value: object, expected: str) -> KindError:
    """Return the error for a value of the wrong kind, which may be a secret."""
    return KindError(f"{name} is of type {type(value).__name__}, not {expected}")


def json_number(value: int) -> int | str:
    """Return a number as JSON has it: above 2**53 as hex text."""
    return value if value <= _EXACT else f"0x{value:X}"


def from_json_number(name: str, data: Any) -> int:
    """Read what ``json_number`` returned.

    Raises:
        KindError: if it is no integer, and no hex text.
        RangeError: if 64 bits cannot hold it.
    """
    return number(name, int(data, 16) if _is_hex(data) else data, 64)


def _is_hex(data: object) -> bool:
    if not isinstance(data, str) or not data.startswith("0x"):
        return False
    digits = data[2:]
    return digits != "" and not digits.strip("0123456789abcdefABCDEF")
