"""What all parts of the model share: texts, versions, references, errata."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# Test vectors have texts in UTF-16, and in this one of Windows: Traditional Chinese.
CODE_PAGE = "cp950"


@dataclass(frozen=True, slots=True)
class Text:
    """Text for readers, by locale; English stands in for a missing translation.

    Attributes:
        en: The text in English.
        translations: The tag of each other language, with the text in it.
    """

    en: str
    translations: tuple[tuple[str, str], ...] = ()

    def __getitem__(self, locale: str) -> str:
        """Return the text in a locale, else in English."""
        return dict(self.translations).get(locale, self.en)


@dataclass(frozen=True, slots=True)
class Version:
    """A TAPI version: 2.2 is 0x00020002.

    Attributes:
        text: The version as people write it.
        value: The version as TAPI writes it.
    """

    text: str
    value: int

    @property
    def hex(self) -> str:
        """Return the value as C writes it."""
        return f"0x{self.value:08X}"

    @property
    def pair(self) -> tuple[int, int]:
        """Return the major and the minor number."""
        return self.value >> 16, self.value & 0xFFFF


@dataclass(frozen=True, slots=True)
class Locale:
    """A language of the documentation.

    Attributes:
        tag: The language tag, such as `zh-TW`: the key of a text.
        name: What its speakers call it.
        separator: What stands between the items of an enumeration.
    """

    tag: str
    name: str
    separator: str


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts.

    Attributes:
        name: The name that members have it by.
        label: What readers call it.
    """

    name: str
    label: Text


@dataclass(frozen=True, slots=True)
class Erratum:
    """An error in a published page, and what is right.

    Attributes:
        at: Where on the page.
        says: What the page says.
        correct: What is right.
        evidence: How that is known.
        certainty: How sure it is.
    """

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


@dataclass(frozen=True, slots=True)
class Deprecation:
    """That something should not be used any more.

    Attributes:
        since: The TAPI version from which on.
        replaced_by: What to use instead, if anything.
        reason: Why.
    """

    since: Version
    replaced_by: Reference | None
    reason: Text

    @property
    def doc(self) -> str:
        """Say it for a docstring, and for a warning."""
        instead = f" Use {self.replaced_by.name} instead." if self.replaced_by else ""
        return f"Deprecated since TAPI {self.since.text}: {self.reason.en}{instead}"


def with_notice(text: str, deprecated: Deprecation | None) -> str:
    """End a description with what should be known of something deprecated."""
    return f"{text.rstrip('.')}. {deprecated.doc}" if deprecated else text
