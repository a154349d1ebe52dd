"""The fields of a message: its words, each with the kind of its value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..errors import RangeError
from ..fields import Field


class When:
    """The bits of which any must be set, so that another field means anything.

    Attributes:
        field: The field that has them.
        word: Which of the six words it is in.
        names: Their C names.
    """

    verb = "has"

    def __init__(self, field: str, word: int, mask: int, names: str) -> None:
        """Describe the condition."""
        self.field = field
        self.word = word
        self.names = names
        self._mask = mask

    def holds(self, value: int) -> bool:
        """Return whether a value of the word is enough."""
        return bool(value & self._mask)


class WhenIs(When):
    """The constants of which a field must be one, so that another means anything."""

    verb = "is"

    def __init__(
        self, field: str, word: int, values: tuple[int, ...], names: str
    ) -> None:
        """Describe the condition."""
        super().__init__(field, word, 0, names)
        self._values = values

    def holds(self, value: int) -> bool:
        """Return whether a value of the word is enough."""
        return value in self._values


class Part:
    """The bits of a word that a field has.

    Attributes:
        mask: The bits.
    """

    def __init__(self, shift: int, width: int, is_signed: bool = False) -> None:
        """Describe the bits."""
        self.mask = ((1 << width) - 1) << shift
        self._shift = shift
        self._sign = 1 << (width - 1) if is_signed else 0

    def of(self, word: int) -> int:
        """Return the value that a word has in the bits."""
        return (((word & self.mask) >> self._shift) ^ self._sign) - self._sign

    def put(self, value: int) -> int:
        """Return the word that has a value in the bits, and nothing else."""
        return value << self._shift & self.mask


# All of a word; the halves of a DWORD; and a LONG, whose sign fills a wider word.
ALL = Part(0, 64)
LOW = Part(0, 16)
HIGH = Part(16, 16)
LONG = Part(0, 32, is_signed=True)
ULONG = Part(0, 32)


class Word(Field):
    """A field of a message: one of its words, or a part of one.

    Attributes:
        index: Which of the six words it is in.
        kind: The kind of its value.
        when: When it means anything, if not always; otherwise its value is None.
        part: The bits of the word that it has.
    """

    def __init__(
        self, index: int, kind: Field, when: When | None = None, part: Part = ALL
    ) -> None:
        """Describe the field."""
        self.index = index
        self.kind = kind
        self.when = when
        self.part = part
        self.is_secret = kind.is_secret

    def check(self, name: str, value: Any) -> Any:
        """Check a value; None where it may mean nothing."""
        if value is None and self.when:
            return None
        return self.kind.check(name, value)

    def to_json(self, value: Any, reveal: bool = False) -> object:
        """Return a value as JSON has it."""
        return None if value is None else self.kind.to_json(value, reveal)

    def from_json(self, name: str, data: Any) -> Any:
        """Read what ``to_json`` returned."""
        if data is None and self.when:
            return None
        return self.kind.from_json(name, data)

    def applies(self, words: Sequence[int]) -> bool:
        """Return whether the field means anything in a message."""
        return not self.when or self.when.holds(words[self.when.word])

    def check_when(self, name: str, value: object, words: Sequence[int]) -> None:
        """Check that a value and what it depends on go together.

        Raises:
            RangeError: if only one of them is there.
        """
        if self.when and self.applies(words) != (value is not None):
            other, names = self.when.field, self.when.names
            if value is None:
                raise RangeError(f"{other} {self.when.verb} {names}: {name} is needed")
            raise RangeError(f"{name} needs {names} in {other}")
