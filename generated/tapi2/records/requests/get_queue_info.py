# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetQueueInfo."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar

from ...fields import Field, Number
from ..answering import Written, record_answer
from ..known_request import KnownRequest
from ..queue_info import QueueInfoRecord
from ..reader import StructureReader
from ..request_header import COMMON
from ..writer import StructureWriter


class GetQueueInfoRequest(KnownRequest[QueueInfoRecord]):
    """LINEPROXYREQUEST_GETQUEUEINFO, value 18, since TAPI 2.2.

    The client calls lineGetQueueInfo. The handler returns a queue's statistics.

    The answer is a record, QueueInfoRecord.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "queue_id",
        "room",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 18
    PART = Struct("<II")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "queue_id": Number(),
        "room": Number(),
    }

    _values: tuple[str, str, int, int, int]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        queue_id: int = 0,
        room: int = 52,
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
            queue_id,
            room,
        )

    @property
    def queue_id(self) -> int:
        """dwQueueID, since TAPI 2.2.

        The queue asked about.
        """
        return self._values[3]

    @property
    def room(self) -> int:
        """QueueInfo, bytes, since TAPI 2.2.

        Bytes that TAPI allotted to the answer; it never takes more.
        """
        return self._values[4]

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

    def _answer(self, answer: Any) -> Written:
        return record_answer(
            self.client_app_api_version, 32, answer, QueueInfoRecord, self.room
        )
