# DO NOT EDIT. Made from spec/functions/lineCreateAgentSession.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineCreateAgentSession for ``ctypes``."""

from ctypes import POINTER, c_char_p, c_uint32, c_wchar_p

from ..structures.guid import GUID
from .prototype import Pointer, Prototype

lineCreateAgentSessionA: Prototype[
    [int, int, bytes | None, int, Pointer[GUID], Pointer[c_uint32]]
] = Prototype(
    "lineCreateAgentSessionA",
    """Creates a session in which an agent works for one ACD group at one address.""",
    hLine=c_uint32,
    hAgent=c_uint32,
    lpszAgentPIN=c_char_p,
    dwWorkingAddressID=c_uint32,
    lpGroupID=POINTER(GUID),
    lphAgentSession=POINTER(c_uint32),
)

lineCreateAgentSessionW: Prototype[
    [int, int, str | None, int, Pointer[GUID], Pointer[c_uint32]]
] = Prototype(
    "lineCreateAgentSessionW",
    """Creates a session in which an agent works for one ACD group at one address.""",
    hLine=c_uint32,
    hAgent=c_uint32,
    lpszAgentPIN=c_wchar_p,
    dwWorkingAddressID=c_uint32,
    lpGroupID=POINTER(GUID),
    lphAgentSession=POINTER(c_uint32),
)
