# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetQueueMeasurementPeriod."""

from dataclasses import dataclass
from struct import Struct
from typing import Any, Never

from ...fields import Number
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class SetQueueMeasurementPeriodRequest(KnownRequest[Never]):
    """LINEPROXYREQUEST_SETQUEUEMEASUREMENTPERIOD, value 17, since TAPI 2.2.

    The client calls lineSetQueueMeasurementPeriod. The handler sets the period that a
    queue's statistics cover.

    It has no answer but the result that lineProxyResponse takes.
    """

    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 17
    PART = Struct("<II")

    client_app_api_version: int = Number().default(0x00020002)
    """dwClientAppAPIVersion, since TAPI 2.0.

    The highest TAPI version that the client supports.
    """

    queue_id: int = Number().default(0)
    """dwQueueID, since TAPI 2.2.

    The queue whose measurement period is set.
    """

    measurement_period: int = Number().default(0)
    """dwMeasurementPeriod, seconds, since TAPI 2.2.

    The length of the period, in seconds. It is greater than 0.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            words[1],
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.queue_id,
            self.measurement_period,
        )
