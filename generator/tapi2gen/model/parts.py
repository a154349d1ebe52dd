"""Parts of structures: members that stand together, and what they are read into."""

from __future__ import annotations

from dataclasses import dataclass

from tapi2gen.model.attributes import Attribute, CMember
from tapi2gen.model.families import Family
from tapi2gen.model.naming import sorted_imports


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
        """Return each member with its attribute."""
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
            for i, m in enumerate(self.members)
        )

    @property
    def size(self) -> int:
        """Return the number of bytes that the members take."""
        return sum(member.size for member in self.members)

    @property
    def format(self) -> str:
        """Write the `struct` format of the members."""
        return "<" + "".join(member.code for member in self.members)

    @property
    def formats(self) -> tuple[str, ...]:
        """Write the formats of all versions, newest first."""
        versions = sorted({member.since.value for member in self.members}, reverse=True)
        return tuple(
            "<" + "".join(m.code for m in self.members if m.since.value <= version)
            for version in versions
        )

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Return the indexes of the members that are a size and its offset."""
        return tuple((a.word, a.word + 1) for a in self.attributes if a.is_pair)

    @property
    def writes(self) -> tuple[str, ...]:
        """Return the expressions that write the members, in their order."""
        parts = [(a.word, a.write) for a in self.attributes]
        parts += [
            (a.count, f"sink.count(self.{a.name})")
            for a in self.attributes
            if a.count >= 0
        ]
        return tuple(expression for _, expression in sorted(parts))

    @property
    def families(self) -> tuple[Family, ...]:
        """Return the constant families that the attributes need, by module."""
        used = {a.family.module: a.family for a in self.attributes if a.family}
        return tuple(used[module] for module in sorted(used))

    @property
    def tables(self) -> tuple[Attribute, ...]:
        """Return the attributes that are read with a table of enum members."""
        return tuple(a for a in self.attributes if a.table)

    def imports(
        self, *extra: tuple[str, str]
    ) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the names that the class imports at run time, by module."""
        found: dict[str, set[str]] = {}
        for attribute in self.attributes:
            for module, name in attribute.needs:
                found.setdefault(module, set()).add(name)
        for module, name in extra:
            found.setdefault(module, set()).add(name)
        return tuple(
            (module, tuple(sorted_imports(found[module])))
            for module in sorted(found, key=lambda module: (_group(module), module))
        )

    @property
    def takes_many(self) -> bool:
        """Return whether the constructor takes lists."""
        return any("Iterable" in a.parameter for a in self.attributes)


def _group(module: str) -> int:
    return 1 if module.startswith("tapi2") else 0
