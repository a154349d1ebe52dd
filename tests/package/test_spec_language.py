"""What the spec can say, and what Python makes of each.

The eight messages need a part of that only. Here is the rest, in files that are added
to the project's spec: a package is made of them, and a program uses it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import REPOSITORY
from support.sharing import made_once
from tapi2gen import cli

HEAD = """
since: "2.0"
summary: {en: What it is., zh-TW: 說明。}
source: page
"""
SAID = "summary: {en: What it is., zh-TW: 說明。}"

# What is added to the spec: families of any prefix, numbers beside flags, negative
# numbers, numbers of vendors, and a constant of no family.
CONSTANTS = {
    "LINECALLSTATE_": f"""
kind: flags
members:
  - {{name: LINECALLSTATE_IDLE, value: 0x00000001, {SAID}}}
  - {{name: LINECALLSTATE_BUSY, value: 0x00000002, {SAID}}}
  - {{name: LINECALLSTATE_CONFERENCED, value: 0x00000004, {SAID}}}
""",
    "PHONEBUSYMODE_": f"""
kind: flags
members:
  - {{name: PHONEBUSYMODE_STATION, value: 0x00000001, {SAID}}}
  - {{name: PHONEBUSYMODE_TRUNK, value: 0x00000002, {SAID}}}
""",
    "INITOPTION_": f"""
kind: flags
numbers: 0x00000003
members:
  - {{name: INITOPTION_WINDOW, value: 0x00000001, {SAID}}}
  - {{name: INITOPTION_EVENT, value: 0x00000002, {SAID}}}
  - {{name: INITOPTION_PORT, value: 0x00000003, {SAID}}}
  - {{name: INITOPTION_HUBS, value: 0x80000000, {SAID}}}
""",
    "TAPIERR_": f"""
kind: sequence
members:
  - {{name: TAPIERR_DESTBUSY, value: -11, {SAID}}}
  - {{name: TAPIERR_DROPPED, value: -1, {SAID}}}
  - {{name: TAPIERR_CONNECTED, value: 0, {SAID}}}
""",
    "TREATMENT_": f"""
kind: sequence
device_specific: [0x100, 0xFFFFFFFF]
members:
  - {{name: TREATMENT_SILENCE, value: 1, {SAID}}}
""",
    "FORMAT_": f"""
kind: sequence
members:
  - {{name: FORMAT_ASCII, value: 1, {SAID}}}
  - {{name: FORMAT_DBCS, value: 2, {SAID}}}
  - {{name: FORMAT_UNICODE, value: 3, {SAID}}}
  - {{name: FORMAT_BINARY, value: 4, {SAID}}}
""",
    "LINEMAPPER": "kind: single\nvalue: 0xFFFFFFFF\n",
}
# A handle with a name, a word that depends on another, negative numbers, halves.
MESSAGES = {
    "LINE_CALLSTATE": f"""
value: 2
fields:
  - {{word: hDevice, name: call, type: HCALL, {SAID}}}
  - {{word: dwParam1, name: state, type: choice, of: LINECALLSTATE_, {SAID}}}
  - word: dwParam2
    name: busy_mode
    type: flags
    of: PHONEBUSYMODE_
    when: [LINECALLSTATE_BUSY]
    {SAID}
  - word: dwParam2
    name: conference
    type: HCALL
    when: [LINECALLSTATE_CONFERENCED]
    {SAID}
  - {{word: dwParam3, name: options, type: flags, of: INITOPTION_, {SAID}}}
""",
    "PHONE_REPLY": f"""
value: 17
class_name: PhoneAnswerMessage
fields:
  - {{word: dwParam1, name: level, type: LONG, {SAID}}}
  - {{word: dwParam2, name: result, type: choice, of: TAPIERR_, {SAID}}}
  - {{word: dwParam3, name: error, type: choice, of: LINEERR_, in: LONG, {SAID}}}
""",
    "LINE_REQUEST": f"""
