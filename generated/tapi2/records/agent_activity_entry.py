# DO NOT EDIT. Made from spec/structures/LINEAGENTACTIVITYENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTACTIVITYENTRY, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ..fields import Number
from .entry import EntryRecord
from .fields import String
from .reader import StructureReader
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class AgentActivityEntryRecord(EntryRecord):
    """LINEAGENTACTIVITYENTRY, since TAPI 2.0.

    One activity that an agent can report working on, such as sales or training.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentactivityentry
    """

    NAME = "LINEAGENTACTIVITYENTRY"
    MIN_VERSION = (2, 0)
    STRUCT = Struct("<III")

    id: int = Number().default(0)
    """dwID, since TAPI 2.0.

    The identifier of the activity, to be passed to lineSetAgentActivity. The agent
    handler assigns it and keeps it unique.
    """

    name: str = String().default("")
    """dwName, since TAPI 2.0.

    The name of the activity, with other information that helps the agent to choose it.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            reader.text("dwName", words[1], words[2]) if words[1] else "",
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.id,
            *writer.text("dwName", self.name),
        )
