# DO NOT EDIT. Made from spec/structures/LINEAGENTSTATUS.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTSTATUS for ``ctypes``."""

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
    """(DWORD, since TAPI 2.0)"""

    dwNeededSize: int
    """(DWORD, since TAPI 2.0)"""

    dwUsedSize: int
    """(DWORD, since TAPI 2.0)"""

    dwNumEntries: int
    """(DWORD, since TAPI 2.0)"""

    dwGroupListSize: int
    """The groups that the agent is logged in to at this address. The list is empty
    if no agent is logged in. (DWORD, since TAPI 2.0)"""

    dwGroupListOffset: int
    """The groups that the agent is logged in to at this address. The list is empty
    if no agent is logged in. (DWORD, since TAPI 2.0)"""

    dwState: int
    """What the agent is doing. (DWORD, since TAPI 2.0)"""

    dwNextState: int
    """The state that the agent enters automatically when the current call ends.
    (DWORD, since TAPI 2.0)"""

    dwActivityID: int
    """The identifier of the agent's activity, as in LINEAGENTACTIVITYENTRY. (DWORD,
    since TAPI 2.0)"""

    dwActivitySize: int
    """The name of the agent's activity. (DWORD, since TAPI 2.0)"""

    dwActivityOffset: int
    """The name of the agent's activity. (DWORD, since TAPI 2.0)"""

    dwAgentFeatures: int
    """The agent functions that can be called right now. (DWORD, since TAPI 2.0)"""

    dwValidStates: int
    """The states that lineSetAgentState can set right now. (DWORD, since TAPI 2.0)"""

    dwValidNextStates: int
    """The states that lineSetAgentState can set right now as the next state. (DWORD,
    since TAPI 2.0)"""
