# DO NOT EDIT. Made from spec/constants/LINEAGENTSTATUS_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEAGENTSTATUS_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEAGENTSTATUS_ACTIVITY",
    "LINEAGENTSTATUS_ACTIVITYLIST",
    "LINEAGENTSTATUS_CAPSCHANGE",
    "LINEAGENTSTATUS_GROUP",
    "LINEAGENTSTATUS_GROUPLIST",
    "LINEAGENTSTATUS_NEXTSTATE",
    "LINEAGENTSTATUS_STATE",
    "LINEAGENTSTATUS_VALIDNEXTSTATES",
    "LINEAGENTSTATUS_VALIDSTATES",
    "AgentStatus",
]


class AgentStatus(IntFlag, boundary=KEEP):
    """The ``LINEAGENTSTATUS_`` constants, since TAPI 2.0.

    What changed for the agent at an address. LINE_AGENTSTATUS carries these bits in
    dwParam2, and LINEAGENTCAPS.dwAgentStatusMessages tells which of them the handler
    ever sends.

    A set, so one message can report several changes. Most bits point at members of
    LINEAGENTSTATUS, to be read again with lineGetAgentStatus. ACTIVITYLIST, GROUPLIST
    and CAPSCHANGE point at other structures. Only with STATE does
    LINE_AGENTSTATUS.dwParam3 hold the new state, from ``LINEAGENTSTATE_``, and
    otherwise it is 0. Mind the pairs that look alike. GROUP is about the groups that
    the agent is logged in to, GROUPLIST about those the agent may log in to. ACTIVITY
    is the current activity, ACTIVITYLIST the list to choose from. No range is
    documented for extensions, so keep unknown bits as they are.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineagentstatus--constants
    """

    GROUP = 0x00000001
    """The list of groups that the agent is logged in to changed.
    (LINEAGENTSTATUS_GROUP, since TAPI 2.0)"""

    STATE = 0x00000002
    """dwState changed, and LINE_AGENTSTATUS.dwParam3 holds the new state.
    (LINEAGENTSTATUS_STATE, since TAPI 2.0)"""

    NEXTSTATE = 0x00000004
    """dwNextState changed, the state that follows the current call.
    (LINEAGENTSTATUS_NEXTSTATE, since TAPI 2.0)"""

    ACTIVITY = 0x00000008
    """The current activity changed, its identifier or its name.
    (LINEAGENTSTATUS_ACTIVITY, since TAPI 2.0)"""

    ACTIVITYLIST = 0x00000010
    """The activities to choose from changed; read them with
    lineGetAgentActivityList. (LINEAGENTSTATUS_ACTIVITYLIST, since TAPI 2.0)"""

    GROUPLIST = 0x00000020
    """The groups that the agent may log in to changed; read them with
    lineGetAgentGroupList. (LINEAGENTSTATUS_GROUPLIST, since TAPI 2.0)"""

    CAPSCHANGE = 0x00000040
    """The capabilities in LINEAGENTCAPS changed; read them with lineGetAgentCaps.
    (LINEAGENTSTATUS_CAPSCHANGE, since TAPI 2.0)"""

    VALIDSTATES = 0x00000080
    """dwValidStates changed, the states that can be chosen now.
    (LINEAGENTSTATUS_VALIDSTATES, since TAPI 2.0)"""

    VALIDNEXTSTATES = 0x00000100
    """dwValidNextStates changed, the next states that can be chosen now.
    (LINEAGENTSTATUS_VALIDNEXTSTATES, since TAPI 2.0)"""


LINEAGENTSTATUS_GROUP = AgentStatus.GROUP
LINEAGENTSTATUS_STATE = AgentStatus.STATE
LINEAGENTSTATUS_NEXTSTATE = AgentStatus.NEXTSTATE
LINEAGENTSTATUS_ACTIVITY = AgentStatus.ACTIVITY
LINEAGENTSTATUS_ACTIVITYLIST = AgentStatus.ACTIVITYLIST
LINEAGENTSTATUS_GROUPLIST = AgentStatus.GROUPLIST
LINEAGENTSTATUS_CAPSCHANGE = AgentStatus.CAPSCHANGE
LINEAGENTSTATUS_VALIDSTATES = AgentStatus.VALIDSTATES
LINEAGENTSTATUS_VALIDNEXTSTATES = AgentStatus.VALIDNEXTSTATES
