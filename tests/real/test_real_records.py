"""Decoding records that a Windows C compiler laid out from the real <tapi.h>.

`real/records.c` holds the records. It is compiled for three targets, and what each
record must decode to is written out here by hand, under the name it has there.
"""

import ctypes
import json
import struct
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import tapi2
from conftest import REPOSITORY
from real.coff import symbols
from real.compiler import CompileError, compile_object
from support.each import each
from tapi2 import (
    AgentSessionState,
    AgentSessionStatus,
    AgentSessionStatusMessage,
    AgentSpecificMessage,
    AgentState,
    AgentStateEx,
    AgentStatus,
    AgentStatusEx,
    AgentStatusExMessage,
    AgentStatusMessage,
    GroupStatus,
    GroupStatusMessage,
    ProxyRequest,
    ProxyRequestMessage,
    ProxyStatus,
    ProxyStatusMessage,
    QueueStatus,
    QueueStatusMessage,
    UnknownMessage,
)

REAL = REPOSITORY / "tests/real"


class Target(NamedTuple):
    """A compiler target and what tapi2 must read its records with."""

    triple: str
    layout: tapi2.Layout
    option: str  # of `python -m tapi2 decode --layout`
    structure: type[ctypes.Structure]
    words: struct.Struct
    size: int


TARGETS = (
    Target(
        "x86-windows-gnu",
        tapi2.Layout.X86,
        "x86",
        tapi2.LINEMESSAGE32,
        struct.Struct("<6I"),
        24,
    ),
    Target(
        "x86_64-windows-gnu",
        tapi2.Layout.X64,
        "x64",
        tapi2.LINEMESSAGE64,
        struct.Struct("<2I4Q"),
        40,
    ),
    Target(
        "aarch64-windows-gnu",
        tapi2.Layout.X64,
        "x64",
        tapi2.LINEMESSAGE64,
        struct.Struct("<2I4Q"),
        40,
    ),
)


class Word(NamedTuple):
    """A value that records.c gives the width of a pointer."""

    x86: int
    x64: int


class Row(NamedTuple):
    """What one record must decode to."""

    device: int
    callback_instance: Word | int
    message: type[Any]
    fields: Mapping[str, object]


# The same as the macros in records.c.
INSTANCE = Word(0xA1B2C3D4, 0x00007FF6A1B2C3D4)
REQUEST_POINTER = Word(0xDEADBEE0, 0x000001F4DEADBEE0)
EXTENSION_WORD2 = Word(0x76543210, 0xFEDCBA9876543210)
EXTENSION_WORD3 = Word(0x80000001, 0x8000000000000001)
UNKNOWN_BIT = 0x80000000

NAMES: dict[type, str] = {
    AgentSessionStatusMessage: "LINE_AGENTSESSIONSTATUS",
    AgentSpecificMessage: "LINE_AGENTSPECIFIC",
    AgentStatusMessage: "LINE_AGENTSTATUS",
    AgentStatusExMessage: "LINE_AGENTSTATUSEX",
    GroupStatusMessage: "LINE_GROUPSTATUS",
    ProxyRequestMessage: "LINE_PROXYREQUEST",
    ProxyStatusMessage: "LINE_PROXYSTATUS",
    QueueStatusMessage: "LINE_QUEUESTATUS",
}

