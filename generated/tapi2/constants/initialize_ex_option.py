# DO NOT EDIT. Made from spec/constants/LINEINITIALIZEEXOPTION_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEINITIALIZEEXOPTION_`` constants."""

from enum import IntEnum

__all__ = [
    "LINEINITIALIZEEXOPTION_CALLHUBTRACKING",
    "LINEINITIALIZEEXOPTION_USECOMPLETIONPORT",
    "LINEINITIALIZEEXOPTION_USEEVENT",
    "LINEINITIALIZEEXOPTION_USEHIDDENWINDOW",
    "InitializeExOption",
]


class InitializeExOption(IntEnum):
    """The ``LINEINITIALIZEEXOPTION_`` constants, since TAPI 2.0.

    How an application learns of its messages, in dwOptions of LINEINITIALIZEEXPARAMS.

    The first three exclude each other and are numbers, not bits.
    LINEINITIALIZEEXOPTION_CALLHUBTRACKING is a bit that is added to one of them.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineinitializeexoption--constants
    """

    USEHIDDENWINDOW = 1
    """TAPI calls the callback, by way of a window of the thread that initialized it.
    (LINEINITIALIZEEXOPTION_USEHIDDENWINDOW, since TAPI 2.0)"""

    USEEVENT = 2
    """TAPI signals an event, and lineGetMessage fetches the messages.
    (LINEINITIALIZEEXOPTION_USEEVENT, since TAPI 2.0)"""

    USECOMPLETIONPORT = 3
    """TAPI posts each message to a completion port of the application.
    (LINEINITIALIZEEXOPTION_USECOMPLETIONPORT, since TAPI 2.0)"""

    CALLHUBTRACKING = 0x80000000
    """TAPI follows calls across devices, and tells of them as call hubs.
    (LINEINITIALIZEEXOPTION_CALLHUBTRACKING, since TAPI 3.0)"""


LINEINITIALIZEEXOPTION_USEHIDDENWINDOW = InitializeExOption.USEHIDDENWINDOW
LINEINITIALIZEEXOPTION_USEEVENT = InitializeExOption.USEEVENT
LINEINITIALIZEEXOPTION_USECOMPLETIONPORT = InitializeExOption.USECOMPLETIONPORT
LINEINITIALIZEEXOPTION_CALLHUBTRACKING = InitializeExOption.CALLHUBTRACKING
