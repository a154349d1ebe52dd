# DO NOT EDIT. Made from spec/structures/LINEQUEUEINFO.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEQUEUEINFO for `ctypes`."""

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
    dwNeededSize: int
    dwUsedSize: int
    dwMeasurementPeriod: int
    dwTotalCallsQueued: int
    dwCurrentCallsQueued: int
    dwTotalCallsAbandoned: int
    dwTotalCallsFlowedIn: int
    dwTotalCallsFlowedOut: int
    dwLongestEverWaitTime: int
    dwCurrentLongestWaitTime: int
    dwAverageWaitTime: int
    dwFinalDisposition: int
