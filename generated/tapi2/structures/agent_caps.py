# DO NOT EDIT. Made from spec/structures/LINEAGENTCAPS.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTCAPS for ``ctypes``."""

from ctypes import Structure, c_uint32

from .guid import GUID


class LINEAGENTCAPS(Structure):
    """LINEAGENTCAPS, 72 bytes, since TAPI 2.0.

    What agents can do at an address, and which extensions the agent handler offers
    there.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentcaps
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwTotalSize", c_uint32),
        ("dwNeededSize", c_uint32),
        ("dwUsedSize", c_uint32),
        ("dwAgentHandlerInfoSize", c_uint32),
        ("dwAgentHandlerInfoOffset", c_uint32),
        ("dwCapsVersion", c_uint32),
        ("dwFeatures", c_uint32),
        ("dwStates", c_uint32),
        ("dwNextStates", c_uint32),
        ("dwMaxNumGroupEntries", c_uint32),
        ("dwAgentStatusMessages", c_uint32),
        ("dwNumAgentExtensionIDs", c_uint32),
        ("dwAgentExtensionIDListSize", c_uint32),
        ("dwAgentExtensionIDListOffset", c_uint32),
        ("ProxyGUID", GUID),
    )
    dwTotalSize: int
    """(DWORD, since TAPI 2.0)"""

    dwNeededSize: int
    """(DWORD, since TAPI 2.0)"""

    dwUsedSize: int
    """(DWORD, since TAPI 2.0)"""

    dwAgentHandlerInfoSize: int
    """How the agent handler introduces itself, for instance by name and version.
    (DWORD, since TAPI 2.0)"""

    dwAgentHandlerInfoOffset: int
    """How the agent handler introduces itself, for instance by name and version.
    (DWORD, since TAPI 2.0)"""

    dwCapsVersion: int
    """The TAPI version by which the agent handler wrote this structure. It is never
    above the version that the caller passed. (DWORD, version, since TAPI 2.0)"""

    dwFeatures: int
    """The agent functions that the address supports. A bit that is clear means
    never, a bit that is set means whenever line and address are in a fitting state.
    (DWORD, since TAPI 2.0)"""

    dwStates: int
    """The states that lineSetAgentState can ever set here. (DWORD, since TAPI 2.0)"""

    dwNextStates: int
    """The states that lineSetAgentState can ever set here as the next state. (DWORD,
    since TAPI 2.0)"""

    dwMaxNumGroupEntries: int
    """In how many groups the agent can be logged in at once. It is the most entries
    that lineSetAgentGroup accepts. (DWORD, entries, since TAPI 2.0)"""

    dwAgentStatusMessages: int
    """The changes that LINE_AGENTSTATUS can report for this address. (DWORD, since
    TAPI 2.0)"""

    dwNumAgentExtensionIDs: int
    """(DWORD, since TAPI 2.0)"""

    dwAgentExtensionIDListSize: int
    """The extensions of the agent handler. lineAgentSpecific and LINE_AGENTSPECIFIC
    name an extension by its position here, counted from 0, so the handler must never
    reorder them. (DWORD, since TAPI 2.0)"""

    dwAgentExtensionIDListOffset: int
    """The extensions of the agent handler. lineAgentSpecific and LINE_AGENTSPECIFIC
    name an extension by its position here, counted from 0, so the handler must never
    reorder them. (DWORD, since TAPI 2.0)"""

    ProxyGUID: GUID
    """The identifier of the ACD proxy that serves the line. (GUID, since TAPI 2.2)"""
