"""A change of the API: what it is, and for whom it breaks something."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Who depends on the API.

    SOURCE is programs that use its names and types, WIRE is bytes that another version
    made, DOCS is links to its pages and to names in the inventory.
    """

    SOURCE = "source"
    WIRE = "wire"
    DOCS = "docs"


class Area(StrEnum):
    """What kind of thing changed, in the order in which reports list them."""

    MESSAGE = "message"
    EXTENSION = "extension"
    WORD = "word"
    FAMILY = "family"
    CONSTANT = "constant"
    STRUCTURE = "structure"
    MEMBER = "member"
    REQUEST = "request"
    RECORD = "record"
    LAYOUT = "layout"
    VERSION = "version"
    LOCALE = "locale"
    PAGES = "pages"


class Kind(StrEnum):
    """How a thing changed."""

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


class Level(StrEnum):
    """How much of the version number a change raises."""

    BREAKING = "breaking"
    COMPATIBLE = "compatible"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    Attributes:
        kind: How the thing changed.
        area: What kind of thing it is.
        owner: The entry that it belongs to, by its name now, or then if it is gone.
        name: The thing's own name, behind the owner's.
        label: Which of its traits or texts changed; nothing for the thing itself.
        before: What it was; nothing for what is added.
        after: What it is; nothing for what is removed.
        breaks: For whom it breaks something.
        locale: The language of a text, where there are several.
        also: Other things of the same entry that moved just as far.
    """

    kind: Kind
    area: Area
    owner: str
    name: str
    label: str
    before: str
    after: str
    breaks: tuple[Side, ...] = ()
    locale: str = ""
    also: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """Tell how much of the version number it raises."""
        if self.breaks:
            return Level.BREAKING
        return Level.TEXT if self.kind is Kind.TEXT else Level.COMPATIBLE

    @property
    def why(self) -> str:
        """Explain, for people, what breaks; nothing if nothing does."""
        return _WHY[self.kind] if self.breaks else ""


_WHY = {
    Kind.ADDED: "its constructor demands a value that programs do not give yet",
    Kind.REMOVED: "programs that use it stop, and links to it lead to nothing; "
    "deprecate it for a version first",
    Kind.RENAMED: "programs and links know it by the old name; keep that for a while, "
    "deprecated and replaced by the new one",
    Kind.VALUE: "bytes made with the old value mean something else now",
    Kind.MOVED: "bytes are read at another place than they were written to",
    Kind.TYPE: "programs get another type, or bytes are read as another",
    Kind.CONDITION: "a value appears, or is None, where programs do not expect it",
    Kind.SIZE: "bytes of the old size do not fit; a structure may grow only at "
    "its end, with a new TAPI version",
    Kind.UNIT: "the same number means another amount",
    Kind.SECRECY: "what programs print or store is shown, or hidden, as it was not",
    Kind.REQUIRED: "programs that leave it out stop working",
    Kind.SINCE: "bytes of older TAPI versions have it, or lack it, as they did not",
    Kind.DEPRECATED: "",
    Kind.TEXT: "",
}
