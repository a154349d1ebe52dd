# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetAgentCaps."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ...fields import Number
from ..agent_caps import AgentCapsRecord
from ..answering import Written, record_answer
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class GetAgentCapsRequest(KnownRequest[AgentCapsRecord]):
    """LINEPROXYREQUEST_GETAGENTCAPS, value 4, since TAPI 2.0.

    The client calls lineGetAgentCaps. The handler returns what agents can do at an
    address.

    The answer is a record, AgentCapsRecord.
    """

    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 4
    PART = Struct("<II")

    address_id: int = Number().default(0)
    """dwAddressID, since TAPI 2.0.

    The address asked about.
    """

    room: int = Number().default(72)
    """AgentCaps, bytes, since TAPI 2.0.

    Bytes that TAPI allotted to the answer; it never takes more.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            reader.room("AgentCaps", 32, words[1]),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.address_id,
            writer.room(32, self.room),
        )

    def _answer(self, answer: Any) -> Written:
        return record_answer(
            self.client_app_api_version, 32, answer, AgentCapsRecord, self.room
        )
