# DO NOT EDIT. Made from spec/functions/lineCreateAgent.yaml
# and templates/tapi2/functions/{function.module}.py.j2 by: tapi2gen build
"""The function lineCreateAgent for ``ctypes``."""

from ctypes import POINTER, c_char_p, c_uint32, c_wchar_p

from .prototype import Pointer, Prototype

lineCreateAgentA: Prototype[[int, bytes | None, bytes | None, Pointer[c_uint32]]] = (
    Prototype(
        "lineCreateAgentA",
        """Creates an agent in the ACD system, and gives it a handle.""",
        hLine=c_uint32,
        lpszAgentID=c_char_p,
        lpszAgentPIN=c_char_p,
        lphAgent=POINTER(c_uint32),
    )
)

lineCreateAgentW: Prototype[[int, str | None, str | None, Pointer[c_uint32]]] = (
    Prototype(
        "lineCreateAgentW",
        """Creates an agent in the ACD system, and gives it a handle.""",
        hLine=c_uint32,
        lpszAgentID=c_wchar_p,
        lpszAgentPIN=c_wchar_p,
        lphAgent=POINTER(c_uint32),
    )
)
