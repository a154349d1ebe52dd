"""The four DWORDs that LINEAGENTGROUPENTRY has instead of a GUID."""

from ctypes import Structure, c_uint32


class GroupID(Structure):
    """A group's identifier in four DWORDs: the same 16 bytes as a GUID."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwGroupID1", c_uint32),
        ("dwGroupID2", c_uint32),
        ("dwGroupID3", c_uint32),
        ("dwGroupID4", c_uint32),
    )
    dwGroupID1: int
    dwGroupID2: int
    dwGroupID3: int
    dwGroupID4: int
