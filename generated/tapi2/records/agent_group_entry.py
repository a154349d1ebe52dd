# DO NOT EDIT. Made from spec/structures/LINEAGENTGROUPENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTGROUPENTRY, and what it means."""

from __future__ import annotations

from struct import Struct
from uuid import UUID

from .base import EntryRecord, made
from .fields import String, attribute
from .values import NO_UUID, Guid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter


class AgentGroupEntryRecord(EntryRecord):
    """LINEAGENTGROUPENTRY, since TAPI 2.0.

    One ACD group, with identifier and name.

    Attributes:
        group_id: The identifier of the group. C declares four DWORDs, whose 16 bytes
            are those of a GUID. The agent handler assigns it and keeps it unique.
            (GroupID)
        name: The name of the group or queue, with whatever else helps the agent to pick
            the right one, such as its supervisor or the skill level it asks for.
            (dwName)

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentgroupentry
    """

    __slots__ = ()
    __match_args__ = (
        "group_id",
        "name",
    )
    NAME = "LINEAGENTGROUPENTRY"
    MIN_VERSION = (2, 0)
    STRUCT = Struct("<16sII")
    FIELDS: ClassVar[Fields] = {
        "group_id": Guid(),
        "name": String(),
    }

    group_id: Attribute[UUID] = attribute(0, "GroupID.")
    """The identifier of the group. C declares four DWORDs, whose 16 bytes are those
    of a GUID. The agent handler assigns it and keeps it unique. (GroupID, since TAPI
    2.0)"""

    name: Attribute[str] = attribute(1, "dwName.")
    """The name of the group or queue, with whatever else helps the agent to pick the
    right one, such as its supervisor or the skill level it asks for. (dwName, since
    TAPI 2.0)"""

    def __new__(
        cls,
        *,
        group_id: UUID = NO_UUID,
        name: str = "",
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            group_id=group_id,
            name=name,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (
            UUID(bytes_le=words[0]),
            reader.text("dwName", words[1], words[2]) if words[1] else "",
        )
        return made(cls, values)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.group_id.bytes_le,
            *writer.text("dwName", self.name),
        )
