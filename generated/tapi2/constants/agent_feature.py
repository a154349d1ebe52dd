# DO NOT EDIT. Made from spec/constants/LINEAGENTFEATURE_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEAGENTFEATURE_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEAGENTFEATURE_AGENTSPECIFIC",
    "LINEAGENTFEATURE_GETAGENTACTIVITYLIST",
    "LINEAGENTFEATURE_GETAGENTGROUP",
    "LINEAGENTFEATURE_SETAGENTACTIVITY",
    "LINEAGENTFEATURE_SETAGENTGROUP",
    "LINEAGENTFEATURE_SETAGENTSTATE",
    "AgentFeature",
]


class AgentFeature(IntFlag, boundary=KEEP):
    """The ``LINEAGENTFEATURE_`` constants, since TAPI 2.0.

    The agent functions that an application may call for an address. LINEAGENTCAPS lists
    those the agent handler supports at all, LINEAGENTSTATUS those that can be called at
    the moment.

    Always a set, and 0 is legal. In LINEAGENTCAPS.dwFeatures a clear bit means never, a
    set bit means possible when the line and the address are in a fitting state. In
    LINEAGENTSTATUS.dwAgentFeatures a set bit means right now. Names mislead in one
    place: GETAGENTGROUP stands for lineGetAgentGroupList, and there is no function
    called lineGetAgentGroup. No bit exists for lineGetAgentCaps, lineGetAgentStatus or
    any function that came with TAPI 2.2. The published page reserves no bits for
    extensions, so keep unknown bits as they are.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineagentfeature--constants
    """

    SETAGENTGROUP = 0x00000001
    """lineSetAgentGroup is available, to log the agent in to ACD groups or out of
    them. (LINEAGENTFEATURE_SETAGENTGROUP, since TAPI 2.0)"""

    SETAGENTSTATE = 0x00000002
    """lineSetAgentState is available, to change the agent's state or next state.
    (LINEAGENTFEATURE_SETAGENTSTATE, since TAPI 2.0)"""

    SETAGENTACTIVITY = 0x00000004
    """lineSetAgentActivity is available, to tell what the agent is working on.
    (LINEAGENTFEATURE_SETAGENTACTIVITY, since TAPI 2.0)"""

    AGENTSPECIFIC = 0x00000008
    """lineAgentSpecific is available, to reach extensions of the agent handler.
    (LINEAGENTFEATURE_AGENTSPECIFIC, since TAPI 2.0)"""

    GETAGENTACTIVITYLIST = 0x00000010
    """lineGetAgentActivityList is available, to read the activities to choose from.
    (LINEAGENTFEATURE_GETAGENTACTIVITYLIST, since TAPI 2.0)"""

    GETAGENTGROUP = 0x00000020
    """lineGetAgentGroupList is available, to read the groups that the agent may log
    in to. (LINEAGENTFEATURE_GETAGENTGROUP, since TAPI 2.0)"""


LINEAGENTFEATURE_SETAGENTGROUP = AgentFeature.SETAGENTGROUP
LINEAGENTFEATURE_SETAGENTSTATE = AgentFeature.SETAGENTSTATE
LINEAGENTFEATURE_SETAGENTACTIVITY = AgentFeature.SETAGENTACTIVITY
LINEAGENTFEATURE_AGENTSPECIFIC = AgentFeature.AGENTSPECIFIC
LINEAGENTFEATURE_GETAGENTACTIVITYLIST = AgentFeature.GETAGENTACTIVITYLIST
LINEAGENTFEATURE_GETAGENTGROUP = AgentFeature.GETAGENTGROUP