value: 13
fields:
  - {{word: dwParam1, name: changed, type: flags, of: PHONEBUSYMODE_, {SAID}}}
  - {{word: dwParam2, name: ring, type: DWORD, when: [PHONEBUSYMODE_STATION], {SAID}}}
  - {{word: dwParam2, name: trunk, type: DWORD, when: [PHONEBUSYMODE_TRUNK], {SAID}}}
  - {{word: dwParam3, name: request_id, type: WORD, half: low, {SAID}}}
  - {{word: dwParam3, name: kind, type: choice, of: TREATMENT_, half: high, {SAID}}}
""",
}
_EITHER = (
    "holds: string_or_bytes, format: form, "
    "characters: {FORMAT_ASCII: char, FORMAT_DBCS: char, FORMAT_UNICODE: WCHAR}"
)
# Texts and bytes of a fixed length, of which some are newer; a text or bytes, as a
# member in front of it or behind it says.
STRUCTURES = {
    "LINEASKEDCALL": f"""
kind: entry
fields:
  - {{name: szTo, attribute: to, type: char, length: 8, {SAID}}}
  - {{name: szApp, attribute: app, type: WCHAR, length: 4, examples: [電話], {SAID}}}
  - {{name: ID, attribute: id_, type: BYTE, length: 3, {SAID}}}
  - {{name: szPin, attribute: pin, type: char, length: 6, sensitive: true, {SAID}}}
""",
    "LINEASKEDCAPS": f"""
kind: buffer
fields:
  - {{name: dwTotalSize, role: total_size}}
  - {{name: dwNeededSize, role: needed_size}}
  - {{name: dwUsedSize, role: used_size}}
  - {{name: dwOld, attribute: old, type: DWORD, {SAID}}}
  - {{name: lRank, attribute: rank, type: LONG, {SAID}}}
  - {{name: tBegan, attribute: began, type: SYSTEMTIME, {SAID}}}
  - {{name: szNew, attribute: new_, type: WCHAR, length: 2, since: "2.1", {SAID}}}
  - {{name: szNewest, attribute: newest, type: char, length: 2, since: "2.2", {SAID}}}
""",
    "LINEANYSTRING": f"""
kind: buffer
fields:
  - {{name: dwTotalSize, role: total_size}}
  - {{name: dwNeededSize, role: needed_size}}
  - {{name: dwUsedSize, role: used_size}}
  - {{name: dwForm, attribute: form, type: choice, of: FORMAT_, {SAID}}}
  - {{pair: dwText, attribute: text, {_EITHER}, from: structure, {SAID}}}
""",
    "LINEANYENTRY": f"""
kind: entry
fields:
  - {{pair: dwPin, attribute: pin, {_EITHER}, from: container, sensitive: true, {SAID}}}
  - {{pair: dwText, attribute: text, {_EITHER}, from: container, {SAID}}}
  - {{name: dwForm, attribute: form, type: choice, of: FORMAT_, {SAID}}}
""",
    "LINEANYPARAMS": f"""
kind: parameters
fields:
  - {{name: dwTotalSize, role: total_size}}
  - {{name: dwID, attribute: id_, type: DWORD, {SAID}}}
  - {{name: Entry, attribute: entry, type: LINEANYENTRY, sensitive: true, {SAID}}}
""",
    "LINEANYNEWER": f"""
kind: buffer
fields:
  - {{name: dwTotalSize, role: total_size}}
  - {{name: dwNeededSize, role: needed_size}}
  - {{name: dwUsedSize, role: used_size}}
  - pair: dwText
    attribute: text
    holds: string_or_bytes
    format: form
    characters: {{FORMAT_DBCS: char, FORMAT_UNICODE: WCHAR}}
    from: structure
    since: "2.2"
    examples: [電話]
    {SAID}
  - name: dwForm
    attribute: form
    type: choice
    of: FORMAT_
    since: "2.2"
    {SAID}
""",
}

PROGRAM = """
from datetime import UTC, datetime
import tapi2 as t
from tapi2 import constants as c

