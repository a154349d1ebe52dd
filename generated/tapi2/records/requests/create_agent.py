# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request CreateAgent."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar

from ...fields import Field
from ..answering import Written, number_answer
from ..fields import Secret, String
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..request_header import COMMON
from ..writer import StructureWriter


class CreateAgentRequest(KnownRequest[int]):
    """LINEPROXYREQUEST_CREATEAGENT, value 9, since TAPI 2.2.

    The client calls lineCreateAgent. The handler creates an agent and returns its
    handle.

    The answer is a number, hAgent.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "agent_id",
        "agent_pin",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 9
    PART = Struct("<IIIII")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "agent_id": String(),
        "agent_pin": Secret(),
    }

    _values: tuple[str, str, int, str, str]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        agent_id: str = "",
        agent_pin: str = "",
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
            agent_id,
            agent_pin,
        )

    @property
    def agent_id(self) -> str:
        """dwAgentID, since TAPI 2.2.

        The ID of the agent, for older ACD systems. It is empty where the user's login
        to the operating system is enough.
        """
        return self._values[3]

    @property
    def agent_pin(self) -> str:
        """dwAgentPIN, since TAPI 2.2.

        The PIN or password of the agent, for older ACD systems. It is empty where the
        user's login to the operating system is enough.
        """
        return self._values[4]

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

    def _answer(self, answer: Any) -> Written:
        return number_answer(28, "hAgent", answer)
