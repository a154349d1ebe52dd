# DO NOT EDIT. Made from spec/
# and templates/tapi2/functions/__init__.py.j2 by: tapi2gen build
"""The functions of tapi32.dll for ``ctypes``, which any operating system can import."""

from .agent_specific import lineAgentSpecific
from .close import lineClose
from .create_agent import lineCreateAgentA, lineCreateAgentW
from .create_agent_session import lineCreateAgentSessionA, lineCreateAgentSessionW
from .get_agent_activity_list import (
    lineGetAgentActivityListA,
    lineGetAgentActivityListW,
)
from .get_agent_caps import lineGetAgentCapsA, lineGetAgentCapsW
from .get_agent_group_list import lineGetAgentGroupListA, lineGetAgentGroupListW
from .get_agent_info import lineGetAgentInfo
from .get_agent_session_info import lineGetAgentSessionInfo
from .get_agent_session_list import lineGetAgentSessionList
from .get_agent_status import lineGetAgentStatusA, lineGetAgentStatusW
from .get_dev_caps import lineGetDevCapsA, lineGetDevCapsW
from .get_group_list import lineGetGroupListA, lineGetGroupListW
from .get_message import lineGetMessage
from .get_proxy_status import lineGetProxyStatus
from .get_queue_info import lineGetQueueInfo
from .get_queue_list import lineGetQueueListA, lineGetQueueListW
from .initialize_ex import lineInitializeExA, lineInitializeExW
from .negotiate_api_version import lineNegotiateAPIVersion
from .negotiate_ext_version import lineNegotiateExtVersion
from .open import lineOpenA, lineOpenW
from .prototype import LINECALLBACK, Prototype
from .proxy_message import lineProxyMessage
from .proxy_response import lineProxyResponse
from .set_agent_activity import lineSetAgentActivity
from .set_agent_group import lineSetAgentGroup
from .set_agent_measurement_period import lineSetAgentMeasurementPeriod
from .set_agent_session_state import lineSetAgentSessionState
from .set_agent_state import lineSetAgentState
from .set_agent_state_ex import lineSetAgentStateEx
from .set_queue_measurement_period import lineSetQueueMeasurementPeriod
from .shutdown import lineShutdown

__all__ = [
    "LINECALLBACK",
    "Prototype",
    "lineAgentSpecific",
    "lineClose",
    "lineCreateAgentA",
    "lineCreateAgentSessionA",
    "lineCreateAgentSessionW",
    "lineCreateAgentW",
    "lineGetAgentActivityListA",
    "lineGetAgentActivityListW",
    "lineGetAgentCapsA",
    "lineGetAgentCapsW",
    "lineGetAgentGroupListA",
    "lineGetAgentGroupListW",
    "lineGetAgentInfo",
    "lineGetAgentSessionInfo",
    "lineGetAgentSessionList",
    "lineGetAgentStatusA",
    "lineGetAgentStatusW",
    "lineGetDevCapsA",
    "lineGetDevCapsW",
    "lineGetGroupListA",
    "lineGetGroupListW",
    "lineGetMessage",
    "lineGetProxyStatus",
    "lineGetQueueInfo",
    "lineGetQueueListA",
    "lineGetQueueListW",
    "lineInitializeExA",
    "lineInitializeExW",
    "lineNegotiateAPIVersion",
    "lineNegotiateExtVersion",
    "lineOpenA",
    "lineOpenW",
    "lineProxyMessage",
    "lineProxyResponse",
    "lineSetAgentActivity",
    "lineSetAgentGroup",
    "lineSetAgentMeasurementPeriod",
    "lineSetAgentSessionState",
    "lineSetAgentState",
    "lineSetAgentStateEx",
    "lineSetQueueMeasurementPeriod",
    "lineShutdown",
]
