"""The command `tapi2gen completion`: what may follow, and a real shell that asks."""

from __future__ import annotations

import os
import pty
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Project, Run, copy_spec
from tapi2gen.commands import COMMANDS
from tapi2gen.commands.completing import completions


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small spec, in the working directory."""
    monkeypatch.chdir(tmp_path)
    return copy_spec("small", tmp_path / "spec")


def words(line: str) -> list[str]:
    """Complete a line, whose last word ends where it does; without meanings."""
    last = [""] if not line or line.endswith(" ") else []
    return [text.split("\t")[0] for text in completions([*line.split(), *last])]


# A line, and what its last word may become.
LINES = {
    "": list(COMMANDS),
    "v": ["validate"],
    "-": ["--help", "--version"],
    "biuld --": [],
    "build --t": ["--templates"],
    "new message LINE_X ": ["--help", "--kind", "--spec", "--quiet"],
    "validate -q --spec x -": ["--help", "--overlay", "--format"],
    "validate --overlay x --o": ["--overlay"],
    "validate --overlay ": [":files"],
    "validate --format ": ["text", "json", "github"],
    "validate --format g": ["github"],
    "validate --format=g": ["--format=github"],
    "validate --format = g": ["github"],
    "validate --format =": ["text", "json", "github"],
    "build --spec ": [":folders"],
    "build --spec=": [":folders"],
    "diff ": [":folders"],
    "diff old n": [":folders"],
    "diff old new ": [
        *("--help", "--spec", "--overlay", "--old-overlay", "--format", "--version")
    ],
    "diff old --old-overlay ": [":files"],
    "diff --version ": [],
    "explain unknown-k": ["unknown-key"],
    "list ": [
        *("messages", "words", "families", "constants"),
        *("structures", "members", "requests", "extensions"),
    ],
    "list m": ["messages", "members"],
    "new s": ["structure"],
    "new o": ["overlay"],
    "new overlay ": [":files"],
    "new overlay acme.yaml ": ["--help", "--kind", "--spec", "--quiet"],
    "new structure LINEX --kind ": ["buffer", "entry", "value"],
    "new structure ": ["--help", "--kind", "--spec", "--quiet"],
    "show LINE_AGENTSTATUS.dwParam3": ["LINE_AGENTSTATUS.dwParam3"],
    "show --format json AgentStatusMessage.s": ["AgentStatusMessage.state"],
    "completion ": ["bash", "zsh", "fish"],
}


@pytest.mark.parametrize(("line", "due"), LINES.items(), ids=LINES)
@pytest.mark.usefixtures("spec")
def test_words(line: str, due: list[str]) -> None:
    """Commands, options that were not given yet, and values of either."""
    assert words(line) == due


def test_names_are_those_of_the_spec_that_the_line_names(spec: Path) -> None:
    """As the command would show them; a broken spec has none."""
    spec.rename(spec.parent / "other")
    assert "LINE_QUEUESTATUS" in words("show --spec other LINE_Q")
    assert words("show ACME_") == []
    (spec.parent / "other/api.yaml").write_text("")
    assert words("show --spec other LINE_Q") == []


def test_meanings(run: Run) -> None:
    """Behind a tab, for the shells that show them."""
    result = run("completion", "--words", "va")
    assert result.out == f"validate\t{COMMANDS['validate'].SUMMARY}\n"
    (line,) = completions(["explain", "unknown-key"])
    assert line == "unknown-key\tA key means nothing at this place"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts(shell: str, run: Run) -> None:
    """Each says how it is loaded, and asks tapi2gen."""
    result = run("completion", shell)
    assert (result.code, result.err) == (0, "")
    assert f"tapi2gen completion {shell}" in result.out
    assert "completion --words" in result.out


def test_other_shell(run: Run) -> None:
    """The ones that there are are named."""
    result = run("completion", "ksh")
    assert result.code == 2
    assert "'bash', 'zsh', 'fish'" in result.err
    assert run("completion").code == 2


# A real bash: what is typed, `⇥` for the tabulator, and the line that it becomes.
TYPED = {
    "tapi2gen val⇥--qu⇥": "tapi2gen validate --quiet",
    "tapi2gen check --format=gi⇥": "tapi2gen check --format=github",
    "tapi2gen check --format gi⇥": "tapi2gen check --format github",
    "tapi2gen explain unknown-k⇥": "tapi2gen explain unknown-key",
    "tapi2gen build --templates tem⇥": "tapi2gen build --templates templates/",
    "tapi2gen build --templates=tem⇥": "tapi2gen build --templates=templates/",
    "tapi2gen show AgentCapsRecord.prox⇥": "tapi2gen show AgentCapsRecord.proxy_guid",
    "tapi2gen new str⇥X --kind bu⇥": "tapi2gen new structure X --kind buffer",
}


def test_bash(project: Project) -> None:
    """With Readline, on a terminal, line for line."""
    command = f"{shlex.quote(sys.executable)} -m tapi2gen"
    keys = [
        f'tapi2gen() {{ {command} "$@"; }}',
        "source <(tapi2gen completion bash)",
        # Ctrl-A goes to the beginning of the line, which is printed then.
        *(f"{line}\x01echo IT IS ".replace("⇥", "\t") for line in TYPED),
        "exit",
    ]
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        ["bash", "--norc", "--noprofile", "-i"],
        cwd=project.root,
        env={**os.environ, "TERM": "dumb", "INPUTRC": "/dev/null", "HISTFILE": ""},
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.write(ours, "".join(f"{line}\n" for line in keys).encode())
        assert process.stdout is not None
        printed = process.stdout.read().decode().splitlines()
    os.close(theirs)
    os.close(ours)
    found = [line.removeprefix("IT IS ").rstrip() for line in printed]
    assert found == list(TYPED.values())
