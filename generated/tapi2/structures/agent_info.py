# DO NOT EDIT. Made from spec/structures/LINEAGENTINFO.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTINFO for `ctypes`."""

from ctypes import Structure, c_int64, c_uint32


class LINEAGENTINFO(Structure):
    """LINEAGENTINFO, 56 bytes, since TAPI 2.2.

    The state of an agent, and the agent's statistics over all sessions.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentinfo
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwTotalSize", c_uint32),
        ("dwNeededSize", c_uint32),
        ("dwUsedSize", c_uint32),
        ("dwAgentState", c_uint32),
        ("dwNextAgentState", c_uint32),
        ("dwMeasurementPeriod", c_uint32),
        ("cyOverallCallRate", c_int64),
        ("dwNumberOfACDCalls", c_uint32),
        ("dwNumberOfIncomingCalls", c_uint32),
        ("dwNumberOfOutgoingCalls", c_uint32),
        ("dwTotalACDTalkTime", c_uint32),
        ("dwTotalACDCallTime", c_uint32),
        ("dwTotalACDWrapUpTime", c_uint32),
    )
    dwTotalSize: int
    dwNeededSize: int
    dwUsedSize: int
    dwAgentState: int
    dwNextAgentState: int
    dwMeasurementPeriod: int
    cyOverallCallRate: int
    dwNumberOfACDCalls: int
    dwNumberOfIncomingCalls: int
    dwNumberOfOutgoingCalls: int
    dwTotalACDTalkTime: int
    dwTotalACDCallTime: int
    dwTotalACDWrapUpTime: int
