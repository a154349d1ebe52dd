# DO NOT EDIT. Made from spec/constants/LINEAGENTSESSIONSTATUS_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEAGENTSESSIONSTATUS_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEAGENTSESSIONSTATUS_NEWSESSION",
    "LINEAGENTSESSIONSTATUS_STATE",
    "LINEAGENTSESSIONSTATUS_UPDATEINFO",
    "AgentSessionStatus",
]


class AgentSessionStatus(IntFlag, boundary=KEEP):
    """The ``LINEAGENTSESSIONSTATUS_`` constants, since TAPI 2.2.

    What changed in an agent session. LINE_AGENTSESSIONSTATUS carries these bits in
    dwParam2 and the handle of the session in dwParam1.

    A set, so one message can report several changes. The bits tell that something
    changed, not what it changed to. Only with STATE does dwParam3 hold the new state,
    from ``LINEAGENTSESSIONSTATE_``, and otherwise it is 0. The page of
    LINE_AGENTSESSIONSTATUS gives the message's own name in place of this family. No
    range is documented for extensions, so keep unknown bits as they are.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineagentsessionstatus--constants
    """

    NEWSESSION = 0x00000001
    """The session has just been created. (LINEAGENTSESSIONSTATUS_NEWSESSION, since
    TAPI 2.2)"""

    STATE = 0x00000002
    """The state of the session changed, and dwParam3 holds the new one.
    (LINEAGENTSESSIONSTATUS_STATE, since TAPI 2.2)"""

    UPDATEINFO = 0x00000004
    """The statistics of the session changed; read them with lineGetAgentSessionInfo.
    (LINEAGENTSESSIONSTATUS_UPDATEINFO, since TAPI 2.2)"""


LINEAGENTSESSIONSTATUS_NEWSESSION = AgentSessionStatus.NEWSESSION
LINEAGENTSESSIONSTATUS_STATE = AgentSessionStatus.STATE
LINEAGENTSESSIONSTATUS_UPDATEINFO = AgentSessionStatus.UPDATEINFO
