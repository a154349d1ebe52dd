"""What stands in the bytes of a vector, and what a reader makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

TEXTS = ("some text", "文字")
ENCODINGS = {1: "ascii", 2: "utf-16-le"}  # by the bytes of a character

Word = int | float | bytes


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value that stands in the structure itself.

    Attributes:
        word: The member: a number, or its bytes.
        meaning: What it means, as JSON has it.
    """

    word: Word
    meaning: object


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text behind a size and an offset: what is written, and what is read."""

    written: str
    read: str

    @property
    def meaning(self) -> object:
        """Return the value as it is read."""
        return self.read


@dataclass(frozen=True, slots=True)
class Many:
    """A list."""

    items: tuple[Scalar | Phrase | Values, ...] = ()

    @property
    def meaning(self) -> object:
        """Return the meaning of each entry."""
        return [item.meaning for item in self.items]


@dataclass(frozen=True, slots=True)
class Values:
    """A structure's values, by attribute."""

    by_name: Mapping[str, Scalar | Phrase | Many | Values]

    @property
    def meaning(self) -> dict[str, object]:
        """Return the meaning of each value, by attribute."""
        return {name: sample.meaning for name, sample in self.by_name.items()}

    def __getitem__(self, name: str) -> Scalar | Phrase | Many | Values:
        """Return the value of an attribute."""
        return self.by_name[name]

    def but(self, **others: Sample) -> Values:
        """Return these values with some of them replaced."""
        return Values({**self.by_name, **others})

    def without(self, *names: str) -> Values:
        """Return these values with None for what an older version lacks."""
        absent = {name: Scalar(0, None) for name in names}
        return Values({**self.by_name, **absent})


Sample = Scalar | Phrase | Many | Values
