"""What all parts of the model share: texts, versions, references, errata."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Text:
    """Text for readers, by locale; English stands in for a missing translation."""

    en: str
    translations: tuple[tuple[str, str], ...] = ()

    def __getitem__(self, locale: str) -> str:
        """Give the text in a locale, else in English."""
        return dict(self.translations).get(locale, self.en)


@dataclass(frozen=True, slots=True)
class Version:
    """A TAPI version: 2.2 is 0x00020002."""

    text: str
    value: int

    @property
    def pair(self) -> tuple[int, int]:
        """Give major and minor number."""
        return self.value >> 16, self.value & 0xFFFF


@dataclass(frozen=True, slots=True)
class Locale:
    """A language of the documentation.

    Attributes:
        separator: What stands between the items of an enumeration.
    """

    tag: str
    name: str
    separator: str


@dataclass(frozen=True, slots=True)
class Erratum:
    """An error in a published page, and what is right."""

    at: Text
    says: Text
    correct: Text
    evidence: Text
    certainty: Literal["certain", "high", "open"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A C name that the spec mentions, and where it is described.

    Attributes:
        name: The C name.
        url: The published page.
        page: The page of this documentation, from its locale's folder, or nothing.
    """

    name: str
    url: str
    page: str = ""
