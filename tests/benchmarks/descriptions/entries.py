"""What there is to describe, apart from any language."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.runs import ROOT
from tapi2gen.model import Family, Message
from tapi2gen.pipeline import read_spec

_SPEC = read_spec(ROOT / "spec")
FAMILIES: tuple[Family, ...] = _SPEC.families
MESSAGES: tuple[Message, ...] = _SPEC.messages


@dataclass(frozen=True)
class Field:
    """A field of a message.

    Attributes:
        name: Its name.
        summary: What it is.
        family: The enum of its values, or nothing for a plain number.
        is_flags: Whether it is bits of that.
    """

    name: str
    summary: str
    family: str = ""
    is_flags: bool = False


def fields(message: Message) -> list[Field]:
    """Give the fields of a message: the two that all have, then its own."""
    words = (message.device, message.callback_instance)
    return [
        *(Field(word.name, word.summary.en) for word in words),
        *(
            Field(
                each.name,
                each.summary.en,
                each.family.class_name if each.family else "",
                each.kind == "flags",
            )
            for each in message.params
            if each.kind != "reserved"
        ),
    ]
