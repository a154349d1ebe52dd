# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetAgentStatus."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar

from ...fields import Field, Number
from ..agent_status import AgentStatusRecord
from ..answering import Written, record_answer
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..request_header import COMMON
from ..writer import StructureWriter


class GetAgentStatusRequest(KnownRequest[AgentStatusRecord]):
    """LINEPROXYREQUEST_GETAGENTSTATUS, value 5, since TAPI 2.0.

    The client calls lineGetAgentStatus. The handler returns the status of the agent at
    an address.

    The answer is a record, AgentStatusRecord.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "address_id",
        "room",
    )
    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 5
    PART = Struct("<II")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "address_id": Number(),
        "room": Number(),
    }

    _values: tuple[str, str, int, int, int]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020000,
        address_id: int = 0,
        room: int = 56,
    ) -> None:
        """Make the request.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(
            client_machine_name,
            client_user_name,
            client_app_api_version,
            address_id,
            room,
        )

    @property
    def address_id(self) -> int:
        """dwAddressID, since TAPI 2.0.

        The address asked about.
        """
        return self._values[3]

    @property
    def room(self) -> int:
        """AgentStatus, bytes, since TAPI 2.0.

        Bytes that TAPI allotted to the answer; it never takes more.
        """
        return self._values[4]

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

    def _answer(self, answer: Any) -> Written:
        return record_answer(
            self.client_app_api_version, 32, answer, AgentStatusRecord, self.room
        )
