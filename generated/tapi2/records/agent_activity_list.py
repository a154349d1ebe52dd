# DO NOT EDIT. Made from spec/structures/LINEAGENTACTIVITYLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTACTIVITYLIST, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from struct import Struct
from typing import Any, ClassVar

from ..fields import Field
from .agent_activity_entry import AgentActivityEntryRecord
from .buffer import BufferRecord
from .fields import Many, Nested
from .reader import StructureReader
from .writer import StructureWriter


class AgentActivityListRecord(BufferRecord):
    """LINEAGENTACTIVITYLIST, since TAPI 2.0.

    The activities among which the agent at an address can choose.

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
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "entries": Many(Nested(AgentActivityEntryRecord)),
    }

    _values: tuple[tuple[AgentActivityEntryRecord, ...]]

    def __init__(self, *, entries: Iterable[AgentActivityEntryRecord] = ()) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(entries)

    @property
    def entries(self) -> tuple[AgentActivityEntryRecord, ...]:
        """dwList, since TAPI 2.0.

        The activities. The list is empty if the handler offers none.
        """
        return self._values[0]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            reader.entries(
                "dwList", words[3], words[4], words[5], AgentActivityEntryRecord
            ),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
