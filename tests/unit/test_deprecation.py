"""What is deprecated in the spec: in the model, the pages, the code and the diff."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import REPOSITORY, Run, copy_spec
from support.compat_cases import (
    AGENT,
    CHANGES,
    ENTRY,
    QUEUE,
    REQUEST,
    STATES,
    STATUS,
    Edit,
    apply,
)
from support.sharing import made_once
from support.type_checkers import Mypy
from tapi2gen import cli
from tapi2gen.catalog.items import ChangeKind
from tapi2gen.compat.compare import compare
from tapi2gen.compat.report import describe
from tapi2gen.pipeline import read_spec

WHY = "reason: {en: It says too little., zh-TW: 內容太少。}}"
SINCE = 'deprecated: {since: "2.2",'
NOTICE = "Deprecated since TAPI 2.2: It says too little."

# One of each in the small spec: message, word, family, constant, structure, member,
# request.
EDITS = (
    Edit(AGENT, "sent_by", f"{SINCE} replaced_by: LINE_QUEUESTATUS, {WHY}\nsent_by"),
    Edit(QUEUE, "name: queue_id,", f"name: queue_id, {SINCE} {WHY},"),
    Edit(CHANGES, "kind: flags", f"kind: flags\n{SINCE} {WHY}"),
    Edit(
        STATES,
        "_READY,",
        f"_READY, {SINCE} replaced_by: LINEAGENTSTATE_LOGGEDOFF, {WHY},",
    ),
    Edit(ENTRY, "kind: entry", f"kind: entry\n{SINCE} {WHY}"),
    Edit(STATUS, "talk_time,", f"talk_time, {SINCE} replaced_by: dwState, {WHY},"),
    Edit(
        REQUEST,
        "      - name: SetAgentState",
        f"      - {SINCE} replaced_by: GetQueueInfo, {WHY}\n"
        "        name: SetAgentState",
    ),
)
CHANGED = {
    (
        "LINE_AGENTSTATUS: deprecated: "
        "since TAPI 2.2: It says too little. Use LINE_QUEUESTATUS instead."
    ),
    "LINE_QUEUESTATUS: queue_id deprecated: since TAPI 2.2: It says too little.",
    "LINEAGENTSTATUS_: deprecated: since TAPI 2.2: It says too little.",
    (
        "LINEAGENTSTATE_: LINEAGENTSTATE_READY deprecated: "
        "since TAPI 2.2: It says too little. Use LINEAGENTSTATE_LOGGEDOFF instead."
    ),
    "LINEQUEUEENTRY: deprecated: since TAPI 2.2: It says too little.",
    (
        "LINEAGENTSTATUS: dwTalkTime deprecated: "
        "since TAPI 2.2: It says too little. Use dwState instead."
    ),
    (
        "LINEPROXYREQUEST: SetAgentState deprecated: "
        "since TAPI 2.2: It says too little. Use GetQueueInfo instead."
    ),
}

# The same in the project's own spec, behind a line of the file.
BEHIND = {
    "messages/LINE_GROUPSTATUS": ("since: .*", f"{SINCE} replaced_by: LINE_REPLY,"),
    "messages/LINE_QUEUESTATUS": ("    name: queue_id", f"    {SINCE}"),
    "constants/LINEGROUPSTATUS_": ("since: .*", SINCE),
    "constants/LINEAGENTSTATE_": (
        "  - name: LINEAGENTSTATE_READY",
        f"    {SINCE} replaced_by: LINEAGENTSTATE_LOGGEDOFF,",
    ),
    "structures/LINEQUEUEENTRY": ("since: .*", SINCE),
    "structures/LINEAGENTENTRY": ("    attribute: agent", f"    {SINCE}"),
    "structures/LINEPROXYREQUEST": (
        "      - name: SetAgentState",
        f"        {SINCE} replaced_by: SetAgentStateEx,",
    ),
}


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small spec with something deprecated of each kind, where we stand."""
    monkeypatch.chdir(tmp_path)
    folder = copy_spec("small", tmp_path / "spec")
    apply(EDITS, folder)
    return folder


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package and the pages of a project that deprecates something of each kind."""
    return made_once(tmp_path_factory, "deprecating", make) / "out"


def make(root: Path) -> None:
    """Make that project, and build it."""
    shutil.copytree(REPOSITORY / "spec", root / "spec")
    ignored = shutil.ignore_patterns("fixtures", "conformance")
    shutil.copytree(REPOSITORY / "templates", root / "templates", ignore=ignored)
    for name, (line, added) in BEHIND.items():
        file = root / "spec" / f"{name}.yaml"
        text = file.read_text("utf-8")
        text, count = re.subn(f"(?m)^({line})$", rf"\1\n{added} {WHY}", text, count=1)
        assert count == 1, name
        file.write_text(text, "utf-8")
    folders = [f"--{name}={root / name}" for name in ("spec", "templates", "out")]
    assert cli.run(["build", *folders]) == 0


def python(out: Path, code: str) -> list[str]:
    """Run code with the package that was made: what it prints and warns of."""
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", code],
        cwd=out,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [*done.stdout.splitlines(), *done.stderr.splitlines()]


# The spec.


@pytest.mark.usefixtures("spec")
def test_spec_is_valid(run: Run) -> None:
    """Something of each kind can be deprecated."""
    assert run("validate").code == 0


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("LINE_QUEUESTATUS", "LINE_QUEUE", "did you mean LINE_QUEUESTATUS?"),
        ("LINE_QUEUESTATUS", "LINEAGENTSTATE_READ", "mean LINEAGENTSTATE_READY?"),
        ("LINE_QUEUESTATUS", "whatever", "add it to references in api.yaml"),
        ('"2.2", r', '"2.3", r', "unknown TAPI version 2.3"),
        (
            ", reason: {en: It says too little., zh-TW: 內容太少。}",
            "",
            "missing key reason",
        ),
        ("replaced_by", "instead", "unknown key instead"),
    ],
)
def test_bad_deprecation(old: str, new: str, says: str, spec: Path, run: Run) -> None:
    """The replacement and the version must be there."""
    file = spec / AGENT
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    result = run("validate")
    assert result.code == 2
    assert any(line.startswith(f"spec/{AGENT}:5:") for line in result.problems)
    assert says in result.err


def test_deprecated_before_it_came(spec: Path, run: Run) -> None:
    """A version in which the constant was not there yet is a mistake."""
    file = spec / QUEUE
    text = file.read_text("utf-8").replace(SINCE, SINCE.replace("2.2", "2.0"))
    file.write_text(text, "utf-8")
    what = "too-old: deprecated in TAPI 2.0, before it came in 2.2"
    assert [line.partition(": ")[2] for line in run("validate").problems] == [what]


# Something deprecated in each section of an overlay, and what replaces it.
OVERLAY = f"""
vendor: {{name: Acme, summary: {{en: Additions.}}}}
extensions:
  - name: ACME_SCORE
    id: [1, 2, 3, 4]
    {SINCE} replaced_by: LINE_QUEUESTATUS, {WHY}
    summary: {{en: A score.}}
    fields:
      - word: dwParam2
        name: level
        {SINCE} replaced_by: dwParam3, {WHY}
        type: choice
        of: ACME_LEVEL_
        summary: {{en: The level.}}
      - {{word: dwParam3, name: score, type: DWORD, summary: {{en: The score.}}}}
    source: https://acme.example/
