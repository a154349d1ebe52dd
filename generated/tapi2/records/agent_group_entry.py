# DO NOT EDIT. Made from spec/structures/LINEAGENTGROUPENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTGROUPENTRY, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar
from uuid import UUID

from ..fields import Field
from .entry import EntryRecord
from .fields import String
from .reader import StructureReader
from .values import NO_UUID, Guid
from .writer import StructureWriter


class AgentGroupEntryRecord(EntryRecord):
    """LINEAGENTGROUPENTRY, since TAPI 2.0.

    One ACD group, with identifier and name.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentgroupentry
    """

    __slots__ = ()
    __match_args__ = ("group_id", "name")
    NAME = "LINEAGENTGROUPENTRY"
    MIN_VERSION = (2, 0)
    STRUCT = Struct("<16sII")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "group_id": Guid(),
        "name": String(),
    }

    _values: tuple[UUID, str]

    def __init__(self, *, group_id: UUID = NO_UUID, name: str = "") -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(group_id, name)

    @property
    def group_id(self) -> UUID:
        """GroupID, since TAPI 2.0.

        The identifier of the group. C declares four DWORDs, whose 16 bytes are those of
        a GUID. The agent handler assigns it and keeps it unique.
        """
        return self._values[0]

    @property
    def name(self) -> str:
        """dwName, since TAPI 2.0.

        The name of the group or queue, with other information that helps the agent to
        choose the right one, such as its supervisor or the skill level it asks for.
        """
        return self._values[1]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            UUID(bytes_le=words[0]),
            reader.text("dwName", words[1], words[2]) if words[1] else "",
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.group_id.bytes_le,
            *writer.text("dwName", self.name),
        )
