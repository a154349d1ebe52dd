"""What `show` prints and `diff` compares: items, and facts about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Side(StrEnum):
    """Who depends on the API.

    SOURCE is programs that use its names and types, WIRE is bytes that another version
    made, DOCS is links to its pages and to names in the inventory.
    """

    SOURCE = "source"
    WIRE = "wire"
    DOCS = "docs"


class ChangeKind(StrEnum):
    """How something changed."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    VALUE = "value changed"
    MOVED = "moved"
    ORDER = "order changed"
    TYPE = "type changed"
    CONDITION = "condition changed"
    SIZE = "size changed"
    UNIT = "unit changed"
    SECRECY = "secrecy changed"
    REQUIRED = "now required"
    SINCE = "since changed"
    DEPRECATED = "deprecated"
    TEXT = "text changed"


_SOURCE, _WIRE, _BOTH = (Side.SOURCE,), (Side.WIRE,), (Side.SOURCE, Side.WIRE)

# What a change of a fact is called, and who depends on the fact, by its label. One that
# is not here follows from others.
RULES: Mapping[str, tuple[ChangeKind, tuple[Side, ...]]] = {
    "value": (ChangeKind.VALUE, _WIRE),
    "ID": (ChangeKind.VALUE, _WIRE),
    "request": (ChangeKind.VALUE, _WIRE),
    "bits of numbers": (ChangeKind.VALUE, _WIRE),
    "device-specific bits": (ChangeKind.VALUE, _WIRE),
    "device-specific numbers": (ChangeKind.VALUE, _WIRE),
    "word": (ChangeKind.MOVED, _WIRE),
    "part": (ChangeKind.MOVED, _WIRE),
    "holds": (ChangeKind.MOVED, _WIRE),
    "offset": (ChangeKind.MOVED, _WIRE),
    "span on x86": (ChangeKind.MOVED, _WIRE),
    "offsets": (ChangeKind.MOVED, _WIRE),
    "offset counts from": (ChangeKind.MOVED, _WIRE),
    "string or bytes": (ChangeKind.TYPE, _WIRE),
    "type": (ChangeKind.TYPE, _WIRE),
    "counts": (ChangeKind.TYPE, _WIRE),
    "values": (ChangeKind.TYPE, _SOURCE),
    "used as": (ChangeKind.TYPE, _SOURCE),
    "answer": (ChangeKind.TYPE, _BOTH),
    "condition": (ChangeKind.CONDITION, _BOTH),
    "size": (ChangeKind.SIZE, _WIRE),
    "size on x86": (ChangeKind.SIZE, _WIRE),
    "length": (ChangeKind.SIZE, _WIRE),
    "unit": (ChangeKind.UNIT, _WIRE),
    "secrecy": (ChangeKind.SECRECY, _SOURCE),
    "exports": (ChangeKind.RENAMED, _SOURCE),
    "completes": (ChangeKind.TYPE, _SOURCE),
    "becomes": (ChangeKind.TYPE, ()),
    "errors": (ChangeKind.TEXT, ()),
    "direction": (ChangeKind.TYPE, _SOURCE),
    "size in": (ChangeKind.TYPE, _SOURCE),
    "growth": (ChangeKind.TYPE, ()),
    "owner": (ChangeKind.TYPE, _SOURCE),
    "NULL": (ChangeKind.TYPE, _SOURCE),
    "ctypes structure": (ChangeKind.RENAMED, _SOURCE),
    "since": (ChangeKind.SINCE, ()),
    "deprecated": (ChangeKind.DEPRECATED, ()),
    "name": (ChangeKind.TEXT, ()),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """What is said of an item, and what depends on it.

    Attributes:
        value: What people see; nothing if it is not there.
        source: What programs see.
        wire: What bytes are made by.
    """

    value: str | int = ""
    source: tuple[str, ...] = ()
    wire: tuple[str, ...] = ()

    @classmethod
    def of(cls, label: str, value: str | int | tuple[str, ...] | None) -> Fact:
        """Make a fact of what everybody sees the same; None is not there."""
        _, sides = RULES.get(label, ("", ()))
        several = value if isinstance(value, tuple) else (str(value),)
        if value is None:
            return cls()
        return cls(
            ", ".join(value) if isinstance(value, tuple) else value,
            several if Side.SOURCE in sides else (),
            several if Side.WIRE in sides else (),
        )


@dataclass(frozen=True, slots=True)
class Item:
    """Something with a name that the spec describes.

    Attributes:
        kind: What people call things of its kind.
        name: Its C name.
        python: Its name in Python, or nothing.
        facts: What is said of it, by label.
        texts: What readers are told of it, by label and language, if there are several.
        parts: What it consists of.
        key: What it is recognized by, if that is not its name.
        is_placed: Whether programs give, get or match it by its place.
    """

    kind: str
    name: str
    python: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    parts: tuple[Item, ...] = ()
    key: str = ""
    is_placed: bool = False

    @property
    def identity(self) -> tuple[str, str]:
        """Return what tells it apart from what stands beside it."""
        return self.kind, self.key or self.name

    @property
    def label(self) -> str:
        """Name it in both languages."""
        is_same = self.python in ("", self.name)
        return self.name if is_same else f"{self.name} ({self.python})"
