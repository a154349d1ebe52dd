# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetAgentSessionList."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ...fields import Number
from ..agent_session_list import AgentSessionListRecord
from ..answering import Written, record_answer
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class GetAgentSessionListRequest(KnownRequest[AgentSessionListRecord]):
    """LINEPROXYREQUEST_GETAGENTSESSIONLIST, value 13, since TAPI 2.2.

    The client calls lineGetAgentSessionList. The handler lists an agent's sessions.

    The answer is a record, AgentSessionListRecord.
    """

    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 13
    PART = Struct("<II")

    client_app_api_version: int = Number().default(0x00020002)
    """dwClientAppAPIVersion, since TAPI 2.0.

    The highest TAPI version that the client supports.
    """

    agent: int = Number().default(0)
    """hAgent, since TAPI 2.2.

    The agent asked about.
    """

    room: int = Number().default(24)
    """SessionList, bytes, since TAPI 2.2.

    Bytes that TAPI allotted to the answer; it never takes more.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            reader.room("SessionList", 32, words[1]),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent,
            writer.room(32, self.room),
        )

    def _answer(self, answer: Any) -> Written:
        return record_answer(
            self.client_app_api_version, 32, answer, AgentSessionListRecord, self.room
        )
