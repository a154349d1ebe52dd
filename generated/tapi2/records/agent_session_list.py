# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONLIST, and what it means."""

from __future__ import annotations

from struct import Struct

from .agent_session_entry import AgentSessionEntryRecord
from .base import made
from .buffer import BufferRecord
from .fields import Many, Nested, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter


class AgentSessionListRecord(BufferRecord):
    """LINEAGENTSESSIONLIST, since TAPI 2.2.

    The sessions of an agent.

    Attributes:
        entries: The sessions. The list is empty if none has been created for the agent.
            (dwList)

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentsessionlist
    """

    __slots__ = ()
    __match_args__ = ("entries",)
    NAME = "LINEAGENTSESSIONLIST"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<IIIIII")
    STRUCTS = (STRUCT,)
    NEWEST = 0x00020002
    PAIRS = ((4, 5),)
    FIELDS: ClassVar[Fields] = {
        "entries": Many(Nested(AgentSessionEntryRecord)),
    }

    entries: Attribute[tuple[AgentSessionEntryRecord, ...]] = attribute(0, "dwList.")
    """The sessions. The list is empty if none has been created for the agent.
    (dwList, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        entries: Iterable[AgentSessionEntryRecord] = (),
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            entries=entries,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (
            reader.entries(
                "dwList", words[3], words[4], words[5], AgentSessionEntryRecord
            ),
        )
        return made(cls, values)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
