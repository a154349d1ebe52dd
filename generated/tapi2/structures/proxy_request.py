# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEPROXYREQUEST for ``ctypes``."""

from ctypes import Array, Structure, Union, c_uint8, c_uint32

from .agent_activity_list import LINEAGENTACTIVITYLIST
from .agent_caps import LINEAGENTCAPS
from .agent_group_list import LINEAGENTGROUPLIST
from .agent_info import LINEAGENTINFO
from .agent_session_info import LINEAGENTSESSIONINFO
from .agent_session_list import LINEAGENTSESSIONLIST
from .agent_status import LINEAGENTSTATUS
from .guid import GUID
from .queue_info import LINEQUEUEINFO
from .queue_list import LINEQUEUELIST


class SetAgentGroupPart(Structure):
    """LINEPROXYREQUEST_SETAGENTGROUP: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("GroupList", LINEAGENTGROUPLIST),
    )
    dwAddressID: int
    """The address where the agent works. (DWORD, since TAPI 2.0)"""

    GroupList: LINEAGENTGROUPLIST
    """The groups to be logged in to, by their identifiers. Some ACD systems have the
    client write an agent's ID and password into a name instead. (LINEAGENTGROUPLIST,
    since TAPI 2.0)"""


class SetAgentStatePart(Structure):
    """LINEPROXYREQUEST_SETAGENTSTATE: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("dwAgentState", c_uint32),
        ("dwNextAgentState", c_uint32),
    )
    dwAddressID: int
    """The address where the agent works. (DWORD, since TAPI 2.0)"""

    dwAgentState: int
    """The new state. 0 leaves the state as it is. (DWORD, since TAPI 2.0)"""

    dwNextAgentState: int
    """The new next state. 0 asks for the usual one that follows the new state.
    (DWORD, since TAPI 2.0)"""


class SetAgentActivityPart(Structure):
    """LINEPROXYREQUEST_SETAGENTACTIVITY: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("dwActivityID", c_uint32),
    )
    dwAddressID: int
    """The address where the agent works. (DWORD, since TAPI 2.0)"""

    dwActivityID: int
    """The identifier of the activity, as in LINEAGENTACTIVITYENTRY. (DWORD, since
    TAPI 2.0)"""


class GetAgentCapsPart(Structure):
    """LINEPROXYREQUEST_GETAGENTCAPS: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("AgentCaps", LINEAGENTCAPS),
    )
    dwAddressID: int
    """The address asked about. (DWORD, since TAPI 2.0)"""

    AgentCaps: LINEAGENTCAPS
    """The capabilities, without ProxyGUID if the client's version is below 2.2.
    (LINEAGENTCAPS, since TAPI 2.0)"""


class GetAgentStatusPart(Structure):
    """LINEPROXYREQUEST_GETAGENTSTATUS: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("AgentStatus", LINEAGENTSTATUS),
    )
    dwAddressID: int
    """The address asked about. (DWORD, since TAPI 2.0)"""

    AgentStatus: LINEAGENTSTATUS
    """The agent's groups, state and activity. (LINEAGENTSTATUS, since TAPI 2.0)"""


class AgentSpecificPart(Structure):
    """LINEPROXYREQUEST_AGENTSPECIFIC: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("dwAgentExtensionIDIndex", c_uint32),
        ("dwSize", c_uint32),
        ("Params", c_uint8 * 1),
    )
    dwAddressID: int
    """The address for which the extension is called. (DWORD, since TAPI 2.0)"""

    dwAgentExtensionIDIndex: int
    """The zero-based position of the extension in the extension list of
    LINEAGENTCAPS. (DWORD, since TAPI 2.0)"""

    dwSize: int
    """(DWORD, since TAPI 2.0)"""

    Params: Array[c_uint8]
    """The parameter block, laid out as the extension defines. C declares one byte,
    but the block has dwSize bytes, and the answer has to fit into them. (BYTES,
    since TAPI 2.0)"""


class GetAgentActivityListPart(Structure):
    """LINEPROXYREQUEST_GETAGENTACTIVITYLIST: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("ActivityList", LINEAGENTACTIVITYLIST),
    )
    dwAddressID: int
    """The address asked about. (DWORD, since TAPI 2.0)"""

    ActivityList: LINEAGENTACTIVITYLIST
    """The activities. (LINEAGENTACTIVITYLIST, since TAPI 2.0)"""


