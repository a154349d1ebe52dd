# DO NOT EDIT. Made from spec/structures/LINEQUEUEENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUEENTRY, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ..fields import Number
from .entry import EntryRecord
from .fields import String
from .reader import StructureReader
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class QueueEntryRecord(EntryRecord):
    """LINEQUEUEENTRY, since TAPI 2.2.

    One ACD queue, with identifier and name.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linequeueentry
    """

    NAME = "LINEQUEUEENTRY"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<III")

    queue_id: int = Number().default(0)
    """dwQueueID, since TAPI 2.2.

    The identifier of the queue. The agent handler assigns it and keeps it unique.
    """

    name: str = String().default("")
    """dwName, since TAPI 2.2.

    The name of the queue.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            reader.text("dwName", words[1], words[2]) if words[1] else "",
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.queue_id,
            *writer.text("dwName", self.name),
        )
