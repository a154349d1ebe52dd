# DO NOT EDIT. Made from spec/constants/LINEDEVSTATE_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEDEVSTATE_`` constants."""

from enum import KEEP, IntFlag

__all__ = [
    "LINEDEVSTATE_BATTERY",
    "LINEDEVSTATE_CAPSCHANGE",
    "LINEDEVSTATE_CLOSE",
    "LINEDEVSTATE_COMPLCANCEL",
    "LINEDEVSTATE_CONFIGCHANGE",
    "LINEDEVSTATE_CONNECTED",
    "LINEDEVSTATE_DEVSPECIFIC",
    "LINEDEVSTATE_DISCONNECTED",
    "LINEDEVSTATE_INSERVICE",
    "LINEDEVSTATE_LOCK",
    "LINEDEVSTATE_MAINTENANCE",
    "LINEDEVSTATE_MSGWAITOFF",
    "LINEDEVSTATE_MSGWAITON",
    "LINEDEVSTATE_NUMCALLS",
    "LINEDEVSTATE_NUMCOMPLETIONS",
    "LINEDEVSTATE_OPEN",
    "LINEDEVSTATE_OTHER",
    "LINEDEVSTATE_OUTOFSERVICE",
    "LINEDEVSTATE_REINIT",
    "LINEDEVSTATE_REMOVED",
    "LINEDEVSTATE_RINGING",
    "LINEDEVSTATE_ROAMMODE",
    "LINEDEVSTATE_SIGNAL",
    "LINEDEVSTATE_TERMINALS",
    "LINEDEVSTATE_TRANSLATECHANGE",
    "LineDevState",
]


class LineDevState(IntFlag, boundary=KEEP):
    """The ``LINEDEVSTATE_`` constants, since TAPI 1.3.

    What changed about a line device, in LINE_LINEDEVSTATE.

    An application is told of LINEDEVSTATE_REINIT alone, unless it asks for more with
    lineSetStatusMessages.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/linedevstate--constants
    """

    OTHER = 0x00000001
    """Something changed for which there is no other bit. (LINEDEVSTATE_OTHER, since
    TAPI 1.3)"""

    RINGING = 0x00000002
    """The line rings. The message comes again with every ring.
    (LINEDEVSTATE_RINGING, since TAPI 1.3)"""

    CONNECTED = 0x00000004
    """The line was disconnected from TAPI and is connected again.
    (LINEDEVSTATE_CONNECTED, since TAPI 1.3)"""

    DISCONNECTED = 0x00000008
    """The line was connected to TAPI and is no longer. (LINEDEVSTATE_DISCONNECTED,
    since TAPI 1.3)"""

    MSGWAITON = 0x00000010
    """The message-waiting indicator was switched on. (LINEDEVSTATE_MSGWAITON, since
    TAPI 1.3)"""

    MSGWAITOFF = 0x00000020
    """The message-waiting indicator was switched off. (LINEDEVSTATE_MSGWAITOFF,
    since TAPI 1.3)"""

    INSERVICE = 0x00000040
    """The line is in service at the switch. (LINEDEVSTATE_INSERVICE, since TAPI 1.3)"""

    OUTOFSERVICE = 0x00000080
    """The line is out of service at the switch, or unplugged.
    (LINEDEVSTATE_OUTOFSERVICE, since TAPI 1.3)"""

    MAINTENANCE = 0x00000100
    """The switch is being maintained, and the line cannot be used.
    (LINEDEVSTATE_MAINTENANCE, since TAPI 1.3)"""

    OPEN = 0x00000200
    """Another application opened the line. (LINEDEVSTATE_OPEN, since TAPI 1.3)"""

    CLOSE = 0x00000400
    """Another application closed the line. (LINEDEVSTATE_CLOSE, since TAPI 1.3)"""

    NUMCALLS = 0x00000800
    """The number of calls on the line changed. (LINEDEVSTATE_NUMCALLS, since TAPI
    1.3)"""

    NUMCOMPLETIONS = 0x00001000
    """The number of call completions waiting on the line changed.
    (LINEDEVSTATE_NUMCOMPLETIONS, since TAPI 1.3)"""

    TERMINALS = 0x00002000
    """The settings of the terminals changed. (LINEDEVSTATE_TERMINALS, since TAPI
    1.3)"""

    ROAMMODE = 0x00004000
    """The roaming mode changed. (LINEDEVSTATE_ROAMMODE, since TAPI 1.3)"""

    BATTERY = 0x00008000
    """The level of the battery changed noticeably. (LINEDEVSTATE_BATTERY, since TAPI
    1.3)"""

    SIGNAL = 0x00010000
    """The strength of the signal changed noticeably. (LINEDEVSTATE_SIGNAL, since
    TAPI 1.3)"""

    DEVSPECIFIC = 0x00020000
    """Device-specific information changed. (LINEDEVSTATE_DEVSPECIFIC, since TAPI
    1.3)"""

    REINIT = 0x00040000
    """The set of line devices changed so much that TAPI has to be initialized anew.
    (LINEDEVSTATE_REINIT, since TAPI 1.3)"""

    LOCK = 0x00080000
    """The line was locked or unlocked. (LINEDEVSTATE_LOCK, since TAPI 1.3)"""

    CAPSCHANGE = 0x00100000
    """LINEDEVCAPS changed. Read it again with lineGetDevCaps.
    (LINEDEVSTATE_CAPSCHANGE, since TAPI 1.4)"""

    CONFIGCHANGE = 0x00200000
    """The configuration of a media device on the line changed.
    (LINEDEVSTATE_CONFIGCHANGE, since TAPI 1.4)"""

    TRANSLATECHANGE = 0x00400000
    """The settings for the translation of addresses changed.
    (LINEDEVSTATE_TRANSLATECHANGE, since TAPI 1.4)"""

    COMPLCANCEL = 0x00800000
    """A call completion was cancelled from outside. (LINEDEVSTATE_COMPLCANCEL, since
    TAPI 1.4)"""

    REMOVED = 0x01000000
    """The device is being removed. Applications of TAPI 2.0 and later get
    LINE_REMOVE. (LINEDEVSTATE_REMOVED, since TAPI 1.4)"""