SINGLE: dict[str, Row] = {
    "agent_session_ready": Row(
        0x00010101,
        INSTANCE,
        AgentSessionStatusMessage,
        {
            "agent_session": 0x5E55,
            "changed": AgentSessionStatus.STATE,
            "state": AgentSessionState.READY,
        },
    ),
    "agent_session_update": Row(
        0x00010102,
        0,
        AgentSessionStatusMessage,
        {
            "agent_session": 0x5E56,
            "changed": AgentSessionStatus.NEWSESSION | AgentSessionStatus.UPDATEINFO,
            "state": None,
        },
    ),
    "agent_session_unknown_bits": Row(
        0x00010103,
        INSTANCE,
        AgentSessionStatusMessage,
        {
            "agent_session": 0x5E57,
            "changed": AgentSessionStatus.STATE | UNKNOWN_BIT,
            "state": AgentSessionState.BUSYWRAPUP | UNKNOWN_BIT,
        },
    ),
    "agent_specific_small": Row(
        0x00010201,
        1,
        AgentSpecificMessage,
        {"extension_index": 3, "param2": 0x11, "param3": 0x22},
    ),
    "agent_specific_full": Row(
        0x00010202,
        INSTANCE,
        AgentSpecificMessage,
        {
            "extension_index": 0xEC7,
            "param2": EXTENSION_WORD2,
            "param3": EXTENSION_WORD3,
        },
    ),
    "agent_status_busy": Row(
        0x00010301,
        INSTANCE,
        AgentStatusMessage,
        {
            "address_id": 0xAD,
            "changed": AgentStatus.STATE | AgentStatus.ACTIVITY,
            "state": AgentState.BUSYACD,
        },
    ),
    "agent_status_next_state": Row(
        0x00010302,
        INSTANCE,
        AgentStatusMessage,
        {
            "address_id": 0xAE,
            "changed": AgentStatus.NEXTSTATE | AgentStatus.VALIDNEXTSTATES,
            "state": None,
        },
    ),
    "agent_status_everything": Row(
        0x00010303,
        INSTANCE,
        AgentStatusMessage,
        {
            "address_id": 0xAF,
            "changed": (
                AgentStatus.GROUP
                | AgentStatus.STATE
                | AgentStatus.NEXTSTATE
                | AgentStatus.ACTIVITY
                | AgentStatus.ACTIVITYLIST
                | AgentStatus.GROUPLIST
                | AgentStatus.CAPSCHANGE
                | AgentStatus.VALIDSTATES
                | AgentStatus.VALIDNEXTSTATES
                | UNKNOWN_BIT
            ),
            "state": AgentState.UNAVAIL,
        },
    ),
    "agent_status_ex_ready": Row(
        0x00010401,
        INSTANCE,
        AgentStatusExMessage,
        {
            "agent": 0xA6E7,
            "changed": AgentStatusEx.STATE,
            "state": AgentStateEx.READY,
        },
    ),
    "agent_status_ex_new": Row(
        0x00010402,
        INSTANCE,
        AgentStatusExMessage,
        {"agent": 0xA6E8, "changed": AgentStatusEx.NEWAGENT, "state": None},
    ),
    "agent_status_ex_unknown_bits": Row(
        0xF0010403,
        INSTANCE,
        AgentStatusExMessage,
        {
            "agent": 0xF000A6E9,
            "changed": AgentStatusEx.STATE | AgentStatusEx.UPDATEINFO | UNKNOWN_BIT,
            "state": AgentStateEx.BUSYOUTGOING | UNKNOWN_BIT,
        },
    ),
    "group_status_new": Row(
        0x00010501, INSTANCE, GroupStatusMessage, {"changed": GroupStatus.NEWGROUP}
    ),
    "group_status_reserved": Row(
        0x00010502,
        INSTANCE,
        GroupStatusMessage,
        {"changed": GroupStatus.GROUPREMOVED | UNKNOWN_BIT},
    ),
    "proxy_request": Row(
        0x00010601, INSTANCE, ProxyRequestMessage, {"request_pointer": REQUEST_POINTER}
    ),
    "proxy_request_reserved": Row(
        0x00010602, INSTANCE, ProxyRequestMessage, {"request_pointer": REQUEST_POINTER}
    ),
    "proxy_status_open": Row(
        0x00010701,
        INSTANCE,
        ProxyStatusMessage,
        {"changed": ProxyStatus.OPEN, "request_type": ProxyRequest.CREATEAGENT},
    ),
    "proxy_status_close": Row(
        0x00010702,
        INSTANCE,
        ProxyStatusMessage,
        {
            "changed": ProxyStatus.CLOSE | UNKNOWN_BIT,
            "request_type": ProxyRequest.SETAGENTSTATEEX,
        },
    ),
    "proxy_status_all_open": Row(
        0x00010703,
        INSTANCE,
        ProxyStatusMessage,
        {"changed": ProxyStatus.ALLOPENFORACD, "request_type": None},
    ),
    "proxy_status_unknown_request": Row(
        0x00010704,
        INSTANCE,
        ProxyStatusMessage,
        {
            "changed": ProxyStatus.OPEN | ProxyStatus.ALLOPENFORACD,
            "request_type": 0x15,
        },
    ),
    "queue_status_new": Row(
        0x00010801,
        INSTANCE,
        QueueStatusMessage,
        {"queue_id": 0x901, "changed": QueueStatus.NEWQUEUE},
    ),
    "queue_status_reserved": Row(
        0x00010802,
        INSTANCE,
        QueueStatusMessage,
        {
            "queue_id": 0x902,
            "changed": QueueStatus.UPDATEINFO | QueueStatus.QUEUEREMOVED | UNKNOWN_BIT,
        },
    ),
    "call_state": Row(
        0x00010901,
        INSTANCE,
        UnknownMessage,
        {"message_id": 2, "param1": 0x100, "param2": EXTENSION_WORD2, "param3": 4},
    ),
}

