# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONLIST, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from .agent_session_entry import AgentSessionEntryRecord
from .buffer import BufferRecord
from .fields import Many, Nested
from .reader import StructureReader
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class AgentSessionListRecord(BufferRecord):
    """LINEAGENTSESSIONLIST, since TAPI 2.2.

    The sessions of an agent.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentsessionlist
    """

    NAME = "LINEAGENTSESSIONLIST"
    MIN_VERSION = (2, 2)
    STRUCTS = {
        0x00020002: Struct("<IIIIII"),
    }
    PAIRS = ((4, 5),)

    entries: tuple[AgentSessionEntryRecord, ...] = Many(
        Nested(AgentSessionEntryRecord)
    ).default(())
    """dwList, since TAPI 2.2.

    The sessions. The list is empty if none has been created for the agent.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            reader.entries(
                "dwList", words[3], words[4], words[5], AgentSessionEntryRecord
            ),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