LINEDEVSTATE_OTHER = LineDevState.OTHER
LINEDEVSTATE_RINGING = LineDevState.RINGING
LINEDEVSTATE_CONNECTED = LineDevState.CONNECTED
LINEDEVSTATE_DISCONNECTED = LineDevState.DISCONNECTED
LINEDEVSTATE_MSGWAITON = LineDevState.MSGWAITON
LINEDEVSTATE_MSGWAITOFF = LineDevState.MSGWAITOFF
LINEDEVSTATE_INSERVICE = LineDevState.INSERVICE
LINEDEVSTATE_OUTOFSERVICE = LineDevState.OUTOFSERVICE
LINEDEVSTATE_MAINTENANCE = LineDevState.MAINTENANCE
LINEDEVSTATE_OPEN = LineDevState.OPEN
LINEDEVSTATE_CLOSE = LineDevState.CLOSE
LINEDEVSTATE_NUMCALLS = LineDevState.NUMCALLS
LINEDEVSTATE_NUMCOMPLETIONS = LineDevState.NUMCOMPLETIONS
LINEDEVSTATE_TERMINALS = LineDevState.TERMINALS
LINEDEVSTATE_ROAMMODE = LineDevState.ROAMMODE
LINEDEVSTATE_BATTERY = LineDevState.BATTERY
LINEDEVSTATE_SIGNAL = LineDevState.SIGNAL
LINEDEVSTATE_DEVSPECIFIC = LineDevState.DEVSPECIFIC
LINEDEVSTATE_REINIT = LineDevState.REINIT
LINEDEVSTATE_LOCK = LineDevState.LOCK
LINEDEVSTATE_CAPSCHANGE = LineDevState.CAPSCHANGE
LINEDEVSTATE_CONFIGCHANGE = LineDevState.CONFIGCHANGE
LINEDEVSTATE_TRANSLATECHANGE = LineDevState.TRANSLATECHANGE
LINEDEVSTATE_COMPLCANCEL = LineDevState.COMPLCANCEL
LINEDEVSTATE_REMOVED = LineDevState.REMOVED
