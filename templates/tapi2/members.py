"""The members of enums, by value."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import Any, Generic, TypeVar

E = TypeVar("E", bound=Enum)


class Members(dict[int, E], Generic[E]):
    """An enum's members by value; a dict is many times faster than the enum's call.

    A value that the enum does not have is kept: as a member with unknown bits where the
    enum has bits, else as a plain int.

    Attributes:
        enum: The enum.
        is_number: Whether a value is one number, not a set of bits.
        is_signed: Whether some values are negative, as in a LONG.
    """

    def __init__(self, enum: type[E]) -> None:
        """Fill the table."""
        members = enum.__members__.values()
        super().__init__({member.value: member for member in members})
        self.enum = enum
        self.is_number = issubclass(enum, IntEnum)
        self.is_signed = any(value < 0 for value in self)
        self._known = 0
        for value in () if self.is_number else self:
            self._known |= value

    def __repr__(self) -> str:
        """Write the call that makes it."""
        return f"Members({self.enum.__name__})"

    def __missing__(self, value: int) -> Any:
        """Return what stands for a value that is no single member."""
        if self.is_number:
            return value
        known = self.enum(value & self._known)
        if known.value == value:
            self[value] = known
            return known
        return _with_unknown_bits(known, value)


def _with_unknown_bits(known: Any, value: int) -> Any:
    """Return a member of an enum that the enum does not remember.

    It would remember any, for ever: made-up values must not fill the memory.
    """
    rest = f"0x{value & ~known.value:x}"
    member: Any = int.__new__(type(known), value)
    member._name_ = f"{known.name}|{rest}" if known.value else None
    member._value_ = value
    return member


def names_in(enum: type[Enum], value: int) -> tuple[list[str], int]:
    """Name the constants that a value has, and return the bits left over.

    Constants of several bits are numbers: the bits of all of them hold one at a time.
    """
    members = [(name, it._value_) for name, it in enum.__members__.items()]
    numbers = 0
    for _, own in members:
        if own & (own - 1):  # more than one bit
            numbers |= own
    names: list[str] = []
    rest = value
    for name, own in members:
        if own and value & (numbers if own & numbers else own) == own:
            names.append(name)
            rest &= ~own
    return names, rest
