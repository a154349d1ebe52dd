# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request AgentSpecific."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar

from ...fields import Field, Number
from ..answering import Written, bytes_answer
from ..fields import Bytes
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..request_header import COMMON
from ..writer import StructureWriter


class AgentSpecificRequest(KnownRequest[bytes]):
    """LINEPROXYREQUEST_AGENTSPECIFIC, value 6, since TAPI 2.0.

    The client calls lineAgentSpecific. The handler runs one of its extensions and may
    write back into the parameter block.

    The answer is bytes, as many as came or fewer.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "address_id",
        "agent_extension_id_index",
        "params",
    )
    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 6
    PART = Struct("<III")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "address_id": Number(),
        "agent_extension_id_index": Number(),
        "params": Bytes(),
    }

    _values: tuple[str, str, int, int, int, bytes]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020000,
        address_id: int = 0,
        agent_extension_id_index: int = 0,
        params: bytes = b"",
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
            agent_extension_id_index,
            params,
        )

    @property
    def address_id(self) -> int:
        """dwAddressID, since TAPI 2.0.

        The address for which the extension is called.
        """
        return self._values[3]

    @property
    def agent_extension_id_index(self) -> int:
        """dwAgentExtensionIDIndex, since TAPI 2.0.

        The zero-based position of the extension in the extension list of LINEAGENTCAPS.
        """
        return self._values[4]

    @property
    def params(self) -> bytes:
        """Params, since TAPI 2.0.

        The parameter block, laid out as the extension defines. C declares one byte, but
        the block has dwSize bytes, and the answer has to fit into them.
        """
        return self._values[5]

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            words[0],
            words[1],
            reader.inline("Params", 40, words[2]),
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.address_id,
            self.agent_extension_id_index,
            len(self.params),
            *writer.inline(40, self.params),
        )

    def _answer(self, answer: Any) -> Written:
        return bytes_answer(40, answer, len(self.params))
