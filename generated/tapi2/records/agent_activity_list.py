# DO NOT EDIT. Made from spec/structures/LINEAGENTACTIVITYLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTACTIVITYLIST, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from .agent_activity_entry import AgentActivityEntryRecord
from .buffer import BufferRecord
from .fields import Many, Nested
from .reader import StructureReader
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class AgentActivityListRecord(BufferRecord):
    """LINEAGENTACTIVITYLIST, since TAPI 2.0.

    The activities among which the agent at an address can choose.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentactivitylist
    """

    NAME = "LINEAGENTACTIVITYLIST"
    MIN_VERSION = (2, 0)
    STRUCTS = {
        0x00020000: Struct("<IIIIII"),
    }
    PAIRS = ((4, 5),)

    entries: tuple[AgentActivityEntryRecord, ...] = Many(
        Nested(AgentActivityEntryRecord)
    ).default(())
    """dwList, since TAPI 2.0.

    The activities. The list is empty if the handler offers none.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            reader.entries(
                "dwList", words[3], words[4], words[5], AgentActivityEntryRecord
            ),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