class GetAgentGroupListPart(Structure):
    """LINEPROXYREQUEST_GETAGENTGROUPLIST: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("GroupList", LINEAGENTGROUPLIST),
    )
    dwAddressID: int
    """The address asked about. (DWORD, since TAPI 2.0)"""

    GroupList: LINEAGENTGROUPLIST
    """The groups. (LINEAGENTGROUPLIST, since TAPI 2.0)"""


class CreateAgentPart(Structure):
    """LINEPROXYREQUEST_CREATEAGENT: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgent", c_uint32),
        ("dwAgentIDSize", c_uint32),
        ("dwAgentIDOffset", c_uint32),
        ("dwAgentPINSize", c_uint32),
        ("dwAgentPINOffset", c_uint32),
    )
    hAgent: int
    """The handle of the new agent, which the handler assigns and keeps unique.
    (HAGENT, since TAPI 2.2)"""

    dwAgentIDSize: int
    """The ID of the agent, for older ACD systems. It is empty where the user's login
    to the operating system is enough. (DWORD, since TAPI 2.2)"""

    dwAgentIDOffset: int
    """The ID of the agent, for older ACD systems. It is empty where the user's login
    to the operating system is enough. (DWORD, since TAPI 2.2)"""

    dwAgentPINSize: int
    """The PIN or password of the agent, for older ACD systems. It is empty where the
    user's login to the operating system is enough. (DWORD, since TAPI 2.2)"""

    dwAgentPINOffset: int
    """The PIN or password of the agent, for older ACD systems. It is empty where the
    user's login to the operating system is enough. (DWORD, since TAPI 2.2)"""


class SetAgentStateExPart(Structure):
    """LINEPROXYREQUEST_SETAGENTSTATEEX: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgent", c_uint32),
        ("dwAgentState", c_uint32),
        ("dwNextAgentState", c_uint32),
    )
    hAgent: int
    """The agent whose state is set. (HAGENT, since TAPI 2.2)"""

    dwAgentState: int
    """The new state. 0 leaves the state as it is. (DWORD, since TAPI 2.2)"""

    dwNextAgentState: int
    """The new next state. 0 is allowed and names none. (DWORD, since TAPI 2.2)"""


class SetAgentMeasurementPeriodPart(Structure):
    """LINEPROXYREQUEST_SETAGENTMEASUREMENTPERIOD: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgent", c_uint32),
        ("dwMeasurementPeriod", c_uint32),
    )
    hAgent: int
    """The agent whose measurement period is set. (HAGENT, since TAPI 2.2)"""

    dwMeasurementPeriod: int
    """The length of the period, in seconds. It is greater than 0. (DWORD, seconds,
    since TAPI 2.2)"""


class GetAgentInfoPart(Structure):
    """LINEPROXYREQUEST_GETAGENTINFO: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgent", c_uint32),
        ("AgentInfo", LINEAGENTINFO),
    )
    hAgent: int
    """The agent asked about. (HAGENT, since TAPI 2.2)"""

    AgentInfo: LINEAGENTINFO
    """The agent's state and statistics. (LINEAGENTINFO, since TAPI 2.2)"""


class CreateAgentSessionPart(Structure):
    """LINEPROXYREQUEST_CREATEAGENTSESSION: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgentSession", c_uint32),
        ("dwAgentPINSize", c_uint32),
        ("dwAgentPINOffset", c_uint32),
        ("hAgent", c_uint32),
        ("GroupID", GUID),
        ("dwWorkingAddressID", c_uint32),
    )
    hAgentSession: int
    """The handle of the new session, which the handler assigns and keeps unique.
    (HAGENTSESSION, since TAPI 2.2)"""

    dwAgentPINSize: int
    """The PIN or password of the agent, for older ACD systems that want one for each
    session. It is empty where the user's login to the operating system is enough.
    (DWORD, since TAPI 2.2)"""

    dwAgentPINOffset: int
    """The PIN or password of the agent, for older ACD systems that want one for each
    session. It is empty where the user's login to the operating system is enough.
    (DWORD, since TAPI 2.2)"""

    hAgent: int
    """The agent for whom the session is created. (HAGENT, since TAPI 2.2)"""

    GroupID: GUID
    """The ACD group that the agent serves in the session. (GUID, since TAPI 2.2)"""

    dwWorkingAddressID: int
    """The address where the agent receives the calls of the session. (DWORD, since
    TAPI 2.2)"""


class GetAgentSessionListPart(Structure):
    """LINEPROXYREQUEST_GETAGENTSESSIONLIST: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgent", c_uint32),
        ("SessionList", LINEAGENTSESSIONLIST),
    )
    hAgent: int
    """The agent asked about. (HAGENT, since TAPI 2.2)"""

    SessionList: LINEAGENTSESSIONLIST
    """The agent's sessions. (LINEAGENTSESSIONLIST, since TAPI 2.2)"""


