# DO NOT EDIT. Made from spec/structures/LINEAGENTENTRY.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTENTRY for ``ctypes``."""

from ctypes import Structure, c_uint32


class LINEAGENTENTRY(Structure):
    """LINEAGENTENTRY, 28 bytes, since TAPI 2.2.

    One agent of a call center, with handle, name, ID and PIN.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagententry
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("hAgent", c_uint32),
        ("dwNameSize", c_uint32),
        ("dwNameOffset", c_uint32),
        ("dwIDSize", c_uint32),
        ("dwIDOffset", c_uint32),
        ("dwPINSize", c_uint32),
        ("dwPINOffset", c_uint32),
    )
    hAgent: int
    """The handle of the agent. The agent handler assigns it and keeps it unique.
    (HAGENT, since TAPI 2.2)"""

    dwNameSize: int
    """The name with which the agent logs on to the operating system. (DWORD, since
    TAPI 2.2)"""

    dwNameOffset: int
    """The name with which the agent logs on to the operating system. (DWORD, since
    TAPI 2.2)"""

    dwIDSize: int
    """The ID by which older ACD systems know the agent. (DWORD, since TAPI 2.2)"""

    dwIDOffset: int
    """The ID by which older ACD systems know the agent. (DWORD, since TAPI 2.2)"""

    dwPINSize: int
    """The PIN or password that older ACD systems ask the agent for. (DWORD, since
    TAPI 2.2)"""

    dwPINOffset: int
    """The PIN or password that older ACD systems ask the agent for. (DWORD, since
    TAPI 2.2)"""
