"""Records: the shapes in bytes that carry a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tapi2gen.model.c_types import POINTER_SIZE, CType, Target
from tapi2gen.model.common import Erratum, Text

# A word that is always 0.
_ZERO: Final = "zero"
# The words that belong to the transport, not to the message.
TRANSPORT: Final = (
    *("total_size", "init_context", "post_process_context", "param4", _ZERO),
)
# The layout that is meant where none is given.
DEFAULT: Final = "X64"
# The layouts of C programs that every package has, and where they are in use.
NATIVE: Final[dict[str, Target]] = {"X86": "x86", DEFAULT: "x64"}


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
    def transport(self) -> tuple[tuple[str, int], ...]:
        """Return the transport's own words that say something, with their offsets."""
        return tuple(
            (slot.holds, slot.offset)
            for slot in self.slots
            if not slot.is_of_message and slot.holds != _ZERO
        )

    @property
    def _use(self) -> str:
        use = self.summary.en
        return f"{use[0].lower()}{use[1:]}"


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
