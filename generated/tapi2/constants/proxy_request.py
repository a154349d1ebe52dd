# DO NOT EDIT. Made from spec/constants/LINEPROXYREQUEST_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEPROXYREQUEST_`` constants."""

from enum import IntEnum

__all__ = [
    "LINEPROXYREQUEST_AGENTSPECIFIC",
    "LINEPROXYREQUEST_CREATEAGENT",
    "LINEPROXYREQUEST_CREATEAGENTSESSION",
    "LINEPROXYREQUEST_GETAGENTACTIVITYLIST",
    "LINEPROXYREQUEST_GETAGENTCAPS",
    "LINEPROXYREQUEST_GETAGENTGROUPLIST",
    "LINEPROXYREQUEST_GETAGENTINFO",
    "LINEPROXYREQUEST_GETAGENTSESSIONINFO",
    "LINEPROXYREQUEST_GETAGENTSESSIONLIST",
    "LINEPROXYREQUEST_GETAGENTSTATUS",
    "LINEPROXYREQUEST_GETGROUPLIST",
    "LINEPROXYREQUEST_GETQUEUEINFO",
    "LINEPROXYREQUEST_GETQUEUELIST",
    "LINEPROXYREQUEST_SETAGENTACTIVITY",
    "LINEPROXYREQUEST_SETAGENTGROUP",
    "LINEPROXYREQUEST_SETAGENTMEASUREMENTPERIOD",
    "LINEPROXYREQUEST_SETAGENTSESSIONSTATE",
    "LINEPROXYREQUEST_SETAGENTSTATE",
    "LINEPROXYREQUEST_SETAGENTSTATEEX",
    "LINEPROXYREQUEST_SETQUEUEMEASUREMENTPERIOD",
    "ProxyRequest",
]


class ProxyRequest(IntEnum):
    """The ``LINEPROXYREQUEST_`` constants, since TAPI 2.0.

    Which client function a proxy request stands for. A handler registers for these
    types with lineOpen, LINEPROXYREQUEST.dwRequestType names one, and LINE_PROXYSTATUS
    reports them.

    Consecutive numbers, never bits to combine. 3 is SETAGENTACTIVITY, not SETAGENTGROUP
    together with SETAGENTSTATE. 0 in LINE_PROXYSTATUS.dwParam2 means no type. To
    register, open the line with LINEOPENOPTION_PROXY and pass an array of these values
    as DWORDs in the device-specific part of LINECALLPARAMS. A type that is already
    taken on the line fails with LINEERR_NOTREGISTERED. Answer each request exactly once
    with lineProxyResponse, and return only what existed in the client's TAPI version,
    LINEPROXYREQUEST.dwClientAppAPIVersion. From 10 on the union in LINEPROXYREQUEST
    declares its members in another order than these values run, so match them by name.
    Keep unknown values as they are.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineproxyrequest--constants
    """

    SETAGENTGROUP = 1
    """From lineSetAgentGroup. The handler logs the agent in to the groups listed, or
    out if none are. (LINEPROXYREQUEST_SETAGENTGROUP, since TAPI 2.0)"""

    SETAGENTSTATE = 2
    """From lineSetAgentState. The handler sets the state and next state of the agent
    at an address. (LINEPROXYREQUEST_SETAGENTSTATE, since TAPI 2.0)"""

    SETAGENTACTIVITY = 3
    """From lineSetAgentActivity. The handler records the activity of the agent at an
    address. (LINEPROXYREQUEST_SETAGENTACTIVITY, since TAPI 2.0)"""

    GETAGENTCAPS = 4
    """From lineGetAgentCaps. The handler fills in LINEAGENTCAPS for an address.
    (LINEPROXYREQUEST_GETAGENTCAPS, since TAPI 2.0)"""

    GETAGENTSTATUS = 5
    """From lineGetAgentStatus. The handler fills in LINEAGENTSTATUS for an address.
    (LINEPROXYREQUEST_GETAGENTSTATUS, since TAPI 2.0)"""

    AGENTSPECIFIC = 6
    """From lineAgentSpecific. The handler runs one of its extensions and may write
    back to Params. (LINEPROXYREQUEST_AGENTSPECIFIC, since TAPI 2.0)"""

    GETAGENTACTIVITYLIST = 7
    """From lineGetAgentActivityList. The handler lists the activities that can be
    chosen. (LINEPROXYREQUEST_GETAGENTACTIVITYLIST, since TAPI 2.0)"""

    GETAGENTGROUPLIST = 8
    """From lineGetAgentGroupList. The handler lists the groups that the agent may
    log in to. (LINEPROXYREQUEST_GETAGENTGROUPLIST, since TAPI 2.0)"""

    CREATEAGENT = 9
    """From lineCreateAgent. The handler creates an agent from ID and PIN and returns
    its handle. (LINEPROXYREQUEST_CREATEAGENT, since TAPI 2.2)"""

    SETAGENTMEASUREMENTPERIOD = 10
    """From lineSetAgentMeasurementPeriod. The handler sets the period of an agent's
    statistics, in seconds. (LINEPROXYREQUEST_SETAGENTMEASUREMENTPERIOD, since TAPI
    2.2)"""

    GETAGENTINFO = 11
    """From lineGetAgentInfo. The handler fills in LINEAGENTINFO with an agent's
    states and statistics. (LINEPROXYREQUEST_GETAGENTINFO, since TAPI 2.2)"""

    CREATEAGENTSESSION = 12
    """From lineCreateAgentSession. The handler starts a session of an agent for a
    group at an address and returns its handle. (LINEPROXYREQUEST_CREATEAGENTSESSION,
    since TAPI 2.2)"""

    GETAGENTSESSIONLIST = 13
    """From lineGetAgentSessionList. The handler lists the sessions of an agent.
    (LINEPROXYREQUEST_GETAGENTSESSIONLIST, since TAPI 2.2)"""

    SETAGENTSESSIONSTATE = 14
    """From lineSetAgentSessionState. The handler sets the state and next state of a
    session. (LINEPROXYREQUEST_SETAGENTSESSIONSTATE, since TAPI 2.2)"""

    GETAGENTSESSIONINFO = 15
    """From lineGetAgentSessionInfo. The handler fills in LINEAGENTSESSIONINFO for a
    session. (LINEPROXYREQUEST_GETAGENTSESSIONINFO, since TAPI 2.2)"""

    GETQUEUELIST = 16
    """From lineGetQueueList. The handler lists the queues of an ACD group.
    (LINEPROXYREQUEST_GETQUEUELIST, since TAPI 2.2)"""

    SETQUEUEMEASUREMENTPERIOD = 17
    """From lineSetQueueMeasurementPeriod. The handler sets the period of a queue's
    statistics, in seconds. (LINEPROXYREQUEST_SETQUEUEMEASUREMENTPERIOD, since TAPI
    2.2)"""

    GETQUEUEINFO = 18
    """From lineGetQueueInfo. The handler fills in LINEQUEUEINFO with the statistics
    of a queue. (LINEPROXYREQUEST_GETQUEUEINFO, since TAPI 2.2)"""

    GETGROUPLIST = 19
    """From lineGetGroupList. The handler lists all groups available on the ACD
    system. (LINEPROXYREQUEST_GETGROUPLIST, since TAPI 2.2)"""

    SETAGENTSTATEEX = 20
    """From lineSetAgentStateEx. The handler sets the state and next state of an
    agent by handle. (LINEPROXYREQUEST_SETAGENTSTATEEX, since TAPI 2.2)"""


