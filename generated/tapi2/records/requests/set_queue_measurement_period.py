# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/records/requests/{request.module}.py.j2 by: tapi2gen build
"""The proxy request SetQueueMeasurementPeriod."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar, Never

from ...fields import Field, Number
from ..known_request import KnownRequest
from ..reader import StructureReader
from ..request_header import COMMON
from ..writer import StructureWriter


class SetQueueMeasurementPeriodRequest(KnownRequest[Never]):
    """LINEPROXYREQUEST_SETQUEUEMEASUREMENTPERIOD, value 17, since TAPI 2.2.

    The client calls lineSetQueueMeasurementPeriod. The handler sets the period that a
    queue's statistics cover.

    It has no answer but the result that lineProxyResponse takes.
    """

    __slots__ = ()
    __match_args__ = (
        "client_machine_name",
        "client_user_name",
        "client_app_api_version",
        "queue_id",
        "measurement_period",
    )
    MIN_VERSION = (2, 2)
    REQUEST_TYPE = 17
    PART = Struct("<II")
    FIELDS: ClassVar[Mapping[str, Field]] = {
        **COMMON,
        "queue_id": Number(),
        "measurement_period": Number(),
    }

    _values: tuple[str, str, int, int, int]

    def __init__(
        self,
        *,
        client_machine_name: str = "",
        client_user_name: str = "",
        client_app_api_version: int = 0x00020002,
        queue_id: int = 0,
        measurement_period: int = 0,
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
            queue_id,
            measurement_period,
        )

    @property
    def queue_id(self) -> int:
        """dwQueueID, since TAPI 2.2.

        The queue whose measurement period is set.
        """
        return self._values[3]

    @property
    def measurement_period(self) -> int:
        """dwMeasurementPeriod, seconds, since TAPI 2.2.

        The length of the period, in seconds. It is greater than 0.
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
            self.queue_id,
            self.measurement_period,
        )
