"""Layouts: where each word of a record stands on each target."""

from __future__ import annotations

from tapi2gen.model import Slot
from tapi2gen.model.c_types import CType, Target


def place(words: list[tuple[str, CType, str]], target: Target) -> tuple[Slot, ...]:
    """Place words one behind the other: tapi.h packs everything to single bytes.

    Args:
        words: C name, type, and what each word holds.
        target: The machine whose type sizes count.
    """
    slots: list[Slot] = []
    offset = 0
    for c_name, ctype, holds in words:
        size = ctype.size(target)
        slots.append(Slot(c_name, holds, ctype, offset, size))
        offset += size
    return tuple(slots)


def size_of(slots: tuple[Slot, ...]) -> int:
    """Return the size of a record in bytes."""
    return slots[-1].offset + slots[-1].size
