# DO NOT EDIT. Made from spec/structures/LINEQUEUELIST.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUELIST, and what it means."""

from __future__ import annotations

from struct import Struct

from .base import made
from .buffer import BufferRecord
from .fields import Many, Nested, attribute
from .queue_entry import QueueEntryRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter


class QueueListRecord(BufferRecord):
    """LINEQUEUELIST, since TAPI 2.2.

    The queues of an ACD group.

    Attributes:
        entries: The queues. The list is empty if the group has none. (dwList)

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
    FIELDS: ClassVar[Fields] = {
        "entries": Many(Nested(QueueEntryRecord)),
    }

    entries: Attribute[tuple[QueueEntryRecord, ...]] = attribute(0, "dwList.")
    """The queues. The list is empty if the group has none. (dwList, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        entries: Iterable[QueueEntryRecord] = (),
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
            reader.entries("dwList", words[3], words[4], words[5], QueueEntryRecord),
        )
        return made(cls, values)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            writer.count(self.entries),
            *writer.entries(self.entries),
        )
