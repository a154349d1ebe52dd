# DO NOT EDIT. Made from spec/constants/LINEAGENTSTATUSEX_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEAGENTSTATUSEX_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEAGENTSTATUSEX_NEWAGENT",
    "LINEAGENTSTATUSEX_STATE",
    "LINEAGENTSTATUSEX_UPDATEINFO",
    "AgentStatusEx",
]


class AgentStatusEx(IntFlag, boundary=KEEP):
    """The ``LINEAGENTSTATUSEX_`` constants, since TAPI 2.2.

    What changed for an agent, identified by handle. LINE_AGENTSTATUSEX carries these
    bits in dwParam2 and the agent in dwParam1.

    A set, so one message can report several changes. Only with STATE does dwParam3 hold
    the new state, from ``LINEAGENTSTATEEX_``, and otherwise it is 0. The page of
    LINE_AGENTSTATUSEX wrongly names ``LINEQUEUESTATUS_`` as the family of dwParam2.
    This is the family meant, and the same numbers read differently there (2 is STATE
    here and NEWQUEUE there). No range is documented for extensions, so keep unknown
    bits as they are.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineagentstatusex--constants
    """

    NEWAGENT = 0x00000001
    """The agent is new on this agent handler. (LINEAGENTSTATUSEX_NEWAGENT, since
    TAPI 2.2)"""

    STATE = 0x00000002
    """The agent's state changed, and dwParam3 holds the new one.
    (LINEAGENTSTATUSEX_STATE, since TAPI 2.2)"""

    UPDATEINFO = 0x00000004
    """The information about the agent changed; read it with lineGetAgentInfo.
    (LINEAGENTSTATUSEX_UPDATEINFO, since TAPI 2.2)"""


LINEAGENTSTATUSEX_NEWAGENT = AgentStatusEx.NEWAGENT
LINEAGENTSTATUSEX_STATE = AgentStatusEx.STATE
LINEAGENTSTATUSEX_UPDATEINFO = AgentStatusEx.UPDATEINFO
