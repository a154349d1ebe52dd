# DO NOT EDIT. Made from spec/constants/LINEAGENTSTATE_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEAGENTSTATE_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEAGENTSTATE_BUSYACD",
    "LINEAGENTSTATE_BUSYINCOMING",
    "LINEAGENTSTATE_BUSYOTHER",
    "LINEAGENTSTATE_BUSYOUTBOUND",
    "LINEAGENTSTATE_LOGGEDOFF",
    "LINEAGENTSTATE_NOTREADY",
    "LINEAGENTSTATE_READY",
    "LINEAGENTSTATE_UNAVAIL",
    "LINEAGENTSTATE_UNKNOWN",
    "LINEAGENTSTATE_WORKINGAFTERCALL",
    "AgentState",
]


class AgentState(IntFlag, boundary=KEEP):
    """The ``LINEAGENTSTATE_`` constants, since TAPI 2.0.

    What the agent logged in at an address is doing. The current and the next state are
    in LINEAGENTSTATUS, and LINE_AGENTSTATUS carries the new state when it changes.

    LINEAGENTSTATUS.dwState and dwNextState, LINE_AGENTSTATUS.dwParam3 and
    lineSetAgentState take exactly one state. LINEAGENTCAPS.dwStates and dwNextStates
    hold the set of those that can be chosen at all, LINEAGENTSTATUS.dwValidStates and
    dwValidNextStates of those that can be chosen now. 0 is legal in a set call, where
    it leaves the state unchanged or asks for the agent's default next state, and in
    LINE_AGENTSTATUS.dwParam3 when the state has not changed. In LINEAGENTSTATUS.dwState
    it can mean the same as UNAVAIL. The upper 16 bits belong to the device or the agent
    handler, whose own documentation gives their meaning. Do not mix this family with
    ``LINEAGENTSTATEEX_``. No state that both families name has the same value (READY is
    4 here and 2 there), and an outbound call is BUSYOUTBOUND here but BUSYOUTGOING
    there. The page of lineSetAgentState misspells WORKINGAFTERCALL as
    LINEAGENTSTATE_WORKAFTERCALL, which does not exist.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineagentstate--constants
    """

    LOGGEDOFF = 0x00000001
    """No agent is logged in at this address. (LINEAGENTSTATE_LOGGEDOFF, since TAPI
    2.0)"""

    NOTREADY = 0x00000002
    """The agent has logged in but takes no calls, for instance during a break.
    (LINEAGENTSTATE_NOTREADY, since TAPI 2.0)"""

    READY = 0x00000004
    """The agent is waiting for a call and can be given one. (LINEAGENTSTATE_READY,
    since TAPI 2.0)"""

    BUSYACD = 0x00000008
    """The agent is on a call that an ACD queue delivered. (LINEAGENTSTATE_BUSYACD,
    since TAPI 2.0)"""

    BUSYINCOMING = 0x00000010
    """The agent is on an incoming call that did not come from an ACD queue the agent
    serves. (LINEAGENTSTATE_BUSYINCOMING, since TAPI 2.0)"""

    BUSYOUTBOUND = 0x00000020
    """The agent is on an outbound call, for instance one placed by a predictive
    dialer. (LINEAGENTSTATE_BUSYOUTBOUND, since TAPI 2.0)"""

    BUSYOTHER = 0x00000040
    """The agent is on some other call, such as a private one, or on a call of
    unknown kind. (LINEAGENTSTATE_BUSYOTHER, since TAPI 2.0)"""

    WORKINGAFTERCALL = 0x00000080
    """The call is over but the agent still has work to do on it and takes no new
    call. (LINEAGENTSTATE_WORKINGAFTERCALL, since TAPI 2.0)"""

    UNKNOWN = 0x00000100
    """The state is not known yet, for instance just after the line was opened.
    (LINEAGENTSTATE_UNKNOWN, since TAPI 2.0)"""

    UNAVAIL = 0x00000200
    """The state is not known and can never be learned on this address.
    (LINEAGENTSTATE_UNAVAIL, since TAPI 2.0)"""


LINEAGENTSTATE_LOGGEDOFF = AgentState.LOGGEDOFF
LINEAGENTSTATE_NOTREADY = AgentState.NOTREADY
LINEAGENTSTATE_READY = AgentState.READY
LINEAGENTSTATE_BUSYACD = AgentState.BUSYACD
LINEAGENTSTATE_BUSYINCOMING = AgentState.BUSYINCOMING
LINEAGENTSTATE_BUSYOUTBOUND = AgentState.BUSYOUTBOUND
LINEAGENTSTATE_BUSYOTHER = AgentState.BUSYOTHER
LINEAGENTSTATE_WORKINGAFTERCALL = AgentState.WORKINGAFTERCALL
LINEAGENTSTATE_UNKNOWN = AgentState.UNKNOWN
LINEAGENTSTATE_UNAVAIL = AgentState.UNAVAIL
