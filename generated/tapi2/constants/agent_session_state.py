# DO NOT EDIT. Made from spec/constants/LINEAGENTSESSIONSTATE_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEAGENTSESSIONSTATE_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEAGENTSESSIONSTATE_BUSYONCALL",
    "LINEAGENTSESSIONSTATE_BUSYWRAPUP",
    "LINEAGENTSESSIONSTATE_ENDED",
    "LINEAGENTSESSIONSTATE_NOTREADY",
    "LINEAGENTSESSIONSTATE_READY",
    "LINEAGENTSESSIONSTATE_RELEASED",
    "AgentSessionState",
]


class AgentSessionState(IntFlag, boundary=KEEP):
    """The ``LINEAGENTSESSIONSTATE_`` constants, since TAPI 2.2.

    The state of an agent session, that is, of an agent's work for one ACD group at one
    address. LINEAGENTSESSIONINFO holds it, and LINE_AGENTSESSIONSTATUS carries the new
    state.

    The values are single bits, yet every use is one state, never a set. 0 is legal in
    lineSetAgentSessionState, where it leaves the state as it is, and in
    LINE_AGENTSESSIONSTATUS.dwParam3 when the state has not changed. The page of
    LINE_AGENTSESSIONSTATUS sends readers to ``LINEAGENTSTATEEX_`` for that parameter,
    which is a slip: by [MS-TRP] 2.2.4.2.1.2 it is the state of the session. Read it by
    this family, since the same number means something else there (0x10 is ENDED here
    and BUSYOUTGOING there, 0x20 is RELEASED here and UNKNOWN there). No range is
    documented for extensions, so keep unknown bits as they are.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineagentsessionstate--constants
    """

    NOTREADY = 0x00000001
    """The agent has logged in but takes no calls in this session, for instance
    during a break. (LINEAGENTSESSIONSTATE_NOTREADY, since TAPI 2.2)"""

    READY = 0x00000002
    """The agent can be given a call in this session. (LINEAGENTSESSIONSTATE_READY,
    since TAPI 2.2)"""

    BUSYONCALL = 0x00000004
    """The agent is talking on a call of this session.
    (LINEAGENTSESSIONSTATE_BUSYONCALL, since TAPI 2.2)"""

    BUSYWRAPUP = 0x00000008
    """The agent is doing after-call work for a call of this session.
    (LINEAGENTSESSIONSTATE_BUSYWRAPUP, since TAPI 2.2)"""

    ENDED = 0x00000010
    """The session is over. (LINEAGENTSESSIONSTATE_ENDED, since TAPI 2.2)"""

    RELEASED = 0x00000020
    """The session has been released. (LINEAGENTSESSIONSTATE_RELEASED, since TAPI
    2.2)"""


LINEAGENTSESSIONSTATE_NOTREADY = AgentSessionState.NOTREADY
LINEAGENTSESSIONSTATE_READY = AgentSessionState.READY
LINEAGENTSESSIONSTATE_BUSYONCALL = AgentSessionState.BUSYONCALL
LINEAGENTSESSIONSTATE_BUSYWRAPUP = AgentSessionState.BUSYWRAPUP
LINEAGENTSESSIONSTATE_ENDED = AgentSessionState.ENDED
LINEAGENTSESSIONSTATE_RELEASED = AgentSessionState.RELEASED
