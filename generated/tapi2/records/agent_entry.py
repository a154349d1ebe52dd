# DO NOT EDIT. Made from spec/structures/LINEAGENTENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTENTRY, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ..fields import Number
from .entry import EntryRecord
from .fields import NO_SECRET, Secret, String
from .reader import StructureReader
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class AgentEntryRecord(EntryRecord):
    """LINEAGENTENTRY, since TAPI 2.2.

    One agent of a call center, with handle, name, ID and PIN.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagententry
    """

    NAME = "LINEAGENTENTRY"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<IIIIIII")

    agent: int = Number().default(0)
    """hAgent, since TAPI 2.2.

    The handle of the agent. The agent handler assigns it and keeps it unique.
    """

    name: str = String().default("")
    """dwName, since TAPI 2.2.

    The name with which the agent logs on to the operating system.
    """

    id: str = String().default("")
    """dwID, since TAPI 2.2.

    The ID by which older ACD systems know the agent.
    """

    pin: str = Secret(String()).default("")
    """dwPIN, since TAPI 2.2.

    The PIN or password that older ACD systems ask the agent for. Secret. It is shown as
    ``***`` unless asked for.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            reader.text("dwName", words[1], words[2]) if words[1] else "",
            reader.text("dwID", words[3], words[4]) if words[3] else "",
            reader.secret("dwPIN", words[5], words[6]) if words[5] else NO_SECRET,
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent,
            *writer.text("dwName", self.name),
            *writer.text("dwID", self.id),
            *writer.text("dwPIN", self.pin),
        )