LINEPROXYREQUEST_SETAGENTGROUP = ProxyRequest.SETAGENTGROUP
LINEPROXYREQUEST_SETAGENTSTATE = ProxyRequest.SETAGENTSTATE
LINEPROXYREQUEST_SETAGENTACTIVITY = ProxyRequest.SETAGENTACTIVITY
LINEPROXYREQUEST_GETAGENTCAPS = ProxyRequest.GETAGENTCAPS
LINEPROXYREQUEST_GETAGENTSTATUS = ProxyRequest.GETAGENTSTATUS
LINEPROXYREQUEST_AGENTSPECIFIC = ProxyRequest.AGENTSPECIFIC
LINEPROXYREQUEST_GETAGENTACTIVITYLIST = ProxyRequest.GETAGENTACTIVITYLIST
LINEPROXYREQUEST_GETAGENTGROUPLIST = ProxyRequest.GETAGENTGROUPLIST
LINEPROXYREQUEST_CREATEAGENT = ProxyRequest.CREATEAGENT
LINEPROXYREQUEST_SETAGENTMEASUREMENTPERIOD = ProxyRequest.SETAGENTMEASUREMENTPERIOD
LINEPROXYREQUEST_GETAGENTINFO = ProxyRequest.GETAGENTINFO
LINEPROXYREQUEST_CREATEAGENTSESSION = ProxyRequest.CREATEAGENTSESSION
LINEPROXYREQUEST_GETAGENTSESSIONLIST = ProxyRequest.GETAGENTSESSIONLIST
LINEPROXYREQUEST_SETAGENTSESSIONSTATE = ProxyRequest.SETAGENTSESSIONSTATE
LINEPROXYREQUEST_GETAGENTSESSIONINFO = ProxyRequest.GETAGENTSESSIONINFO
LINEPROXYREQUEST_GETQUEUELIST = ProxyRequest.GETQUEUELIST
LINEPROXYREQUEST_SETQUEUEMEASUREMENTPERIOD = ProxyRequest.SETQUEUEMEASUREMENTPERIOD
LINEPROXYREQUEST_GETQUEUEINFO = ProxyRequest.GETQUEUEINFO
LINEPROXYREQUEST_GETGROUPLIST = ProxyRequest.GETGROUPLIST
LINEPROXYREQUEST_SETAGENTSTATEEX = ProxyRequest.SETAGENTSTATEEX
