# DO NOT EDIT. Made from templates/tapi2/messages/word.py by: tapi2gen build
"""The fields of a message: its words, each with the kind of its value."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..errors import RangeError
from ..fields import Field


class When:
    """The bits of which any must be set, so that another word means anything.

    Attributes:
        flags: The field that has them.
        word: Which of the six words it is in.
        mask: The bits.
        names: Their C names.
    """

    def __init__(self, flags: str, word: int, mask: int, names: str) -> None:
        """Describe the condition."""
        self.flags = flags
        self.word = word
        self.mask = mask
        self.names = names


class Word(Field):
    """A field of a message: one of its words.

    Attributes:
        index: Which of the six words it is in.
        kind: The kind of its value.
        when: When it means anything, if not always; otherwise its value is None.
    """

    def __init__(self, index: int, kind: Field, when: When | None = None) -> None:
        """Describe the field."""
        self.index = index
        self.kind = kind
        self.when = when
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

    def applies(self, words: Iterable[int]) -> bool:
        """Return whether the word means anything in a message."""
        return not self.when or bool([*words][self.when.word] & self.when.mask)

    def check_bits(self, name: str, value: object, words: Iterable[int]) -> None:
        """Check that a value and its bits go together.

        Raises:
            RangeError: if only one of them is there.
        """
        if self.when and self.applies(words) != (value is not None):
            flags, bits = self.when.flags, self.when.names
            if value is None:
                raise RangeError(f"{flags} has {bits}: {name} is needed")
            raise RangeError(f"{name} needs {bits} in {flags}")
