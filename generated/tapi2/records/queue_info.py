# DO NOT EDIT. Made from spec/structures/LINEQUEUEINFO.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUEINFO, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ..fields import Number
from .buffer import BufferRecord
from .reader import StructureReader
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class QueueInfoRecord(BufferRecord):
    """LINEQUEUEINFO, since TAPI 2.2.

    The statistics of one ACD queue.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linequeueinfo
    """

    NAME = "LINEQUEUEINFO"
    MIN_VERSION = (2, 2)
    STRUCTS = {
        0x00020002: Struct("<IIIIIIIIIIIII"),
    }
    PAIRS = ()

    measurement_period: int = Number().default(0)
    """dwMeasurementPeriod, seconds, since TAPI 2.2.

    The length of the period that the figures cover, in seconds, for instance 3600 for
    an hour.
    """

    total_calls_queued: int = Number().default(0)
    """dwTotalCallsQueued, calls, since TAPI 2.2.

    The number of incoming calls that entered the queue in the period.
    """

    current_calls_queued: int = Number().default(0)
    """dwCurrentCallsQueued, calls, since TAPI 2.2.

    The number of incoming calls that are waiting now.
    """

    total_calls_abandoned: int = Number().default(0)
    """dwTotalCallsAbandoned, calls, since TAPI 2.2.

    The number of calls that were abandoned in the period.
    """

    total_calls_flowed_in: int = Number().default(0)
    """dwTotalCallsFlowedIn, calls, since TAPI 2.2.

    The number of calls that another queue or ACD group passed on to this queue in the
    period.
    """

    total_calls_flowed_out: int = Number().default(0)
    """dwTotalCallsFlowedOut, calls, since TAPI 2.2.

    The number of calls that this queue passed on to another queue or ACD group in the
    period.
    """

    longest_ever_wait_time: int = Number().default(0)
    """dwLongestEverWaitTime, seconds, since TAPI 2.2.

    The longest time that any call waited in the queue, in seconds.
    """

    current_longest_wait_time: int = Number().default(0)
    """dwCurrentLongestWaitTime, seconds, since TAPI 2.2.

    The wait so far of the call that has been longest in the queue, in seconds.
    """

    average_wait_time: int = Number().default(0)
    """dwAverageWaitTime, seconds, since TAPI 2.2.

    The average time that a call waited in the queue, in seconds.
    """

    final_disposition: int = Number().default(0)
    """dwFinalDisposition, calls, since TAPI 2.2.

    The number of calls that reached the end of their call guide in the period without
    being answered. The call guide is the path from queue to queue that the ACD system
    lays down.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
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
