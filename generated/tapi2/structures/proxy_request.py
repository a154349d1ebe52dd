# DO NOT EDIT. Made from spec/structures/LINEPROXYREQUEST.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEPROXYREQUEST for `ctypes`."""

from ctypes import Array, Structure, Union, c_uint8, c_uint32

from tapi2.structures.agent_activity_list import LINEAGENTACTIVITYLIST
from tapi2.structures.agent_caps import LINEAGENTCAPS
from tapi2.structures.agent_group_list import LINEAGENTGROUPLIST
from tapi2.structures.agent_info import LINEAGENTINFO
from tapi2.structures.agent_session_info import LINEAGENTSESSIONINFO
from tapi2.structures.agent_session_list import LINEAGENTSESSIONLIST
from tapi2.structures.agent_status import LINEAGENTSTATUS
from tapi2.structures.guid import GUID
from tapi2.structures.queue_info import LINEQUEUEINFO
from tapi2.structures.queue_list import LINEQUEUELIST


class SetAgentGroupPart(Structure):
    """LINEPROXYREQUEST_SETAGENTGROUP: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("GroupList", LINEAGENTGROUPLIST),
    )
    dwAddressID: int
    GroupList: LINEAGENTGROUPLIST


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
    dwAgentState: int
    dwNextAgentState: int


class SetAgentActivityPart(Structure):
    """LINEPROXYREQUEST_SETAGENTACTIVITY: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("dwActivityID", c_uint32),
    )
    dwAddressID: int
    dwActivityID: int


class GetAgentCapsPart(Structure):
    """LINEPROXYREQUEST_GETAGENTCAPS: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("AgentCaps", LINEAGENTCAPS),
    )
    dwAddressID: int
    AgentCaps: LINEAGENTCAPS


class GetAgentStatusPart(Structure):
    """LINEPROXYREQUEST_GETAGENTSTATUS: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("AgentStatus", LINEAGENTSTATUS),
    )
    dwAddressID: int
    AgentStatus: LINEAGENTSTATUS


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
    dwAgentExtensionIDIndex: int
    dwSize: int
    Params: Array[c_uint8]


class GetAgentActivityListPart(Structure):
    """LINEPROXYREQUEST_GETAGENTACTIVITYLIST: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("ActivityList", LINEAGENTACTIVITYLIST),
    )
    dwAddressID: int
    ActivityList: LINEAGENTACTIVITYLIST


class GetAgentGroupListPart(Structure):
    """LINEPROXYREQUEST_GETAGENTGROUPLIST: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwAddressID", c_uint32),
        ("GroupList", LINEAGENTGROUPLIST),
    )
    dwAddressID: int
    GroupList: LINEAGENTGROUPLIST


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
    dwAgentIDSize: int
    dwAgentIDOffset: int
    dwAgentPINSize: int
    dwAgentPINOffset: int


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
    dwAgentState: int
    dwNextAgentState: int


class SetAgentMeasurementPeriodPart(Structure):
    """LINEPROXYREQUEST_SETAGENTMEASUREMENTPERIOD: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgent", c_uint32),
        ("dwMeasurementPeriod", c_uint32),
    )
    hAgent: int
    dwMeasurementPeriod: int


class GetAgentInfoPart(Structure):
    """LINEPROXYREQUEST_GETAGENTINFO: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgent", c_uint32),
        ("AgentInfo", LINEAGENTINFO),
    )
    hAgent: int
    AgentInfo: LINEAGENTINFO


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
    dwAgentPINSize: int
    dwAgentPINOffset: int
    hAgent: int
    GroupID: GUID
    dwWorkingAddressID: int


class GetAgentSessionListPart(Structure):
    """LINEPROXYREQUEST_GETAGENTSESSIONLIST: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgent", c_uint32),
        ("SessionList", LINEAGENTSESSIONLIST),
    )
    hAgent: int
    SessionList: LINEAGENTSESSIONLIST


class GetAgentSessionInfoPart(Structure):
    """LINEPROXYREQUEST_GETAGENTSESSIONINFO: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgentSession", c_uint32),
        ("SessionInfo", LINEAGENTSESSIONINFO),
    )
    hAgentSession: int
    SessionInfo: LINEAGENTSESSIONINFO


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
    dwAgentSessionState: int
    dwNextAgentSessionState: int


class GetQueueListPart(Structure):
    """LINEPROXYREQUEST_GETQUEUELIST: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("GroupID", GUID),
        ("QueueList", LINEQUEUELIST),
    )
    GroupID: GUID
    QueueList: LINEQUEUELIST


class SetQueueMeasurementPeriodPart(Structure):
    """LINEPROXYREQUEST_SETQUEUEMEASUREMENTPERIOD: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwQueueID", c_uint32),
        ("dwMeasurementPeriod", c_uint32),
    )
    dwQueueID: int
    dwMeasurementPeriod: int


class GetQueueInfoPart(Structure):
    """LINEPROXYREQUEST_GETQUEUEINFO: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwQueueID", c_uint32),
        ("QueueInfo", LINEQUEUEINFO),
    )
    dwQueueID: int
    QueueInfo: LINEQUEUEINFO


class GetGroupListPart(Structure):
    """LINEPROXYREQUEST_GETGROUPLIST: the part of this request type."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("GroupList", LINEAGENTGROUPLIST),)
    GroupList: LINEAGENTGROUPLIST


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
    dwClientMachineNameSize: int
    dwClientMachineNameOffset: int
    dwClientUserNameSize: int
    dwClientUserNameOffset: int
    dwClientAppAPIVersion: int
    dwRequestType: int
    SetAgentGroup: SetAgentGroupPart
    SetAgentState: SetAgentStatePart
    SetAgentActivity: SetAgentActivityPart
    GetAgentCaps: GetAgentCapsPart
    GetAgentStatus: GetAgentStatusPart
    AgentSpecific: AgentSpecificPart
    GetAgentActivityList: GetAgentActivityListPart
    GetAgentGroupList: GetAgentGroupListPart
    CreateAgent: CreateAgentPart
    SetAgentStateEx: SetAgentStateExPart
    SetAgentMeasurementPeriod: SetAgentMeasurementPeriodPart
    GetAgentInfo: GetAgentInfoPart
    CreateAgentSession: CreateAgentSessionPart
    GetAgentSessionList: GetAgentSessionListPart
    GetAgentSessionInfo: GetAgentSessionInfoPart
    SetAgentSessionState: SetAgentSessionStatePart
    GetQueueList: GetQueueListPart
    SetQueueMeasurementPeriod: SetQueueMeasurementPeriodPart
    GetQueueInfo: GetQueueInfoPart
    GetGroupList: GetGroupListPart