# The array `records`: its messages, and the JSON object that stands for each.
SEQUENCE: list[tuple[Row, dict[str, object]]] = [
    (
        Row(
            0x00020001,
            INSTANCE,
            ProxyStatusMessage,
            {
                "changed": ProxyStatus.OPEN | ProxyStatus.ALLOPENFORACD,
                "request_type": ProxyRequest.GETGROUPLIST,
            },
        ),
        {
            "name": "LINE_PROXYSTATUS",
            "device": 0x00020001,
            "callback_instance": INSTANCE,
            "changed": ["OPEN", "ALLOPENFORACD"],
            "request_type": "GETGROUPLIST",
        },
    ),
    (
        Row(
            0x00020002, INSTANCE, GroupStatusMessage, {"changed": GroupStatus.NEWGROUP}
        ),
        {
            "name": "LINE_GROUPSTATUS",
            "device": 0x00020002,
            "callback_instance": INSTANCE,
            "changed": ["NEWGROUP"],
        },
    ),
    (
        Row(
            0x00020003,
            INSTANCE,
            QueueStatusMessage,
            {
                "queue_id": 0x777,
                "changed": QueueStatus.UPDATEINFO | QueueStatus.NEWQUEUE,
            },
        ),
        {
            "name": "LINE_QUEUESTATUS",
            "device": 0x00020003,
            "callback_instance": INSTANCE,
            "queue_id": 0x777,
            "changed": ["UPDATEINFO", "NEWQUEUE"],
        },
    ),
    (
        Row(
            0x00020004,
            INSTANCE,
            ProxyRequestMessage,
            {"request_pointer": REQUEST_POINTER},
        ),
        {
            "name": "LINE_PROXYREQUEST",
            "device": 0x00020004,
            "callback_instance": INSTANCE,
            "request_pointer": REQUEST_POINTER,
        },
    ),
    (
        Row(
            0x00020005,
            INSTANCE,
            AgentStatusExMessage,
            {"agent": 0xA01, "changed": AgentStatusEx.NEWAGENT, "state": None},
        ),
        {
            "name": "LINE_AGENTSTATUSEX",
            "device": 0x00020005,
            "callback_instance": INSTANCE,
            "agent": 0xA01,
            "changed": ["NEWAGENT"],
            "state": None,
        },
    ),
    (
        Row(
            0x00020006,
            INSTANCE,
            AgentSessionStatusMessage,
            {
                "agent_session": 0xB01,
                "changed": AgentSessionStatus.NEWSESSION | AgentSessionStatus.STATE,
                "state": AgentSessionState.NOTREADY,
            },
        ),
        {
            "name": "LINE_AGENTSESSIONSTATUS",
            "device": 0x00020006,
            "callback_instance": INSTANCE,
            "agent_session": 0xB01,
            "changed": ["NEWSESSION", "STATE"],
            "state": "NOTREADY",
        },
    ),
    (
        Row(
            0x00020007,
            INSTANCE,
            AgentStatusExMessage,
            {
                "agent": 0xA01,
                "changed": AgentStatusEx.STATE | UNKNOWN_BIT,
                "state": AgentStateEx.READY,
            },
        ),
        {
            "name": "LINE_AGENTSTATUSEX",
            "device": 0x00020007,
            "callback_instance": INSTANCE,
            "agent": 0xA01,
            "changed": ["STATE", "0x80000000"],
            "state": "READY",
        },
    ),
    (
        Row(
            0x00020008,
            INSTANCE,
            UnknownMessage,
            {"message_id": 2, "param1": 2, "param2": 0, "param3": 4},
        ),
        {
            "device": 0x00020008,
            "callback_instance": INSTANCE,
            "message_id": 2,
            "param1": 2,
            "param2": 0,
            "param3": 4,
        },
    ),
    (
        Row(
            0x00020009,
            INSTANCE,
            AgentStatusMessage,
            {
                "address_id": 0xC01,
                "changed": AgentStatus.STATE,
                "state": AgentState.BUSYINCOMING,
            },
        ),
        {
            "name": "LINE_AGENTSTATUS",
            "device": 0x00020009,
            "callback_instance": INSTANCE,
            "address_id": 0xC01,
            "changed": ["STATE"],
            "state": "BUSYINCOMING",
        },
    ),
    (
        Row(
            0x0002000A,
            INSTANCE,
            AgentSpecificMessage,
            {
                "extension_index": 5,
                "param2": EXTENSION_WORD2,
                "param3": EXTENSION_WORD3,
            },
        ),
        {
            "name": "LINE_AGENTSPECIFIC",
            "device": 0x0002000A,
            "callback_instance": INSTANCE,
            "extension_index": 5,
            "param2": EXTENSION_WORD2,
            "param3": EXTENSION_WORD3,
        },
    ),
]

