# DO NOT EDIT. Made from spec/structures/LINEQUEUEENTRY.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUEENTRY, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar

from ..fields import Field, Number
from .entry import EntryRecord
from .fields import String
from .reader import StructureReader
from .writer import StructureWriter


class QueueEntryRecord(EntryRecord):
    """LINEQUEUEENTRY, since TAPI 2.2.

    One ACD queue, with identifier and name.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linequeueentry
    """

    __slots__ = ()
    __match_args__ = ("queue_id", "name")
    NAME = "LINEQUEUEENTRY"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<III")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        "queue_id": Number(),
        "name": String(),
    }

    _values: tuple[int, str]

    def __init__(self, *, queue_id: int = 0, name: str = "") -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(queue_id, name)

    @property
    def queue_id(self) -> int:
        """dwQueueID, since TAPI 2.2.

        The identifier of the queue. The agent handler assigns it and keeps it unique.
        """
        return self._values[0]

    @property
    def name(self) -> str:
        """dwName, since TAPI 2.2.

        The name of the queue.
        """
        return self._values[1]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
            words[0],
            reader.text("dwName", words[1], words[2]) if words[1] else "",
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.queue_id,
            *writer.text("dwName", self.name),
        )
