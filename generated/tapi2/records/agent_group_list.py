# DO NOT EDIT. Made from spec/structures/LINEAGENTGROUPLIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTGROUPLIST, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from struct import Struct
from typing import Any, ClassVar

from ..fields import Field
from .agent_group_entry import AgentGroupEntryRecord
from .buffer import BufferRecord
from .fields import Many, Nested
from .reader import StructureReader
from .writer import StructureWriter


class AgentGroupListRecord(BufferRecord):
    """LINEAGENTGROUPLIST, since TAPI 2.0.

    A list of ACD groups. The function that uses it decides which ones.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentgrouplist
    """

    __slots__ = ()
    __match_args__ = ("entries",)
    NAME = "LINEAGENTGROUPLIST"
    MIN_VERSION = (2, 0)
    STRUCT = Struct("<IIIIII")
    STRUCTS = (STRUCT,)
    NEWEST = 0x00020000
    PAIRS = ((4, 5),)
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "entries": Many(Nested(AgentGroupEntryRecord)),
    }

    _values: tuple[tuple[AgentGroupEntryRecord, ...]]

    def __init__(self, *, entries: Iterable[AgentGroupEntryRecord] = ()) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(entries)

    @property
    def entries(self) -> tuple[AgentGroupEntryRecord, ...]:
        """dwList, since TAPI 2.0.

        The groups.
        """
        return self._values[0]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            reader.entries(
                "dwList", words[3], words[4], words[5], AgentGroupEntryRecord
            ),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