Records = dict[str, bytes]


@pytest.fixture(scope="session")
def objects(
    tmp_path_factory: pytest.TempPathFactory, zig_cache: Path
) -> dict[str, bytes]:
    """The object file of records.c by target."""
    directory = tmp_path_factory.mktemp("real")
    return {
        target.triple: compile_object(
            REAL / "records.c",
            target.triple,
            directory / f"{target.triple}.obj",
            flags=["-std=c11", "-fdata-sections"],
            cache=zig_cache,
        )
        for target in TARGETS
    }


@pytest.fixture(params=TARGETS, ids=lambda target: target.triple)
def target(request: pytest.FixtureRequest) -> Target:
    """Each of the targets in turn."""
    found: Target = request.param
    return found


@pytest.fixture
def records(objects: dict[str, bytes], target: Target) -> Records:
    """The initialised bytes of records.c for one target."""
    return symbols(objects[target.triple])


def test_size_and_offsets_are_the_compilers(records: Records, target: Target) -> None:
    """The compiler, the layouts and the ctypes structures agree."""
    size, *offsets = struct.unpack("<7I", records["sizes"])
    structure = target.structure
    fields = [getattr(structure, field[0]) for field in structure._fields_]
    assert target.layout.size == ctypes.sizeof(structure) == size == target.size
    assert [field.offset for field in fields] == offsets


def test_every_record_has_a_row(records: Records) -> None:
    """No record of records.c goes unchecked."""
    assert records.keys() == {"sizes", "records", *SINGLE}


@each("name", SINGLE)
def test_record_decodes(records: Records, target: Target, name: str) -> None:
    """Each record reads as what records.c says."""
    check_message(records[name], SINGLE[name], target)


@each("name", SINGLE)
def test_message_gives_back_the_bytes(
    records: Records, target: Target, name: str
) -> None:
    """Encoding undoes decoding, reserved words and unknown bits included."""
    message = tapi2.decode(records[name], layout=target.layout)
    assert message.to_bytes(target.layout) == records[name]


@each("name", SINGLE)
def test_structure_reads_the_same_words(
    records: Records, target: Target, name: str
) -> None:
    """The ctypes structure reads the six words that the bytes hold."""
    structure = target.structure.from_buffer_copy(records[name])
    words = [getattr(structure, field[0]) for field in structure._fields_]
    assert words == list(target.words.unpack(records[name]))


