"""The commands `tapi2gen show`, `list` and `new`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import golden
from conftest import REPOSITORY, Run, contents, copy_spec
from tapi2gen.catalog.lookup import listed
from tapi2gen.commands.list import KINDS
from tapi2gen.load.documents import load
from tapi2gen.load.placeholders import find_placeholders
from tapi2gen.load.references import read_places
from tapi2gen.pipeline import read_spec


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small spec, in the working directory."""
    monkeypatch.chdir(tmp_path)
    return copy_spec("small", tmp_path / "spec")


# show.


@pytest.mark.parametrize(
    "name",
    [
        "LINE_AGENTSTATUS",
        "LINE_AGENTSTATUS.dwParam3",
        "LINEAGENTSTATE_",
        "LINEAGENTSTATE_READY",
        "LINEAGENTSTATUS",
        "LINEAGENTSTATUS.dwPIN",
        "LINEPROXYREQUEST",
        "GetQueueInfo",
        "LINEMESSAGE",
    ],
)
@pytest.mark.usefixtures("spec")
def test_show(name: str, run: Run) -> None:
    """Names, values and bytes, and where it is defined and used."""
    result = run("show", name)
    assert (result.code, result.err) == (0, "")
    golden.check(f"show-{name}.txt", result.out)


@pytest.mark.parametrize("name", ["LINE_AGENTSTATUS", "LINEAGENTSTATUS"])
@pytest.mark.usefixtures("spec")
def test_show_as_json(name: str, run: Run) -> None:
    """The same for programs, offsets on each target spelled out."""
    result = run("show", name, "--format", "json")
    assert (result.code, result.err) == (0, "")
    golden.check(f"show-{name}.json", result.out)


@pytest.mark.parametrize(
    ("name", "due"),
    [
        ("AgentStatusMessage", "LINE_AGENTSTATUS"),
        ("tapi2.AgentStatusMessage", "LINE_AGENTSTATUS"),
        ("line_agentstatus", "LINE_AGENTSTATUS"),
        ("AgentStatusMessage.state", "LINE_AGENTSTATUS.dwParam3"),
        ("AgentState", "LINEAGENTSTATE_"),
        ("AgentState.READY", "LINEAGENTSTATE_READY"),
        ("READY", "LINEAGENTSTATE_READY"),
        ("AgentStatusRecord", "LINEAGENTSTATUS"),
        ("AgentStatusRecord.pin", "LINEAGENTSTATUS.dwPIN"),
        ("SetAgentStateRequest", "LINEPROXYREQUEST.SetAgentState"),
        ("dwTalkTime", "LINEAGENTSTATUS.dwTalkTime"),
        ("LINEMESSAGE64", "LINEMESSAGE"),
        ("Layout.X86", "LINEMESSAGE"),
    ],
)
@pytest.mark.usefixtures("spec")
def test_any_name_will_do(name: str, due: str, run: Run) -> None:
    """C and Python, with what is around it or without, in any case."""
    found = json.loads(run("show", name, "--format", "json").out)
    assert found["c_name"] == due


@pytest.mark.usefixtures("spec")
def test_name_of_several(run: Run) -> None:
    """All of them are shown."""
    found = json.loads(run("show", "address_id", "--format", "json").out)
    assert [item["c_name"] for item in found] == [
        "LINEPROXYREQUEST.SetAgentState.dwAddressID",
        "LINE_AGENTSTATUS.dwParam1",
    ]
    assert run("show", "address_id").out.count("\n  defined ") == 2


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("LINE_AGENTSTATS", "did you mean LINE_AGENTSTATUS?"),
        ("tapi2.AgentStat", "did you mean AgentState?"),
        ("LINEMESSAGE46", "did you mean LINEMESSAGE64?"),
        ("whatever", "tapi2gen list prints all names"),
    ],
)
@pytest.mark.usefixtures("spec")
def test_unknown_name(name: str, hint: str, run: Run) -> None:
    """The nearest one is suggested."""
    result = run("show", name)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"tapi2gen: the spec has no {name}: {hint}\n"


