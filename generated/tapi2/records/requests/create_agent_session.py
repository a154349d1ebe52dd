# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request CreateAgentSession."""

from __future__ import annotations

from struct import Struct
from uuid import UUID

from ...fields import Number
from ..answering import number_answer
from ..fields import Secret, attribute
from ..proxy_request import COMMON, ProxyRequestRecord
from ..values import NO_UUID, Guid

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from ..answering import Answer
    from ..fields import Attribute, Fields
    from ..reader import StructureReader
    from ..writer import StructureWriter


class CreateAgentSessionRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_CREATEAGENTSESSION, value 12, since TAPI 2.2.

    The client calls lineCreateAgentSession. The handler creates a session in which the
    agent serves a group at an address, and returns its handle.

    The answer is a number, hAgentSession.

    Attributes:
        agent_pin: The PIN or password of the agent, for older ACD systems that want one
            for each session. It is empty where the user's login to the operating system
            is enough. (dwAgentPIN)
        agent: The agent for whom the session is created. (hAgent)
        group_id: The ACD group that the agent serves in the session. (GroupID)
        working_address_id: The address where the agent receives the calls of the
            session. (dwWorkingAddressID)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "agent_pin",
        "agent",
        "group_id",
        "working_address_id",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 12
    PART = Struct("<IIII16sI")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "agent_pin": Secret(),
        "agent": Number(),
        "group_id": Guid(),
        "working_address_id": Number(),
    }

    agent_pin: Attribute[str] = attribute(3, "dwAgentPIN.")
    """The PIN or password of the agent, for older ACD systems that want one for each
    session. It is empty where the user's login to the operating system is enough.
    (dwAgentPIN, since TAPI 2.2)"""

    agent: Attribute[int] = attribute(4, "hAgent.")
    """The agent for whom the session is created. (hAgent, since TAPI 2.2)"""

    group_id: Attribute[UUID] = attribute(5, "GroupID.")
    """The ACD group that the agent serves in the session. (GroupID, since TAPI 2.2)"""

    working_address_id: Attribute[int] = attribute(6, "dwWorkingAddressID.")
    """The address where the agent receives the calls of the session.
    (dwWorkingAddressID, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        agent_pin: str = "",
        agent: int = 0,
        group_id: UUID = NO_UUID,
        working_address_id: int = 0,
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
            agent_pin=agent_pin,
            agent=agent,
            group_id=group_id,
            working_address_id=working_address_id,
        )

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            reader.text("dwAgentPIN", words[1], words[2]) if words[1] else "",
            words[3],
            UUID(bytes_le=words[4]),
            words[5],
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            0,
            *writer.text("dwAgentPIN", self.agent_pin),
            self.agent,
            self.group_id.bytes_le,
            self.working_address_id,
        )

    def _answer(self, answer: Any) -> Answer:
        return number_answer(28, "hAgentSession", answer)
