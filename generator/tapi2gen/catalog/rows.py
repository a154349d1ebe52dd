"""What the table of the model is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

# How to read something of an object: the path of a field, or a function.
Reader = str | Callable[[Any], object]


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
    TYPE = "type changed"
    CONDITION = "condition changed"
    SIZE = "size changed"
    UNIT = "unit changed"
    SECRECY = "secrecy changed"
    REQUIRED = "now required"
    SINCE = "since changed"
    DEPRECATED = "deprecated"
    TEXT = "text changed"


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells the objects of a class apart.

    Attributes:
        kind: What people call an object of the class.
        key: What it is recognized by.
        python: Its name in Python, if it has one.
        anchor: What it keeps when it is renamed.
        name: Its C name; by default the key.
        loss: Whom it breaks when it is removed.
        needed: Whether a constructor requires a value for it.
    """

    kind: str
    key: Reader
    python: Reader = ""
    anchor: Reader = ""
    name: Reader = ""
    loss: tuple[Side, ...] = tuple(Side)
    needed: Reader = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What a field says.

    A side sees the value (True), nothing of it (False), or what is read for it. It
    breaks when that changes, unless nothing was there, or a list gets longer.

    Attributes:
        change: What a change of it is called; None if it follows from other fields.
        label: What people call it; by default its name.
        read: How to read the value from its owner; by default it is the field.
        source: What programs see of it.
        wire: What bytes depend on.
        absent: What is said of a value that is empty.
    """

    change: ChangeKind | None
    label: str = ""
    read: Reader = ""
    source: Reader | bool = False
    wire: Reader | bool = False
    absent: str = "none"


@dataclass(frozen=True, slots=True)
class Parts:
    """A field that holds what its owner consists of."""

    read: Reader = ""
