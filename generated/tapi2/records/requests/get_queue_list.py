# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetQueueList."""

from dataclasses import dataclass
from struct import Struct
from typing import Any
from uuid import UUID

from ...fields import Number
from ..answering import Written, record_answer
from ..known_request import KnownRequest
from ..queue_list import QueueListRecord
from ..reader import StructureReader
from ..values import NO_UUID, Guid
from ..writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class GetQueueListRequest(KnownRequest[QueueListRecord]):
    """LINEPROXYREQUEST_GETQUEUELIST, value 16, since TAPI 2.2.

    The client calls lineGetQueueList. The handler lists the queues of an ACD group.

    The answer is a record, QueueListRecord.
    """

    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 16
    PART = Struct("<16sI")

    client_app_api_version: int = Number().default(0x00020002)
    """dwClientAppAPIVersion, since TAPI 2.0.

    The highest TAPI version that the client supports.
    """

    group_id: UUID = Guid().default(NO_UUID)
    """GroupID, since TAPI 2.2.

    The group asked about.
    """

    room: int = Number().default(24)
    """QueueList, bytes, since TAPI 2.2.

    Bytes that TAPI allotted to the answer; it never takes more.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            UUID(bytes_le=words[0]),
            reader.room("QueueList", 44, words[1]),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.group_id.bytes_le,
            writer.room(44, self.room),
        )

    def _answer(self, answer: Any) -> Written:
        return record_answer(
            self.client_app_api_version, 44, answer, QueueListRecord, self.room
        )
