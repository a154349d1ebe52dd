# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetQueueInfo."""

from __future__ import annotations

from struct import Struct

from ...fields import Number
from ..answering import record_answer
from ..fields import attribute
from ..proxy_request import COMMON, ProxyRequestRecord
from ..queue_info import QueueInfoRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from ..answering import Answer
    from ..fields import Attribute, Fields
    from ..reader import StructureReader
    from ..writer import StructureWriter


class GetQueueInfoRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_GETQUEUEINFO, value 18, since TAPI 2.2.

    The client calls lineGetQueueInfo. The handler gives a queue's statistics.

    The answer is a record, QueueInfoRecord.

    Attributes:
        queue_id: The queue asked about. (dwQueueID)
        room: Bytes that TAPI allotted to the answer; it never takes more. (QueueInfo,
            bytes)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "queue_id",
        "room",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 18
    PART = Struct("<II")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "queue_id": Number(),
        "room": Number(),
    }

    queue_id: Attribute[int] = attribute(3, "dwQueueID.")
    """The queue asked about. (dwQueueID, since TAPI 2.2)"""

    room: Attribute[int] = attribute(4, "QueueInfo, bytes.")
    """Bytes that TAPI allotted to the answer; it never takes more. (QueueInfo,
    bytes, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        queue_id: int = 0,
        room: int = 52,
    ) -> Self:
        """Make the request.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            client_machine_name=client_machine_name,
            client_user_name=client_user_name,
            client_app_api_version=client_app_api_version,
            queue_id=queue_id,
            room=room,
        )

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            words[0],
            reader.room("QueueInfo", 32, words[1]),
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.queue_id,
            writer.room(32, self.room),
        )

    def _answer(self, answer: Any) -> Answer:
        return record_answer(
            self.client_app_api_version, 32, answer, QueueInfoRecord, self.room
        )
