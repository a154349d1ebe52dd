"""Records: the shapes in bytes that carry a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tapi2gen.model.c_types import POINTER_SIZE, CType, Target
from tapi2gen.model.common import Erratum, Text

# The words that belong to the transport, not to the message.
TRANSPORT: Final = ("total_size", "init_context", "zero")
# The layout that is meant where none is given.
DEFAULT: Final = "X64"


@dataclass(frozen=True, slots=True)
class Slot:
    """A word of a record in one layout.

    Attributes:
        c_name: The name in this record.
        holds: The message's word that it carries, or one of the transport's own.
        ctype: Its C type.
        offset: Bytes from the record's start.
        size: Bytes.
    """

    c_name: str
    holds: str
    ctype: CType
    offset: int
    size: int

    @property
    def is_of_message(self) -> bool:
        """Return whether the message has the word, and not just the transport."""
        return self.holds not in TRANSPORT


@dataclass(frozen=True, slots=True)
class Layout:
    """A record's shape in bytes.

    Attributes:
        name: Its name, such as `X64`.
        record: The name of the record.
        target: Where it is in use: `x86`, `x64`, or `wire` for the network.
        size: Bytes of the record, or of its fixed part where `variable` is set.
        slots: Its words, in their order.
        variable: Whether the record says its own size and may have data behind it.
        structure: The name of its structure, or nothing.
        summary: Where it is used.
        record_summary: What the record is.
        url: The published page of the record.
    """

    name: str
    record: str
    target: Target
    size: int
    slots: tuple[Slot, ...]
    variable: bool
    structure: str
    summary: Text
    record_summary: Text
    url: str

    @property
    def doc(self) -> str:
        """Describe the layout for a docstring."""
        return f"{self.record}, {self.size} bytes, for {self._use}"

    @property
    def structure_doc(self) -> str:
        """Describe its structure for a docstring."""
        return f"{self.record} of {self._use}"

    @property
    def pointer_size(self) -> int:
        """Return the size of a pointer where the layout is used, in bytes."""
        return POINTER_SIZE[self.target]

    @property
    def total_size_at(self) -> int | None:
        """Return the offset of the word that holds the record's size, or None."""
        return self._offset_of("total_size")

    @property
    def init_context_at(self) -> int | None:
        """Return the offset of the word that the transport's client chose, or None."""
        return self._offset_of("init_context")

    @property
    def _use(self) -> str:
        use = self.summary.en
        return f"{use[0].lower()}{use[1:]}"

    def _offset_of(self, holds: str) -> int | None:
        return next((s.offset for s in self.slots if s.holds == holds), None)


@dataclass(frozen=True, slots=True)
class Record:
    """A structure, argument list or packet that carries the six words.

    Attributes:
        name: The C name, or that of the packet.
        summary: What it is, in a sentence.
        words: C name, C type, and the message's word, of each of its words.
        layouts: Its shapes in bytes.
        url: The published page.
        errata: What that page gets wrong.
    """

    name: str
    summary: Text
    words: tuple[tuple[str, str, str], ...]
    layouts: tuple[Layout, ...]
    url: str
    errata: tuple[Erratum, ...]
