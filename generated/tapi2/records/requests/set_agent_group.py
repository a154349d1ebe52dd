# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentGroup."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar, Never

from ...fields import Field, Number
from ..agent_group_list import AgentGroupListRecord
from ..fields import SecretNested
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..request_header import COMMON
from ..writer import StructureWriter


class SetAgentGroupRequest(KnownRequest[Never]):
    """LINEPROXYREQUEST_SETAGENTGROUP, value 1, since TAPI 2.0.

    The client calls lineSetAgentGroup. The handler logs the agent in to the groups
    listed, and out of all groups if none is.

    It has no answer but the result that lineProxyResponse takes.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "address_id",
        "group_list",
    )
    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 1
    PART = Struct("<I24s")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "address_id": Number(),
        "group_list": SecretNested(AgentGroupListRecord),
    }

    _values: tuple[str, str, int, int, AgentGroupListRecord]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020000,
        address_id: int = 0,
        group_list: AgentGroupListRecord,
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
            group_list,
        )

    @property
    def address_id(self) -> int:
        """dwAddressID, since TAPI 2.0.

        The address where the agent works.
        """
        return self._values[3]

    @property
    def group_list(self) -> AgentGroupListRecord:
        """GroupList, since TAPI 2.0.

        The groups to be logged in to, by their identifiers. Some ACD systems have the
        client write an agent's ID and password into a name instead.
        """
        return self._values[4]

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            words[0],
            reader.nested("GroupList", 32, AgentGroupListRecord._open)._masked(),
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.address_id,
            writer.nested(32, 24, self.group_list._encode),
        )
