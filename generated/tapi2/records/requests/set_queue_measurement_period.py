# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetQueueMeasurementPeriod."""

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


class SetQueueMeasurementPeriodRequest(ProxyRequestRecord):
    """LINEPROXYREQUEST_SETQUEUEMEASUREMENTPERIOD, value 17, since TAPI 2.2.

    The client calls lineSetQueueMeasurementPeriod. The handler sets the period that a
    queue's statistics cover.

    It has no answer but the result that lineProxyResponse takes.

    Attributes:
        queue_id: The queue concerned. (dwQueueID)
        measurement_period: The length of the period, in seconds. (dwMeasurementPeriod,
            seconds)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = (
        *COMMON,
        "queue_id",
        "measurement_period",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 17
    PART = Struct("<II")
    FIELDS: ClassVar[Fields] = {
        **COMMON,
        "queue_id": Number(),
        "measurement_period": Number(),
    }

    queue_id: Attribute[int] = attribute(3, "dwQueueID.")
    """The queue concerned. (dwQueueID, since TAPI 2.2)"""

    measurement_period: Attribute[int] = attribute(4, "dwMeasurementPeriod, seconds.")
    """The length of the period, in seconds. (dwMeasurementPeriod, seconds, since
    TAPI 2.2)"""

    def __new__(
        cls,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        queue_id: int = 0,
        measurement_period: int = 0,
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
            queue_id=queue_id,
            measurement_period=measurement_period,
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
            self.queue_id,
            self.measurement_period,
        )
