# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetQueueList."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar
from uuid import UUID

from ...fields import Field, Number
from ..answering import Written, record_answer
from ..known_request import KnownRequest
from ..queue_list import QueueListRecord
from ..reader import StructureReader
from ..request_header import COMMON
from ..values import NO_UUID, Guid
from ..writer import StructureWriter


class GetQueueListRequest(KnownRequest[QueueListRecord]):
    """LINEPROXYREQUEST_GETQUEUELIST, value 16, since TAPI 2.2.

    The client calls lineGetQueueList. The handler lists the queues of an ACD group.

    The answer is a record, QueueListRecord.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "group_id",
        "room",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 16
    PART = Struct("<16sI")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "group_id": Guid(),
        "room": Number(),
    }

    _values: tuple[str, str, int, UUID, int]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        group_id: UUID = NO_UUID,
        room: int = 24,
    ) -> None:
        """Make the request.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(
            client_machine_name,
            client_user_name,
            client_app_api_version,
            group_id,
            room,
        )

    @property
    def group_id(self) -> UUID:
        """GroupID, since TAPI 2.2.

        The group asked about.
        """
        return self._values[3]

    @property
    def room(self) -> int:
        """QueueList, bytes, since TAPI 2.2.

        Bytes that TAPI allotted to the answer; it never takes more.
        """
        return self._values[4]

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

    def _answer(self, answer: Any) -> Written:
        return record_answer(
            self.client_app_api_version, 44, answer, QueueListRecord, self.room
        )
