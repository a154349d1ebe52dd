# DO NOT EDIT. Made from spec/structures/LINEAGENTINFO.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTINFO for ``ctypes``."""

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
    """(DWORD, since TAPI 2.2)"""

    dwNeededSize: int
    """(DWORD, since TAPI 2.2)"""

    dwUsedSize: int
    """(DWORD, since TAPI 2.2)"""

    dwAgentState: int
    """What the agent is doing. (DWORD, since TAPI 2.2)"""

    dwNextAgentState: int
    """The state that the agent enters next. (DWORD, since TAPI 2.2)"""

    dwMeasurementPeriod: int
    """The length of the period that the figures cover, in seconds, for instance 3600
    for an hour. (DWORD, seconds, since TAPI 2.2)"""

    cyOverallCallRate: int
    """How many calls the agent handles per agent hour, over all sessions. Agent
    hours count the time in which the agent was active in one session or more.
    (CURRENCY, since TAPI 2.2)"""

    dwNumberOfACDCalls: int
    """The number of ACD calls that the agent handled, over all sessions. (DWORD,
    calls, since TAPI 2.2)"""

    dwNumberOfIncomingCalls: int
    """The number of incoming calls that the agent handled and that were not ACD
    calls. (DWORD, calls, since TAPI 2.2)"""

    dwNumberOfOutgoingCalls: int
    """The number of outgoing calls that the agent handled and that were not ACD
    calls. (DWORD, calls, since TAPI 2.2)"""

    dwTotalACDTalkTime: int
    """How long the agent talked on ACD calls, over all sessions, in seconds. (DWORD,
    seconds, since TAPI 2.2)"""

    dwTotalACDCallTime: int
    """How long the agent spent on ACD calls, over all sessions, in seconds. Wrap-up
    is included. (DWORD, seconds, since TAPI 2.2)"""

    dwTotalACDWrapUpTime: int
    """How long the agent spent on wrap-up after ACD calls, over all sessions, in
    seconds. (DWORD, seconds, since TAPI 2.2)"""
