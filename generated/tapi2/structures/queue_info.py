# DO NOT EDIT. Made from spec/structures/LINEQUEUEINFO.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUEINFO for ``ctypes``."""

from ctypes import Structure, c_uint32


class LINEQUEUEINFO(Structure):
    """LINEQUEUEINFO, 52 bytes, since TAPI 2.2.

    The statistics of one ACD queue.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linequeueinfo
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwTotalSize", c_uint32),
        ("dwNeededSize", c_uint32),
        ("dwUsedSize", c_uint32),
        ("dwMeasurementPeriod", c_uint32),
        ("dwTotalCallsQueued", c_uint32),
        ("dwCurrentCallsQueued", c_uint32),
        ("dwTotalCallsAbandoned", c_uint32),
        ("dwTotalCallsFlowedIn", c_uint32),
        ("dwTotalCallsFlowedOut", c_uint32),
        ("dwLongestEverWaitTime", c_uint32),
        ("dwCurrentLongestWaitTime", c_uint32),
        ("dwAverageWaitTime", c_uint32),
        ("dwFinalDisposition", c_uint32),
    )
    dwTotalSize: int
    """(DWORD, since TAPI 2.2)"""

    dwNeededSize: int
    """(DWORD, since TAPI 2.2)"""

    dwUsedSize: int
    """(DWORD, since TAPI 2.2)"""

    dwMeasurementPeriod: int
    """The length of the period that the figures cover, in seconds, for instance 3600
    for an hour. (DWORD, seconds, since TAPI 2.2)"""

    dwTotalCallsQueued: int
    """The number of incoming calls that entered the queue in the period. (DWORD,
    calls, since TAPI 2.2)"""

    dwCurrentCallsQueued: int
    """The number of incoming calls that are waiting now. (DWORD, calls, since TAPI
    2.2)"""

    dwTotalCallsAbandoned: int
    """The number of calls that were abandoned in the period. (DWORD, calls, since
    TAPI 2.2)"""

    dwTotalCallsFlowedIn: int
    """The number of calls that another queue or ACD group passed on to this queue in
    the period. (DWORD, calls, since TAPI 2.2)"""

    dwTotalCallsFlowedOut: int
    """The number of calls that this queue passed on to another queue or ACD group in
    the period. (DWORD, calls, since TAPI 2.2)"""

    dwLongestEverWaitTime: int
    """The longest time that any call waited in the queue, in seconds. (DWORD,
    seconds, since TAPI 2.2)"""

    dwCurrentLongestWaitTime: int
    """The wait so far of the call that has been longest in the queue, in seconds.
    (DWORD, seconds, since TAPI 2.2)"""

    dwAverageWaitTime: int
    """The average time that a call waited in the queue, in seconds. (DWORD, seconds,
    since TAPI 2.2)"""

    dwFinalDisposition: int
    """The number of calls that reached the end of their call guide in the period
    without being answered. The call guide is the path from queue to queue that the
    ACD system lays down. (DWORD, calls, since TAPI 2.2)"""
