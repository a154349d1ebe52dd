# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetQueueInfo."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ...fields import Number
from ..answering import Written, record_answer
from ..known_request import KnownRequest
from ..queue_info import QueueInfoRecord
from ..reader import StructureReader
from ..writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class GetQueueInfoRequest(KnownRequest[QueueInfoRecord]):
    """LINEPROXYREQUEST_GETQUEUEINFO, value 18, since TAPI 2.2.

    The client calls lineGetQueueInfo. The handler returns a queue's statistics.

    The answer is a record, QueueInfoRecord.
    """

    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 18
    PART = Struct("<II")

    client_app_api_version: int = Number().default(0x00020002)
    """dwClientAppAPIVersion, since TAPI 2.0.

    The highest TAPI version that the client supports.
    """

    queue_id: int = Number().default(0)
    """dwQueueID, since TAPI 2.2.

    The queue asked about.
    """

    room: int = Number().default(52)
    """QueueInfo, bytes, since TAPI 2.2.

    Bytes that TAPI allotted to the answer; it never takes more.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            reader.room("QueueInfo", 32, words[1]),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.queue_id,
            writer.room(32, self.room),
        )

    def _answer(self, answer: Any) -> Written:
        return record_answer(
            self.client_app_api_version, 32, answer, QueueInfoRecord, self.room
        )
