# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetAgentStatus."""

from __future__ import annotations

from struct import Struct

from ...fields import Number
from ..agent_status import AgentStatusRecord
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


class GetAgentStatusRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_GETAGENTSTATUS, value 5, since TAPI 2.0.

    The client calls lineGetAgentStatus. The handler tells how things stand with the
    agent at an address.

    The answer is a record, AgentStatusRecord.

    Attributes:
        address_id: The address asked about. (dwAddressID)
        room: Bytes that TAPI allotted to the answer; it never takes more. (AgentStatus,
            bytes)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "address_id",
        "room",
    )
    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 5
    PART = Struct("<II")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "address_id": Number(),
        "room": Number(),
    }

    address_id: Attribute[int] = attribute(3, "dwAddressID.")
    """The address asked about. (dwAddressID, since TAPI 2.0)"""

    room: Attribute[int] = attribute(4, "AgentStatus, bytes.")
    """Bytes that TAPI allotted to the answer; it never takes more. (AgentStatus,
    bytes, since TAPI 2.0)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020000,
        address_id: int = 0,
        room: int = 56,
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
            address_id=address_id,
            room=room,
        )

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            words[0],
            reader.room("AgentStatus", 32, words[1]),
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.address_id,
            writer.room(32, self.room),
        )

    def _answer(self, answer: Any) -> Answer:
        return record_answer(
            self.client_app_api_version, 32, answer, AgentStatusRecord, self.room
        )
