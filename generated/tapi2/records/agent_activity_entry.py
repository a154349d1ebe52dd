# DO NOT EDIT. Made from spec/structures/LINEAGENTACTIVITYENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTACTIVITYENTRY, and what it means."""

from __future__ import annotations

from struct import Struct

from ..fields import Number
from .base import EntryRecord, made
from .fields import String, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter


class AgentActivityEntryRecord(EntryRecord):
    """LINEAGENTACTIVITYENTRY, since TAPI 2.0.

    One activity that an agent can report working on, such as sales or training.

    Attributes:
        id: The identifier of the activity, to be passed to lineSetAgentActivity. The
            agent handler assigns it and keeps it unique. (dwID)
        name: The name of the activity, with whatever else helps the agent to choose it.
            (dwName)

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentactivityentry
    """

    __slots__ = ()
    __match_args__ = (
        "id",
        "name",
    )
    NAME = "LINEAGENTACTIVITYENTRY"
    MIN_VERSION = (2, 0)
    STRUCT = Struct("<III")
    FIELDS: ClassVar[Fields] = {
        "id": Number(),
        "name": String(),
    }

    id: Attribute[int] = attribute(0, "dwID.")
    """The identifier of the activity, to be passed to lineSetAgentActivity. The
    agent handler assigns it and keeps it unique. (dwID, since TAPI 2.0)"""

    name: Attribute[str] = attribute(1, "dwName.")
    """The name of the activity, with whatever else helps the agent to choose it.
    (dwName, since TAPI 2.0)"""

    def __new__(
        cls,
        *,
        id: int = 0,
        name: str = "",
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            id=id,
            name=name,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (
            words[0],
            reader.text("dwName", words[1], words[2]) if words[1] else "",
        )
        return made(cls, values)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.id,
            *writer.text("dwName", self.name),
        )
