# DO NOT EDIT. Made from spec/
# and templates/tapi2/{live}/proxied.py.j2 by: tapi2gen build
"""The functions that become proxy requests, and the errors of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..constants import LineErr
from ..records.proxy_request import ProxyRequestRecord
from ..records.requests.agent_specific import AgentSpecificRequest
from ..records.requests.create_agent import CreateAgentRequest
from ..records.requests.create_agent_session import CreateAgentSessionRequest
from ..records.requests.get_agent_activity_list import GetAgentActivityListRequest
from ..records.requests.get_agent_caps import GetAgentCapsRequest
from ..records.requests.get_agent_group_list import GetAgentGroupListRequest
from ..records.requests.get_agent_info import GetAgentInfoRequest
from ..records.requests.get_agent_session_info import GetAgentSessionInfoRequest
from ..records.requests.get_agent_session_list import GetAgentSessionListRequest
from ..records.requests.get_agent_status import GetAgentStatusRequest
from ..records.requests.get_group_list import GetGroupListRequest
from ..records.requests.get_queue_info import GetQueueInfoRequest
from ..records.requests.get_queue_list import GetQueueListRequest
from ..records.requests.set_agent_activity import SetAgentActivityRequest
from ..records.requests.set_agent_group import SetAgentGroupRequest
from ..records.requests.set_agent_measurement_period import (
    SetAgentMeasurementPeriodRequest,
)
from ..records.requests.set_agent_session_state import SetAgentSessionStateRequest
from ..records.requests.set_agent_state import SetAgentStateRequest
from ..records.requests.set_agent_state_ex import SetAgentStateExRequest
from ..records.requests.set_queue_measurement_period import (
    SetQueueMeasurementPeriodRequest,
)


class Proxied(NamedTuple):
    """What a handler may answer to the clients of a function.

    Attributes:
        function: The name of the function.
        has_answer: Whether there is more to the answer than its result.
        errors: The errors that the function returns; None for any.
    """

    function: str
    has_answer: bool
    errors: frozenset[int] | None


def _errors(names: str) -> frozenset[int]:
    return frozenset(LineErr[name] for name in names.split())


PROXIED: Mapping[type[ProxyRequestRecord], Proxied] = {
    SetAgentGroupRequest: Proxied(
        "lineSetAgentGroup",
        False,
        _errors(
            "INVALADDRESSID INVALADDRESSSTATE INVALLINEHANDLE INVALPARAM "
            "INVALPOINTER NOMEM OPERATIONFAILED OPERATIONUNAVAIL RESOURCEUNAVAIL "
            "UNINITIALIZED INVALAGENTID INVALAGENTGROUP INVALPASSWORD "
        ),
    ),
    SetAgentStateRequest: Proxied(
        "lineSetAgentState",
        False,
        _errors(
            "INVALADDRESSID INVALADDRESSSTATE INVALLINEHANDLE INVALPARAM NOMEM "
            "OPERATIONFAILED OPERATIONUNAVAIL RESOURCEUNAVAIL UNINITIALIZED "
            "INVALAGENTSTATE "
        ),
    ),
    SetAgentActivityRequest: Proxied(
        "lineSetAgentActivity",
        False,
        _errors(
            "INVALADDRESSID INVALADDRESSSTATE INVALLINEHANDLE INVALPOINTER NOMEM "
            "OPERATIONFAILED OPERATIONUNAVAIL RESOURCEUNAVAIL UNINITIALIZED "
            "INVALAGENTACTIVITY "
        ),
    ),
    GetAgentCapsRequest: Proxied(
        "lineGetAgentCaps",
        True,
        _errors(
            "BADDEVICEID INCOMPATIBLEAPIVERSION INVALADDRESSID INVALAPPHANDLE "
            "INVALPOINTER NODEVICE NODRIVER NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL STRUCTURETOOSMALL UNINITIALIZED "
        ),
    ),
    GetAgentStatusRequest: Proxied(
        "lineGetAgentStatus",
        True,
        _errors(
            "INVALADDRESSID INVALLINEHANDLE INVALPOINTER NOMEM OPERATIONFAILED "
            "OPERATIONUNAVAIL RESOURCEUNAVAIL STRUCTURETOOSMALL UNINITIALIZED "
        ),
    ),
    AgentSpecificRequest: Proxied(
        "lineAgentSpecific",
        True,
        None,
    ),
    GetAgentActivityListRequest: Proxied(
        "lineGetAgentActivityList",
        True,
        _errors(
            "INVALADDRESSID INVALLINEHANDLE INVALPOINTER NOMEM OPERATIONFAILED "
            "OPERATIONUNAVAIL RESOURCEUNAVAIL STRUCTURETOOSMALL UNINITIALIZED "
            "INVALAGENTID "
        ),
    ),
    GetAgentGroupListRequest: Proxied(
        "lineGetAgentGroupList",
        True,
        _errors(
            "INVALADDRESSID INVALLINEHANDLE INVALPOINTER NOMEM OPERATIONFAILED "
            "OPERATIONUNAVAIL RESOURCEUNAVAIL STRUCTURETOOSMALL UNINITIALIZED "
            "INVALAGENTID "
        ),
    ),
    CreateAgentRequest: Proxied(
        "lineCreateAgent",
        True,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED "
        ),
    ),
    SetAgentMeasurementPeriodRequest: Proxied(
        "lineSetAgentMeasurementPeriod",
        False,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED "
        ),
    ),
    GetAgentInfoRequest: Proxied(
        "lineGetAgentInfo",
        True,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED "
        ),
    ),
    CreateAgentSessionRequest: Proxied(
        "lineCreateAgentSession",
        True,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED "
        ),
    ),
    GetAgentSessionListRequest: Proxied(
        "lineGetAgentSessionList",
        True,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED "
        ),
    ),
    SetAgentSessionStateRequest: Proxied(
        "lineSetAgentSessionState",
        False,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED INVALAGENTSTATE INVALAGENTSESSIONSTATE "
        ),
    ),
    GetAgentSessionInfoRequest: Proxied(
        "lineGetAgentSessionInfo",
        True,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED "
        ),
    ),
    GetQueueListRequest: Proxied(
        "lineGetQueueList",
        True,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED "
        ),
    ),
    SetQueueMeasurementPeriodRequest: Proxied(
        "lineSetQueueMeasurementPeriod",
        False,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED "
        ),
    ),
    GetQueueInfoRequest: Proxied(
        "lineGetQueueInfo",
        True,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED "
        ),
    ),
    GetGroupListRequest: Proxied(
        "lineGetGroupList",
        True,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED "
        ),
    ),
    SetAgentStateExRequest: Proxied(
        "lineSetAgentStateEx",
        False,
        _errors(
            "INVALLINEHANDLE INVALPARAM NOMEM OPERATIONFAILED OPERATIONUNAVAIL "
            "RESOURCEUNAVAIL UNINITIALIZED INVALAGENTSTATE "
        ),
    ),
}
