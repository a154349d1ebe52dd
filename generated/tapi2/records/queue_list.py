# DO NOT EDIT. Made from spec/structures/LINEQUEUELIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUELIST, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from .buffer import BufferRecord
from .fields import Many, Nested
from .queue_entry import QueueEntryRecord
from .reader import StructureReader
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class QueueListRecord(BufferRecord):
    """LINEQUEUELIST, since TAPI 2.2.

    The queues of an ACD group.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linequeuelist
    """

    NAME = "LINEQUEUELIST"
    MIN_VERSION = (2, 2)
    STRUCTS = {
        0x00020002: Struct("<IIIIII"),
    }
    PAIRS = ((4, 5),)

    entries: tuple[QueueEntryRecord, ...] = Many(Nested(QueueEntryRecord)).default(())
    """dwList, since TAPI 2.2.

    The queues. The list is empty if the group has none.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            reader.entries("dwList", words[3], words[4], words[5], QueueEntryRecord),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