members:
  LINEAGENTSTATE_:
    - name: LINEAGENTSTATE_COACHED
      value: 0x01000000
      {SINCE} replaced_by: LINEAGENTSTATE_READY, {WHY}
      summary: {{en: Coached.}}
constants:
  - name: ACME_LEVEL_
    kind: sequence
    since: "2.0"
    summary: {{en: The level.}}
    members:
      - name: ACME_LEVEL_LOW
        value: 1
        {SINCE} replaced_by: ACME_LEVEL_HIGH, {WHY}
        summary: {{en: Low.}}
      - {{name: ACME_LEVEL_HIGH, value: 2, summary: {{en: High.}}}}
    source: https://acme.example/
structures:
  - name: ACME_ENTRY
    kind: entry
    since: "2.0"
    summary: {{en: An entry.}}
    fields:
      - name: dwOld
        attribute: old
        type: DWORD
        {SINCE} replaced_by: dwNew, {WHY}
        summary: {{en: Old.}}
      - {{name: dwNew, attribute: new, type: DWORD, summary: {{en: New.}}}}
    source: https://acme.example/
"""


def test_overlay(spec: Path, run: Run) -> None:
    """What a vendor adds may be deprecated as what tapi.h has."""
    agent = spec / "messages/LINE_AGENTSPECIFIC.yaml"
    shutil.copy(REPOSITORY / "spec" / "messages" / agent.name, agent)
    text = re.sub(r"(?ms)^(next|see):.*?(?=^\S)", "", agent.read_text("utf-8"))
    agent.write_text(text, "utf-8")
    Path("acme.yaml").write_text(OVERLAY, "utf-8")
    assert run("validate", "--overlay", "acme.yaml").code == 0
    for name, replacement in (
        ("ACME_SCORE", "LINE_QUEUESTATUS"),
        ("LINEAGENTSTATE_COACHED", "LINEAGENTSTATE_READY"),
        ("ACME_LEVEL_LOW", "ACME_LEVEL_HIGH"),
    ):
        shown = run("show", name, "--overlay", "acme.yaml").out
        assert f"It says too little. Use {replacement} instead." in shown, name
    misspelt = OVERLAY.replace("replaced_by: dwNew", "replaced_by: dwNews")
    Path("acme.yaml").write_text(misspelt, "utf-8")
    result = run("validate", "--overlay", "acme.yaml")
    assert (result.code, len(result.problems)) == (2, 1)
    assert "did you mean dwNew?" in result.err


# The commands.


def test_diff(spec: Path, tmp_path: Path) -> None:
    """Nothing breaks yet; taking the notice back is told too."""
    old = read_spec(copy_spec("small", tmp_path / "old"))
    new = read_spec(spec)
    changes = compare(old, new)
    told = {change for change in changes if change.kind is not ChangeKind.TEXT}
    assert {f"{change.owner}: {describe(change)}" for change in told} == CHANGED
    assert not any(change.breaks for change in changes)
    others = [(c.label, c.locale, c.after) for c in changes if c not in told]
    assert {*others} == {("reason", "zh-TW", "內容太少。")}
    back = {describe(change) for change in compare(new, old)}
    assert "dwTalkTime not deprecated any more" in back


@pytest.mark.usefixtures("spec")
def test_show(run: Run) -> None:
    """A line says it of an entry, and a column of its parts."""
    shown = run("show", "LINE_AGENTSTATUS").out
    line = "since TAPI 2.2: It says too little. Use LINE_QUEUESTATUS instead."
    assert f"\n  deprecated  {line}\n" in shown
    for name, part in (
        ("LINEPROXYREQUEST", "SetAgentState"),
        ("LINEAGENTSTATUS", "dwTalkTime"),
        ("LINEAGENTSTATE_", "LINEAGENTSTATE_READY"),
        ("LINE_QUEUESTATUS", "dwParam1"),
    ):
        rows = run("show", name).out.splitlines()
        marked = [row.split()[0] for row in rows if "It says too little." in row]
        assert marked == [part]


# Each of them by its C name, with what is said of it beside the reason.
NAMES = {
    "LINE_AGENTSTATUS": " Use LINE_QUEUESTATUS instead.",
    "LINE_QUEUESTATUS.dwParam1": "",
    "LINEAGENTSTATUS_": "",
    "LINEAGENTSTATE_READY": " Use LINEAGENTSTATE_LOGGEDOFF instead.",
    "LINEQUEUEENTRY": "",
    "LINEAGENTSTATUS.dwTalkTime": " Use dwState instead.",
    "LINEPROXYREQUEST.SetAgentState": " Use GetQueueInfo instead.",
}


@pytest.mark.usefixtures("spec")
def test_show_any_of_them(run: Run) -> None:
    """Whatever is deprecated says so when it is shown by itself."""
    for name, more in NAMES.items():
        shown = json.loads(run("show", name, "--format", "json").out)
        assert shown["deprecated"] == f"since TAPI 2.2: It says too little.{more}"


@pytest.mark.usefixtures("spec")
def test_list(run: Run) -> None:
    """The last column says it, and JSON says why."""
    lines = run("list").out.splitlines()
    marked = [line.split()[1] for line in lines if line.endswith("  deprecated")]
    assert sorted(marked) == sorted(NAMES)
    found = json.loads(run("list", "--format", "json").out)
    said = {item["c_name"]: item["deprecated"] for item in found if item["deprecated"]}
    assert said == {
        name: f"since TAPI 2.2: It says too little.{more}"
        for name, more in NAMES.items()
    }


# The pages.

LINKED = "[`LINEAGENTSTATE_LOGGEDOFF`](../constants/LINEAGENTSTATE_.md)"


@pytest.mark.parametrize(
    ("page", "english", "chinese"),
    [
        ("constants/LINEAGENTSTATE_", f" Use {LINKED} instead.", f"請改用 {LINKED}。"),
        ("constants/LINEGROUPSTATUS_", "", ""),
        ("messages/LINE_GROUPSTATUS", " Use [`LINE_REPLY`]", "請改用 [`LINE_REPLY`]"),
        ("messages/LINE_QUEUESTATUS", "", ""),
        ("structures/LINEAGENTENTRY", "", ""),
        ("structures/LINEQUEUEENTRY", "", ""),
    ],
)
def test_pages(page: str, english: str, chinese: str, out: Path) -> None:
    """A short notice stands behind what the thing means."""
    text = (out / "docs" / "en" / f"{page}.md").read_text("utf-8")
    notice = "**Deprecated since TAPI 2.2:** It says too little."
    assert text.count(f" {notice}{english}") == 1
    text = (out / "docs" / "zh-TW" / f"{page}.md").read_text("utf-8")
    notice = "**自 TAPI 2.2 起不建議使用：** 內容太少。"  # noqa: RUF001
    assert text.count(f" {notice}{chinese}") == 1


@pytest.mark.parametrize("tag", ["en", "zh-TW"])
def test_page_of_a_request(tag: str, out: Path) -> None:
    """The same, with a link to the page of another request."""
    text = (out / "docs" / tag / "requests/SetAgentState.md").read_text("utf-8")
    assert text.count("TAPI 2.2") == 1
    assert "[`SetAgentStateEx`](../requests/SetAgentStateEx.md)" in text


# The code.


@pytest.mark.parametrize(
    "module",
    [
        "constants/agent_state",
        "constants/group_status",
        "messages/group_status",
        "messages/queue_status",
        "records/agent_entry",
        "records/queue_entry",
        "records/requests/set_agent_state",
        "structures/proxy_request",
        "structures/queue_entry",
    ],
)
def test_docstrings(module: str, out: Path) -> None:
    """Editors show the notice."""
    text = (out / "tapi2" / f"{module}.py").read_text("utf-8")
    docstrings = " ".join(" ".join(text.split('"""')[1::2]).split())
    assert NOTICE in docstrings


