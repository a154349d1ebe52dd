# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetAgentSessionList."""

from __future__ import annotations

from struct import Struct

from ...fields import Number
from ..agent_session_list import AgentSessionListRecord
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


class GetAgentSessionListRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_GETAGENTSESSIONLIST, value 13, since TAPI 2.2.

    The client calls lineGetAgentSessionList. The handler lists an agent's sessions.

    The answer is a record, AgentSessionListRecord.

    Attributes:
        agent: The agent asked about. (hAgent)
        room: Bytes that TAPI allotted to the answer; it never takes more. (SessionList,
            bytes)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "agent",
        "room",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 13
    PART = Struct("<II")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "agent": Number(),
        "room": Number(),
    }

    agent: Attribute[int] = attribute(3, "hAgent.")
    """The agent asked about. (hAgent, since TAPI 2.2)"""

    room: Attribute[int] = attribute(4, "SessionList, bytes.")
    """Bytes that TAPI allotted to the answer; it never takes more. (SessionList,
    bytes, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        agent: int = 0,
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
            agent=agent,
            room=room,
        )

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            words[0],
            reader.room("SessionList", 32, words[1]),
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent,
            writer.room(32, self.room),
        )

    def _answer(self, answer: Any) -> Answer:
        return record_answer(
            self.client_app_api_version, 32, answer, AgentSessionListRecord, self.room
        )
