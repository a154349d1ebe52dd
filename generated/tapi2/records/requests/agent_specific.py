# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request AgentSpecific."""

from __future__ import annotations

from struct import Struct

from ...fields import Number
from ..answering import bytes_answer
from ..fields import Bytes, attribute
from ..proxy_request import COMMON, ProxyRequestRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from ..answering import Answer
    from ..fields import Attribute, Fields
    from ..reader import StructureReader
    from ..writer import StructureWriter


class AgentSpecificRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_AGENTSPECIFIC, value 6, since TAPI 2.0.

    The client calls lineAgentSpecific. The handler runs one of its extensions and may
    write back into the parameter block.

    The answer is bytes, as many as came or fewer.

    Attributes:
        address_id: The address for which the extension is called. (dwAddressID)
        agent_extension_id_index: The zero-based position of the extension in the
            extension list of LINEAGENTCAPS. (dwAgentExtensionIDIndex)
        params: The parameter block, laid out as the extension defines. C declares one
            byte, but the block has dwSize bytes, and the answer has to fit into them.
            (Params)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "address_id",
        "agent_extension_id_index",
        "params",
    )
    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 6
    PART = Struct("<III")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "address_id": Number(),
        "agent_extension_id_index": Number(),
        "params": Bytes(),
    }

    address_id: Attribute[int] = attribute(3, "dwAddressID.")
    """The address for which the extension is called. (dwAddressID, since TAPI 2.0)"""

    agent_extension_id_index: Attribute[int] = attribute(4, "dwAgentExtensionIDIndex.")
    """The zero-based position of the extension in the extension list of
    LINEAGENTCAPS. (dwAgentExtensionIDIndex, since TAPI 2.0)"""

    params: Attribute[bytes] = attribute(5, "Params.")
    """The parameter block, laid out as the extension defines. C declares one byte,
    but the block has dwSize bytes, and the answer has to fit into them. (Params,
    since TAPI 2.0)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020000,
        address_id: int = 0,
        agent_extension_id_index: int = 0,
        params: bytes = b"",
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
            agent_extension_id_index=agent_extension_id_index,
            params=params,
        )

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

    def _answer(self, answer: Any) -> Answer:
        return bytes_answer(40, answer, len(self.params))
