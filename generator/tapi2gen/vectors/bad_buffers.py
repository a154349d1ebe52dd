"""Bytes that are no structure, made of good ones, and the errors they must give."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tapi2gen.model import (
    Attribute,
    BadBuffer,
    BufferVector,
    CMember,
    Part,
    RequestVector,
    Spec,
    Structure,
    Variant,
)

_MEGABYTES = 0x0100_0000
_TOP = 0xFFFF_FFFE
_OVERFLOW = 0xFFFF_FFFF
_LISTS = ("entries", "guids", "codes")
# Not a number, both infinities, and the first days beyond the years 100 to 9999.
_NO_DATES = {"nan": b"\0\0\0\0\0\0\xf8\x7f"} | {
    repr(days): struct.pack("<d", days)
    for days in (float("inf"), float("-inf"), 1e300, 2958466.0, -657435.0)
}


def bad_buffers(
    spec: Spec,
    by_structure: Mapping[str, tuple[BufferVector, ...]],
    by_request: Mapping[str, tuple[RequestVector, ...]],
) -> Iterator[BadBuffer]:
    """Spoil the first vector of every structure and request, one member at a time."""
    structures = {structure.name: structure for structure in spec.structures}
    for structure in spec.structures:
        if structure.kind in ("buffer", "entry"):
            data = bytes.fromhex(by_structure[structure.name][0].buffer)
            yield from _Spoiler(structure, structures, data).all()
        for variant in structure.variants:
            data = bytes.fromhex(by_request[variant.name][0].buffer)
            yield from _RequestSpoiler(structure, variant, data).all()


def _patched(data: bytes, at: int, word: int | bytes) -> bytes:
    raw = word if isinstance(word, bytes) else word.to_bytes(4, "little")
    return data[:at] + raw + data[at + len(raw) :]


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


@dataclass(frozen=True, slots=True)
class _Spoiler:
    """Spoils one structure."""

    structure: Structure
    structures: Mapping[str, Structure]
    data: bytes

    def all(self) -> Iterator[BadBuffer]:
        """Spoil its length, its sizes, and every member that can be wrong."""
        yield from self._lengths()
        part = self.structure.part
        fixed = self.structure.sizes[0][1]
        if self.structure.kind == "buffer":
            yield from self._sizes()
        else:
            fixed = 0  # an entry may stand anywhere
        yield from self._members(part, 0, f"{self.structure.name}.", fixed)

    def _bad(
        self, name: str, data: bytes, error: str, at: str, *says: object
    ) -> BadBuffer:
        texts = tuple(str(number) for number in says)
        structure = self.structure.name
        return BadBuffer(name, structure, "utf-16-le", data.hex(), error, at, texts)

    def _lengths(self) -> Iterator[BadBuffer]:
        name, least = self.structure.name, self.structure.sizes[0][1]
        for have in (0, 1, least - 1):
            what = f"{have} of {least} bytes"
            data = self.data[:have]
            yield self._bad(what, data, "TruncatedError", name, have, least)

    def _sizes(self) -> Iterator[BadBuffer]:
        name, least = self.structure.name, self.structure.sizes[0][1]
        have = len(self.data)
        for what, used in (("by a byte", have + 1), ("by megabytes", _MEGABYTES)):
            data = _patched(_patched(self.data, 0, used), 8, used)
            title = f"dwUsedSize past the buffer {what}"
            at = f"{name}.dwUsedSize"
            yield self._bad(title, data, "TruncatedError", at, have, used)
        data = _patched(self.data, 0, have - 1)
        title = "dwUsedSize above dwTotalSize"
        yield self._bad(title, data, "LayoutError", name, have, have - 1)
        for used in (0, least - 1):
            data = _patched(self.data, 8, used)
            title = f"dwUsedSize {used}, below the fixed part"
            yield self._bad(title, data, "LayoutError", name, used, least)

    def _members(
        self, part: Part, start: int, path: str, fixed: int
    ) -> Iterator[BadBuffer]:
        """Spoil the members of a structure, or of the first entry of a list."""
        for attribute in part.attributes:
            member = part.members[attribute.word]
            at = start + member.offset
            name = f"{path}{attribute.c_name}"
            if attribute.is_pair:
                yield from self._pair(attribute, at, name, fixed)
            if attribute.kind == "string":
                yield from self._text(at, name)
            if attribute.kind in _LISTS:
                count = start + part.members[attribute.count].offset
                yield from self._list(attribute, at, count, name)
            if attribute.kind == "date":
                yield from self._date(member, name)

    def _pair(
        self, attribute: Attribute, at: int, name: str, fixed: int
    ) -> Iterator[BadBuffer]:
        size, offset = _number(self.data, at), _number(self.data, at + 4)
        have = len(self.data)
        for what, where in (
            ("at the end", have),
            ("past the end by a byte", have - size + 1),
            ("past the end by megabytes", _MEGABYTES),
            ("past 32 bits", _TOP),
        ):
            data = _patched(self.data, at + 4, where)
            yield self._bad(
                f"{name} {what}", data, "LayoutError", name, size, where, have
            )
        if fixed:
            data = _patched(self.data, at + 4, fixed - 1)
            title = f"{name} in the fixed part"
            yield self._bad(title, data, "LayoutError", name, fixed - 1, fixed)
        if attribute.kind == "string":
            for many in (have - offset + 2, _MEGABYTES, _TOP):
                data = _patched(self.data, at, many)
                title = f"{name} of {many} bytes"
                yield self._bad(title, data, "LayoutError", name, many, offset, have)

    def _text(self, at: int, name: str) -> Iterator[BadBuffer]:
        size, offset = _number(self.data, at), _number(self.data, at + 4)
        data = _patched(self.data, at, size - 1)
        yield self._bad(f"{name} of half a unit", data, "LayoutError", name, size - 1)
        data = _patched(self.data, offset, b"\xff")
        yield BadBuffer(
            name=f"{name} with a byte that code page 950 lacks",
            structure=self.structure.name,
            encoding="cp950",
            buffer=data.hex(),
            error="RangeError",
            at=name,
            says=("0", str(size), "cp950"),
        )

    def _list(
        self, attribute: Attribute, at: int, count: int, name: str
    ) -> Iterator[BadBuffer]:
        size, offset = _number(self.data, at), _number(self.data, at + 4)
        number = _number(self.data, count)
        entry = size // number
        for many in (_OVERFLOW // entry + 1, _TOP):
            data = _patched(self.data, count, many)
            title = f"{name} of {many} entries of {entry} bytes"
            yield self._bad(title, data, "LayoutError", name, many, entry)
        have = len(self.data)
        for more in (have - offset + 1, _MEGABYTES, _TOP):
            data = _patched(self.data, at, more)
            title = f"{name} of {more} bytes"
            yield self._bad(title, data, "LayoutError", name, more, offset, have)
        if attribute.kind == "entries":
            part = self.structures[attribute.structure].part
            first = f"{name}[0]."
            fixed = self.structure.sizes[0][1]
            yield from self._members(part, offset, first, fixed)
            yield from self._overlaps(part, offset, size, first)

    def _overlaps(
        self, part: Part, start: int, size: int, path: str
    ) -> Iterator[BadBuffer]:
        """Let a text of the first entry stand in the list that the entry stands in."""
        for attribute in part.attributes:
            if attribute.kind == "string":
                at = start + part.members[attribute.word].offset
                name = f"{path}{attribute.c_name}"
                data = _patched(self.data, at + 4, start)
                title = f"{name} in the list itself"
                text = _number(self.data, at)
                yield self._bad(title, data, "LayoutError", name, text, start)

    def _date(self, member: CMember, name: str) -> Iterator[BadBuffer]:
        for days, raw in _NO_DATES.items():
            data = _patched(self.data, member.offset, raw)
            title = f"{name} is {days}"
            yield self._bad(title, data, "RangeError", name, days, 2958465)


@dataclass(frozen=True, slots=True)
class _RequestSpoiler:
    """Spoils one proxy request: its size, its texts, and what is nested in it."""

    structure: Structure
    variant: Variant
    data: bytes

    def all(self) -> Iterator[BadBuffer]:
        """Spoil everything that can be wrong."""
        have, least = len(self.data), self.structure.part.size
        data, name = self.data[:-1], "dwSize"
        title = "one byte short"
        yield self._bad(title, data, "TruncatedError", name, have - 1, have)
        for many in (have + 1, _MEGABYTES, _TOP):
            data = _patched(self.data, 0, many)
            title = f"dwSize {many}"
            yield self._bad(title, data, "TruncatedError", name, have, many)
        for few in (0, least, self._fixed - 1):
            data = _patched(self.data, 0, few)
            title = f"dwSize {few}, below the fixed part"
            yield self._bad(title, data, "LayoutError", name, few, self._fixed)
        for part in (self.structure.part, self.variant.part):
            for attribute in part.attributes:
                at = part.members[attribute.word].offset
                if attribute.kind == "string":
                    yield from self._text(attribute.c_name, at)
                if attribute.kind == "bytes":
                    count = part.members[attribute.count].offset
                    yield from self._counted(attribute.c_name, at, count)
                if attribute.kind == "nested":
                    yield from self._nested(attribute, at)

    @property
    def _fixed(self) -> int:
        return self.structure.part.size + self.variant.least_size

    def _text(self, name: str, at: int) -> Iterator[BadBuffer]:
        size, have = _number(self.data, at), len(self.data)
        for where in (have, _MEGABYTES, _TOP):
            data = _patched(self.data, at + 4, where)
            title = f"{name} at {where}"
            yield self._bad(title, data, "LayoutError", name, size, where, have)
        where = self._fixed - 1
        data = _patched(self.data, at + 4, where)
        title = f"{name} in the fixed part"
        yield self._bad(title, data, "LayoutError", name, where, self._fixed)
        data = _patched(self.data, at, size - 1)
        title = f"{name} of half a unit"
        yield self._bad(title, data, "LayoutError", name, size - 1)

    def _counted(self, name: str, at: int, count: int) -> Iterator[BadBuffer]:
        have = len(self.data)
        for many in (have - at + 1, _MEGABYTES, _TOP):
            data = _patched(self.data, count, many)
            title = f"{name} of {many} bytes"
            yield self._bad(title, data, "LayoutError", name, many, at, have)

    def _nested(self, attribute: Attribute, at: int) -> Iterator[BadBuffer]:
        """Make a nested structure larger than what it stands in."""
        name, have = attribute.c_name, len(self.data)
        is_answer = attribute is self.variant.answer
        for many in (have - at + 1, _MEGABYTES, _TOP):
            data = _patched(self.data, at, many)
            if is_answer:
                title = f"{name} of {many} bytes at {at}"
                yield self._bad(title, data, "LayoutError", name, many, at, have)
                continue
            data = _patched(data, at + 8, many)
            title = f"{name} uses {many} bytes at {at}"
            inner = f"{name}.dwUsedSize"
            yield self._bad(title, data, "LayoutError", inner, have - at, many)

    def _bad(
        self, title: str, data: bytes, error: str, member: str, *says: object
    ) -> BadBuffer:
        return BadBuffer(
            name=f"{self.variant.name}: {title}",
            structure=self.structure.name,
            encoding="utf-16-le",
            buffer=data.hex(),
            error=error,
            at=f"{self.structure.name}.{member}",
            says=tuple(str(number) for number in says),
        )