@pytest.mark.parametrize("name", ["lineGetAgentStatus", "tapi2.linegetagentstatus"])
@pytest.mark.usefixtures("spec")
def test_function(name: str, run: Run) -> None:
    """The spec does not describe it, but knows its page, and what refers to it."""
    result = run("show", name)
    assert (result.code, result.err) == (0, "")
    golden.check("show-lineGetAgentStatus.txt", result.out)
    found = json.loads(run("show", name, "--format", "json").out)
    assert (found["kind"], found["c_name"]) == ("function", "lineGetAgentStatus")


@pytest.mark.parametrize(
    "name", ["lineGetQueueInfo", "tapi2.lineGetQueueInfoW", "linegetqueueinfoa"]
)
@pytest.mark.usefixtures("spec")
def test_described_function(name: str, run: Run) -> None:
    """By its own name or that of an export: parameters, errors, and who needs it."""
    result = run("show", name)
    assert (result.code, result.err) == (0, "")
    golden.check("show-lineGetQueueInfo.txt", result.out)
    found = json.loads(run("show", name, "--format", "json").out)
    assert found["parts"][-1]["owner"] == "caller, until reply"


@pytest.mark.parametrize(
    "name",
    [
        *("lineGetQueueInfo.lpStatus", "tapi2.lineGetQueueInfoW.lpStatus"),
        *("linegetqueueinfo.lpstatus", "lpStatus"),
    ],
)
@pytest.mark.usefixtures("spec")
def test_parameter(name: str, run: Run) -> None:
    """A parameter is shown by itself, too."""
    found = json.loads(run("show", name, "--format", "json").out)
    assert (found["kind"], found["c_name"]) == (
        "parameter",
        "lineGetQueueInfo.lpStatus",
    )
    assert found["type"] == "LPLINEAGENTSTATUS"


def test_every_name_of_the_spec_can_be_shown() -> None:
    """What is listed is defined at one place, and the places are all different."""
    folder = REPOSITORY / "spec"
    found = listed(read_spec(folder), read_places(folder), KINDS)
    assert len(found) > 200
    assert len({item["place"] for item in found}) > 0.8 * len(found)
    assert [item for item in found if not item["place"]] == []


# list.


@pytest.mark.usefixtures("spec")
def test_list(run: Run) -> None:
    """Everything that both C and Python name, one a line."""
    result = run("list")
    assert (result.code, result.err) == (0, "")
    golden.check("list.txt", result.out)


@pytest.mark.usefixtures("spec")
def test_list_as_json(run: Run) -> None:
    """A list of objects."""
    result = run("list", "structures", "--format", "json")
    golden.check("list-structures.json", result.out)


@pytest.mark.parametrize("kind", [*KINDS.keys(), *KINDS.values(), "Messages"])
@pytest.mark.usefixtures("spec")
def test_list_of_a_kind(kind: str, run: Run) -> None:
    """One kind, by its name for one or for many."""
    lines = run("list", kind).out.splitlines()
    known = {one for one, many in KINDS.items() if kind.lower() in (one, many)}
    vendors = {"extension"}  # which are in no spec without an overlay
    assert {line.split()[0] for line in lines} == known - vendors


def test_list_of_nothing(spec: Path, run: Run) -> None:
    """A spec may have nothing of a kind."""
    for file in (spec / "structures").iterdir():
        file.unlink()
    for file in (spec / "functions").iterdir():  # which name structures
        file.unlink()
    for name in ("messages/LINE_QUEUESTATUS.yaml",):
        file = spec / name
        file.write_text(file.read_text().replace("see: [LINEQUEUEENTRY]", "see: []"))
    assert run("list", "structures")[:2] == (0, "")
    assert json.loads(run("list", "structures", "--format", "json").out) == []


def test_list_of_no_kind(run: Run) -> None:
    """The kinds are named."""
    result = run("list", "mesage")
    assert result.code == 2
    assert result.err.endswith("unknown value mesage: did you mean messages?\n")
    assert "use one of: messages, words, families" in run("list", "xyz").err


