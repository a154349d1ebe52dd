# DO NOT EDIT. Made from spec/structures/LINEAGENTSTATUS.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSTATUS for `ctypes`."""

from ctypes import Structure, c_uint32


class LINEAGENTSTATUS(Structure):
    """LINEAGENTSTATUS, 56 bytes, since TAPI 2.0.

    The agent at an address, with groups, state and activity, and what can be changed
    right now.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentstatus
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwTotalSize", c_uint32),
        ("dwNeededSize", c_uint32),
        ("dwUsedSize", c_uint32),
        ("dwNumEntries", c_uint32),
        ("dwGroupListSize", c_uint32),
        ("dwGroupListOffset", c_uint32),
        ("dwState", c_uint32),
        ("dwNextState", c_uint32),
        ("dwActivityID", c_uint32),
        ("dwActivitySize", c_uint32),
        ("dwActivityOffset", c_uint32),
        ("dwAgentFeatures", c_uint32),
        ("dwValidStates", c_uint32),
        ("dwValidNextStates", c_uint32),
    )
    dwTotalSize: int
    dwNeededSize: int
    dwUsedSize: int
    dwNumEntries: int
    dwGroupListSize: int
    dwGroupListOffset: int
    dwState: int
    dwNextState: int
    dwActivityID: int
    dwActivitySize: int
    dwActivityOffset: int
    dwAgentFeatures: int
    dwValidStates: int
    dwValidNextStates: int