def test_classes_carry_the_notice(out: Path) -> None:
    """As PEP 702 has it."""
    names = (
        *("GroupStatusMessage", "GroupStatus"),
        *("QueueEntryRecord", "SetAgentStateRequest"),
    )
    code = f"import tapi2\nfor n in {names}: print(getattr(tapi2, n).__deprecated__)"
    assert python(out, code) == [
        f"{NOTICE} Use LINE_REPLY instead.",
        NOTICE,
        NOTICE,
        f"{NOTICE} Use SetAgentStateEx instead.",
    ]


@pytest.mark.parametrize(
    "fetch",
    [
        "import tapi2; tapi2.LINEAGENTSTATE_READY",
        "import tapi2.constants; tapi2.constants.LINEAGENTSTATE_READY",
        "from tapi2 import LINEAGENTSTATE_READY",
        "from tapi2.constants import LINEAGENTSTATE_READY",
        "from tapi2.constants.agent_state import LINEAGENTSTATE_READY",
    ],
)
def test_constants_warn(fetch: str, out: Path) -> None:
    """At the line that fetches one, the first time; it has its value all the same."""
    code = f"{fetch}\n" * 2 if "import tapi2;" in fetch else fetch
    (warning,) = python(out, code)
    assert warning.startswith("<string>:1: DeprecationWarning: LINEAGENTSTATE_READY: ")
    code = "import tapi2; print(tapi2.LINEAGENTSTATE_READY is tapi2.AgentState.READY)"
    assert python(out, code)[0] == "True"


