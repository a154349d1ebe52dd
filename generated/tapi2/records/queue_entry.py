# DO NOT EDIT. Made from spec/structures/LINEQUEUEENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUEENTRY, and what it means."""

from __future__ import annotations

from struct import Struct

from ..fields import Number
from .base import EntryRecord, made
from .fields import String, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter


class QueueEntryRecord(EntryRecord):
    """LINEQUEUEENTRY, since TAPI 2.2.

    One ACD queue, with identifier and name.

    Attributes:
        queue_id: The identifier of the queue. The agent handler assigns it and keeps it
            unique. (dwQueueID)
        name: The name of the queue. (dwName)

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linequeueentry
    """

    __slots__ = ()
    __match_args__ = (
        "queue_id",
        "name",
    )
    NAME = "LINEQUEUEENTRY"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<III")
    FIELDS: ClassVar[Fields] = {
        "queue_id": Number(),
        "name": String(),
    }

    queue_id: Attribute[int] = attribute(0, "dwQueueID.")
    """The identifier of the queue. The agent handler assigns it and keeps it unique.
    (dwQueueID, since TAPI 2.2)"""

    name: Attribute[str] = attribute(1, "dwName.")
    """The name of the queue. (dwName, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        queue_id: int = 0,
        name: str = "",
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            queue_id=queue_id,
            name=name,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (
            words[0],
            reader.text("dwName", words[1], words[2]) if words[1] else "",
        )
        return made(cls, values)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.queue_id,
            *writer.text("dwName", self.name),
        )
