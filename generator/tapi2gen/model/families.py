"""Constants: families, of which enums are made, and those of no family."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tapi2gen.model.common import (
    Deprecation,
    Erratum,
    Reference,
    Text,
    Version,
    with_notice,
)


@dataclass(frozen=True, slots=True)
class Member:
    """A constant of a family.

    Attributes:
        c_name: The name in tapi.h.
        name: The enum member.
        value: The value.
        literal: The value as C writes it.
        bit: The bit's number from 0, or nothing where the value is no single bit.
        since: The TAPI version that brought it.
        summary: What it is, in a sentence.
        deprecated: That it should not be used any more, if so.
    """

    c_name: str
    name: str
    value: int
    literal: str
    bit: int | None
    since: Version
    summary: Text
    deprecated: Deprecation | None = None

    @property
    def doc(self) -> str:
        """Describe the constant for a docstring."""
        text = f"{self.summary.en} ({self.c_name}, since TAPI {self.since.text})"
        return with_notice(text, self.deprecated)


@dataclass(frozen=True, slots=True)
class Use:
    """A word or member that carries a constant family.

    Attributes:
        owner: The message, structure or request that has it.
        word: Its C name.
        page: The owner's page, from its locale's folder.
    """

    owner: str
    word: str
    page: str

    @property
    def name(self) -> str:
        """Name it in full, such as LINE_AGENTSTATUS.dwParam2."""
        return f"{self.owner}.{self.word}"


@dataclass(frozen=True, slots=True)
class Family:
    """A constant family, and the enum made from it.

    Attributes:
        name: The prefix of its constants, such as `LINEAGENTSTATE_`.
        class_name: The name of the enum.
        module: The module of the enum.
        kind: Whether values combine bits, or are numbers one at a time.
        numbers: Of flags, the bits that together hold one number.
        since: The TAPI version that brought it.
        summary: What it is, in a sentence.
        remarks: What to know besides, if anything.
        device_specific: The bits that are left to vendors, if any.
        device_range: The first and the last number that are left to them, if any.
        members: The constants.
        used_by: The words and members that carry it.
        see: What to read next.
        url: The published page.
        errata: What that page gets wrong.
        spec_file: The file of the spec that describes it.
        deprecated: That it should not be used any more, if so.
    """

    name: str
    class_name: str
    module: str
    kind: Literal["flags", "sequence"]
    numbers: int
    since: Version
    summary: Text
    remarks: Text | None
    device_specific: int | None
    device_range: tuple[int, int] | None
    members: tuple[Member, ...]
    used_by: tuple[Use, ...]
    see: tuple[Reference, ...]
    url: str
    errata: tuple[Erratum, ...]
    spec_file: str
    deprecated: Deprecation | None = None

    @property
    def reference(self) -> Reference:
        """Return its name and its page."""
        return Reference(self.name, self.url, f"constants/{self.name}.md")

    @property
    def is_flags(self) -> bool:
        """Return whether values combine bits."""
        return self.kind == "flags"

    @property
    def is_signed(self) -> bool:
        """Return whether some values are negative."""
        return any(member.value < 0 for member in self.members)

    @property
    def uses(self) -> list[str]:
        """Name the words and members that carry the family."""
        return [use.name for use in self.used_by]

    @property
    def deprecated_members(self) -> tuple[Member, ...]:
        """Return the constants that should no longer be used."""
        return tuple(member for member in self.members if member.deprecated)

    @property
    def known_bits(self) -> int:
        """Return the bits of all members together."""
        known = 0
        for member in self.members:
            known |= member.value
        return known

    def named(self, value: int) -> tuple[tuple[Member, ...], int]:
        """Return the constants that a value of flags has, and the bits left over."""
        found: list[Member] = []
        rest = value
        for member in self.members:
            mask = self.numbers if member.value & self.numbers else member.value
            if member.value and value & mask == member.value:
                found.append(member)
                rest &= ~member.value
        return tuple(found), rest


@dataclass(frozen=True, slots=True)
class Constant:
    """A constant of no family.

    Attributes:
        name: The name in tapi.h.
        value: The value.
        literal: The value as C writes it.
        since: The TAPI version that brought it.
        summary: What it is, in a sentence.
        remarks: What to know besides, if anything.
        see: What to read next.
        url: The published page.
        errata: What that page gets wrong.
        spec_file: The file of the spec that describes it.
        deprecated: That it should not be used any more, if so.
    """

    name: str
    value: int
    literal: str
    since: Version
    summary: Text
    remarks: Text | None
    see: tuple[Reference, ...]
    url: str
    errata: tuple[Erratum, ...]
    spec_file: str
    deprecated: Deprecation | None = None

    @property
    def doc(self) -> str:
        """Describe the constant for a docstring."""
        text = f"{self.summary.en} (since TAPI {self.since.text})"
        return with_notice(text, self.deprecated)