def refused(error, make, /, **values):
    try:
        make(**values)
    except error as found:
        return str(found)
    raise AssertionError(values)

def comes_back(message, layouts=(t.Layout.X64, t.Layout.X86)):
    for layout in layouts:
        assert t.decode(message.to_bytes(layout), layout) == message
    assert t.Message.from_dict(message.to_dict()) == message
    assert message.ignored or eval(repr(message), vars(t)) == message

# Constants.
assert c.LINEMAPPER == 0xFFFFFFFF == t.LINEMAPPER
assert c.TAPIERR_DROPPED is t.TapiErr.DROPPED and t.TapiErr.DROPPED == -1
assert t.InitOption.PORT == 3 and t.InitOption.HUBS == 1 << 31
assert t.Treatment.SILENCE == 1

# A word that depends on a choice; a handle with a name.
state = t.CallStateMessage
trunk = t.PhoneBusyMode.TRUNK
busy = state(device=7, state=t.CallState.BUSY, busy_mode=trunk, options=3)
assert (busy.call, busy.device, busy.busy_mode, busy.conference) == (7, 7, 2, None)
assert busy.to_dict()["options"] == ["PORT"]
assert "InitOption.PORT" in repr(busy)
comes_back(busy)
met = state(state=t.CallState.CONFERENCED, conference=9, options=0x80000001)
assert (met.busy_mode, met.conference, met.raw.param2) == (None, 9, 9)
assert met.to_dict()["options"] == ["WINDOW", "HUBS"]
comes_back(met)
idle = t.decode(met.to_bytes()[:16] + bytes([1]) + met.to_bytes()[17:])
assert (idle.conference, idle.ignored) == (None, {"param2": 9})
comes_back(idle)
assert refused(t.RangeError, state, state=1, conference=9, options=0) == (
    "conference needs LINECALLSTATE_CONFERENCED in state"
)
assert refused(t.RangeError, state, state=2, options=0) == (
    "state is LINECALLSTATE_BUSY: busy_mode is needed"
)
match t.decode(busy.to_bytes()):
    case t.CallStateMessage(call=7, busy_mode=t.PhoneBusyMode.TRUNK):
        pass
    case other:
        raise AssertionError(other)

# Negative numbers, in words of 32 and of 64 bits.
reply = t.PhoneAnswerMessage
message = reply(level=-5, result=t.TapiErr.DESTBUSY, error=t.LineErr.NOMEM)
assert message.raw[3:] == (0xFFFFFFFB, 0xFFFFFFF5, 0x80000044)
comes_back(message)
wide = t.from_callback(0, 17, 0, 2**64 - 5, 2**64 - 11, 0xFFFFFFFF80000044)
assert (wide.level, wide.result, wide.error) == (-5, -11, t.LineErr.NOMEM)
assert wide.result is t.TapiErr.DESTBUSY
assert {*wide.ignored.values()} == {0xFFFFFFFF00000000}
comes_back(wide, (t.Layout.X64,))
assert reply(level=0, result=-7, error=5).result == -7
assert reply(level=0, result=-7, error=5).to_dict()["result"] == -7
assert refused(t.RangeError, reply, level=2**31, result=0, error=0) == (
    "level is 2147483648: a LONG holds -2147483648 to 2147483647"
)
assert refused(t.KindError, reply, level="1", result=0, error=0)
data = message.to_dict() | {"level": 2**31}
assert "a LONG holds" in refused(t.RangeError, reply.from_dict, data=data)

