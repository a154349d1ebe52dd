# DO NOT EDIT. Made from spec/structures/LINEAGENTLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTLIST, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from struct import Struct
from typing import Any, ClassVar

from ..fields import Field
from .agent_entry import AgentEntryRecord
from .buffer import BufferRecord
from .fields import Many, Nested
from .reader import StructureReader
from .writer import StructureWriter


class AgentListRecord(BufferRecord):
    """LINEAGENTLIST, since TAPI 2.2.

    A list of agents.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentlist
    """

    __slots__ = ()
    __match_args__ = ("entries",)
    NAME = "LINEAGENTLIST"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<IIIIII")
    STRUCTS = (STRUCT,)
    NEWEST = 0x00020002
    PAIRS = ((4, 5),)
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "entries": Many(Nested(AgentEntryRecord)),
    }

    _values: tuple[tuple[AgentEntryRecord, ...]]

    def __init__(self, *, entries: Iterable[AgentEntryRecord] = ()) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(entries)

    @property
    def entries(self) -> tuple[AgentEntryRecord, ...]:
        """dwList, since TAPI 2.2.

        The agents.
        """
        return self._values[0]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            reader.entries("dwList", words[3], words[4], words[5], AgentEntryRecord),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
