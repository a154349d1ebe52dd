"""The spec's numbers, put to a C++ compiler and to `ctypes`.

`generated/conformance/conformance.cpp` asserts them against the real <tapi.h>. That it
compiles is the proof, and the proof is worth something because a wrong number does not
compile. The same numbers, read from the same text, must be those of `ctypes`.
"""

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import tapi2
from conftest import REPOSITORY
from real.compiler import CompileError, compile_object
from tapi2 import constants, functions, messages, structures, testing

SOURCE = REPOSITORY / "generated" / "conformance" / "conformance.cpp"
TRIPLES = ("x86-windows-gnu", "x86_64-windows-gnu", "aarch64-windows-gnu")
FLAGS = ("-std=c++20",)

# Structures of C that have two classes: how the proof's lines about each begin.
ON = {
    "LINEMESSAGE32": ("_ON", ["X86", "LINEMESSAGE"]),
    "LINEMESSAGE64": ("_ON", ["X64", "LINEMESSAGE"]),
}
NAMED = set(structures.__all__)


class Wrong(NamedTuple):
    """An error put into the proof, and what the compiler must say of it."""

    old: str
    new: str
    says: str


X64_PLAIN = (
    "030201001d0000000d0c0b0a00000000010100000000000001000000000000000000000000000000"
)
X64_WRONG = (
    "030201001d0000000d0c0b0a00000000010200000000000001000000000000000000000000000000"
)
WRONG = [
    Wrong(
        "SIZE(LINEAGENTCAPS, 72)",
        "SIZE(LINEAGENTCAPS, 68)",
        "LINEAGENTCAPS: size is not 68",
    ),
    Wrong(
        "CONSTANT(LINEAGENTSTATEEX_READY, 0x00000002)",
        "CONSTANT(LINEAGENTSTATEEX_READY, 0x00000004)",
        "LINEAGENTSTATEEX_READY: value is not 0x00000004",
    ),
    Wrong(
        "CONSTANT(LINEERR_DISCONNECTED, 0x80000060)",
        "CONSTANT(LINEERR_DISCONNECTED, 0x00000060)",
        "LINEERR_DISCONNECTED: value is not 0x00000060",
    ),
    Wrong(
        f'X64, "LINE_AGENTSTATUSEX, plain",\n       "{X64_PLAIN}"',
        f'X64, "LINE_AGENTSTATUSEX, plain",\n       "{X64_WRONG}"',
        "LINE_AGENTSTATUSEX, plain: dwParam1 of the bytes is not 0x101 on X64",
    ),
    Wrong(
        "CONSTANT(LINE_GROUPSTATUS, 30)",
        "CONSTANT(LINE_GROUPSTATUS, 29)",
        "LINE_GROUPSTATUS: value is not 29",
    ),
    Wrong(
        "SIZE_ON(X64, LINEMESSAGE, 40)",
        "SIZE_ON(X64, LINEMESSAGE, 24)",
        "LINEMESSAGE: size is not 24 on X64",
    ),
    Wrong(
        "MEMBER_ON(X64, LINEMESSAGE, dwParam1, 16, 8)",
        "MEMBER_ON(X64, LINEMESSAGE, dwParam1, 12, 8)",
        "LINEMESSAGE.dwParam1: offset is not 12 on X64",
    ),
    Wrong(
        "MEMBER_ON(X64, LINEMESSAGE, dwParam2, 24, 8)",
        "MEMBER_ON(X64, LINEMESSAGE, dwParam2, 24, 4)",
        "LINEMESSAGE.dwParam2: size is not 4 on X64",
    ),
    Wrong(
        "MEMBER(LINEAGENTGROUPENTRY, GroupID.dwGroupID3, 8, 4)",
        "MEMBER(LINEAGENTGROUPENTRY, GroupID.dwGroupID3, 12, 4)",
        "LINEAGENTGROUPENTRY.GroupID.dwGroupID3: offset is not 12",
    ),
    Wrong(
        "MEMBER(LINEAGENTINFO, cyOverallCallRate, 24, 8)",
        "MEMBER(LINEAGENTINFO, cyOverallCallRate, 24, 4)",
        "LINEAGENTINFO.cyOverallCallRate: size is not 4",
    ),
    Wrong(
        "MEMBER(LINEPROXYREQUEST, CreateAgent, 28, 20)",
        "MEMBER(LINEPROXYREQUEST, CreateAgent, 28, 36)",
        "LINEPROXYREQUEST.CreateAgent: size is not 36",
    ),
    Wrong(
        "HOLDS(LINEAGENTCAPS, LINEAGENTCAPS, ProxyGUID.Data2, 0x8584)",
        "HOLDS(LINEAGENTCAPS, LINEAGENTCAPS, ProxyGUID.Data2, 0x8585)",
        "LINEAGENTCAPS: ProxyGUID.Data2 of the bytes is not 0x8585",
    ),
    Wrong(
        "HOLDS(LINEPROXYREQUEST, GetQueueInfo, GetQueueInfo.dwQueueID, 0x1)",
        "HOLDS(LINEPROXYREQUEST, GetQueueInfo, GetQueueInfo.dwQueueID, 0x2)",
        "GetQueueInfo: GetQueueInfo.dwQueueID of the bytes is not 0x2",
    ),
    Wrong(  # a parameter too few
        "FUNCTION(lineGetQueueInfo, LONG, HLINE, DWORD, LPLINEQUEUEINFO)",
        "FUNCTION(lineGetQueueInfo, LONG, HLINE, LPLINEQUEUEINFO)",
        "lineGetQueueInfo: type is not LONG, HLINE, LPLINEQUEUEINFO",
    ),
    Wrong(  # another result
        "FUNCTION(lineShutdown, LONG, HLINEAPP)",
        "FUNCTION(lineShutdown, DWORD, HLINEAPP)",
        "lineShutdown: type is not DWORD, HLINEAPP",
    ),
    Wrong(  # in another order
        "FUNCTION(lineProxyResponse, LONG, HLINE, LPLINEPROXYREQUEST, DWORD)",
        "FUNCTION(lineProxyResponse, LONG, HLINE, DWORD, LPLINEPROXYREQUEST)",
        "lineProxyResponse: type is not LONG, HLINE, DWORD, LPLINEPROXYREQUEST",
    ),
    Wrong(  # of another type
        "FUNCTION(lineGetQueueListW, LONG, HLINE, LPGUID, LPLINEQUEUELIST)",
        "FUNCTION(lineGetQueueListW, LONG, HLINE, LPGUID, LPLINEAGENTGROUPLIST)",
        "lineGetQueueListW: type is not LONG, HLINE, LPGUID, LPLINEAGENTGROUPLIST",
    ),
    Wrong(  # strings of the other encoding
        "FUNCTION(lineCreateAgentW, LONG, HLINE, LPCWSTR, LPCWSTR, LPHAGENT)",
        "FUNCTION(lineCreateAgentW, LONG, HLINE, LPCSTR, LPCWSTR, LPHAGENT)",
        "lineCreateAgentW: type is not LONG, HLINE, LPCSTR, LPCWSTR, LPHAGENT",
    ),
    Wrong(
        "MEMBER(LINEPROXYREQUEST, CreateAgentSession.hAgent, 40, 4)",
        "MEMBER(LINEPROXYREQUEST, CreateAgentSession.hAgent, 32, 4)",
        "LINEPROXYREQUEST.CreateAgentSession.hAgent: offset is not 32",
    ),
]


