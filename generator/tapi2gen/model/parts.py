"""Parts of structures: members that stand together, and what they are read into."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tapi2gen.model.attributes import Attribute
from tapi2gen.model.common import Version
from tapi2gen.model.members import CMember


@dataclass(frozen=True, slots=True)
class Row:
    """A member, and the attribute that it is read into.

    Attributes:
        member: The member.
        attribute: None for sizes by TAPI's rules, and for counts.
        counts: The attribute whose entries, or bytes, it counts.
        is_offset: Whether it is the offset of a pair.
        is_newer: Whether the first version of the structure lacks it.
    """

    member: CMember
    attribute: Attribute | None
    counts: str
    is_offset: bool
    is_newer: bool


@dataclass(frozen=True, slots=True)
class Part:
    """Members that stand together: a whole structure, or one request's own part.

    Attributes:
        members: The C members.
        attributes: What records read them into.
    """

    members: tuple[CMember, ...]
    attributes: tuple[Attribute, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return each member with its attribute; of a union, what it consists of."""
        by_word = {a.word: a for a in self.attributes}
        by_word |= {a.word + 1: a for a in self.attributes if a.is_pair}
        counts = {a.count: a.name for a in self.attributes}
        offsets = {a.word + 1 for a in self.attributes if a.is_pair}
        first = min(member.since.value for member in self.members)
        return tuple(
            Row(
                m,
                by_word.get(i),
                counts.get(i, ""),
                i in offsets,
                m.since.value > first,
            )
            for i, member in enumerate(self.members)
            for m in _flat(member)
        )

    @property
    def size(self) -> int:
        """Return the number of bytes that the members take."""
        return sum(member.size for member in self.members)

    @property
    def size_on_x86(self) -> int:
        """Return the number of bytes that they take where a pointer has 4 bytes."""
        return sum(member.on_x86.size for member in self.members)

    @property
    def by_version(self) -> tuple[tuple[Version, tuple[CMember, ...]], ...]:
        """Return each version that has more members, and its members, newest first."""
        versions = {member.since.value: member.since for member in self.members}
        return tuple(
            (
                versions[value],
                tuple(m for m in self.members if m.since.value <= value),
            )
            for value in sorted(versions, reverse=True)
        )

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Return the indexes of the members that are a size and its offset."""
        return tuple((a.word, a.word + 1) for a in self.attributes if a.is_pair)


def _flat(member: CMember) -> tuple[CMember, ...]:
    """Return a member, or the alternatives of a union under their names in C."""
    return tuple(
        replace(each, c_name=f"{member.c_name}.{each.c_name}")
        for each in member.alternatives
    ) or (member,)
