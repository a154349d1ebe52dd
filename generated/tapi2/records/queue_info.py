# DO NOT EDIT. Made from spec/structures/LINEQUEUEINFO.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUEINFO, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import Any, ClassVar

from ..fields import Field, Number
from .buffer import BufferRecord
from .reader import StructureReader
from .writer import StructureWriter


class QueueInfoRecord(BufferRecord):
    """LINEQUEUEINFO, since TAPI 2.2.

    The statistics of one ACD queue.

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
    FIELDS: ClassVar[Mapping[str, Field]] = {
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

    _values: tuple[int, int, int, int, int, int, int, int, int, int]

    def __init__(
        self,
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
    ) -> None:
        """Make the record.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        self._set(
            measurement_period,
            total_calls_queued,
            current_calls_queued,
            total_calls_abandoned,
            total_calls_flowed_in,
            total_calls_flowed_out,
            longest_ever_wait_time,
            current_longest_wait_time,
            average_wait_time,
            final_disposition,
        )

    @property
    def measurement_period(self) -> int:
        """dwMeasurementPeriod, seconds, since TAPI 2.2.

        The length of the period that the figures cover, in seconds, for instance 3600
        for an hour.
        """
        return self._values[0]

    @property
    def total_calls_queued(self) -> int:
        """dwTotalCallsQueued, calls, since TAPI 2.2.

        The number of incoming calls that entered the queue in the period.
        """
        return self._values[1]

    @property
    def current_calls_queued(self) -> int:
        """dwCurrentCallsQueued, calls, since TAPI 2.2.

        The number of incoming calls that are waiting now.
        """
        return self._values[2]

    @property
    def total_calls_abandoned(self) -> int:
        """dwTotalCallsAbandoned, calls, since TAPI 2.2.

        The number of calls that were abandoned in the period.
        """
        return self._values[3]

    @property
    def total_calls_flowed_in(self) -> int:
        """dwTotalCallsFlowedIn, calls, since TAPI 2.2.

        The number of calls that another queue or ACD group passed on to this queue in
        the period.
        """
        return self._values[4]

    @property
    def total_calls_flowed_out(self) -> int:
        """dwTotalCallsFlowedOut, calls, since TAPI 2.2.

        The number of calls that this queue passed on to another queue or ACD group in
        the period.
        """
        return self._values[5]

    @property
    def longest_ever_wait_time(self) -> int:
        """dwLongestEverWaitTime, seconds, since TAPI 2.2.

        The longest time that any call waited in the queue, in seconds.
        """
        return self._values[6]

    @property
    def current_longest_wait_time(self) -> int:
        """dwCurrentLongestWaitTime, seconds, since TAPI 2.2.

        The wait so far of the call that has been longest in the queue, in seconds.
        """
        return self._values[7]

    @property
    def average_wait_time(self) -> int:
        """dwAverageWaitTime, seconds, since TAPI 2.2.

        The average time that a call waited in the queue, in seconds.
        """
        return self._values[8]

    @property
    def final_disposition(self) -> int:
        """dwFinalDisposition, calls, since TAPI 2.2.

        The number of calls that reached the end of their call guide in the period
        without being answered. The call guide is the path from queue to queue that the
        ACD system lays down.
        """
        return self._values[9]

    def _fill(self, words: tuple[Any, ...], reader: StructureReader) -> None:
        self._values = (
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
