# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request CreateAgent."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ...fields import Number
from ..answering import Written, number_answer
from ..fields import NO_SECRET, Secret, String
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class CreateAgentRequest(KnownRequest[int]):
    """LINEPROXYREQUEST_CREATEAGENT, value 9, since TAPI 2.2.

    The client calls lineCreateAgent. The handler creates an agent and returns its
    handle.

    The answer is a number, hAgent.
    """

    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 9
    PART = Struct("<IIIII")

    client_app_api_version: int = Number().default(0x00020002)
    """dwClientAppAPIVersion, since TAPI 2.0.

    The highest TAPI version that the client supports.
    """

    agent_id: str = String().default("")
    """dwAgentID, since TAPI 2.2.

    The ID of the agent, for older ACD systems. It is empty where the user's login to
    the operating system is enough.
    """

    agent_pin: str = Secret(String()).default("")
    """dwAgentPIN, since TAPI 2.2.

    The PIN or password of the agent, for older ACD systems. It is empty where the
    user's login to the operating system is enough. Secret. It is shown as ``***``
    unless asked for.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        words = reader.rebase(words, "hAgent", 28, (1, 3))
        return (
            reader.text("dwAgentID", words[1], words[2]) if words[1] else "",
            reader.secret("dwAgentPIN", words[3], words[4]) if words[3] else NO_SECRET,
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            0,
            *writer.text("dwAgentID", self.agent_id),
            *writer.text("dwAgentPIN", self.agent_pin),
        )

    def _answer(self, answer: Any) -> Written:
        return number_answer(28, "hAgent", answer)
