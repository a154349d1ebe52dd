# DO NOT EDIT. Made from spec/structures/LINEAGENTSESSIONENTRY.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSESSIONENTRY for ``ctypes``."""

from ctypes import Structure, c_uint32

from .guid import GUID


class LINEAGENTSESSIONENTRY(Structure):
    """LINEAGENTSESSIONENTRY, 28 bytes, since TAPI 2.2.

    One agent session, that is, an agent's work for one ACD group at one address.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentsessionentry
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgentSession", c_uint32),
        ("hAgent", c_uint32),
        ("GroupID", GUID),
        ("dwWorkingAddressID", c_uint32),
    )
    hAgentSession: int
    """The handle of the session. The agent handler assigns it and keeps it unique.
    (HAGENTSESSION, since TAPI 2.2)"""

    hAgent: int
    """The agent whose session it is. (HAGENT, since TAPI 2.2)"""

    GroupID: GUID
    """The ACD group that the agent serves in the session. (GUID, since TAPI 2.2)"""

    dwWorkingAddressID: int
    """The address where the agent receives the calls of the session. (DWORD, since
    TAPI 2.2)"""
