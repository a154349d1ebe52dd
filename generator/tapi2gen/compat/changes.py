"""A change of the API: what it is, and for whom it breaks something."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tapi2gen.catalog.rows import ChangeKind, Side


class Level(StrEnum):
    """How much of the version number a change raises."""

    BREAKING = "breaking"
    COMPATIBLE = "compatible"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    Attributes:
        kind: How something changed.
        area: What kind of thing it is.
        owner: The entry that it belongs to, by its name now, or then if it was removed.
        name: Its own name, behind the owner's.
        label: Which of its facts changed; nothing for the thing itself.
        before: What it was; nothing for what is added.
        after: What it is; nothing for what is removed.
        breaks: For whom it breaks something.
        locale: The language of a text, where there are several.
        also: Other parts of the same entry that moved just as far.
    """

    kind: ChangeKind
    area: str
    owner: str
    name: str = ""
    label: str = ""
    before: str = ""
    after: str = ""
    breaks: tuple[Side, ...] = ()
    locale: str = ""
    also: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """Return how much of the version number it raises."""
        if self.breaks:
            return Level.BREAKING
        return Level.TEXT if self.kind is ChangeKind.TEXT else Level.COMPATIBLE

    @property
    def why(self) -> str:
        """Explain, for people, what breaks; nothing if nothing does."""
        return _WHY[self.kind] if self.breaks else ""


_WHY = {
    ChangeKind.ADDED: "its constructor requires a value that programs do not give yet",
    ChangeKind.REMOVED: "programs that use it stop, and links to it lead to nothing; "
    "deprecate it for a version first",
    ChangeKind.RENAMED: "programs and links know it by the old name; keep that for a "
    "while, deprecated and replaced by the new one",
    ChangeKind.VALUE: "bytes made with the old value mean something else now",
    ChangeKind.MOVED: "bytes are read at another place than they were written to",
    ChangeKind.TYPE: "programs get another type, or bytes are read as another",
    ChangeKind.CONDITION: "a value appears, or is None, where programs do not expect "
    "it",
    ChangeKind.SIZE: "bytes of the old size do not fit; a structure may grow only at "
    "its end, with a new TAPI version",
    ChangeKind.UNIT: "the same number means another amount",
    ChangeKind.SECRECY: "what programs print or store is shown, or hidden, as it was "
    "not",
    ChangeKind.REQUIRED: "programs that leave it out stop working",
    ChangeKind.SINCE: "bytes of older TAPI versions have it, or lack it, as they did "
    "not",
}
