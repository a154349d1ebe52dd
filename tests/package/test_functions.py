"""The functions of tapi32.dll: prototypes that any operating system can import."""

import ctypes
import inspect
import json
import subprocess
import sys
import typing

import pytest

import tapi2
from conftest import REPOSITORY
from tapi2 import functions
from tapi2.explain import explain

DESCRIBED = json.loads(
    (REPOSITORY / "generated/fixtures/functions.json").read_text("utf-8")
)["functions"]
FACTS = {
    # Some of each kind, measured on the header by hand.
    "lineGetQueueInfo": (
        ["hLine", "dwQueueID", "lpLineQueueInfo"],
        [ctypes.c_uint32, ctypes.c_uint32, ctypes.POINTER(tapi2.LINEQUEUEINFO)],
    ),
    "lineCreateAgentSessionW": (
        [
            *("hLine", "hAgent", "lpszAgentPIN", "dwWorkingAddressID"),
            *("lpGroupID", "lphAgentSession"),
        ],
        [
            *(ctypes.c_uint32, ctypes.c_uint32, ctypes.c_wchar_p, ctypes.c_uint32),
            *(ctypes.POINTER(tapi2.GUID), ctypes.POINTER(ctypes.c_uint32)),
        ],
    ),
    "lineCreateAgentA": (
        ["hLine", "lpszAgentID", "lpszAgentPIN", "lphAgent"],
        [
            *(ctypes.c_uint32, ctypes.c_char_p, ctypes.c_char_p),
            ctypes.POINTER(ctypes.c_uint32),
        ],
    ),
    "lineGetMessage": (
        ["hLineApp", "lpMessage", "dwTimeout"],
        [ctypes.c_uint32, ctypes.POINTER(tapi2.LINEMESSAGE), ctypes.c_uint32],
    ),
    "lineAgentSpecific": (
        ["hLine", "dwAddressID", "dwAgentExtensionIDIndex", "lpParams", "dwSize"],
        [*[ctypes.c_uint32] * 3, ctypes.c_void_p, ctypes.c_uint32],
    ),
}


def test_types_of_some() -> None:
    """Handles have 32 bits, LONG too, and strings those of the export."""
    for name, (names, types) in FACTS.items():
        prototype = getattr(functions, name)
        assert (list(prototype.parameters), list(prototype.argtypes)) == (names, types)
        assert prototype.restype is ctypes.c_int32


def test_every_function_of_the_spec_is_there() -> None:
    """Under the names that the library exports, with the parameters of the header."""
    prototypes = {
        name: prototype
        for name in functions.__all__
        if isinstance(prototype := getattr(functions, name), functions.Prototype)
    }
    described = {
        name: [parameter["name"] for parameter in function["parameters"]]
        for function in DESCRIBED
        for name in function["exports"]
    }
    assert {name: list(it.parameters) for name, it in prototypes.items()} == described
    becoming = [it["request"] for it in DESCRIBED if it["request"]]
    assert sorted(becoming) == sorted(
        f"LINEPROXYREQUEST_{request.name}" for request in tapi2.ProxyRequest
    )


@pytest.mark.posix("a system without tapi32.dll")
def test_calling_needs_windows() -> None:
    """The import works everywhere, and the call says why it cannot."""
    with pytest.raises(tapi2.TapiError, match=r"^tapi32\.dll is part of Windows, and "):
        functions.lineShutdown(1)


def test_another_library() -> None:
    """A prototype takes its function from the library that it is bound to."""
    library = ctypes.CDLL("ucrtbase" if sys.platform == "win32" else None)
    absolute: functions.Prototype[[int]] = functions.Prototype(
        "abs", "Return what is not negative.", n=ctypes.c_int32
    )
    call = absolute.bind(library)
    assert (call(-3), call(5)) == (3, 5)
    untyped: typing.Any = call
    for wrong in ((), ("x",)):
        with pytest.raises((TypeError, ctypes.ArgumentError)):
            untyped(*wrong)
    with pytest.raises(tapi2.TapiError, match="has no lineShutdown"):
        functions.lineShutdown.bind(library)


def test_callback() -> None:
    """It takes the six words, and handles of 32 bits."""
    heard: list[tuple[int, ...]] = []
    callback = functions.LINECALLBACK(lambda *words: heard.append(words))
    callback(0x1234, 29, 7, 0xA1, 2, 2)
    assert heard == [(0x1234, 29, 7, 0xA1, 2, 2)]
    assert tapi2.from_callback(*heard[0]).device == 0x1234
    assert functions.LINECALLBACK.from_param(callback) is callback
    assert not functions.LINECALLBACK.from_param(None)


def test_introspection() -> None:
    """Help, signatures and hints tell what the header does."""
    info = functions.lineGetQueueInfo
    assert str(inspect.signature(info)) == "(hLine, dwQueueID, lpLineQueueInfo, /)"
    assert repr(info) == "<lineGetQueueInfo(hLine, dwQueueID, lpLineQueueInfo)>"
    assert (info.__doc__ or "").startswith("Reads the statistics of an ACD queue")
    assert typing.get_type_hints(tapi2.functions.get_queue_info)
    for name in functions.__all__:
        assert inspect.getdoc(getattr(functions, name)), name


def test_import_is_light() -> None:
    """Importing loads no library, and the package imports no functions by itself."""
    script = "import sys, tapi2; print('tapi2.functions' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


def test_explain() -> None:
    """A function by any of its names, its errors, and its parameters."""
    page = explain("lineGetQueueListW")
    assert page == explain("tapi2.functions.lineGetQueueListA")
    for told in (
        "Exported as: lineGetQueueListA, lineGetQueueListW",
        "LPLINEQUEUELIST lpQueueList, out",
        "Completes: with LINE_REPLY",
        "0x8000002B  LINEERR_INVALLINEHANDLE",
        "Becomes: LINEPROXYREQUEST_GETQUEUELIST",
        "call again with that many.",
    ):
        assert told in page
    assert "lineCreateAgent.lpszAgentPIN" in explain("lpszAgentPIN")
    assert "It is secret" in explain("lineCreateAgent.lpszAgentPIN")
    assert "Returned by: lineOpen" in " ".join(
        explain("LINEERR_LINEMAPPERFAILED").split()
    )
    with pytest.raises(tapi2.TapiError, match="near it: lineGetQueueInfo"):
        explain("lineGetQueueInfos")
