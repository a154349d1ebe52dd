# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request CreateAgent."""

from __future__ import annotations

from struct import Struct

from ..answering import number_answer
from ..fields import Secret, String, attribute
from ..proxy_request import COMMON, ProxyRequestRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from ..answering import Answer
    from ..fields import Attribute, Fields
    from ..reader import StructureReader
    from ..writer import StructureWriter


class CreateAgentRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_CREATEAGENT, value 9, since TAPI 2.2.

    The client calls lineCreateAgent. The handler creates an agent and returns its
    handle.

    The answer is a number, hAgent.

    Attributes:
        agent_id: The ID of the agent, for older ACD systems. It is empty where the
            user's login to the operating system is enough. (dwAgentID)
        agent_pin: The PIN or password of the agent, for older ACD systems. It is empty
            where the user's login to the operating system is enough. (dwAgentPIN)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "agent_id",
        "agent_pin",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 9
    PART = Struct("<IIIII")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "agent_id": String(),
        "agent_pin": Secret(),
    }

    agent_id: Attribute[str] = attribute(3, "dwAgentID.")
    """The ID of the agent, for older ACD systems. It is empty where the user's login
    to the operating system is enough. (dwAgentID, since TAPI 2.2)"""

    agent_pin: Attribute[str] = attribute(4, "dwAgentPIN.")
    """The PIN or password of the agent, for older ACD systems. It is empty where the
    user's login to the operating system is enough. (dwAgentPIN, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        agent_id: str = "",
        agent_pin: str = "",
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
            agent_id=agent_id,
            agent_pin=agent_pin,
        )

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        words = reader.rebase(words, "hAgent", 28, (1, 3))
        return (
            reader.text("dwAgentID", words[1], words[2]) if words[1] else "",
            reader.text("dwAgentPIN", words[3], words[4]) if words[3] else "",
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            0,
            *writer.text("dwAgentID", self.agent_id),
            *writer.text("dwAgentPIN", self.agent_pin),
        )

    def _answer(self, answer: Any) -> Answer:
        return number_answer(28, "hAgent", answer)
