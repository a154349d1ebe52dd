# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetAgentActivity."""

from dataclasses import dataclass
from struct import Struct
from typing import Any, Never

from ...fields import Number
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class SetAgentActivityRequest(KnownRequest[Never]):
    """LINEPROXYREQUEST_SETAGENTACTIVITY, value 3, since TAPI 2.0.

    The client calls lineSetAgentActivity. The handler records what the agent at an
    address is working on.

    It has no answer but the result that lineProxyResponse takes.
    """

    MIN_VERSION = (2, 0)
    REQUEST_TYPE = 3
    PART = Struct("<II")

    address_id: int = Number().default(0)
    """dwAddressID, since TAPI 2.0.

    The address where the agent works.
    """

    activity_id: int = Number().default(0)
    """dwActivityID, since TAPI 2.0.

    The identifier of the activity, as in LINEAGENTACTIVITYENTRY.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            words[1],
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.address_id,
            self.activity_id,
        )
