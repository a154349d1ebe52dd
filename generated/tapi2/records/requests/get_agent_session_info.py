# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request GetAgentSessionInfo."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar

from ...fields import Field, Number
from ..agent_session_info import AgentSessionInfoRecord
from ..answering import Written, record_answer
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..request_header import COMMON
from ..writer import StructureWriter


class GetAgentSessionInfoRequest(KnownRequest[AgentSessionInfoRecord]):
    """LINEPROXYREQUEST_GETAGENTSESSIONINFO, value 15, since TAPI 2.2.

    The client calls lineGetAgentSessionInfo. The handler returns a session's state and
    statistics.

    The answer is a record, AgentSessionInfoRecord.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "agent_session",
        "room",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 15
    PART = Struct("<II")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "agent_session": Number(),
        "room": Number(),
    }

    _values: tuple[str, str, int, int, int]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        agent_session: int = 0,
        room: int = 76,
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
            agent_session,
            room,
        )

    @property
    def agent_session(self) -> int:
        """hAgentSession, since TAPI 2.2.

        The session asked about.
        """
        return self._values[3]

    @property
    def room(self) -> int:
        """SessionInfo, bytes, since TAPI 2.2.

        Bytes that TAPI allotted to the answer; it never takes more.
        """
        return self._values[4]

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            words[0],
            reader.room("SessionInfo", 32, words[1]),
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.agent_session,
            writer.room(32, self.room),
        )

    def _answer(self, answer: Any) -> Written:
        return record_answer(
            self.client_app_api_version, 32, answer, AgentSessionInfoRecord, self.room
        )
