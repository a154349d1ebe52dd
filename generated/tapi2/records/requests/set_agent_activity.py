# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentActivity."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar, Never

from ...fields import Field, Number
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..request_header import COMMON
from ..writer import StructureWriter


class SetAgentActivityRequest(KnownRequest[Never]):
    """LINEPROXYREQUEST_SETAGENTACTIVITY, value 3, since TAPI 2.0.

    The client calls lineSetAgentActivity. The handler records what the agent at an
    address is working on.

    It has no answer but the result that lineProxyResponse takes.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "address_id",
        "activity_id",
    )
    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 3
    PART = Struct("<II")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "address_id": Number(),
        "activity_id": Number(),
    }

    _values: tuple[str, str, int, int, int]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020000,
        address_id: int = 0,
        activity_id: int = 0,
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
            activity_id,
        )

    @property
    def address_id(self) -> int:
        """dwAddressID, since TAPI 2.0.

        The address where the agent works.
        """
        return self._values[3]

    @property
    def activity_id(self) -> int:
        """dwActivityID, since TAPI 2.0.

        The identifier of the activity, as in LINEAGENTACTIVITYENTRY.
        """
        return self._values[4]

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
