# DO NOT EDIT. Made from spec/structures/LINEAGENTCAPS.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTCAPS for `ctypes`."""

from ctypes import Structure, c_uint32

from tapi2.structures.guid import GUID


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
    dwNeededSize: int
    dwUsedSize: int
    dwAgentHandlerInfoSize: int
    dwAgentHandlerInfoOffset: int
    dwCapsVersion: int
    dwFeatures: int
    dwStates: int
    dwNextStates: int
    dwMaxNumGroupEntries: int
    dwAgentStatusMessages: int
    dwNumAgentExtensionIDs: int
    dwAgentExtensionIDListSize: int
    dwAgentExtensionIDListOffset: int
    ProxyGUID: GUID