@pytest.mark.parametrize("triple", TRIPLES)
def test_the_header_has_what_the_spec_says(
    tmp_path: Path, zig_cache: Path, triple: str
) -> None:
    """Every assertion holds on every target, without a warning."""
    out = tmp_path / "proof.obj"
    compile_object(SOURCE, triple, out, flags=FLAGS, cache=zig_cache)


def test_a_wrong_number_does_not_compile(tmp_path: Path, zig_cache: Path) -> None:
    """The proof can fail of each kind, and then names the culprits and nothing else."""
    text = SOURCE.read_text("utf-8")
    for old, new, _ in WRONG:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    edited = tmp_path / "conformance.cpp"
    edited.write_text(text, "utf-8")
    out = tmp_path / "proof.obj"
    with pytest.raises(CompileError) as caught:
        compile_object(edited, "x86_64-windows-gnu", out, flags=FLAGS, cache=zig_cache)
    pattern = rf"^{re.escape(str(edited))}:\d+:\d+: error: .*?: ((?:LINE|Get|line).*)$"
    errors = re.findall(pattern, str(caught.value), re.MULTILINE)
    assert sorted(errors) == sorted(says for _, _, says in WRONG)
    assert str(caught.value).count("error:") == len(WRONG)


def test_wrong_stack_bytes_do_not_compile(tmp_path: Path, zig_cache: Path) -> None:
    """Only 32-bit programs have them, so that only they can tell."""
    text = SOURCE.read_text("utf-8")
    old = "STACK(lineGetQueueInfo, 12)"
    assert text.count(old) == 1
    edited = tmp_path / "conformance.cpp"
    edited.write_text(text.replace(old, "STACK(lineGetQueueInfo, 16)"), "utf-8")
    out = tmp_path / "proof.obj"
    says = "lineGetQueueInfo: arguments are not 16 bytes on x86"
    with pytest.raises(CompileError, match=says):
        compile_object(edited, "x86-windows-gnu", out, flags=FLAGS, cache=zig_cache)


