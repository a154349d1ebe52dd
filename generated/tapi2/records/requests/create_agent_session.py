# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request CreateAgentSession."""

from dataclasses import dataclass
from struct import Struct
from typing import Any
from uuid import UUID

from ...fields import Number
from ..answering import Written, number_answer
from ..fields import NO_SECRET, Secret, String
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..values import NO_UUID, Guid
from ..writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class CreateAgentSessionRequest(KnownRequest[int]):
    """LINEPROXYREQUEST_CREATEAGENTSESSION, value 12, since TAPI 2.2.

    The client calls lineCreateAgentSession. The handler creates a session in which the
    agent serves a group at an address, and returns its handle.

    The answer is a number, hAgentSession.
    """

    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 12
    PART = Struct("<IIII16sI")

    client_app_api_version: int = Number().default(0x00020002)
    """dwClientAppAPIVersion, since TAPI 2.0.

    The highest TAPI version that the client supports.
    """

    agent_pin: str = Secret(String()).default("")
    """dwAgentPIN, since TAPI 2.2.

    The PIN or password of the agent, for older ACD systems that want one for each
    session. It is empty where the user's login to the operating system is enough.
    Secret. It is shown as ``***`` unless asked for.
    """

    agent: int = Number().default(0)
    """hAgent, since TAPI 2.2.

    The agent for whom the session is created.
    """

    group_id: UUID = Guid().default(NO_UUID)
    """GroupID, since TAPI 2.2.

    The ACD group that the agent serves in the session.
    """

    working_address_id: int = Number().default(0)
    """dwWorkingAddressID, since TAPI 2.2.

    The address where the agent receives the calls of the session.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        words = reader.rebase(words, "hAgentSession", 28, (1,))
        return (
            reader.secret("dwAgentPIN", words[1], words[2]) if words[1] else NO_SECRET,
            words[3],
            UUID(bytes_le=words[4]),
            words[5],
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            0,
            *writer.text("dwAgentPIN", self.agent_pin),
            self.agent,
            self.group_id.bytes_le,
            self.working_address_id,
        )

    def _answer(self, answer: Any) -> Written:
        return number_answer(28, "hAgentSession", answer)
