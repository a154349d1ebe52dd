"""What each stretch of a good buffer is, for the pages that show it."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from tapi2gen.model import Attribute, CMember, Part, Region, Structure, Variant
from tapi2gen.model.attributes import BYTES
from tapi2gen.model.c_types import C_TYPES
from tapi2gen.vectors.samples import AMOUNTS, DATES, TIMES, named
from tapi2gen.vectors.values import ENCODINGS

# What a member consists of, if that is more than one value.
_INSIDE = ("array", "bytes", "embedded", "nested")


def regions_of(
    structure: Structure, structures: Mapping[str, Structure], data: bytes
) -> tuple[Region, ...]:
    """Describe the bytes of a structure, in their order."""
    reader = _Reader(structures, data)
    if not structure.record:
        members = structure.part.members
        return tuple(reader.member(m, None, "", m.offset) for m in members)
    return _sorted(reader.part(structure.part))


def regions_of_request(
    outer: Structure,
    variant: Variant,
    structures: Mapping[str, Structure],
    data: bytes,
) -> tuple[Region, ...]:
    """Describe the bytes of a request, in their order."""
    reader = _Reader(structures, data, variant.answer)
    return _sorted((*reader.part(outer.part), *reader.part(variant.part)))


def _sorted(regions: Iterator[Region] | tuple[Region, ...]) -> tuple[Region, ...]:
    """Sort by place, and a list in front of its first entry."""
    is_member = {"list": 0, "room": 2}
    return tuple(sorted(regions, key=lambda r: (r.offset, is_member.get(r.kind, 1))))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads a buffer that is known to be good.

    Attributes:
        answer: The attribute that a handler fills in, whose bytes are still zero.
    """

    structures: Mapping[str, Structure]
    data: bytes
    answer: Attribute | None = None

    def part(
        self, part: Part, path: str = "", base: int = 0, start: int | None = None
    ) -> Iterator[Region]:
        """Describe members, and what stands behind them.

        Args:
            part: The members.
            path: What they stand in, by C name and with a dot.
            base: Where offsets count from.
            start: Where the members begin, if that is elsewhere.
        """
        start = base if start is None else start
        owners = {a.word: a for a in part.attributes if not a.is_pair}
        for index, member in enumerate(part.members):
            attribute = owners.get(index)
            at = start + member.offset
            if attribute is None or attribute.kind not in _INSIDE:
                yield self.member(member, attribute, path, at)
                continue
            count = start + part.members[attribute.count].offset
            many = self._number(count) if attribute.count >= 0 else 0
            name = f"{path}{member.c_name}"
            match attribute.kind:
                case "bytes":
                    yield self._region(name, "text", at, many)
                case "array":
                    yield from self._entries(attribute, name, base, at, many)
                case "embedded":
                    inner = self.structures[attribute.structure].part
                    yield from self.part(inner, f"{name}.", base, at)
                case _:
                    yield from self._nested(attribute, at)
        for attribute in part.attributes:
            if attribute.is_pair:
                yield from self._pair(attribute, part, path, base, start)

    def member(
        self, member: CMember, attribute: Attribute | None, path: str, at: int
    ) -> Region:
        """Describe one member."""
        raw = self.data[at : at + member.size]
        meaning = _meaning(member, attribute, raw)
        name = f"{path}{member.c_name}"
        return Region(name, "member", at, raw.hex(), member.size, meaning)

    def _nested(self, attribute: Attribute, at: int) -> Iterator[Region]:
        structure = self.structures[attribute.structure]
        path = f"{attribute.c_name}."
        if attribute is not self.answer:
            yield from self.part(structure.part, path, at)
            return
        yield self.member(structure.part.members[0], None, path, at)
        room = self._number(at)
        yield Region(attribute.c_name, "room", at + 4, "", room - 4)

    def _pair(
        self, attribute: Attribute, part: Part, path: str, base: int, start: int
    ) -> Iterator[Region]:
        size = self._number(start + part.members[attribute.word].offset)
        offset = self._number(start + part.members[attribute.word + 1].offset)
        name, at = f"{path}{attribute.c_name}", base + offset
        if attribute.kind in BYTES:
            width = 0 if attribute.kind == "block" else 2
            if attribute.format:
                place = start + part.members[attribute.format.word].offset
                width = attribute.format.widths.get(self._number(place), 0)
            texts = _texts(self.data[at : at + size], width)
            yield self._region(name, "text", at, size, ", ".join(texts))
            return
        yield Region(name, "list", at, "", size)
        if attribute.kind == "entries":
            entry = self.structures[attribute.structure]
            many = size // entry.size
            yield from self._entries(attribute, name, base, at, many)
            return
        width = 16 if attribute.kind == "guids" else 4
        for index, place in enumerate(range(at, at + size, width)):
            raw = self.data[place : place + width]
            meaning = _value(attribute, raw)
            yield self._region(f"{name}[{index}]", "member", place, width, meaning)

    def _entries(
        self, attribute: Attribute, name: str, base: int, at: int, count: int
    ) -> Iterator[Region]:
        """Describe the entries of a list, which begins at a place."""
        entry = self.structures[attribute.structure]
        for index in range(count):
            inside, place = f"{name}[{index}].", at + index * entry.size
            yield from self.part(entry.part, inside, base, place)

    def _region(
        self, path: str, kind: str, at: int, size: int, meaning: str = ""
    ) -> Region:
        data = self.data[at : at + size].hex()
        is_text = kind == "text"
        return Region(path, "text" if is_text else "member", at, data, size, meaning)

    def _number(self, at: int) -> int:
        return int.from_bytes(self.data[at : at + 4], "little")


def _texts(raw: bytes, width: int) -> list[str]:
    """Return the texts in a place, each in quotes; none if a character has no bytes."""
    found = raw.decode(ENCODINGS[width]).split("\0") if width else []
    return [f'"{text}"' for text in found if text]


def _meaning(member: CMember, attribute: Attribute | None, raw: bytes) -> str:
    kind = member.ctype.kind if member.ctype else ""
    if kind == "bytes" or (kind == "text" and attribute is None):
        return ""
    if member.ctype is None and not member.alternatives:
        return ""
    if attribute is None:
        return str(int.from_bytes(raw, "little"))
    return _value(attribute, raw)


def _value(attribute: Attribute, raw: bytes) -> str:
    """Say what a value means, constants by their C names."""
    match attribute.kind:
        case "guid" | "guids":
            return str(UUID(bytes_le=raw))
        case "characters":
            return ", ".join(_texts(raw, C_TYPES[attribute.item].bytes))
        case "currency":
            number = int.from_bytes(raw, "little", signed=True)
            return next(str(s.meaning) for s in AMOUNTS if s.word == number)
        case "date":
            (days,) = struct.unpack("<d", raw)
            return next(str(s.meaning) for s in DATES if s.word == days)
        case "time":
            return next(str(s.meaning) for s in TIMES if s.word == raw)
    number = int.from_bytes(raw, "little")
    if attribute.family is None:
        return f"0x{number:08X}" if attribute.unit == "version" else str(number)
    family = attribute.family
    if not family.is_flags:
        names = {member.value: member.c_name for member in family.members}
        return names.get(number, str(number))
    names_of_bits = named(family, number, is_choice=False)
    assert isinstance(names_of_bits, list)
    return " | ".join(f"{family.name}{name}" for name in names_of_bits) or "0"
