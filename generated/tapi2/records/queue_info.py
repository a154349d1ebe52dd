# DO NOT EDIT. Made from spec/structures/LINEQUEUEINFO.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUEINFO, and what it means."""

from __future__ import annotations

from struct import Struct

from ..fields import Number
from .base import made
from .buffer import BufferRecord
from .fields import attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self

    from .fields import Attribute, Fields
    from .reader import StructureReader
    from .writer import StructureWriter


class QueueInfoRecord(BufferRecord):
    """LINEQUEUEINFO, since TAPI 2.2.

    The statistics of one ACD queue.

    Attributes:
        measurement_period: The length of the period that the figures cover, in seconds,
            for instance 3600 for an hour. (dwMeasurementPeriod, seconds)
        total_calls_queued: The number of incoming calls that entered the queue in the
            period. (dwTotalCallsQueued, calls)
        current_calls_queued: The number of incoming calls that are waiting now.
            (dwCurrentCallsQueued, calls)
        total_calls_abandoned: The number of calls that were abandoned in the period.
            (dwTotalCallsAbandoned, calls)
        total_calls_flowed_in: The number of calls that another queue or ACD group
            passed on to this queue in the period. (dwTotalCallsFlowedIn, calls)
        total_calls_flowed_out: The number of calls that this queue passed on to another
            queue or ACD group in the period. (dwTotalCallsFlowedOut, calls)
        longest_ever_wait_time: The longest time that any call waited in the queue, in
            seconds. (dwLongestEverWaitTime, seconds)
        current_longest_wait_time: The wait so far of the call that has been longest in
            the queue, in seconds. (dwCurrentLongestWaitTime, seconds)
        average_wait_time: The average time that a call waited in the queue, in seconds.
            (dwAverageWaitTime, seconds)
        final_disposition: The number of calls that reached the end of their call guide
            in the period without being answered. The call guide is the path from queue
            to queue that the ACD system lays down. (dwFinalDisposition, calls)

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linequeueinfo
    """

    __slots__ = ()
    __match_args__ = (
        "measurement_period",
        "total_calls_queued",
        "current_calls_queued",
        "total_calls_abandoned",
        "total_calls_flowed_in",
        "total_calls_flowed_out",
        "longest_ever_wait_time",
        "current_longest_wait_time",
        "average_wait_time",
        "final_disposition",
    )
    NAME = "LINEQUEUEINFO"
    MIN_VERSION = (2, 2)
    STRUCT = Struct("<IIIIIIIIIIIII")
    STRUCTS = (STRUCT,)
    NEWEST = 0x00020002
    PAIRS = ()
    FIELDS: ClassVar[Fields] = {
        "measurement_period": Number(),
        "total_calls_queued": Number(),
        "current_calls_queued": Number(),
        "total_calls_abandoned": Number(),
        "total_calls_flowed_in": Number(),
        "total_calls_flowed_out": Number(),
        "longest_ever_wait_time": Number(),
        "current_longest_wait_time": Number(),
        "average_wait_time": Number(),
        "final_disposition": Number(),
    }

    measurement_period: Attribute[int] = attribute(0, "dwMeasurementPeriod, seconds.")
    """The length of the period that the figures cover, in seconds, for instance 3600
    for an hour. (dwMeasurementPeriod, seconds, since TAPI 2.2)"""

    total_calls_queued: Attribute[int] = attribute(1, "dwTotalCallsQueued, calls.")
    """The number of incoming calls that entered the queue in the period.
    (dwTotalCallsQueued, calls, since TAPI 2.2)"""

    current_calls_queued: Attribute[int] = attribute(2, "dwCurrentCallsQueued, calls.")
    """The number of incoming calls that are waiting now. (dwCurrentCallsQueued,
    calls, since TAPI 2.2)"""

    total_calls_abandoned: Attribute[int] = attribute(
        3, "dwTotalCallsAbandoned, calls."
    )
    """The number of calls that were abandoned in the period. (dwTotalCallsAbandoned,
    calls, since TAPI 2.2)"""

    total_calls_flowed_in: Attribute[int] = attribute(4, "dwTotalCallsFlowedIn, calls.")
    """The number of calls that another queue or ACD group passed on to this queue in
    the period. (dwTotalCallsFlowedIn, calls, since TAPI 2.2)"""

    total_calls_flowed_out: Attribute[int] = attribute(
        5, "dwTotalCallsFlowedOut, calls."
    )
    """The number of calls that this queue passed on to another queue or ACD group in
    the period. (dwTotalCallsFlowedOut, calls, since TAPI 2.2)"""

    longest_ever_wait_time: Attribute[int] = attribute(
        6, "dwLongestEverWaitTime, seconds."
    )
    """The longest time that any call waited in the queue, in seconds.
    (dwLongestEverWaitTime, seconds, since TAPI 2.2)"""

    current_longest_wait_time: Attribute[int] = attribute(
        7, "dwCurrentLongestWaitTime, seconds."
    )
    """The wait so far of the call that has been longest in the queue, in seconds.
    (dwCurrentLongestWaitTime, seconds, since TAPI 2.2)"""

    average_wait_time: Attribute[int] = attribute(8, "dwAverageWaitTime, seconds.")
    """The average time that a call waited in the queue, in seconds.
    (dwAverageWaitTime, seconds, since TAPI 2.2)"""

    final_disposition: Attribute[int] = attribute(9, "dwFinalDisposition, calls.")
    """The number of calls that reached the end of their call guide in the period
    without being answered. The call guide is the path from queue to queue that the
    ACD system lays down. (dwFinalDisposition, calls, since TAPI 2.2)"""

    def __new__(
        cls,
        *,
        measurement_period: int = 0,
        total_calls_queued: int = 0,
        current_calls_queued: int = 0,
        total_calls_abandoned: int = 0,
        total_calls_flowed_in: int = 0,
        total_calls_flowed_out: int = 0,
        longest_ever_wait_time: int = 0,
        current_longest_wait_time: int = 0,
        average_wait_time: int = 0,
        final_disposition: int = 0,
    ) -> Self:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(
            measurement_period=measurement_period,
            total_calls_queued=total_calls_queued,
            current_calls_queued=current_calls_queued,
            total_calls_abandoned=total_calls_abandoned,
            total_calls_flowed_in=total_calls_flowed_in,
            total_calls_flowed_out=total_calls_flowed_out,
            longest_ever_wait_time=longest_ever_wait_time,
            current_longest_wait_time=current_longest_wait_time,
            average_wait_time=average_wait_time,
            final_disposition=final_disposition,
        )

    @classmethod
    def _read(cls, words: tuple[Any, ...], reader: StructureReader) -> Self:
        values = (
            words[3],
            words[4],
            words[5],
            words[6],
            words[7],
            words[8],
            words[9],
            words[10],
            words[11],
            words[12],
        )
        return made(cls, values)

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.measurement_period,
            self.total_calls_queued,
            self.current_calls_queued,
            self.total_calls_abandoned,
            self.total_calls_flowed_in,
            self.total_calls_flowed_out,
            self.longest_ever_wait_time,
            self.current_longest_wait_time,
            self.average_wait_time,
            self.final_disposition,
        )
