# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONINFO.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONINFO for ``ctypes``."""

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
    """(DWORD, since TAPI 2.2)"""

    dwNeededSize: int
    """(DWORD, since TAPI 2.2)"""

    dwUsedSize: int
    """(DWORD, since TAPI 2.2)"""

    dwAgentSessionState: int
    """The state of the session. (DWORD, since TAPI 2.2)"""

    dwNextAgentSessionState: int
    """The state that the session enters next. (DWORD, since TAPI 2.2)"""

    dateSessionStartTime: float
    """When the session was created, as a double that counts days from the start of
    30 December 1899. The time zone is not documented. (DATE, since TAPI 2.2)"""

    dwSessionDuration: int
    """How long the session has been active, in seconds. The clock stops when it has
    ended. (DWORD, seconds, since TAPI 2.2)"""

    dwNumberOfCalls: int
    """The number of ACD calls that the agent handled in the session. (DWORD, calls,
    since TAPI 2.2)"""

    dwTotalTalkTime: int
    """How long the agent talked on ACD calls of the session, in seconds. (DWORD,
    seconds, since TAPI 2.2)"""

    dwAverageTalkTime: int
    """How long the agent talked per ACD call of the session on average, in seconds.
    (DWORD, seconds, since TAPI 2.2)"""

    dwTotalCallTime: int
    """How long the agent spent on ACD calls of the session, in seconds. Wrap-up is
    included. (DWORD, seconds, since TAPI 2.2)"""

    dwAverageCallTime: int
    """How long the agent spent per ACD call of the session on average, in seconds.
    Wrap-up is included. (DWORD, seconds, since TAPI 2.2)"""

    dwTotalWrapUpTime: int
    """How long the agent spent on wrap-up after ACD calls of the session, in
    seconds. (DWORD, seconds, since TAPI 2.2)"""

    dwAverageWrapUpTime: int
    """How long the agent spent on wrap-up per ACD call of the session on average, in
    seconds. (DWORD, seconds, since TAPI 2.2)"""

    cyACDCallRate: int
    """How many ACD calls the session handles per hour. (CURRENCY, since TAPI 2.2)"""

    dwLongestTimeToAnswer: int
    """The longest time that a call waited to be answered, in seconds. (DWORD,
    seconds, since TAPI 2.2)"""

    dwAverageTimeToAnswer: int
    """The average time that calls waited to be answered, in seconds. (DWORD,
    seconds, since TAPI 2.2)"""
