# DO NOT EDIT. Made from spec/constants/LINEAGENTSTATEEX_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEAGENTSTATEEX_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEAGENTSTATEEX_BUSYACD",
    "LINEAGENTSTATEEX_BUSYINCOMING",
    "LINEAGENTSTATEEX_BUSYOUTGOING",
    "LINEAGENTSTATEEX_NOTREADY",
    "LINEAGENTSTATEEX_READY",
    "LINEAGENTSTATEEX_RELEASED",
    "LINEAGENTSTATEEX_UNKNOWN",
    "AgentStateEx",
]


class AgentStateEx(IntFlag, boundary=KEEP):
    """The ``LINEAGENTSTATEEX_`` constants, since TAPI 2.2.

    What an agent, identified by handle, is doing. LINEAGENTINFO holds the current and
    the next state, and LINE_AGENTSTATUSEX carries the new state when it changes.

    The values are single bits, yet every use is one state, never a set. 0 is legal in
    lineSetAgentStateEx, where it leaves the state as it is, and in
    LINE_AGENTSTATUSEX.dwParam3 when the state has not changed. These are not the values
    of ``LINEAGENTSTATE_``. The bits are numbered anew, an outbound call is BUSYOUTGOING
    here and BUSYOUTBOUND there, and LOGGEDOFF, BUSYOTHER, WORKINGAFTERCALL and UNAVAIL
    have no equal here. Wrap-up belongs to the session, as
    LINEAGENTSESSIONSTATE_BUSYWRAPUP. No range is documented for extensions, so keep
    unknown bits as they are.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineagentstateex--constants
    """

    NOTREADY = 0x00000001
    """The agent has logged in but takes no calls, for instance during a break.
    (LINEAGENTSTATEEX_NOTREADY, since TAPI 2.2)"""

    READY = 0x00000002
    """The agent is waiting for a call and can be given one. (LINEAGENTSTATEEX_READY,
    since TAPI 2.2)"""

    BUSYACD = 0x00000004
    """The agent is on a call that an ACD queue delivered. (LINEAGENTSTATEEX_BUSYACD,
    since TAPI 2.2)"""

    BUSYINCOMING = 0x00000008
    """The agent is on an incoming call that did not come from an ACD queue the agent
    serves. (LINEAGENTSTATEEX_BUSYINCOMING, since TAPI 2.2)"""

    BUSYOUTGOING = 0x00000010
    """The agent is on an outbound call, for instance one placed by a predictive
    dialer. (LINEAGENTSTATEEX_BUSYOUTGOING, since TAPI 2.2)"""

    UNKNOWN = 0x00000020
    """The agent's state is not known yet and may become known later.
    (LINEAGENTSTATEEX_UNKNOWN, since TAPI 2.2)"""

    RELEASED = 0x00000040
    """The agent has been released, most likely by logging off.
    (LINEAGENTSTATEEX_RELEASED, since TAPI 2.2)"""


LINEAGENTSTATEEX_NOTREADY = AgentStateEx.NOTREADY
LINEAGENTSTATEEX_READY = AgentStateEx.READY
LINEAGENTSTATEEX_BUSYACD = AgentStateEx.BUSYACD
LINEAGENTSTATEEX_BUSYINCOMING = AgentStateEx.BUSYINCOMING
LINEAGENTSTATEEX_BUSYOUTGOING = AgentStateEx.BUSYOUTGOING
LINEAGENTSTATEEX_UNKNOWN = AgentStateEx.UNKNOWN
LINEAGENTSTATEEX_RELEASED = AgentStateEx.RELEASED
