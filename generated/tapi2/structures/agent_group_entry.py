# DO NOT EDIT. Made from spec/structures/LINEAGENTGROUPENTRY.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEAGENTGROUPENTRY for ``ctypes``."""

from ctypes import Structure, c_uint32

from .group_id import GroupID


class LINEAGENTGROUPENTRY(Structure):
    """LINEAGENTGROUPENTRY, 24 bytes, since TAPI 2.0.

    One ACD group, with identifier and name.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-lineagentgroupentry
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("GroupID", GroupID),
        ("dwNameSize", c_uint32),
        ("dwNameOffset", c_uint32),
    )
    GroupID: GroupID
    """The identifier of the group. C declares four DWORDs, whose 16 bytes are those
    of a GUID. The agent handler assigns it and keeps it unique. (GUID4, since TAPI
    2.0)"""

    dwNameSize: int
    """The name of the group or queue, with other information that helps the agent to
    choose the right one, such as its supervisor or the skill level it asks for.
    (DWORD, since TAPI 2.0)"""

    dwNameOffset: int
    """The name of the group or queue, with other information that helps the agent to
    choose the right one, such as its supervisor or the skill level it asks for.
    (DWORD, since TAPI 2.0)"""
