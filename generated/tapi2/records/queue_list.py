# DO NOT EDIT. Made from spec/structures/LINEQUEUELIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUELIST, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from struct import Struct
from typing import Any, ClassVar

from ..fields import Field
from .buffer import BufferRecord
from .fields import Many, Nested
from .queue_entry import QueueEntryRecord
from .reader import StructureReader
from .writer import StructureWriter


class QueueListRecord(BufferRecord):
    """LINEQUEUELIST, since TAPI 2.2.

    The queues of an ACD group.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linequeuelist
    """

    __slots__ = ()
    __match_args__ = ("entries",)
    NAME = "LINEQUEUELIST"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<IIIIII")
    STRUCTS = (STRUCT,)
    NEWEST = 0x00020002
    PAIRS = ((4, 5),)
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "entries": Many(Nested(QueueEntryRecord)),
    }

    _values: tuple[tuple[QueueEntryRecord, ...]]

    def __init__(self, *, entries: Iterable[QueueEntryRecord] = ()) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(entries)

    @property
    def entries(self) -> tuple[QueueEntryRecord, ...]:
        """dwList, since TAPI 2.2.

        The queues. The list is empty if the group has none.
        """
        return self._values[0]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            reader.entries("dwList", words[3], words[4], words[5], QueueEntryRecord),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
