"""The README: its programs run, its commands are the ones that CI runs."""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import tapi2
from conftest import Project, Run
from support.described import SPEC

REPOSITORY = Path(__file__).parents[2]
README = (REPOSITORY / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """Give the code blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_decodes_a_record(capsys: pytest.CaptureFixture[str]) -> None:
    """The first program prints what its comment says."""
    program = blocks("python")[0]
    exec(compile(program, "README.md", "exec"), {})
    (said,) = re.findall(r"# (agent .* is ready)", program)
    assert capsys.readouterr().out == f"{said}\n"


def test_answers_a_proxy_request() -> None:
    """The second program answers in the memory that the message points to."""
    scope: dict[str, Any] = {"tapi2": tapi2}
    exec(compile(blocks("python")[1], "README.md", "exec"), scope)
    request = tapi2.GetQueueInfoRequest(client_app_api_version=0x20002, queue_id=7)
    raw = request.to_bytes()
    buffer = ctypes.create_string_buffer(raw, len(raw))
    pointer = ctypes.addressof(buffer)
    assert scope["handle"](tapi2.ProxyRequestMessage(request_pointer=pointer)) == 0
    answered = tapi2.LINEPROXYREQUEST.from_buffer(buffer)
    assert answered.GetQueueInfo.QueueInfo.dwCurrentCallsQueued == 3


def test_counts_many_records(capsys: pytest.CaptureFixture[str]) -> None:
    """The third program goes on with the record of the first."""
    scope: dict[str, Any] = {}
    for number in (0, 2):
        exec(compile(blocks("python")[number], "README.md", "exec"), scope)
    assert capsys.readouterr().out.endswith(f"{tapi2.decode(scope['record'])}\n")
    assert (scope["agents"].tolist(), scope["times"].tolist()) == ([0xA1], [1_000_000])


def test_wallboard() -> None:
    """The fourth program is the consumer's, which reads a pipe as records arrive."""
    wallboard = REPOSITORY / "tests/consumer/wallboard.py"
    assert wallboard.read_text("utf-8").endswith(f'"""\n\n{blocks("python")[3]}')
    state = tapi2.AgentStatusEx.STATE
    messages: list[tapi2.Message] = [
        tapi2.AgentStatusExMessage(agent=1, changed=state, state=2),
        tapi2.UnknownMessage(message_id=2),
        tapi2.AgentStatusExMessage(agent=2, changed=state, state=2),
        tapi2.AgentStatusExMessage(agent=1, changed=state, state=1),
        tapi2.QueueStatusMessage(queue_id=7, changed=tapi2.QueueStatus.NEWQUEUE),
    ]
    with subprocess.Popen(
        [sys.executable, str(wallboard)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(Path(tapi2.__file__).parent.parent)},
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(messages[0].to_bytes())
        process.stdin.flush()
        assert process.stdout.readline().split() == [b"ready:", b"0x1"]
        process.stdin.write(b"".join(message.to_bytes() for message in messages[1:]))
        process.stdin.close()
        shown = process.stdout.read().decode().splitlines()
    assert shown == [
        "ready: 0x1 0x2",
        "ready: 0x2",
        "queue 7: <QueueStatus.NEWQUEUE: 2>",
    ]


def test_commands_are_those_of_ci() -> None:
    """CI runs the two commands as they stand."""
    commands = blocks("sh")[0].strip().splitlines()
    script = (REPOSITORY / ".ci/run").read_text("utf-8").splitlines()
    quiet = [command.replace("install -e", "install -q -e") for command in commands]
    assert [command in script for command in quiet] == [True, True]


def test_links_lead_somewhere() -> None:
    """Every relative link is a file or folder of the repository."""
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if ":" not in link]
    assert links
    assert [link for link in links if not (REPOSITORY / link).exists()] == []


def test_shows_a_problem_as_it_is_printed(project: Project, run: Run) -> None:
    """The problem that is shown is the one that the mistake makes."""
    block = next(text for text in blocks("text") if "= help:" in text)
    project.edit("spec/messages/LINE_PROXYSTATUS.yaml", "type: choice", "type: choise")
    printed = run("validate").err
    assert printed.startswith(f"{block}\n")


def test_own_template(project: Project, run: Run) -> None:
    """The template is laid over the page, by the command that is shown."""
    (name,) = re.findall(r"This is `(own/.*)`:", README)
    (template,) = blocks("jinja")
    project.write(name, template)
    (command,) = [line for line in blocks("sh") if "--templates own" in line]
    assert run(*command.split()[1:]).code == 0
    page = (project.root / "out/docs/en/index.md").read_text("utf-8")
    count = len(SPEC.messages)
    assert f"\nAcme's agent handler sends {count} messages.\n\n## " in page


def test_overlay_keys() -> None:
    """The table has every section of an overlay, and the fields' keys are real ones."""
    schemas = {
        name: json.loads(
            (REPOSITORY / f"spec/schema/{name}.schema.json").read_text("utf-8")
        )
        for name in ("overlay", "structure")
    }
    vendors = README.partition("## For vendors")[2].partition("\n### ")[0]
    rows = re.findall(r"^\| `(\w+)` \|", vendors, re.MULTILINE)
    assert rows == list(schemas["overlay"]["properties"])
    (fields,) = re.findall(r"Of a structure's .*?\n\n", vendors, re.DOTALL)
    known = schemas["structure"]["$defs"]["fields"]["items"]["properties"]
    for key in ("pair", "of", "unit", "holds", "counts", "from", "sensitive"):
        assert key in known
        assert re.search(rf"`{key}[`:]", fields), key


def test_overlay_is_started(project: Project, run: Run) -> None:
    """The command is shown that writes one, and so is the one that looks at it."""
    text = " ".join(README.split())
    for command, code in (
        ("tapi2gen new overlay acme.yaml", 0),
        ("tapi2gen validate --overlay acme.yaml", 2),
    ):
        assert f"`{command}`" in text
        assert run(*command.split()[1:]).code == code
    assert (project.root / "acme.yaml").exists()


def test_vendor_requires_this_version() -> None:
    """The line for a vendor's pyproject names the version that README comes with."""
    (block,) = blocks("toml")
    assert tomllib.loads(block) == {"dependencies": [f"tapi2 == {tapi2.__version__}"]}
