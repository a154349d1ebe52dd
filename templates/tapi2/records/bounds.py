"""Where the offsets of a structure may lead, and what errors say of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..errors import LayoutError, TapiError
from .base import Record

# Entries may share a text, as handlers that write a name once let them. So that a small
# buffer does not become a large record, each use of a text counts: together they may
# have so many times the bytes of the structure, and so many bytes more.
SHARED_TIMES = 4
SHARED_FREE = 1 << 16
_MOST = 0xFFFFFFFF  # bytes that a DWORD can count


class Bounds:
    """The bytes of one structure, and where its offsets may lead.

    Attributes:
        view: The bytes from the structure's start, from which its offsets count.
        size: How many of them it may point to.
        fixed: Where data may begin: behind the fixed part, and never at 0, which is
            the offset of what was left out.
        structure: Its C name, for errors.
        left_out: Bytes of lists and texts that it announces, but does not have.
    """

    __slots__ = (
        "_inside",
        "_left",
        "_lists",
        "_lists_end",
        "_texts",
        "fixed",
        "left_out",
        "size",
        "structure",
        "view",
    )

    def __init__(self, view: memoryview, structure: str) -> None:
        """Begin with no fixed part, and nothing read."""
        self.view = view
        self.use(len(view))
        self.fixed = 1
        self.left_out = 0
        self.structure = structure
        # The lists and structures that are being read, outer ones first.
        self._inside: list[tuple[str, Sequence[Record] | None]] = []
        self._lists: list[tuple[int, int]] = []
        self._lists_end = 0
        self._texts: dict[tuple[int, int], str] = {}

    def use(self, size: int) -> None:
        """Let it have so many bytes, before anything is read."""
        self.size = size
        self._left = SHARED_TIMES * size + SHARED_FREE

    def claim(self, offset: int, size: int) -> None:
        """Keep texts out of bytes that an entry stands in."""
        self._lists.append((offset, size))
        self._lists_end = max(self._lists_end, offset + size)

    def _list(
        self, field: str, count: int, size: int, offset: int, entry: int
    ) -> memoryview:
        """Return the bytes of the entries: none if they were left out."""
        if size and offset:
            self._bound(field, size, offset)
        length = count * entry
        if length > size or not offset:
            if length > _MOST:
                what = f"{count} entries of {entry} bytes"
                raise self._error(field, f"{what} are more than 32 bits can count")
            self.left_out += length
            return self.view[:0]
        if length:
            self._apart(field, length, offset, "a text", self._texts)
            self._apart(field, length, offset, "a list", self._lists)
            self.claim(offset, length)
        return self.view[offset : offset + length]

    def _apart(
        self,
        field: str,
        size: int,
        offset: int,
        what: str,
        others: Iterable[tuple[int, int]],
    ) -> None:
        for other_at, other_size in others:
            if offset < other_at + other_size and other_at < offset + size:
                raise self._error(field, f"{size} bytes at {offset} overlap {what}")

    def _shared(self, field: str, size: int, offset: int) -> memoryview | None:
        """Return the bytes of a text, which others may have too; None if left out.

        Whoever calls it has counted their use.
        """
        end = offset + size
        if end > self.size or offset < self.fixed:
            if not offset:
                self.left_out += size
                return None
            self._bound(field, size, offset)
        if offset < self._lists_end:
            self._apart(field, size, offset, "a list", self._lists)
        if self._left < 0:
            raise self._overused(field, size, offset)
        return self.view[offset:end]

    def _within(self, field: str, size: int, offset: int) -> None:
        """Make sure that bytes do not end behind the structure."""
        if offset + size > self.size:
            raise self._error(
                field, f"{size} bytes at {offset} end past the {self.size} there are"
            )

    def _bound(self, field: str, size: int, offset: int) -> None:
        """Make sure that data stand in the structure, behind its fixed part."""
        self._within(field, size, offset)
        if offset < self.fixed:
            raise self._error(
                field, f"offset {offset} is inside the fixed part of {self.fixed} bytes"
            )

    def _overused(self, field: str, size: int, offset: int) -> TapiError:
        limit = SHARED_TIMES * self.size + SHARED_FREE
        total = limit - self._left
        what = f"{size} bytes at {offset} are shared too often"
        return self._error(field, f"{what}: they make {total} of at most {limit}")

    def _name(self, field: str) -> str:
        """Name a field for errors, with the list and the entry that it is of."""
        names = [
            name if entries is None else f"{name}[{len(entries)}]"
            for name, entries in self._inside
        ]
        return ".".join([self.structure, *names, field])

    def _error(self, field: str, what: str) -> TapiError:
        return LayoutError(f"{self._name(field)}: {what}")