# Halves, and two bits that give one word two meanings.
request = t.RequestMessage
message = request(changed=0, request_id=0xBEEF, kind=t.Treatment.SILENCE)
assert (message.raw.param3, message.request_id) == (0x1BEEF, 0xBEEF)
assert message.kind is t.Treatment.SILENCE
comes_back(message)
both = request(changed=3, ring=4, trunk=4, request_id=0, kind=0)
assert both.raw.param2 == 4
values = {"changed": 3, "ring": 4, "trunk": 5, "request_id": 0, "kind": 0}
assert refused(t.RangeError, request, **values) == (
    "trunk is in param2, as another value is: give both the same, or one of them"
)
values = {"changed": 0, "request_id": 1 << 16, "kind": 0}
assert "16 bits hold" in refused(t.RangeError, request, **values)
data = message.to_dict() | {"ignored": {"param3": 0x500000000}}
assert request.from_dict(data).raw.param3 == 0x50001BEEF
data = message.to_dict() | {"ignored": {"param3": 5}}
assert "has a meaning" in refused(t.RangeError, request.from_dict, data=data)

# Texts and bytes of a fixed length: up to a NUL, or as wide as their place.
asked = t.AskedCallRecord
call = asked(to="5550100", app="電話", id_=b"abc", pin="1234")
raw = call.to_bytes()
app = "電話".encode("utf-16-le")
assert raw == b"5550100\\0" + app + bytes(4) + b"abc" + b"1234\\0\\0"
assert asked.from_bytes(raw) == call
assert asked.from_dict(call.to_dict(reveal=True)) == call
assert "1234" not in repr(call) + str(call.to_dict())
assert asked.from_bytes(b"x\\0nonsense"[:8] + raw[8:]).to == "x"
wide = asked.from_bytes(b"5550100#" + raw[8:])
assert wide.to == "5550100#"
assert refused(t.RangeError, wide.to_bytes) == (
    "szTo: 8 bytes and a NUL do not fit into 8"
)
assert refused(t.RangeError, asked(app="four").to_bytes) == (
    "szApp: 8 bytes and a NUL do not fit into 8"
)
# A char is of the code page, or ASCII where none is given.
named = asked(to="電話")
assert named.to_bytes(encoding="cp950")[:5] == "電話".encode("cp950") + bytes(1)
assert asked.from_bytes(named.to_bytes(encoding="cp950"), encoding="cp950") == named
assert refused(t.RangeError, named.to_bytes) == "szTo: character 0 is not in ascii"
assert refused(t.RangeError, asked.from_bytes, buffer=b"ab\\xff" + raw[3:]) == (
    "LINEASKEDCALL.szTo: byte 2 of 7 is not ascii"
)
# A text of a version stands only in what is as new.
caps = t.AskedCapsRecord
sizes = [len(it.to_bytes()) for it in (caps(), caps(new_=""), caps(newest="x"))]
assert sizes == [36, 40, 42], sizes
for value in (caps(old=1), caps(new_="y"), caps(new_="y", newest="z")):
    assert caps.from_bytes(value.to_bytes()) == value

# A LONG may be negative.
assert caps.from_bytes(caps(rank=-2).to_bytes()).rank == -2
assert caps(rank=-2).to_bytes()[16:20] == b"\\xfe\\xff\\xff\\xff"
assert "a LONG holds" in refused(t.RangeError, caps, rank=2**31)

# A date and time to the millisecond, or none.
began = datetime(2024, 2, 29, 23, 59, 58, 999_000)
raw = caps(began=began).to_bytes()
assert [*memoryview(raw)[20:].cast("H")] == [2024, 2, 4, 29, 23, 59, 58, 999]
assert caps.from_bytes(raw).began == began
assert caps.from_bytes(raw[:24] + b"\\x09" + raw[25:]).began == began
assert caps(began=began.replace(microsecond=999_999)).began == began
assert caps.from_bytes(caps().to_bytes()).began == datetime.min
assert caps().to_bytes()[20:] == bytes(16)
wrong = refused(t.RangeError, caps.from_bytes, buffer=raw[:26] + b"\\x1e" + raw[27:])
assert wrong == (
    "LINEASKEDCAPS.tBegan: 2024-2-30 23:59:58.999 is no date and time"
), wrong
wrong = refused(t.RangeError, caps, began=datetime(1600, 1, 1))
assert wrong.endswith("is before the year 1601"), wrong
wrong = refused(t.KindError, caps, began=began.replace(tzinfo=UTC))
assert wrong.endswith("has a time zone, which a SYSTEMTIME cannot hold"), wrong

