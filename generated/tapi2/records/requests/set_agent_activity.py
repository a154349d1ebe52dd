# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentActivity."""

from __future__ import annotations

from struct import Struct

from ...fields import Number
from ..fields import attribute
from ..proxy_request import COMMON, ProxyRequestRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from ..fields import Attribute, Fields
    from ..reader import StructureReader
    from ..writer import StructureWriter


class SetAgentActivityRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_SETAGENTACTIVITY, value 3, since TAPI 2.0.

    The client calls lineSetAgentActivity. The handler records what the agent at an
    address is working on.

    It has no answer but the result that lineProxyResponse takes.

    Attributes:
        address_id: The address where the agent works. (dwAddressID)
        activity_id: The identifier of the activity, as in LINEAGENTACTIVITYENTRY.
            (dwActivityID)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "address_id",
        "activity_id",
    )
    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 3
    PART = Struct("<II")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "address_id": Number(),
        "activity_id": Number(),
    }

    address_id: Attribute[int] = attribute(3, "dwAddressID.")
    """The address where the agent works. (dwAddressID, since TAPI 2.0)"""

    activity_id: Attribute[int] = attribute(4, "dwActivityID.")
    """The identifier of the activity, as in LINEAGENTACTIVITYENTRY. (dwActivityID,
    since TAPI 2.0)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020000,
        address_id: int = 0,
        activity_id: int = 0,
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
            activity_id=activity_id,
        )

    @classmethod
    def _read_part(
        cls, words: tuple[Any, ...], reader: StructureReader
    ) -> tuple[Any, ...]:
        return (
            words[0],
            words[1],
        )

    def _part_words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.address_id,
            self.activity_id,
        )
