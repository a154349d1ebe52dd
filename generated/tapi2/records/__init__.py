# DO NOT EDIT. Made from spec/
# and templates/tapi2/records/__init__.py.j2 by: tapi2gen build
"""What the structures mean: one record class each, and one each proxy request type."""

from __future__ import annotations

from .._lazy import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
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
    "CreateAgentRequest",
    "CreateAgentSessionRequest",
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

# The class of each proxy request, by the value of dwRequestType.
CLASSES = {
    1: "SetAgentGroupRequest",
    2: "SetAgentStateRequest",
    3: "SetAgentActivityRequest",
    4: "GetAgentCapsRequest",
    5: "GetAgentStatusRequest",
    6: "AgentSpecificRequest",
    7: "GetAgentActivityListRequest",
    8: "GetAgentGroupListRequest",
    9: "CreateAgentRequest",
    10: "SetAgentMeasurementPeriodRequest",
    11: "GetAgentInfoRequest",
    12: "CreateAgentSessionRequest",
    13: "GetAgentSessionListRequest",
    14: "SetAgentSessionStateRequest",
    15: "GetAgentSessionInfoRequest",
    16: "GetQueueListRequest",
    17: "SetQueueMeasurementPeriodRequest",
    18: "GetQueueInfoRequest",
    19: "GetGroupListRequest",
    20: "SetAgentStateExRequest",
}

# Bytes of LINEPROXYREQUEST by the client's TAPI version.
REQUEST_SIZES = (
    (0x00020000, 88),
    (0x00020002, 108),
)

_get = lazy(
    __name__,
    {
        "AgentActivityEntryRecord": ".agent_activity_entry",
        "AgentActivityListRecord": ".agent_activity_list",
        "AgentCapsRecord": ".agent_caps",
        "AgentEntryRecord": ".agent_entry",
        "AgentGroupEntryRecord": ".agent_group_entry",
        "AgentGroupListRecord": ".agent_group_list",
        "AgentInfoRecord": ".agent_info",
        "AgentListRecord": ".agent_list",
        "AgentSessionEntryRecord": ".agent_session_entry",
        "AgentSessionInfoRecord": ".agent_session_info",
        "AgentSessionListRecord": ".agent_session_list",
        "AgentStatusRecord": ".agent_status",
        "ProxyRequestRecord": ".proxy_request",
        "ProxyRequestListRecord": ".proxy_request_list",
        "QueueEntryRecord": ".queue_entry",
        "QueueInfoRecord": ".queue_info",
        "QueueListRecord": ".queue_list",
        "AgentSpecificRequest": ".requests.agent_specific",
        "CreateAgentRequest": ".requests.create_agent",
        "CreateAgentSessionRequest": ".requests.create_agent_session",
        "GetAgentActivityListRequest": ".requests.get_agent_activity_list",
        "GetAgentCapsRequest": ".requests.get_agent_caps",
        "GetAgentGroupListRequest": ".requests.get_agent_group_list",
        "GetAgentInfoRequest": ".requests.get_agent_info",
        "GetAgentSessionInfoRequest": ".requests.get_agent_session_info",
        "GetAgentSessionListRequest": ".requests.get_agent_session_list",
        "GetAgentStatusRequest": ".requests.get_agent_status",
        "GetGroupListRequest": ".requests.get_group_list",
        "GetQueueInfoRequest": ".requests.get_queue_info",
        "GetQueueListRequest": ".requests.get_queue_list",
        "SetAgentActivityRequest": ".requests.set_agent_activity",
        "SetAgentGroupRequest": ".requests.set_agent_group",
        "SetAgentMeasurementPeriodRequest": ".requests.set_agent_measurement_period",
        "SetAgentSessionStateRequest": ".requests.set_agent_session_state",
        "SetAgentStateRequest": ".requests.set_agent_state",
        "SetAgentStateExRequest": ".requests.set_agent_state_ex",
        "SetQueueMeasurementPeriodRequest": ".requests.set_queue_measurement_period",
        "UnknownRequest": ".unknown_request",
    },
)


def class_of(request_type: int) -> type[ProxyRequestRecord] | None:
    """Return the class of a proxy request, imported if need be; None for one unknown."""
    name = CLASSES.get(request_type)
    return _get(name) if name else None  # type: ignore[return-value]