class GetAgentSessionInfoPart(Structure):
    """LINEPROXYREQUEST_GETAGENTSESSIONINFO: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgentSession", c_uint32),
        ("SessionInfo", LINEAGENTSESSIONINFO),
    )
    hAgentSession: int
    """The session asked about. (HAGENTSESSION, since TAPI 2.2)"""

    SessionInfo: LINEAGENTSESSIONINFO
    """The session's state and statistics. (LINEAGENTSESSIONINFO, since TAPI 2.2)"""


class SetAgentSessionStatePart(Structure):
    """LINEPROXYREQUEST_SETAGENTSESSIONSTATE: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgentSession", c_uint32),
        ("dwAgentSessionState", c_uint32),
        ("dwNextAgentSessionState", c_uint32),
    )
    hAgentSession: int
    """The session whose state is set. (HAGENTSESSION, since TAPI 2.2)"""

    dwAgentSessionState: int
    """The new state. 0 leaves the state as it is. (DWORD, since TAPI 2.2)"""

    dwNextAgentSessionState: int
    """The new next state. 0 is allowed and names none. (DWORD, since TAPI 2.2)"""


class GetQueueListPart(Structure):
    """LINEPROXYREQUEST_GETQUEUELIST: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("GroupID", GUID),
        ("QueueList", LINEQUEUELIST),
    )
    GroupID: GUID
    """The group asked about. (GUID, since TAPI 2.2)"""

    QueueList: LINEQUEUELIST
    """The queues of the group. (LINEQUEUELIST, since TAPI 2.2)"""


class SetQueueMeasurementPeriodPart(Structure):
    """LINEPROXYREQUEST_SETQUEUEMEASUREMENTPERIOD: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwQueueID", c_uint32),
        ("dwMeasurementPeriod", c_uint32),
    )
    dwQueueID: int
    """The queue whose measurement period is set. (DWORD, since TAPI 2.2)"""

    dwMeasurementPeriod: int
    """The length of the period, in seconds. It is greater than 0. (DWORD, seconds,
    since TAPI 2.2)"""


class GetQueueInfoPart(Structure):
    """LINEPROXYREQUEST_GETQUEUEINFO: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwQueueID", c_uint32),
        ("QueueInfo", LINEQUEUEINFO),
    )
    dwQueueID: int
    """The queue asked about. (DWORD, since TAPI 2.2)"""

    QueueInfo: LINEQUEUEINFO
    """The statistics of the queue. (LINEQUEUEINFO, since TAPI 2.2)"""


class GetGroupListPart(Structure):
    """LINEPROXYREQUEST_GETGROUPLIST: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("GroupList", LINEAGENTGROUPLIST),)
    GroupList: LINEAGENTGROUPLIST
    """The groups. (LINEAGENTGROUPLIST, since TAPI 2.2)"""


class Requests(Union):
    """The parts of all request types, which share the same bytes."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("SetAgentGroup", SetAgentGroupPart),
        ("SetAgentState", SetAgentStatePart),
        ("SetAgentActivity", SetAgentActivityPart),
        ("GetAgentCaps", GetAgentCapsPart),
        ("GetAgentStatus", GetAgentStatusPart),
        ("AgentSpecific", AgentSpecificPart),
        ("GetAgentActivityList", GetAgentActivityListPart),
        ("GetAgentGroupList", GetAgentGroupListPart),
        ("CreateAgent", CreateAgentPart),
        ("SetAgentStateEx", SetAgentStateExPart),
        ("SetAgentMeasurementPeriod", SetAgentMeasurementPeriodPart),
        ("GetAgentInfo", GetAgentInfoPart),
        ("CreateAgentSession", CreateAgentSessionPart),
        ("GetAgentSessionList", GetAgentSessionListPart),
        ("GetAgentSessionInfo", GetAgentSessionInfoPart),
        ("SetAgentSessionState", SetAgentSessionStatePart),
        ("GetQueueList", GetQueueListPart),
        ("SetQueueMeasurementPeriod", SetQueueMeasurementPeriodPart),
        ("GetQueueInfo", GetQueueInfoPart),
        ("GetGroupList", GetGroupListPart),
    )


