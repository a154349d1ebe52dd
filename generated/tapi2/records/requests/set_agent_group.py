# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentGroup."""

from __future__ import annotations

from struct import Struct

from ...fields import Number
from ..agent_group_list import AgentGroupListRecord
from ..fields import SecretNested, attribute
from ..proxy_request import COMMON, ProxyRequestRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from ..fields import Attribute, Fields
    from ..reader import StructureReader
    from ..writer import StructureWriter


class SetAgentGroupRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_SETAGENTGROUP, value 1, since TAPI 2.0.

    The client calls lineSetAgentGroup. The handler logs the agent in to the groups
    listed, and out of all groups if none is.

    It has no answer but the result that lineProxyResponse takes.

    Attributes:
        address_id: The address where the agent works. (dwAddressID)
        group_list: The groups to be logged in to, by their identifiers. Some ACD
            systems have the client write an agent's ID and password into a name
            instead. (GroupList)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "address_id",
        "group_list",
    )
    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 1
    PART = Struct("<I24s")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "address_id": Number(),
        "group_list": SecretNested(AgentGroupListRecord),
    }

    address_id: Attribute[int] = attribute(3, "dwAddressID.")
    """The address where the agent works. (dwAddressID, since TAPI 2.0)"""

    group_list: Attribute[AgentGroupListRecord] = attribute(4, "GroupList.")
    """The groups to be logged in to, by their identifiers. Some ACD systems have the
    client write an agent's ID and password into a name instead. (GroupList, since
    TAPI 2.0)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020000,
        address_id: int = 0,
        group_list: AgentGroupListRecord,
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
            group_list=group_list,
        )

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            words[0],
            reader.nested("GroupList", 32, AgentGroupListRecord)._masked(),
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.address_id,
            writer.nested(32, self.group_list),
        )
