# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONLIST, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from struct import Struct
from typing import Any, ClassVar

from ..fields import Field
from .agent_session_entry import AgentSessionEntryRecord
from .buffer import BufferRecord
from .fields import Many, Nested
from .reader import StructureReader
from .writer import StructureWriter


class AgentSessionListRecord(BufferRecord):
    """LINEAGENTSESSIONLIST, since TAPI 2.2.

    The sessions of an agent.

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
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "entries": Many(Nested(AgentSessionEntryRecord)),
    }

    _values: tuple[tuple[AgentSessionEntryRecord, ...]]

    def __init__(self, *, entries: Iterable[AgentSessionEntryRecord] = ()) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(entries)

    @property
    def entries(self) -> tuple[AgentSessionEntryRecord, ...]:
        """dwList, since TAPI 2.2.

        The sessions. The list is empty if none has been created for the agent.
        """
        return self._values[0]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            reader.entries(
                "dwList", words[3], words[4], words[5], AgentSessionEntryRecord
            ),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
