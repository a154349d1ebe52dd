# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request AgentSpecific."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ...fields import Number
from ..answering import Written, bytes_answer
from ..fields import Bytes
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class AgentSpecificRequest(KnownRequest[bytes]):
    """LINEPROXYREQUEST_AGENTSPECIFIC, value 6, since TAPI 2.0.

    The client calls lineAgentSpecific. The handler runs one of its extensions and may
    write back into the parameter block.

    The answer is bytes, as many as came or fewer.
    """

    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 6
    PART = Struct("<III")

    address_id: int = Number().default(0)
    """dwAddressID, since TAPI 2.0.

    The address for which the extension is called.
    """

    agent_extension_id_index: int = Number().default(0)
    """dwAgentExtensionIDIndex, since TAPI 2.0.

    The zero-based position of the extension in the extension list of LINEAGENTCAPS.
    """

    params: bytes = Bytes().default(b"")
    """Params, since TAPI 2.0.

    The parameter block, laid out as the extension defines. C declares one byte, but the
    block has dwSize bytes, and the answer has to fit into them.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            words[1],
            reader.inline("Params", 40, words[2]),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.address_id,
            self.agent_extension_id_index,
            len(self.params),
            *writer.inline(40, self.params),
        )

    def _answer(self, answer: Any) -> Written:
        return bytes_answer(40, answer, len(self.params))
