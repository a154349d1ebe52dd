# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request CreateAgentSession."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar
from uuid import UUID

from ...fields import Field, Number
from ..answering import Written, number_answer
from ..fields import Secret
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..request_header import COMMON
from ..values import NO_UUID, Guid
from ..writer import StructureWriter


class CreateAgentSessionRequest(KnownRequest[int]):
    """LINEPROXYREQUEST_CREATEAGENTSESSION, value 12, since TAPI 2.2.

    The client calls lineCreateAgentSession. The handler creates a session in which the
    agent serves a group at an address, and returns its handle.

    The answer is a number, hAgentSession.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "agent_pin",
        "agent",
        "group_id",
        "working_address_id",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 12
    PART = Struct("<IIII16sI")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "agent_pin": Secret(),
        "agent": Number(),
        "group_id": Guid(),
        "working_address_id": Number(),
    }

    _values: tuple[str, str, int, str, int, UUID, int]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        agent_pin: str = "",
        agent: int = 0,
        group_id: UUID = NO_UUID,
        working_address_id: int = 0,
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
            agent_pin,
            agent,
            group_id,
            working_address_id,
        )

    @property
    def agent_pin(self) -> str:
        """dwAgentPIN, since TAPI 2.2.

        The PIN or password of the agent, for older ACD systems that want one for each
        session. It is empty where the user's login to the operating system is enough.
        """
        return self._values[3]

    @property
    def agent(self) -> int:
        """hAgent, since TAPI 2.2.

        The agent for whom the session is created.
        """
        return self._values[4]

    @property
    def group_id(self) -> UUID:
        """GroupID, since TAPI 2.2.

        The ACD group that the agent serves in the session.
        """
        return self._values[5]

    @property
    def working_address_id(self) -> int:
        """dwWorkingAddressID, since TAPI 2.2.

        The address where the agent receives the calls of the session.
        """
        return self._values[6]

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        words = reader.rebase(words, "hAgentSession", 28, (1,))
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

    def _answer(self, answer: Any) -> Written:
        return number_answer(28, "hAgentSession", answer)
