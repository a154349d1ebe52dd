# DO NOT EDIT. Made from spec/structures/LINEAGENTENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTENTRY, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar

from ..fields import Field, Number
from .entry import EntryRecord
from .fields import Secret, String
from .reader import StructureReader
from .writer import StructureWriter


class AgentEntryRecord(EntryRecord):
    """LINEAGENTENTRY, since TAPI 2.2.

    One agent of a call center, with handle, name, ID and PIN.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagententry
    """

    __slots__ = ()
    __match_args__ = ("agent", "name", "id", "pin")
    NAME = "LINEAGENTENTRY"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<IIIIIII")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "agent": Number(),
        "name": String(),
        "id": String(),
        "pin": Secret(),
    }

    _values: tuple[int, str, str, str]

    def __init__(
        self, *, agent: int = 0, name: str = "", id: str = "", pin: str = ""
    ) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(agent, name, id, pin)

    @property
    def agent(self) -> int:
        """hAgent, since TAPI 2.2.

        The handle of the agent. The agent handler assigns it and keeps it unique.
        """
        return self._values[0]

    @property
    def name(self) -> str:
        """dwName, since TAPI 2.2.

        The name with which the agent logs on to the operating system.
        """
        return self._values[1]

    @property
    def id(self) -> str:
        """dwID, since TAPI 2.2.

        The ID by which older ACD systems know the agent.
        """
        return self._values[2]

    @property
    def pin(self) -> str:
        """dwPIN, since TAPI 2.2.

        The PIN or password that older ACD systems ask the agent for.
        """
        return self._values[3]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            words[0],
            reader.text("dwName", words[1], words[2]) if words[1] else "",
            reader.text("dwID", words[3], words[4]) if words[3] else "",
            reader.text("dwPIN", words[5], words[6]) if words[5] else "",
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent,
            *writer.text("dwName", self.name),
            *writer.text("dwID", self.id),
            *writer.text("dwPIN", self.pin),
        )
