"""The guides: every sample runs, in both languages, and prints what the guide says.

A page has blocks of Python that go on with what the ones before them made; files, whose
name is on the line before; and sessions of a shell, in a folder that has these files.
"""

from __future__ import annotations

import contextlib
import io
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
from conftest import REPOSITORY, Project, Run
from support.described import SPEC
from support.guides import (
    GUIDES,
    LANGUAGES,
    LIVE,
    Block,
    blocks,
    of_kind,
    text_of,
)
from support.shell import check_output, sessions


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("guide", [guide for guide in GUIDES if guide not in LIVE])
def test_samples_run(
    guide: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Python prints is the block behind it; a shell's output is in its own.

    Those that call TAPI need a library that stands in for it: see `tests/live`.
    """
    shown = blocks(guide, language)
    for block in shown:
        if block.file and block.language != "jinja":
            (tmp_path / block.file).write_text(block.text, "utf-8")
    monkeypatch.chdir(tmp_path)
    scope: dict[str, Any] = {"__name__": "__main__"}
    for index, block in enumerate(shown):
        if block.language == "python" and not block.file:
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(block.text, f"{guide}.md", "exec"), scope)
            if output := printed.getvalue():
                assert Block("", "text", output) == shown[index + 1]
        elif block.language == "console":
            for command, output in sessions(block.text):
                check_output(command, output)


def test_every_file_of_a_guide_is_used() -> None:
    """A program that no session runs would not be tested."""
    for guide in GUIDES:
        files = [b.file for b in blocks(guide) if b.language in ("python", "text")]
        run = "".join(of_kind(guide, "console"))
        assert [file for file in files if file and file not in run] == []


def test_wallboard_is_the_consumers() -> None:
    """The program of the guide is the one that the type checkers look at."""
    program = next(b.text for b in blocks("wallboard") if b.file == "wallboard.py")
    wallboard = REPOSITORY / "tests/consumer/wallboard.py"
    assert wallboard.read_text("utf-8").endswith(f'"""\n\n{program}')


def test_wallboard_shows_records_as_they_arrive() -> None:
    """It does not wait for the end of the pipe."""
    ready = tapi2.AgentStatusExMessage(agent=1, changed=2, state=2)
    with subprocess.Popen(
        [sys.executable, str(REPOSITORY / "tests/consumer/wallboard.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(Path(tapi2.__file__).parent.parent)},
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(ready.to_bytes())
        process.stdin.flush()
        assert process.stdout.readline().split() == [b"ready:", b"0x1"]
        process.stdin.write(tapi2.UnknownMessage(message_id=2).to_bytes())
        process.stdin.close()
        assert process.stdout.read() == b""


def test_proxy_handler_tells_of_every_request() -> None:
    """The list has each, in the order of the numbers, with its answer and message."""
    rows = re.findall(
        r"^- \[`(\w+)`\]\(\S+\): (.+?)(; then .+?)?\.$",
        re.sub(r"\n  ", " ", text_of("proxy-handler")),
        re.MULTILINE,
    )
    assert [name for name, _, _ in rows] == [
        request.name for request in sorted(SPEC.requests, key=lambda r: r.request.value)
    ]
    for name, answer, news in rows:
        assert ("Record" in answer) == (name.startswith("Get")), name
        assert bool(news) != name.startswith("Get"), name


def test_shows_a_problem_as_it_is_printed(project: Project, run: Run) -> None:
    """The problem that is shown is the one that the mistake makes."""
    (block,) = (b for b in of_kind("maintain-the-spec", "text") if "= help:" in b)
    project.edit("spec/messages/LINE_PROXYSTATUS.yaml", "type: choice", "type: choise")
    assert run("validate").err.startswith(f"{block}\n")


def test_every_command_is_described(run: Run) -> None:
    """The list has each command that the help has."""
    section = text_of("maintain-the-spec").split("\n## ")[2]
    rows = re.findall(r"^- `tapi2gen (\w+)", section, re.MULTILINE)
    commands, _, _ = run("--help").out.partition("options:")
    assert sorted(rows) == sorted(re.findall(r"^  (\w+)  ", commands, re.MULTILINE))


def test_own_template(project: Project, run: Run) -> None:
    """The template is laid over the page, by the command that is shown."""
    project.only_pages()
    (template,) = (b for b in blocks("overlays") if b.language == "jinja")
    project.write(template.file, template.text)
    (command,) = (b for b in of_kind("overlays", "sh") if "--templates own" in b)
    assert run(*command.split()[1:]).code == 0
    page = (project.root / "out/docs/en/index.md").read_text("utf-8")
    count = len(SPEC.messages)
    assert f"\nAcme's agent handler sends {count} messages.\n\n## " in page


def test_overlay_is_started(project: Project, run: Run) -> None:
    """The commands are shown that write one and look at it."""
    commands = of_kind("overlays", "sh")[0].splitlines()
    assert [run(*command.split()[1:]).code for command in commands] == [0, 2]
    assert (project.root / "acme.yaml").exists()


def test_overlay_keys() -> None:
    """The list has every section of an overlay."""
    schema = REPOSITORY / "spec/schema/overlay.schema.json"
    rows = re.findall(r"^- `(\w+)`: ", text_of("overlays"), re.MULTILINE)
    assert rows == list(json.loads(schema.read_text("utf-8"))["properties"])


OVERLAY = """\
vendor: {name: Acme, summary: {en: Acme., zh-TW: Acme。}}
structures:
  - name: ACME_REPORT
    since: "2.0"
    kind: buffer
    summary: {en: A report., zh-TW: 報告。}
    source: https://acd.example/report
    fields:
      - {name: dwTotalSize, role: total_size}
      - {name: dwNeededSize, role: needed_size}
      - {name: dwUsedSize, role: used_size}
"""


def test_fields_of_an_overlay(project: Project, run: Run) -> None:
    """Those that are shown make a structure, once each has a summary."""
    (block,) = of_kind("overlays", "yaml")
    fields = block.replace("summary: ...", "summary: {en: One., zh-TW: 一。}")
    _, *lines = fields.splitlines()
    project.write("acme.yaml", OVERLAY + "".join(f"    {line}\n" for line in lines))
    result = run("validate", "--overlay", str(project.root / "acme.yaml"))
    assert (result.code, result.err) == (0, "")


def test_vendor_requires_this_version() -> None:
    """The line for a vendor's pyproject names the version that the guide comes with."""
    (block,) = of_kind("overlays", "toml")
    assert tomllib.loads(block) == {"dependencies": [f"tapi2 == {tapi2.__version__}"]}


def test_paths_exist() -> None:
    """What a guide names in the repository is there."""
    paths = {
        path
        for guide in GUIDES
        for path in re.findall(
            r"`((?:tests|generator|generated|templates|spec)/[\w./{}-]+)`",
            text_of(guide),
        )
    }
    assert len(paths) > 15
    assert [path for path in sorted(paths) if not (REPOSITORY / path).exists()] == []
