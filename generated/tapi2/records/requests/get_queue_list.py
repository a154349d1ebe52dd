# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetQueueList."""

from __future__ import annotations

from struct import Struct
from uuid import UUID

from ...fields import Number
from ..answering import record_answer
from ..fields import attribute
from ..proxy_request import COMMON, ProxyRequestRecord
from ..queue_list import QueueListRecord
from ..values import NO_UUID, Guid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from ..answering import Answer
    from ..fields import Attribute, Fields
    from ..reader import StructureReader
    from ..writer import StructureWriter


class GetQueueListRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_GETQUEUELIST, value 16, since TAPI 2.2.

    The client calls lineGetQueueList. The handler lists the queues of an ACD group.

    The answer is a record, QueueListRecord.

    Attributes:
        group_id: The group asked about. (GroupID)
        room: Bytes that TAPI allotted to the answer; it never takes more. (QueueList,
            bytes)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "group_id",
        "room",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 16
    PART = Struct("<16sI")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "group_id": Guid(),
        "room": Number(),
    }

    group_id: Attribute[UUID] = attribute(3, "GroupID.")
    """The group asked about. (GroupID, since TAPI 2.2)"""

    room: Attribute[int] = attribute(4, "QueueList, bytes.")
    """Bytes that TAPI allotted to the answer; it never takes more. (QueueList,
    bytes, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        group_id: UUID = NO_UUID,
        room: int = 24,
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
            group_id=group_id,
            room=room,
        )

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            UUID(bytes_le=words[0]),
            reader.room("QueueList", 44, words[1]),
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.group_id.bytes_le,
            writer.room(44, self.room),
        )

    def _answer(self, answer: Any) -> Answer:
        return record_answer(
            self.client_app_api_version, 44, answer, QueueListRecord, self.room
        )
