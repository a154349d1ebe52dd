# DO NOT EDIT. Made from spec/structures/LINEAGENTACTIVITYLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTACTIVITYLIST, and what it means."""

from __future__ import annotations

from struct import Struct

from .agent_activity_entry import AgentActivityEntryRecord
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


class AgentActivityListRecord(BufferRecord):
    """LINEAGENTACTIVITYLIST, since TAPI 2.0.

    The activities among which the agent at an address can choose.

    Attributes:
        entries: The activities. The list is empty if the handler offers none. (dwList)

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentactivitylist
    """

    __slots__ = ()
    __match_args__ = ("entries",)
    NAME = "LINEAGENTACTIVITYLIST"
    MIN_VERSION = (2, 0)
    STRUCT = Struct("<IIIIII")
    STRUCTS = (STRUCT,)
    NEWEST = 0x00020000
    PAIRS = ((4, 5),)
    FIELDS: ClassVar[Fields] = {
        "entries": Many(Nested(AgentActivityEntryRecord)),
    }

    entries: Attribute[tuple[AgentActivityEntryRecord, ...]] = attribute(0, "dwList.")
    """The activities. The list is empty if the handler offers none. (dwList, since
    TAPI 2.0)"""

    def __new__(
        cls,
        *,
        entries: Iterable[AgentActivityEntryRecord] = (),
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
                "dwList", words[3], words[4], words[5], AgentActivityEntryRecord
            ),
        )
        return made(cls, values)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
