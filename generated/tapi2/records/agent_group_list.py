# DO NOT EDIT. Made from spec/structures/LINEAGENTGROUPLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTGROUPLIST, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from .agent_group_entry import AgentGroupEntryRecord
from .buffer import BufferRecord
from .fields import Many, Nested
from .reader import StructureReader
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class AgentGroupListRecord(BufferRecord):
    """LINEAGENTGROUPLIST, since TAPI 2.0.

    A list of ACD groups. The function that uses it decides which ones.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentgrouplist
    """

    NAME = "LINEAGENTGROUPLIST"
    MIN_VERSION = (2, 0)
    STRUCTS = {
        0x00020000: Struct("<IIIIII"),
    }
    PAIRS = ((4, 5),)

    entries: tuple[AgentGroupEntryRecord, ...] = Many(
        Nested(AgentGroupEntryRecord)
    ).default(())
    """dwList, since TAPI 2.0.

    The groups.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            reader.entries(
                "dwList", words[3], words[4], words[5], AgentGroupEntryRecord
            ),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