def test_array_decodes_in_order(records: Records, target: Target) -> None:
    """An array of records is a sequence of messages."""
    array = records["records"]
    messages = list(tapi2.iter_decode(array, layout=target.layout))
    assert len(messages) == len(SEQUENCE)
    for message, (row, _) in zip(messages, SEQUENCE, strict=True):
        check_attributes(message, row, target)
    assert b"".join(message.to_bytes(target.layout) for message in messages) == array


def test_command_prints_one_object_a_line(
    records: Records, target: Target, tmp_path: Path
) -> None:
    """The command line prints names, not numbers."""
    file = tmp_path / "records.bin"
    file.write_bytes(records["records"])
    lines = run_decode(file, target.option).splitlines()
    assert len(lines) == len(SEQUENCE)
    for line, (_, expected) in zip(lines, SEQUENCE, strict=True):
        printed = json.loads(line)
        whole = for_target(expected, target)
        assert {key: printed[key] for key in expected} == {
            key: f"0x{value:X}" if isinstance(value, int) and value > 1 << 53 else value
            for key, value in whole.items()
        }


@pytest.mark.parametrize("length", [0, 19, 100, 1000])
def test_reader_rejects_a_cut_object(objects: dict[str, bytes], length: int) -> None:
    """A cut object file is an error, wherever it is cut."""
    whole = objects["x86_64-windows-gnu"]
    with pytest.raises(ValueError, match=r"truncated|past the end"):
        symbols(whole[:length])


def test_reader_rejects_another_format() -> None:
    """An object file of another system is an error."""
    with pytest.raises(ValueError, match="not a COFF object file"):
        symbols(b"\x7fELF" + bytes(60))


def test_reader_rejects_bytes_that_linking_changes(
    tmp_path: Path, zig_cache: Path
) -> None:
    """Data with relocations is an error: its bytes are not final."""
    source = tmp_path / "pointer.c"
    source.write_text("int target_value = 1;\nint *pointer = &target_value;\n")
    out = tmp_path / "pointer.obj"
    code = compile_object(source, "x86_64-windows-gnu", out, cache=zig_cache)
    with pytest.raises(ValueError, match="relocations"):
        symbols(code)


def test_failing_compile_shows_the_compilers_output(
    tmp_path: Path, zig_cache: Path
) -> None:
    """A failing compile says what the compiler said."""
    source = tmp_path / "broken.c"
    source.write_text("int broken = no_such_name;\n")
    with pytest.raises(CompileError, match="undeclared identifier 'no_such_name'"):
        compile_object(
            source, "x86_64-windows-gnu", tmp_path / "broken.obj", cache=zig_cache
        )


def check_message(record: bytes, row: Row, target: Target) -> None:
    """Decode one record and compare it with its row and its six words."""
    message = tapi2.decode(record, layout=target.layout)
    check_attributes(message, row, target)
    words = target.words.unpack(record)
    assert tuple(message.raw) == words
    assert message.message_id == message.raw.message_id == words[1]


def check_attributes(message: Any, row: Row, target: Target) -> None:
    """Compare a message with its row; an equal value of another type is an error."""
    assert type(message) is row.message
    assert message.name == NAMES.get(row.message, message.name)
    expected = for_target(
        {
            "device": row.device,
            "callback_instance": row.callback_instance,
            **row.fields,
        },
        target,
    )
    actual = {key: getattr(message, key) for key in expected}
    assert actual == expected
    assert {key: type(value) for key, value in actual.items()} == {
        key: type(value) for key, value in expected.items()
    }


def for_target(values: Mapping[str, object], target: Target) -> dict[str, object]:
    """Give the words that are as wide as a pointer the target's value."""
    narrow = target.layout is tapi2.Layout.X86
    return {
        key: (value.x86 if narrow else value.x64) if isinstance(value, Word) else value
        for key, value in values.items()
    }


def run_decode(file: Path, option: str) -> str:
    """Run `python -m tapi2 decode` and return what it prints."""
    command = [sys.executable, "-m", "tapi2", "decode", "--layout", option, str(file)]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