# new.

NEW = (
    ("message", "LINE_QUEUECHANGE"),
    ("family", "LINEQUEUECHANGE_"),
    ("structure", "LINEQUEUELOG", "--kind", "buffer"),
    ("structure", "LINEQUEUELOGENTRY", "--kind", "entry"),
    ("structure", "LINEQUEUEID", "--kind", "value"),
    ("function", "lineGetQueueLog"),
)


@pytest.mark.parametrize("arguments", NEW, ids=lambda arguments: arguments[-1])
def test_new(arguments: tuple[str, ...], spec: Path, run: Run) -> None:
    """A file appears; all that is wrong with it is what is to do."""
    before = contents(spec)
    result = run("new", *arguments)
    assert (result.code, result.err) == (0, "")
    (path,) = contents(spec).keys() - before.keys()
    text = (spec / path).read_text("utf-8")
    golden.check(f"new-{arguments[1]}.yaml", text)
    assert f"wrote spec/{path}; in Python it is tapi2." in result.out
    assert text.startswith("# yaml-language-server: $schema=../schema/")
    told = run("validate").problems
    assert told
    assert all(f"spec/{path}:" in line and ": TODO: " in line for line in told)


def test_new_file_can_be_filled_in(spec: Path, run: Run) -> None:
    """With every placeholder replaced the spec is valid, and lists the message."""
    run("new", "message", "LINE_QUEUECHANGE")
    file = spec / "messages" / "LINE_QUEUECHANGE.yaml"
    text = file.read_text("utf-8")
    for marked, filled in {
        "TODO the number that dwMessageID carries, as in tapi.h": "99",
        "TODO the first TAPI version that has it, such as 2.2, in quotes": '"2.2"',
        "TODO the last part of the published page's address": "line-queuechange",
        "todo_param1": "queue_id",
        "TODO ": "",
    }.items():
        assert marked in text
        text = text.replace(marked, filled)
    file.write_text(text, "utf-8")
    assert run("validate").code == 0
    assert "QueueChangeMessage.queue_id" in run("list", "words").out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ("message", "LINE_QUEUESTATUS"),
            "LINE_QUEUESTATUS.yaml:1:1: in-the-way: exists already",
        ),
        (
            ("message", "QUEUECHANGE"),
            (
                "QUEUECHANGE cannot name a message: it is the C name of a message, "
                "such as LINE_AGENTSTATUSEX; did you mean LINE_QUEUECHANGE?"
            ),
        ),
        (
            ("family", "LINEQUEUECHANGE"),
            (
                "LINEQUEUECHANGE cannot name a constant family: it is the prefix of a "
                "constant family, such as LINEAGENTSTATEEX_; "
                "did you mean LINEQUEUECHANGE_?"
            ),
        ),
        (
            ("structure", "LineQueueLog", "--kind", "buffer"),
            (
                "LineQueueLog cannot name a structure: it is the C name of a "
                "structure, such as LINEAGENTCAPS; did you mean LINEQUEUELOG?"
            ),
        ),
        (("structure", "../X", "--kind", "buffer"), "../X cannot name a structure"),
        (("message", ""), " cannot name a message"),
        (
            ("structure", "LINEQUEUELOG"),
            "a structure needs --kind: use one of: buffer, entry",
        ),
        (("message", "LINE_X", "--kind", "entry"), "--kind is for structures only"),
    ],
)
def test_new_refuses(
    arguments: tuple[str, ...], says: str, spec: Path, run: Run
) -> None:
    """Nothing is written under a name that does not fit, and nothing overwritten."""
    before = contents(spec.parent)
    result = run("new", *arguments)
    assert (result.code, result.out) == (2, "")
    assert len(result.problems) == 1
    assert says in result.problems[0]
    assert contents(spec.parent) == before


def test_the_spec_has_nothing_to_do() -> None:
    """No placeholder is left in the project's own spec."""
    documents, _ = load(sorted((REPOSITORY / "spec").rglob("*.yaml")))
    assert list(find_placeholders(documents)) == []
