# DO NOT EDIT. Made from spec/structures/LINEAGENTGROUPENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTGROUPENTRY, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any
from uuid import UUID

from .entry import EntryRecord
from .fields import String
from .reader import StructureReader
from .values import NO_UUID, Guid
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class AgentGroupEntryRecord(EntryRecord):
    """LINEAGENTGROUPENTRY, since TAPI 2.0.

    One ACD group, with identifier and name.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentgroupentry
    """

    NAME = "LINEAGENTGROUPENTRY"
    MIN_VERSION = (2, 0)
    STRUCT = Struct("<16sII")

    group_id: UUID = Guid().default(NO_UUID)
    """GroupID, since TAPI 2.0.

    The identifier of the group. C declares four DWORDs, whose 16 bytes are those of a
    GUID. The agent handler assigns it and keeps it unique.
    """

    name: str = String().default("")
    """dwName, since TAPI 2.0.

    The name of the group or queue, with other information that helps the agent to
    choose the right one, such as its supervisor or the skill level it asks for.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            UUID(bytes_le=words[0]),
            reader.text("dwName", words[1], words[2]) if words[1] else "",
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.group_id.bytes_le,
            *writer.text("dwName", self.name),
        )
