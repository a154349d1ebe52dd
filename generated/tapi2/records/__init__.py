# DO NOT EDIT. Made from spec/
# and templates/tapi2/records/__init__.py.j2 by: tapi2gen build
"""What the structures mean: one record class each, and one each proxy request type."""

from __future__ import annotations

from tapi2._lazy import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tapi2.records.agent_activity_entry import AgentActivityEntryRecord
    from tapi2.records.agent_activity_list import AgentActivityListRecord
    from tapi2.records.agent_caps import AgentCapsRecord
    from tapi2.records.agent_entry import AgentEntryRecord
    from tapi2.records.agent_group_entry import AgentGroupEntryRecord
    from tapi2.records.agent_group_list import AgentGroupListRecord
    from tapi2.records.agent_info import AgentInfoRecord
    from tapi2.records.agent_list import AgentListRecord
    from tapi2.records.agent_session_entry import AgentSessionEntryRecord
    from tapi2.records.agent_session_info import AgentSessionInfoRecord
    from tapi2.records.agent_session_list import AgentSessionListRecord
    from tapi2.records.agent_status import AgentStatusRecord
    from tapi2.records.proxy_request import ProxyRequestRecord
    from tapi2.records.proxy_request_list import ProxyRequestListRecord
    from tapi2.records.queue_entry import QueueEntryRecord
    from tapi2.records.queue_info import QueueInfoRecord
    from tapi2.records.queue_list import QueueListRecord
    from tapi2.records.requests.agent_specific import AgentSpecificRequest
    from tapi2.records.requests.create_agent import CreateAgentRequest
    from tapi2.records.requests.create_agent_session import CreateAgentSessionRequest
    from tapi2.records.requests.get_agent_activity_list import (
        GetAgentActivityListRequest,
    )
    from tapi2.records.requests.get_agent_caps import GetAgentCapsRequest
    from tapi2.records.requests.get_agent_group_list import GetAgentGroupListRequest
    from tapi2.records.requests.get_agent_info import GetAgentInfoRequest
    from tapi2.records.requests.get_agent_session_info import GetAgentSessionInfoRequest
    from tapi2.records.requests.get_agent_session_list import GetAgentSessionListRequest
    from tapi2.records.requests.get_agent_status import GetAgentStatusRequest
    from tapi2.records.requests.get_group_list import GetGroupListRequest
    from tapi2.records.requests.get_queue_info import GetQueueInfoRequest
    from tapi2.records.requests.get_queue_list import GetQueueListRequest
    from tapi2.records.requests.set_agent_activity import SetAgentActivityRequest
    from tapi2.records.requests.set_agent_group import SetAgentGroupRequest
    from tapi2.records.requests.set_agent_measurement_period import (
        SetAgentMeasurementPeriodRequest,
    )
    from tapi2.records.requests.set_agent_session_state import (
        SetAgentSessionStateRequest,
    )
    from tapi2.records.requests.set_agent_state import SetAgentStateRequest
    from tapi2.records.requests.set_agent_state_ex import SetAgentStateExRequest
    from tapi2.records.requests.set_queue_measurement_period import (
        SetQueueMeasurementPeriodRequest,
    )
    from tapi2.records.unknown_request import UnknownRequest

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
        "AgentActivityEntryRecord": "tapi2.records.agent_activity_entry",
        "AgentActivityListRecord": "tapi2.records.agent_activity_list",
        "AgentCapsRecord": "tapi2.records.agent_caps",
        "AgentEntryRecord": "tapi2.records.agent_entry",
        "AgentGroupEntryRecord": "tapi2.records.agent_group_entry",
        "AgentGroupListRecord": "tapi2.records.agent_group_list",
        "AgentInfoRecord": "tapi2.records.agent_info",
        "AgentListRecord": "tapi2.records.agent_list",
        "AgentSessionEntryRecord": "tapi2.records.agent_session_entry",
        "AgentSessionInfoRecord": "tapi2.records.agent_session_info",
        "AgentSessionListRecord": "tapi2.records.agent_session_list",
        "AgentStatusRecord": "tapi2.records.agent_status",
        "ProxyRequestRecord": "tapi2.records.proxy_request",
        "ProxyRequestListRecord": "tapi2.records.proxy_request_list",
        "QueueEntryRecord": "tapi2.records.queue_entry",
        "QueueInfoRecord": "tapi2.records.queue_info",
        "QueueListRecord": "tapi2.records.queue_list",
        "AgentSpecificRequest": "tapi2.records.requests.agent_specific",
        "CreateAgentRequest": "tapi2.records.requests.create_agent",
        "CreateAgentSessionRequest": "tapi2.records.requests.create_agent_session",
        "GetAgentActivityListRequest": "tapi2.records.requests.get_agent_activity_list",
        "GetAgentCapsRequest": "tapi2.records.requests.get_agent_caps",
        "GetAgentGroupListRequest": "tapi2.records.requests.get_agent_group_list",
        "GetAgentInfoRequest": "tapi2.records.requests.get_agent_info",
        "GetAgentSessionInfoRequest": "tapi2.records.requests.get_agent_session_info",
        "GetAgentSessionListRequest": "tapi2.records.requests.get_agent_session_list",
        "GetAgentStatusRequest": "tapi2.records.requests.get_agent_status",
        "GetGroupListRequest": "tapi2.records.requests.get_group_list",
        "GetQueueInfoRequest": "tapi2.records.requests.get_queue_info",
        "GetQueueListRequest": "tapi2.records.requests.get_queue_list",
        "SetAgentActivityRequest": "tapi2.records.requests.set_agent_activity",
        "SetAgentGroupRequest": "tapi2.records.requests.set_agent_group",
        "SetAgentMeasurementPeriodRequest": "tapi2.records.requests.set_agent_measurement_period",
        "SetAgentSessionStateRequest": "tapi2.records.requests.set_agent_session_state",
        "SetAgentStateRequest": "tapi2.records.requests.set_agent_state",
        "SetAgentStateExRequest": "tapi2.records.requests.set_agent_state_ex",
        "SetQueueMeasurementPeriodRequest": "tapi2.records.requests.set_queue_measurement_period",
        "UnknownRequest": "tapi2.records.unknown_request",
    },
)


def class_of(request_type: int) -> type[ProxyRequestRecord] | None:
    """Return the class of a proxy request, imported if need be; None for one unknown."""
    name = CLASSES.get(request_type)
    return _get(name) if name else None  # type: ignore[return-value]
