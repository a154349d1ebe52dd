# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentGroup."""

from dataclasses import dataclass
from struct import Struct
from typing import Any, Never

from ...fields import Number
from ..agent_group_list import AgentGroupListRecord
from ..fields import SecretNested
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class SetAgentGroupRequest(KnownRequest[Never]):
    """LINEPROXYREQUEST_SETAGENTGROUP, value 1, since TAPI 2.0.

    The client calls lineSetAgentGroup. The handler logs the agent in to the groups
    listed, and out of all groups if none is.

    It has no answer but the result that lineProxyResponse takes.
    """

    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 1
    PART = Struct("<I24s")

    address_id: int = Number().default(0)
    """dwAddressID, since TAPI 2.0.

    The address where the agent works.
    """

    group_list: AgentGroupListRecord = SecretNested(AgentGroupListRecord).default(
        AgentGroupListRecord()
    )
    """GroupList, since TAPI 2.0.

    The groups to be logged in to, by their identifiers. Some ACD systems have the
    client write an agent's ID and password into a name instead. Its strings are secret.
    They are shown as ``***`` unless asked for.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            reader.nested("GroupList", 32, AgentGroupListRecord._open)._masked(),
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.address_id,
            writer.nested(32, 24, self.group_list._encode),
        )