# A text or bytes, as a format says: of the code page, of UTF-16, or anything else.
anything, form = t.AnyStringRecord, t.Format
for kind, value, page, raw in (
    (form.ASCII, "x", "utf-16-le", b"x\\0"),
    (form.DBCS, "電話", "cp950", "電話\\0".encode("cp950")),
    (form.UNICODE, "電話", "utf-16-le", "電話\\0".encode("utf-16-le")),
    (form.UNICODE, "電話", "cp950", "電話\\0".encode("utf-16-le")),
    (form.BINARY, b"\\0\\xff", "utf-16-le", b"\\0\\xff"),
    (0, b"x", "cp950", b"x"),
    (99, b"x", "utf-16-le", b"x"),
    (form.UNICODE, "", "utf-16-le", b""),
    (form.BINARY, b"", "utf-16-le", b""),
):
    made = anything(form=kind, text=value)
    data = made.to_bytes(encoding=page)
    assert data[24:] == raw, (kind, value)
    again = anything.from_bytes(data, encoding=page)
    assert again == made and type(again.text) is type(value), again
    assert anything.from_dict(made.to_dict()) == made
    assert eval(repr(made), vars(t)) == made
assert anything(form=form.BINARY, text=b"\\xab").to_dict() == {
    "form": "BINARY", "text": {"hex": "ab"}
}
# What is empty fits every format; what is not has to be of its kind.
assert anything().text == anything(form=4, text="").text == b""
assert anything(form=form.UNICODE, text=b"").text == anything(form=1).text == ""
assert anything(form=4, text=bytearray(b"x")).text == b"x"
assert refused(t.KindError, anything, form=form.UNICODE, text=b"x") == (
    "text is of type bytes, not a string, as form says"
)
assert refused(t.KindError, anything, form=form.BINARY, text="x") == (
    "text is of type str, not bytes, as form says"
)
assert refused(t.KindError, anything, text=7) == (
    "text is of type int, not a string or bytes"
)
changed = anything(form=form.ASCII, text="x")
assert "not bytes" in refused(t.KindError, changed.__replace__, form=form.BINARY)
assert changed.__replace__(form=4, text=b"x").text == b"x"
assert refused(t.RangeError, anything(form=1, text="電").to_bytes) == (
    "dwText: character 0 is not in ascii"
)
for data in ({"form": 4, "text": "ab"}, {"form": 3, "text": {"hex": "ab"}},
             {"form": 4, "text": {"hex": "xy"}}, {"form": 4, "text": {"hex": 1}},
             {"form": 4, "text": {"hex": "ab", "more": 1}}, {"form": 3, "text": None}):
    refused(t.KindError, anything.from_dict, data=data)
# Half a character; a single zero byte, which senders leave in the place of a text.
data = anything(form=form.UNICODE, text="xy").to_bytes()
data = data[:16] + b"\\5" + data[17:]
assert refused(t.LayoutError, anything.from_bytes, buffer=data) == (
    "LINEANYSTRING.dwText: 5 bytes are no whole UTF-16 text"
)
for number, none in ((1, ""), (3, ""), (4, b"\\0")):
    data = anything(form=4, text=b"\\0").to_bytes()
    read = anything.from_bytes(data[:12] + bytes([number]) + data[13:])
    assert read.text == none, read
# What was left out is empty, in the way the format says.
for value in ("xy", b"xy"):
    made = anything(form=3 if value == "xy" else 4, text=value)
    part = anything.from_bytes(made.to_bytes(24))
    assert part.text == type(value)() and part.needed_size > part.total_size
