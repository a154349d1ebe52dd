"""The eight kinds of messages, as peers describe them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from benchmarks.data import MESSAGES
from tapi2 import Message
from tapi2.fields import Flags


@dataclass(frozen=True)
class Parameter:
    """One of the three parameters of a message.

    Attributes:
        name: Its name; that of its word, where the message reserves it.
        enum: The constants that it is made of, if any.
        is_flags: Whether it is a set of them.
        is_reserved: Whether it means nothing.
    """

    name: str
    enum: type[Enum] | None
    is_flags: bool
    is_reserved: bool

    @property
    def members(self) -> dict[str, int]:
        """The constants by name."""
        return {member.name: member.value for member in self.enum or ()}

    @property
    def enum_name(self) -> str:
        """The name of the constants' family."""
        return self.enum.__name__ if self.enum else ""


@dataclass(frozen=True)
class Kind:
    """A kind of message.

    Attributes:
        number: Its value of dwMessageID.
        name: Its name.
        parameters: Its three parameters.
    """

    number: int
    name: str
    parameters: tuple[Parameter, ...]

    @property
    def fields(self) -> list[Parameter]:
        """The parameters that mean something."""
        return [each for each in self.parameters if not each.is_reserved]


def _kind(message: type[Message]) -> Kind:
    by_word = {field.index: (name, field) for name, field in message.FIELDS.items()}
    parameters: list[Parameter] = []
    for word in (3, 4, 5):
        name, field = by_word.get(word, (f"param{word - 2}", None))
        kind = field.kind if field else None
        enum: Any = kind.members.enum if isinstance(kind, Flags) else None
        is_flags = type(kind) is Flags
        parameters.append(Parameter(name, enum, is_flags, field is None))
    return Kind(message.MESSAGE_ID, message.__name__, tuple(parameters))


KINDS = {
    message.MESSAGE_ID: _kind(message)
    for message in sorted({type(m) for m in MESSAGES}, key=lambda m: m.MESSAGE_ID)
}
ENUMS = {
    parameter.enum_name: parameter
    for kind in KINDS.values()
    for parameter in kind.parameters
    if parameter.enum
}


@dataclass(frozen=True)
class Peer:
    """A way to decode.

    Attributes:
        name: Whose.
        call: Decodes one record of `records`.
        records: The messages, in the bytes that the peer reads.
        path: What stands between a message and a field's name: `.` or `.body.`, or
            `[]` where a message is a dict.
        asks: What a program asks of a message to learn its kind, if it has to.
    """

    name: str
    call: Any
    records: list[Any]
    path: str = "."
    asks: str = ""

    def lines(self) -> list[str]:
        """Decode every record, and read every typed field of each."""
        found: list[str] = []
        for i, message in enumerate(MESSAGES):
            found += [f"m = call(r{i})", *filter(None, [self.asks])]
            for field in KINDS[message.message_id].fields:
                found.append(self._read(field))
        return found

    @property
    def names(self) -> dict[str, Any]:
        """What the lines use."""
        return {"call": self.call} | {f"r{i}": r for i, r in enumerate(self.records)}

    def _read(self, field: Parameter) -> str:
        return (
            f'm["{field.name}"]' if self.path == "[]" else f"m{self.path}{field.name}"
        )

    def check(self) -> None:
        """Make sure that the peer decodes what tapi2 does."""
        for message, record in zip(MESSAGES, self.records, strict=True):
            for field in KINDS[message.message_id].fields:
                value = eval(self._read(field), {"m": self.call(record)})
                word = message.raw[message.FIELDS[field.name].index]
                if value is None:  # tapi2 alone leaves out what means nothing
                    assert not message.FIELDS[field.name].applies(message.raw)
                    continue
                assert number(value, field) == word, (
                    self.name,
                    message,
                    field.name,
                    value,
                )


def number(value: Any, parameter: Parameter) -> int:
    """Give the number that a peer's value stands for."""
    if hasattr(value, "items"):  # each flag by its name
        return sum(n for name, n in parameter.members.items() if value[name])
    return int(getattr(value, "value", value))
