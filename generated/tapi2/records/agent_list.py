# DO NOT EDIT. Made from spec/structures/LINEAGENTLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTLIST, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from .agent_entry import AgentEntryRecord
from .buffer import BufferRecord
from .fields import Many, Nested
from .reader import StructureReader
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class AgentListRecord(BufferRecord):
    """LINEAGENTLIST, since TAPI 2.2.

    A list of agents.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentlist
    """

    NAME = "LINEAGENTLIST"
    MIN_VERSION = (2, 2)
    STRUCTS = {
        0x00020002: Struct("<IIIIII"),
    }
    PAIRS = ((4, 5),)

    entries: tuple[AgentEntryRecord, ...] = Many(Nested(AgentEntryRecord)).default(())
    """dwList, since TAPI 2.2.

    The agents.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            reader.entries("dwList", words[3], words[4], words[5], AgentEntryRecord),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
