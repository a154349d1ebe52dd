"""Bytes that are no structure, made of good ones, and the errors they must give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tapi2gen.model import (
    Attribute,
    BadBuffer,
    BufferVector,
    Part,
    RequestVector,
    Spec,
    Structure,
)
from tapi2gen.model.attributes import BYTES, LISTS
from tapi2gen.model.common import CODE_PAGE
from tapi2gen.vectors.bad_requests import (
    MEGABYTES,
    TOP,
    RequestSpoiler,
    number_at,
    patched,
)
from tapi2gen.vectors.bad_values import bad_values
from tapi2gen.vectors.writer import UTF_16

_OVERFLOW = 0xFFFF_FFFF
_TEXTS = ("string", "strings")


def bad_buffers(
    spec: Spec,
    by_structure: Mapping[str, tuple[BufferVector, ...]],
    by_request: Mapping[str, tuple[RequestVector, ...]],
) -> Iterator[BadBuffer]:
    """Spoil the first vector of every structure and request, one member at a time."""
    structures = {structure.name: structure for structure in spec.structures}
    for structure in spec.structures:
        if structure.has_record:
            good = by_structure[structure.name]
            yield from _Spoiler(structure, structures, _data(good, UTF_16)).all()
            if ansi := _data(good, CODE_PAGE):
                yield from _CodePageSpoiler(structure, structures, ansi).all()
        for variant in structure.variants:
            data = bytes.fromhex(by_request[variant.name][0].buffer)
            yield from RequestSpoiler(structure, variant, data).all()


def _data(vectors: tuple[BufferVector, ...], encoding: str) -> bytes:
    """Return the bytes of the first vector of an encoding; nothing without one."""
    found = (v.buffer for v in vectors if v.encoding == encoding)
    return bytes.fromhex(next(found, ""))


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
        fixed = self._least if self.structure.is_sized else 0  # an entry is anywhere
        if self.structure.kind == "buffer":
            yield from self._sizes()
        if self.structure.kind == "parameters":
            yield from self._total_sizes()
        yield from self._members(part, 0, f"{self.structure.name}.", fixed)

    @property
    def _least(self) -> int:
        """Return the bytes of the fixed part in the first version."""
        return _fixed(self.structure.part, -1)

    def _bad(
        self, name: str, data: bytes, error: str, at: str, *says: object
    ) -> BadBuffer:
        texts = tuple(str(number) for number in says)
        structure = self.structure.name
        return BadBuffer(name, structure, "utf-16-le", data.hex(), error, at, texts)

    def _lengths(self) -> Iterator[BadBuffer]:
        name, least = self.structure.name, self._least
        for have in sorted({0, min(1, least - 1), least - 1}):
            what = f"{have} of {least} bytes"
            data = self.data[:have]
            yield self._bad(what, data, "TruncatedError", name, have, least)

    def _sizes(self) -> Iterator[BadBuffer]:
        name, least = self.structure.name, self._least
        have = len(self.data)
        for what, used in (("by a byte", have + 1), ("by megabytes", MEGABYTES)):
            data = patched(patched(self.data, 0, used), 8, used)
            title = f"dwUsedSize past the buffer {what}"
            at = f"{name}.dwUsedSize"
            yield self._bad(title, data, "TruncatedError", at, have, used)
        data = patched(self.data, 0, have - 1)
        title = "dwUsedSize above dwTotalSize"
        yield self._bad(title, data, "LayoutError", name, have, have - 1)
        for used in (0, least - 1):
            data = patched(self.data, 8, used)
            title = f"dwUsedSize {used}, below the fixed part"
            yield self._bad(title, data, "LayoutError", name, used, least)

    def _total_sizes(self) -> Iterator[BadBuffer]:
        at, have = f"{self.structure.name}.dwTotalSize", len(self.data)
        for total in (have + 1, MEGABYTES, TOP):
            data = patched(self.data, 0, total)
            title = f"dwTotalSize {total}, past the buffer"
            yield self._bad(title, data, "TruncatedError", at, have, total)
        for total in (0, self._least - 1):
            data = patched(self.data, 0, total)
            title = f"dwTotalSize {total}, below the fixed part"
            yield self._bad(title, data, "LayoutError", at, total, self._least)

    def _members(
        self, part: Part, start: int, path: str, fixed: int
    ) -> Iterator[BadBuffer]:
        """Spoil the members of a structure, or of the first entry of a list."""
        for attribute in part.attributes:
            member = part.members[attribute.word]
            at = start + member.offset
            name = f"{path}{attribute.c_name}"
            if attribute.kind in ("array", "embedded"):
                inner = self.structures[attribute.structure].part
                is_array = attribute.kind == "array"
                inside = f"{name}[0]." if is_array else f"{name}."
                yield from self._members(inner, at, inside, fixed)
                if is_array:
                    count = start + part.members[attribute.count].offset
                    yield from self._array(attribute, at, count, name)
            if attribute.is_pair:
                # A newer member whose data stand in it is read as if it were not there.
                least = 0 if attribute.is_newer else fixed
                yield from self._pair(attribute, at, name, least)
            if attribute.kind in _TEXTS:
                yield from self._text(at, name)
            if attribute.kind in LISTS:
                count = start + part.members[attribute.count].offset
                yield from self._list(attribute, at, count, name)
            for bad in bad_values(attribute, part, start, self.data):
                title = f"{name} {bad.what}"
                yield self._bad(title, bad.data, bad.error, name, *bad.says)

    def _pair(
        self, attribute: Attribute, at: int, name: str, fixed: int
    ) -> Iterator[BadBuffer]:
        size, offset = number_at(self.data, at), number_at(self.data, at + 4)
        have = len(self.data)
        for what, where in (
            ("at the end", have),
            ("past the end by a byte", have - size + 1),
            ("past the end by megabytes", MEGABYTES),
            ("past 32 bits", TOP),
        ):
            data = patched(self.data, at + 4, where)
            yield self._bad(
                f"{name} {what}", data, "LayoutError", name, size, where, have
            )
        if fixed:
            data = patched(self.data, at + 4, fixed - 1)
            title = f"{name} in the fixed part"
            yield self._bad(title, data, "LayoutError", name, fixed - 1, fixed)
        if attribute.kind in BYTES:
            for many in (have - offset + 2, MEGABYTES, TOP):
                data = patched(self.data, at, many)
                title = f"{name} of {many} bytes"
                yield self._bad(title, data, "LayoutError", name, many, offset, have)

    def _text(self, at: int, name: str) -> Iterator[BadBuffer]:
        size = number_at(self.data, at)
        data = patched(self.data, at, size - 1)
        yield self._bad(f"{name} of half a unit", data, "LayoutError", name, size - 1)

    def _list(
        self, attribute: Attribute, at: int, count: int, name: str
    ) -> Iterator[BadBuffer]:
        size, offset = number_at(self.data, at), number_at(self.data, at + 4)
        number = number_at(self.data, count)
        entry = size // number
        for many in (_OVERFLOW // entry + 1, TOP):
            data = patched(self.data, count, many)
            title = f"{name} of {many} entries of {entry} bytes"
            yield self._bad(title, data, "LayoutError", name, many, entry)
        have = len(self.data)
        for more in (have - offset + 1, MEGABYTES, TOP):
            data = patched(self.data, at, more)
            title = f"{name} of {more} bytes"
            yield self._bad(title, data, "LayoutError", name, more, offset, have)
        if attribute.kind == "entries":
            part = self.structures[attribute.structure].part
            first = f"{name}[0]."
            fixed = _fixed(self.structure.part, 0) if self.structure.is_sized else 0
            yield from self._members(part, offset, first, fixed)
            yield from self._overlaps(part, offset, size, first)

    def _array(
        self, attribute: Attribute, at: int, count: int, name: str
    ) -> Iterator[BadBuffer]:
        """Count more entries than there are bytes for."""
        have, size = len(self.data), self.structures[attribute.structure].size
        for many in ((have - at) // size + 1, MEGABYTES, TOP):
            data = patched(self.data, count, many)
            title = f"{name} of {many} entries of {size} bytes"
            yield self._bad(title, data, "LayoutError", name, many * size, at, have)

    def _overlaps(
        self, part: Part, start: int, size: int, path: str
    ) -> Iterator[BadBuffer]:
        """Let a text of the first entry stand in the list that the entry stands in."""
        for attribute in part.attributes:
            if attribute.kind in BYTES:
                at = start + part.members[attribute.word].offset
                name = f"{path}{attribute.c_name}"
                data = patched(self.data, at + 4, start)
                title = f"{name} in the list itself"
                text = number_at(self.data, at)
                yield self._bad(title, data, "LayoutError", name, text, start)


@dataclass(frozen=True, slots=True)
class _CodePageSpoiler(_Spoiler):
    """Spoils the texts of one structure in a code page."""

    def all(self) -> Iterator[BadBuffer]:
        """Return buffers in which a text has a byte that stands for nothing."""
        yield from self._members(self.structure.part, 0, f"{self.structure.name}.", 0)

    def _members(
        self, part: Part, start: int, path: str, fixed: int
    ) -> Iterator[BadBuffer]:
        for attribute in part.attributes:
            at = start + part.members[attribute.word].offset
            name = f"{path}{attribute.c_name}"
            if attribute.kind in _TEXTS:
                yield self._no_character(at, name)
            elif attribute.kind in ("entries", "array", "embedded"):
                entry = self.structures[attribute.structure].part
                behind = number_at(self.data, at + 4)
                where = behind if attribute.kind == "entries" else at
                inside = f"{name}." if attribute.kind == "embedded" else f"{name}[0]."
                yield from self._members(entry, where, inside, fixed)

    def _no_character(self, at: int, name: str) -> BadBuffer:
        size, offset = number_at(self.data, at), number_at(self.data, at + 4)
        return BadBuffer(
            name=f"{name} with a byte that code page {CODE_PAGE[2:]} lacks",
            structure=self.structure.name,
            encoding=CODE_PAGE,
            buffer=patched(self.data, offset, b"\xff").hex(),
            error="RangeError",
            at=name,
            says=("0", str(size), CODE_PAGE),
        )


def _fixed(part: Part, version: int) -> int:
    """Return the bytes of the fixed part in a version, 0 being the newest."""
    _, members = part.by_version[version]
    return sum(member.size for member in members if not member.is_open)
