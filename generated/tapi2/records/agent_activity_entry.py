# DO NOT EDIT. Made from spec/structures/LINEAGENTACTIVITYENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTACTIVITYENTRY, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar

from ..fields import Field, Number
from .entry import EntryRecord
from .fields import String
from .reader import StructureReader
from .writer import StructureWriter


class AgentActivityEntryRecord(EntryRecord):
    """LINEAGENTACTIVITYENTRY, since TAPI 2.0.

    One activity that an agent can report working on, such as sales or training.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentactivityentry
    """

    __slots__ = ()
    __match_args__ = ("id", "name")
    NAME = "LINEAGENTACTIVITYENTRY"
    MIN_VERSION = (2, 0)
    STRUCT = Struct("<III")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "id": Number(),
        "name": String(),
    }

    _values: tuple[int, str]

    def __init__(self, *, id: int = 0, name: str = "") -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(id, name)

    @property
    def id(self) -> int:
        """dwID, since TAPI 2.0.

        The identifier of the activity, to be passed to lineSetAgentActivity. The agent
        handler assigns it and keeps it unique.
        """
        return self._values[0]

    @property
    def name(self) -> str:
        """dwName, since TAPI 2.0.

        The name of the activity, with other information that helps the agent to choose
        it.
        """
        return self._values[1]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            words[0],
            reader.text("dwName", words[1], words[2]) if words[1] else "",
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.id,
            *writer.text("dwName", self.name),
        )
