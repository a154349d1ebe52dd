"""Bytes that are no proxy request, made of good ones, and the errors they must give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tapi2gen.model import Attribute, BadBuffer, Structure, Variant

MEGABYTES = 0x0100_0000
TOP = 0xFFFF_FFFE


def patched(data: bytes, at: int, word: int | bytes) -> bytes:
    """Return bytes with a number, or other bytes, at a place."""
    raw = word if isinstance(word, bytes) else word.to_bytes(4, "little")
    return data[:at] + raw + data[at + len(raw) :]


def number_at(data: bytes, at: int) -> int:
    """Return the DWORD at a place."""
    return int.from_bytes(data[at : at + 4], "little")


@dataclass(frozen=True, slots=True)
class RequestSpoiler:
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
        for many in (have + 1, MEGABYTES, TOP):
            data = patched(self.data, 0, many)
            title = f"dwSize {many}"
            yield self._bad(title, data, "TruncatedError", name, have, many)
        for few in (0, least, self._fixed - 1):
            data = patched(self.data, 0, few)
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
        size, have = number_at(self.data, at), len(self.data)
        for where in (have, MEGABYTES, TOP):
            data = patched(self.data, at + 4, where)
            title = f"{name} at {where}"
            yield self._bad(title, data, "LayoutError", name, size, where, have)
        where = self._fixed - 1
        data = patched(self.data, at + 4, where)
        title = f"{name} in the fixed part"
        yield self._bad(title, data, "LayoutError", name, where, self._fixed)
        data = patched(self.data, at, size - 1)
        title = f"{name} of half a unit"
        yield self._bad(title, data, "LayoutError", name, size - 1)

    def _counted(self, name: str, at: int, count: int) -> Iterator[BadBuffer]:
        have = len(self.data)
        for many in (have - at + 1, MEGABYTES, TOP):
            data = patched(self.data, count, many)
            title = f"{name} of {many} bytes"
            yield self._bad(title, data, "LayoutError", name, many, at, have)

    def _nested(self, attribute: Attribute, at: int) -> Iterator[BadBuffer]:
        """Make a nested structure larger than what it stands in."""
        name, have = attribute.c_name, len(self.data)
        is_answer = attribute is self.variant.answer
        for many in (have - at + 1, MEGABYTES, TOP):
            data = patched(self.data, at, many)
            if is_answer:
                title = f"{name} of {many} bytes at {at}"
                yield self._bad(title, data, "LayoutError", name, many, at, have)
                continue
            data = patched(data, at + 8, many)
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