def test_every_function_is_asserted() -> None:
    """With as many types as it has arguments, whose bytes are those that ctypes passes.

    What has the size of a pointer takes 4 bytes on x86, as everything else does.
    """
    found = (getattr(functions, name) for name in functions.__all__)
    known = {it.name: it for it in found if isinstance(it, functions.Prototype)}
    types = {name: rest for name, _, *rest in proven("FUNCTION")}
    assert types.keys() == known.keys()
    assert {name: int(size) for name, size in proven("STACK")} == {
        name: 4 * len(prototype.argtypes) for name, prototype in known.items()
    }
    pointer = ctypes.sizeof(ctypes.c_void_p)
    of_a_pointer = {"DWORD_PTR", "HINSTANCE", "LINECALLBACK"}
    for name, prototype in known.items():
        sizes = [
            pointer if c_type in of_a_pointer or c_type[:2] == "LP" else 4
            for c_type in types[name]
        ]
        assert list(map(ctypes.sizeof, prototype.argtypes)) == sizes, name


def test_every_constant_is_asserted() -> None:
    """Whatever the package calls by a C name stands in the proof, with its value."""
    asserted = {name: int(value, 0) for name, value in proven("CONSTANT")}
    names = [name for name in constants.__all__ if name.startswith("LINE")]
    values = {name: int(getattr(constants, name)) for name in names}
    kinds = [getattr(messages, name) for name in messages.__all__]
    kinds = [kind for kind in kinds if getattr(kind, "MESSAGE_ID", -1) >= 0]
    numbers = {kind.NAME: kind.MESSAGE_ID for kind in kinds}
    assert asserted == values | numbers


def test_every_vector_is_asserted() -> None:
    """Each record of the vectors that a C program could have stands in the proof."""
    text = SOURCE.read_text("utf-8")
    pattern = r'^VECTOR\((\w+), "(\w+), (.*)",\n +"(\w+)",\n'
    asserted = re.findall(pattern, text, re.MULTILINE)
    assert sorted(asserted) == sorted(
        (layout.name, vector.message, vector.name, record.hex())
        for vector in testing.vectors()
        for layout, record in vector.records.items()
        if layout is not tapi2.Layout.REMOTE and vector.message != "UNKNOWN"
    )


def test_the_first_vector_of_each_structure_and_request_is_asserted() -> None:
    """With all its bytes, and the number of every member."""
    text = SOURCE.read_text("utf-8")
    pattern = r'^constexpr char (\w+)_bytes\[\] =\n +"(\w+)";$'
    # Of a structure with pointers, the bytes of 64-bit programs come first.
    asserted = dict(reversed(re.findall(pattern, text, re.MULTILINE)))
    numbers: dict[str, dict[str, float]] = {name: {} for name in asserted}
    for _, name, member, value in proven("HOLDS"):
        numbers[name][member] = float(value) if "." in value else int(value, 0)
    structures_first = {v.structure: v for v in reversed(testing.buffers())}
    requests_first = {v.request: v for v in reversed(testing.requests())}
    first = {**structures_first, **requests_first}
    assert asserted == {name: vector.buffer.hex() for name, vector in first.items()}
    assert numbers == {name: vector.members for name, vector in first.items()}


@pytest.mark.parametrize("name", [n for n in structures.__all__ if n != "LINEMESSAGE"])
def test_ctypes_has_the_places_of_the_compiler(name: str) -> None:
    """Size and offsets of each class, down to its last member, are those proven."""
    structure = getattr(structures, name)
    suffix, first = ON.get(name, ("", [name]))
    length = len(first)
    sizes = [row[length:] for row in proven(f"SIZE{suffix}") if row[:length] == first]
    assert sizes == [[str(ctypes.sizeof(structure))]]
    rows = [row[length:] for row in proven(f"MEMBER{suffix}") if row[:length] == first]
    places = {path: (int(at), int(size)) for path, at, size in rows}
    assert dict(places_of(structure)) == places


def proven(macro: str) -> list[list[str]]:
    """Give the arguments of each use of a macro in the proof, as this host has them."""
    number = r"\1" if ctypes.sizeof(ctypes.c_void_p) == 4 else r"\2"
    text = re.sub(r"\bON\((\d+), (\d+)\)", number, SOURCE.read_text("utf-8"))
    uses = re.findall(rf"^{macro}\((.*)\);$", text, re.MULTILINE)
    return [use.split(", ") for use in uses]


def places_of(
    kind: Any, inside: str = "", start: int = 0
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Give offset and size of each field, also in types that C has no name for."""
    for name, field_type, *_ in kind._fields_:
        field = getattr(kind, name)
        path, offset = f"{inside}{name}", start + field.offset
        if name in getattr(kind, "_anonymous_", ()):
            yield from places_of(field_type, inside, offset)
            continue
        yield path, (offset, field.size)
        if hasattr(field_type, "_fields_") and field_type.__name__ not in NAMED:
            yield from places_of(field_type, f"{path}.", offset)
