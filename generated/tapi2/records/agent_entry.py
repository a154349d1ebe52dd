# DO NOT EDIT. Made from spec/structures/LINEAGENTENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTENTRY, and what it means."""

from __future__ import annotations

from struct import Struct

from ..fields import Number
from .base import EntryRecord, made
from .fields import Secret, String, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter


class AgentEntryRecord(EntryRecord):
    """LINEAGENTENTRY, since TAPI 2.2.

    One agent of a call center, with handle, name, ID and PIN.

    Attributes:
        agent: The handle of the agent. The agent handler assigns it and keeps it
            unique. (hAgent)
        name: The name of the agent, which is also the user name in the operating
            system. (dwName)
        id: The ID by which older ACD systems know the agent. (dwID)
        pin: The PIN or password that older ACD systems ask the agent for. (dwPIN)

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagententry
    """

    __slots__ = ()
    __match_args__ = (
        "agent",
        "name",
        "id",
        "pin",
    )
    NAME = "LINEAGENTENTRY"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<IIIIIII")
    FIELDS: ClassVar[Fields] = {
        "agent": Number(),
        "name": String(),
        "id": String(),
        "pin": Secret(),
    }

    agent: Attribute[int] = attribute(0, "hAgent.")
    """The handle of the agent. The agent handler assigns it and keeps it unique.
    (hAgent, since TAPI 2.2)"""

    name: Attribute[str] = attribute(1, "dwName.")
    """The name of the agent, which is also the user name in the operating system.
    (dwName, since TAPI 2.2)"""

    id: Attribute[str] = attribute(2, "dwID.")
    """The ID by which older ACD systems know the agent. (dwID, since TAPI 2.2)"""

    pin: Attribute[str] = attribute(3, "dwPIN.")
    """The PIN or password that older ACD systems ask the agent for. (dwPIN, since
    TAPI 2.2)"""

    def __new__(
        cls,
        *,
        agent: int = 0,
        name: str = "",
        id: str = "",
        pin: str = "",
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            agent=agent,
            name=name,
            id=id,
            pin=pin,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (
            words[0],
            reader.text("dwName", words[1], words[2]) if words[1] else "",
            reader.text("dwID", words[3], words[4]) if words[3] else "",
            reader.text("dwPIN", words[5], words[6]) if words[5] else "",
        )
        return made(cls, values)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent,
            *writer.text("dwName", self.name),
            *writer.text("dwID", self.id),
            *writer.text("dwPIN", self.pin),
        )
