# DO NOT EDIT. Made from templates/tapi2/records/sized.py by: tapi2gen build
"""Structures that say their own size, by which their version is known."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import ClassVar

from .base import Record


class SizedRecord(Record):
    """A structure that begins with its size, and may grow with each version.

    Attributes:
        STRUCTS: The members of the fixed part by version, as 0x00020002 for 2.2; the
            newest is first.
        PAIRS: The members that are size and offset of data behind the fixed part.
    """

    __slots__ = ()
    STRUCTS: ClassVar[Mapping[int, Struct]]
    PAIRS: ClassVar[tuple[tuple[int, int], ...]] = ()

    @classmethod
    def _choose(cls, view: memoryview, used: int) -> Struct:
        """Choose the newest version that leaves all data behind its fixed part."""
        for layout in cls.STRUCTS.values():
            if layout.size <= used:
                words = layout.unpack_from(view)
                pairs = [pair for pair in cls.PAIRS if pair[1] < len(words)]
                data = [words[at] for size, at in pairs if words[size] and words[at]]
                if all(at >= layout.size for at in data):
                    return layout
        return cls._oldest()

    @classmethod
    def _oldest(cls) -> Struct:
        return cls.STRUCTS[min(cls.STRUCTS)]
