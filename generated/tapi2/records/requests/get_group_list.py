# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetGroupList."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ...fields import Number
from ..agent_group_list import AgentGroupListRecord
from ..answering import Written, record_answer
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class GetGroupListRequest(KnownRequest[AgentGroupListRecord]):
    """LINEPROXYREQUEST_GETGROUPLIST, value 19, since TAPI 2.2.

    The client calls lineGetGroupList. The handler lists all groups of the ACD system.

    The answer is a record, AgentGroupListRecord.
    """

    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 19
    PART = Struct("<I")

    client_app_api_version: int = Number().default(0x00020002)
    """dwClientAppAPIVersion, since TAPI 2.0.

    The highest TAPI version that the client supports.
    """

    room: int = Number().default(24)
    """GroupList, bytes, since TAPI 2.2.

    Bytes that TAPI allotted to the answer; it never takes more.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (reader.room("GroupList", 28, words[0]),)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (writer.room(28, self.room),)

    def _answer(self, answer: Any) -> Written:
        return record_answer(
            self.client_app_api_version, 28, answer, AgentGroupListRecord, self.room
        )
