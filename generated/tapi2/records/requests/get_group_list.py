# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetGroupList."""

from __future__ import annotations

from struct import Struct

from ...fields import Number
from ..agent_group_list import AgentGroupListRecord
from ..answering import record_answer
from ..fields import attribute
from ..proxy_request import COMMON, ProxyRequestRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from ..answering import Answer
    from ..fields import Attribute, Fields
    from ..reader import StructureReader
    from ..writer import StructureWriter


class GetGroupListRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_GETGROUPLIST, value 19, since TAPI 2.2.

    The client calls lineGetGroupList. The handler lists all groups of the ACD system.

    The answer is a record, AgentGroupListRecord.

    Attributes:
        room: Bytes that TAPI allotted to the answer; it never takes more. (GroupList,
            bytes)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "room",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 19
    PART = Struct("<I")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "room": Number(),
    }

    room: Attribute[int] = attribute(3, "GroupList, bytes.")
    """Bytes that TAPI allotted to the answer; it never takes more. (GroupList,
    bytes, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
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
            room=room,
        )

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (reader.room("GroupList", 28, words[0]),)

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (writer.room(28, self.room),)

    def _answer(self, answer: Any) -> Answer:
        return record_answer(
            self.client_app_api_version, 28, answer, AgentGroupListRecord, self.room
        )