def test_unknown_names_are_unknown_still(out: Path) -> None:
    """The module with a deprecated name has no others than before."""
    code = (
        "import tapi2.constants.agent_state as module\n"
        "print(hasattr(module, 'LINEAGENTSTATE_WHAT'), hasattr(module, 'AgentState'))"
    )
    assert python(out, code) == ["False True"]


def test_making_one_warns(out: Path) -> None:
    """Where a program makes an object of a deprecated class."""
    code = (
        "import tapi2\n"
        "tapi2.GroupStatusMessage(changed=1)\n"
        "tapi2.QueueEntryRecord()\n"
        "tapi2.SetAgentStateRequest(address_id=0, agent_state=4, next_agent_state=0)"
    )
    assert python(out, code) == [
        (
            f"<string>:2: DeprecationWarning: GroupStatusMessage: {NOTICE} "
            "Use LINE_REPLY instead."
        ),
        f"<string>:3: DeprecationWarning: QueueEntryRecord: {NOTICE}",
        (
            f"<string>:4: DeprecationWarning: SetAgentStateRequest: {NOTICE} "
            "Use SetAgentStateEx instead."
        ),
    ]


def test_receiving_one_does_not_warn(out: Path) -> None:
    """A receive loop has not chosen what it gets."""
    record = "010000001e00000002000000030000000200000000000000"
    code = (
        "import pickle, tapi2\n"
        f"m = tapi2.decode(bytes.fromhex('{record}'), tapi2.Layout.X86)\n"
        "assert tapi2.Message.from_dict(m.to_dict()) == m\n"
        "assert pickle.loads(pickle.dumps(m)) == m\n"
        "print(type(m).__name__)"
    )
    assert python(out, code) == ["GroupStatusMessage"]


def test_reading_a_request_does_not_warn(out: Path) -> None:
    """Nor has a handler chosen what its clients ask for."""
    code = (
        "import tapi2, warnings\n"
        "with warnings.catch_warnings():\n"
        "    warnings.simplefilter('ignore')\n"
        "    r = tapi2.SetAgentStateRequest(\n"
        "        address_id=0, agent_state=4, next_agent_state=0)\n"
        "print(tapi2.ProxyRequestRecord.from_bytes(r.to_bytes()) == r)"
    )
    assert python(out, code) == ["True"]


def test_type_checkers_see_it(out: Path, tmp_path: Path, mypy: Mypy) -> None:
    """They know PEP 702, and find the package as well typed as ever."""
    program = tmp_path / "program.py"
    program.write_text("import tapi2\n\nprint(tapi2.GroupStatusMessage)\n")
    errors = mypy(out, program).splitlines()
    assert any("program.py:3: error: class tapi2.mess" in line for line in errors)
    assert all(line.endswith("[deprecated]") for line in errors[:-1]), errors