class LINEPROXYREQUEST(Structure):
    """LINEPROXYREQUEST, 108 bytes, since TAPI 2.0.

    A client's call of an agent function, as it reaches the proxy handler. The handler
    writes its answer into the same memory.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineproxyrequest
    """

    _pack_ = 1
    _layout_ = "ms"
    _anonymous_ = ("requests",)
    _fields_ = (
        ("dwSize", c_uint32),
        ("dwClientMachineNameSize", c_uint32),
        ("dwClientMachineNameOffset", c_uint32),
        ("dwClientUserNameSize", c_uint32),
        ("dwClientUserNameOffset", c_uint32),
        ("dwClientAppAPIVersion", c_uint32),
        ("dwRequestType", c_uint32),
        ("requests", Requests),
    )
    dwSize: int
    """(DWORD, since TAPI 2.0)"""

    dwClientMachineNameSize: int
    """The name of the machine on which the client runs. (DWORD, since TAPI 2.0)"""

    dwClientMachineNameOffset: int
    """The name of the machine on which the client runs. (DWORD, since TAPI 2.0)"""

    dwClientUserNameSize: int
    """The name of the user under whose account the client runs. (DWORD, since TAPI
    2.0)"""

    dwClientUserNameOffset: int
    """The name of the user under whose account the client runs. (DWORD, since TAPI
    2.0)"""

    dwClientAppAPIVersion: int
    """The highest TAPI version that the client supports. Answer only with members
    and values that this version has. (DWORD, version, since TAPI 2.0)"""

    dwRequestType: int
    """What the client asks for. It says which member of the union is in use. (DWORD,
    since TAPI 2.0)"""

    SetAgentGroup: SetAgentGroupPart
    """The client calls lineSetAgentGroup. The handler logs the agent in to the
    groups listed, and out of all groups if none is."""

    SetAgentState: SetAgentStatePart
    """The client calls lineSetAgentState. The handler sets the state and the next
    state of the agent at an address."""

    SetAgentActivity: SetAgentActivityPart
    """The client calls lineSetAgentActivity. The handler records what the agent at
    an address is working on."""

    GetAgentCaps: GetAgentCapsPart
    """The client calls lineGetAgentCaps. The handler returns what agents can do at
    an address."""

    GetAgentStatus: GetAgentStatusPart
    """The client calls lineGetAgentStatus. The handler returns the status of the
    agent at an address."""

    AgentSpecific: AgentSpecificPart
    """The client calls lineAgentSpecific. The handler runs one of its extensions and
    may write back into the parameter block."""

    GetAgentActivityList: GetAgentActivityListPart
    """The client calls lineGetAgentActivityList. The handler lists the activities
    that the agent at an address can choose."""

    GetAgentGroupList: GetAgentGroupListPart
    """The client calls lineGetAgentGroupList. The handler lists the groups that the
    agent at an address may log in to."""

    CreateAgent: CreateAgentPart
    """The client calls lineCreateAgent. The handler creates an agent and returns its
    handle."""

    SetAgentStateEx: SetAgentStateExPart
    """The client calls lineSetAgentStateEx. The handler sets the state and the next
    state of an agent."""

    SetAgentMeasurementPeriod: SetAgentMeasurementPeriodPart
    """The client calls lineSetAgentMeasurementPeriod. The handler sets the period
    that an agent's statistics cover."""

    GetAgentInfo: GetAgentInfoPart
    """The client calls lineGetAgentInfo. The handler returns an agent's state and
    statistics."""

    CreateAgentSession: CreateAgentSessionPart
    """The client calls lineCreateAgentSession. The handler creates a session in
    which the agent serves a group at an address, and returns its handle."""

    GetAgentSessionList: GetAgentSessionListPart
    """The client calls lineGetAgentSessionList. The handler lists an agent's
    sessions."""

    GetAgentSessionInfo: GetAgentSessionInfoPart
    """The client calls lineGetAgentSessionInfo. The handler returns a session's
    state and statistics."""

    SetAgentSessionState: SetAgentSessionStatePart
    """The client calls lineSetAgentSessionState. The handler sets the state and the
    next state of a session."""

    GetQueueList: GetQueueListPart
    """The client calls lineGetQueueList. The handler lists the queues of an ACD
    group."""

    SetQueueMeasurementPeriod: SetQueueMeasurementPeriodPart
    """The client calls lineSetQueueMeasurementPeriod. The handler sets the period
    that a queue's statistics cover."""

    GetQueueInfo: GetQueueInfoPart
    """The client calls lineGetQueueInfo. The handler returns a queue's statistics."""

    GetGroupList: GetGroupListPart
    """The client calls lineGetGroupList. The handler lists all groups of the ACD
    system."""
