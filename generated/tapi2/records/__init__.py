# DO NOT EDIT. Made from spec/
# and templates/tapi2/records/__init__.py.j2 by: tapi2gen build
"""What the structures mean: one record class each, and one each proxy request type."""

from __future__ import annotations

from . import proxy_request as _proxy_request
from .agent_activity_entry import AgentActivityEntryRecord
from .agent_activity_list import AgentActivityListRecord
from .agent_caps import AgentCapsRecord
from .agent_entry import AgentEntryRecord
from .agent_group_entry import AgentGroupEntryRecord
from .agent_group_list import AgentGroupListRecord
from .agent_info import AgentInfoRecord
from .agent_list import AgentListRecord
from .agent_session_entry import AgentSessionEntryRecord
from .agent_session_info import AgentSessionInfoRecord
from .agent_session_list import AgentSessionListRecord
from .agent_status import AgentStatusRecord
from .call_params import CallParamsRecord
from .dev_caps import DevCapsRecord
from .dial_params import DialParamsRecord
from .proxy_request import ProxyRequestRecord
from .proxy_request_list import ProxyRequestListRecord
from .queue_entry import QueueEntryRecord
from .queue_info import QueueInfoRecord
from .queue_list import QueueListRecord
from .requests.agent_specific import AgentSpecificRequest
from .requests.create_agent import CreateAgentRequest
from .requests.create_agent_session import CreateAgentSessionRequest
from .requests.get_agent_activity_list import GetAgentActivityListRequest
from .requests.get_agent_caps import GetAgentCapsRequest
from .requests.get_agent_group_list import GetAgentGroupListRequest
from .requests.get_agent_info import GetAgentInfoRequest
from .requests.get_agent_session_info import GetAgentSessionInfoRequest
from .requests.get_agent_session_list import GetAgentSessionListRequest
from .requests.get_agent_status import GetAgentStatusRequest
from .requests.get_group_list import GetGroupListRequest
from .requests.get_queue_info import GetQueueInfoRequest
from .requests.get_queue_list import GetQueueListRequest
from .requests.set_agent_activity import SetAgentActivityRequest
from .requests.set_agent_group import SetAgentGroupRequest
from .requests.set_agent_measurement_period import SetAgentMeasurementPeriodRequest
from .requests.set_agent_session_state import SetAgentSessionStateRequest
from .requests.set_agent_state import SetAgentStateRequest
from .requests.set_agent_state_ex import SetAgentStateExRequest
from .requests.set_queue_measurement_period import SetQueueMeasurementPeriodRequest
from .unknown_request import UnknownRequest

__all__ = [
    "AgentActivityEntryRecord",
    "AgentActivityListRecord",
    "AgentCapsRecord",
    "AgentEntryRecord",
    "AgentGroupEntryRecord",
    "AgentGroupListRecord",
    "AgentInfoRecord",
    "AgentListRecord",
    "AgentSessionEntryRecord",
    "AgentSessionInfoRecord",
    "AgentSessionListRecord",
    "AgentSpecificRequest",
    "AgentStatusRecord",
    "CallParamsRecord",
    "CreateAgentRequest",
    "CreateAgentSessionRequest",
    "DevCapsRecord",
    "DialParamsRecord",
    "GetAgentActivityListRequest",
    "GetAgentCapsRequest",
    "GetAgentGroupListRequest",
    "GetAgentInfoRequest",
    "GetAgentSessionInfoRequest",
    "GetAgentSessionListRequest",
    "GetAgentStatusRequest",
    "GetGroupListRequest",
    "GetQueueInfoRequest",
    "GetQueueListRequest",
    "ProxyRequestListRecord",
    "ProxyRequestRecord",
    "QueueEntryRecord",
    "QueueInfoRecord",
    "QueueListRecord",
    "SetAgentActivityRequest",
    "SetAgentGroupRequest",
    "SetAgentMeasurementPeriodRequest",
    "SetAgentSessionStateRequest",
    "SetAgentStateExRequest",
    "SetAgentStateRequest",
    "SetQueueMeasurementPeriodRequest",
    "UnknownRequest",
]

# The class of each proxy request by the value of dwRequestType, 0 for any other.
_proxy_request.CLASSES.update(
    {
        kind.REQUEST_TYPE: kind
        for kind in (
            UnknownRequest,
            SetAgentGroupRequest,
            SetAgentStateRequest,
            SetAgentActivityRequest,
            GetAgentCapsRequest,
            GetAgentStatusRequest,
            AgentSpecificRequest,
            GetAgentActivityListRequest,
            GetAgentGroupListRequest,
            CreateAgentRequest,
            SetAgentMeasurementPeriodRequest,
            GetAgentInfoRequest,
            CreateAgentSessionRequest,
            GetAgentSessionListRequest,
            SetAgentSessionStateRequest,
            GetAgentSessionInfoRequest,
            GetQueueListRequest,
            SetQueueMeasurementPeriodRequest,
            GetQueueInfoRequest,
            GetGroupListRequest,
            SetAgentStateExRequest,
        )
    }
)
