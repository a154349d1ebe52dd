"""What users of the API depend on, as things with traits that can be compared."""

from __future__ import annotations

from dataclasses import dataclass

from tapi2gen.compat.changes import Area, Kind
from tapi2gen.model import Deprecation, Text


@dataclass(frozen=True, slots=True)
class Trait:
    """A property of a thing.

    What `source` and `wire` say may be added to at its end and must not change
    otherwise: that breaks the side.

    Attributes:
        kind: What a change of it is called.
        label: What the property is, for people.
        text: Its value, for people.
        source: What programs see of it.
        wire: What bytes depend on.
    """

    kind: Kind
    label: str
    text: str
    source: tuple[str, ...] = ()
    wire: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of a thing, in one language; no locale where it is the same in all."""

    label: str
    locale: str
    text: str


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with a name that the spec describes.

    Attributes:
        key: What it is recognized by.
        name: Its C name, for people.
        python: Its name in Python, or nothing.
        place: What it keeps when it is renamed, such as its value; or nothing.
        needed: Whether a constructor demands it.
        parts: What it is made of.
    """

    area: Area
    key: str
    name: str
    python: str = ""
    place: str = ""
    needed: bool = False
    traits: tuple[Trait, ...] = ()
    wordings: tuple[Wording, ...] = ()
    parts: tuple[Thing, ...] = ()

    @property
    def label(self) -> str:
        """Name it in both languages."""
        if self.python in ("", self.name):
            return self.name
        return f"{self.name} ({self.python})"


def wordings(label: str, text: Text | None) -> tuple[Wording, ...]:
    """Give a text by language; an absent one gives nothing."""
    if text is None or not text.en:
        return ()
    return tuple(
        Wording(label, *pair) for pair in (("en", text.en), *text.translations)
    )


def deprecation(found: Deprecation | None) -> tuple[Trait, ...]:
    """Give the trait of what is deprecated; it takes nothing away yet."""
    if found is None:
        return ()
    text = found.doc.removeprefix("Deprecated ")
    return (Trait(Kind.DEPRECATED, "deprecated", text),)
