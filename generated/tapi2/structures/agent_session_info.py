# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONINFO.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONINFO for `ctypes`."""

from ctypes import Structure, c_double, c_int64, c_uint32


class LINEAGENTSESSIONINFO(Structure):
    """LINEAGENTSESSIONINFO, 76 bytes, since TAPI 2.2.

    The state and the statistics of one agent session.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentsessioninfo
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwTotalSize", c_uint32),
        ("dwNeededSize", c_uint32),
        ("dwUsedSize", c_uint32),
        ("dwAgentSessionState", c_uint32),
        ("dwNextAgentSessionState", c_uint32),
        ("dateSessionStartTime", c_double),
        ("dwSessionDuration", c_uint32),
        ("dwNumberOfCalls", c_uint32),
        ("dwTotalTalkTime", c_uint32),
        ("dwAverageTalkTime", c_uint32),
        ("dwTotalCallTime", c_uint32),
        ("dwAverageCallTime", c_uint32),
        ("dwTotalWrapUpTime", c_uint32),
        ("dwAverageWrapUpTime", c_uint32),
        ("cyACDCallRate", c_int64),
        ("dwLongestTimeToAnswer", c_uint32),
        ("dwAverageTimeToAnswer", c_uint32),
    )
    dwTotalSize: int
    dwNeededSize: int
    dwUsedSize: int
    dwAgentSessionState: int
    dwNextAgentSessionState: int
    dateSessionStartTime: float
    dwSessionDuration: int
    dwNumberOfCalls: int
    dwTotalTalkTime: int
    dwAverageTalkTime: int
    dwTotalCallTime: int
    dwAverageCallTime: int
    dwTotalWrapUpTime: int
    dwAverageWrapUpTime: int
    cyACDCallRate: int
    dwLongestTimeToAnswer: int
    dwAverageTimeToAnswer: int