# A secret, in whichever kind it is; of a structure whose strings are, both.
entry = t.AnyEntryRecord
for kind, value in ((form.ASCII, "geheim"), (form.BINARY, b"geheim")):
    made = entry(form=kind, pin=value, text=value)
    assert made == entry.from_bytes(made.to_bytes())
    assert made == entry.from_dict(made.to_dict(reveal=True))
    assert (made.to_dict()["pin"], repr(made).count("geheim")) == ("***", 1)
    hidden = t.AnyParamsRecord(entry=made)
    for each in (hidden, t.AnyParamsRecord.from_bytes(hidden.to_bytes())):
        assert each == hidden and each.entry.text == value
        assert "geheim" not in f"{each!r}{each.to_dict()}{each.entry!r}"
        assert value.hex() not in f"{each.to_dict()}" if kind == 4 else True
        assert t.AnyParamsRecord.from_dict(each.to_dict(reveal=True)) == hidden
    wrong = refused(t.KindError, entry, form=kind, pin=[value])
    assert "geheim" not in wrong, wrong
# A newer one is None where an older structure lacks it.
newer = t.AnynewerRecord
assert len(newer().to_bytes()) == 12
assert newer.from_bytes(newer().to_bytes()).text is None
for values in ({"text": b"x"}, {"form": 3, "text": "x"}, {"form": 3, "text": None}):
    made = newer(**values)
    again = newer.from_bytes(made.to_bytes())
    assert again.text == (made.text or ""), again
assert refused(t.KindError, newer, text="x") == (
    "text is of type str, not bytes, as form says"
)
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the package that is made."""
    return made_once(tmp_path_factory, "language", make) / "out"


def make(root: Path) -> None:
    """Add to the project's spec, and build the package and the vectors."""
    shutil.copytree(REPOSITORY / "spec", root / "spec")
    for name in ("tapi2", "fixtures", "conformance"):
        shutil.copytree(REPOSITORY / "templates" / name, root / "templates" / name)
    for name, text in CONSTANTS.items():
        add(root, "constants", name, text)
    for name, text in MESSAGES.items():
        add(root, "messages", name, f"{text}sent_by: {{en: TAPI., zh-TW: TAPI。}}\n")
    for name, text in STRUCTURES.items():
        add(root, "structures", name, text)
    folders = [f"--{name}={root / name}" for name in ("spec", "templates", "out")]
    assert cli.run(["build", "--quiet", *folders]) == 0


def add(root: Path, folder: str, name: str, text: str) -> None:
    """Write a file of the spec."""
    file = root / "spec" / folder / f"{name}.yaml"
    file.write_text(f"name: {name}{HEAD}{text.lstrip()}", "utf-8")


def run_python(package: Path, *arguments: str) -> str:
    """Run a program with the package, and return what it prints."""
    done = subprocess.run(
        [sys.executable, *arguments],
        env=os.environ | {"PYTHONPATH": str(package)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_program(package: Path) -> None:
    """Every kind is read, written and refused as it should be."""
    assert run_python(package, "-c", PROGRAM) == ""


def test_vectors_are_read_back(package: Path) -> None:
    """Those of the new messages, and of all others still."""
    counts = run_python(package, str(REPOSITORY / "tests/real/read_back.py"))
    assert "check_messages" in counts


def test_explain(package: Path) -> None:
    """The command of the package knows all of it."""
    for name, said in (
        ("LINEMAPPER", "LINEMAPPER = 0xFFFFFFFF (4294967295)"),
        ("TAPIERR_DROPPED", "TAPIERR_DROPPED = -1"),
        ("INITOPTION_ 0x80000003", "INITOPTION_PORT"),
        ("LINE_REQUEST", "HIWORD(dwParam3)"),
        ("4294967295", "LINEMAPPER"),
        ("AnyStringRecord.text", "FORMAT_UNICODE in form means a UTF-16 string."),
    ):
        told = run_python(package, "-m", "tapi2", "explain", *name.split(" "))
        assert said in told, name
    numbers = run_python(package, "-m", "tapi2", "explain", "INITOPTION_", "3")
    assert "INITOPTION_WINDOW" not in numbers
