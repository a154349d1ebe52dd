# DO NOT EDIT. Made from spec/structures/LINEAGENTACTIVITYENTRY.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTACTIVITYENTRY for ``ctypes``."""

from ctypes import Structure, c_uint32


class LINEAGENTACTIVITYENTRY(Structure):
    """LINEAGENTACTIVITYENTRY, 12 bytes, since TAPI 2.0.

    One activity that an agent can report working on, such as sales or training.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentactivityentry
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwID", c_uint32),
        ("dwNameSize", c_uint32),
        ("dwNameOffset", c_uint32),
    )
    dwID: int
    """The identifier of the activity, to be passed to lineSetAgentActivity. The
    agent handler assigns it and keeps it unique. (DWORD, since TAPI 2.0)"""

    dwNameSize: int
    """The name of the activity, with other information that helps the agent to
    choose it. (DWORD, since TAPI 2.0)"""

    dwNameOffset: int
    """The name of the activity, with other information that helps the agent to
    choose it. (DWORD, since TAPI 2.0)"""
