"""The command `tapi2gen completion`: what may follow, and a real shell that asks."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Project, Run, copy_spec

pytestmark = pytest.mark.posix("bash, zsh and fish, and terminals")


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small spec, in the working directory."""
    monkeypatch.chdir(tmp_path)
    return copy_spec("small", tmp_path / "spec")


def completions(line: str, shell: str = "bash") -> list[str]:
    """Ask what the last word of a line may become, as the script of a shell does."""
    answer = Path("answer").resolve()
    environment = {
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_DFS": "\t" if shell == "fish" else "",
        "_ARGCOMPLETE_IFS": "\n",
        "_ARGCOMPLETE_SHELL": shell,
        "_ARGCOMPLETE_STDOUT_FILENAME": str(answer),
        "_ARGCOMPLETE_SUPPRESS_SPACE": "1",
        "COMP_LINE": f"tapi2gen {line}",
        "COMP_POINT": str(len(f"tapi2gen {line}")),
    }
    command = [sys.executable, "-m", "tapi2gen"]
    done = subprocess.run(command, env=os.environ | environment, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    found = answer.read_text("utf-8").splitlines()
    answer.unlink()
    return found


# A line, and what its last word may become.
LINES = {
    "v": ["validate"],
    "--v": ["--version"],
    "build --t": ["--templates"],
    "build --templates sp": ["spec/"],
    "validate --overlay spec/api": ["spec/api.yaml"],
    "validate --format ": ["text", "json", "github"],
    "validate --format=g": ["--format=github"],
    "diff old sp": ["spec/"],
    "explain unknown-k": ["unknown-key"],
    "list m": ["messages", "members"],
    "new ": [
        *("--help", "--kind", "--spec", "--quiet"),
        *("message", "family", "structure", "function", "overlay"),
    ],
    "new overlay spec/api": ["spec/api.yaml"],
    "new structure LINEX --kind ": ["buffer", "entry", "value"],
    "show LINE_AGENTSTATUS.dwParam3": ["LINE_AGENTSTATUS.dwParam3"],
    "show --format json AgentStatusMessage.s": ["AgentStatusMessage.state"],
    "completion z": ["zsh"],
}


@pytest.mark.parametrize(("line", "expected"), LINES.items(), ids=LINES)
@pytest.mark.usefixtures("spec")
def test_words(line: str, expected: list[str]) -> None:
    """Commands, options, and values of either."""
    assert completions(line) == expected


def test_names_are_those_of_the_spec_that_the_line_names(spec: Path) -> None:
    """As the command would show them; a broken spec has none."""
    spec.rename(spec.parent / "other")
    assert "LINE_QUEUESTATUS" in completions("show --spec other LINE_Q")
    assert completions("show ACME_") == []
    (spec.parent / "other/api.yaml").write_text("")
    assert completions("show --spec other LINE_Q") == []


@pytest.mark.usefixtures("spec")
def test_meanings() -> None:
    """They are there for the shells that show them."""
    assert completions("li", "fish") == [
        "list\tList what is in the spec, one name a line."
    ]
    meaning = "A key is not known here"
    assert completions("explain unknown-key", "zsh") == [f"unknown-key:{meaning}"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts(shell: str, run: Run) -> None:
    """Each is for the command of that name."""
    result = run("completion", shell)
    assert (result.code, result.err) == (0, "")
    assert "tapi2gen" in result.out


def test_other_shell(run: Run) -> None:
    """The ones that there are are named."""
    result = run("completion", "ksh")
    assert result.code == 2
    assert all(shell in result.err for shell in ("bash", "zsh", "fish"))
    assert run("completion").code == 2


def test_without_the_extra(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what to install and nothing else."""
    monkeypatch.setitem(sys.modules, "argcomplete", None)
    assert run("completion", "bash") == (
        2,
        "",
        "tapi2gen: completion needs: pip install 'tapi2[generate]'\n",
    )


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
    "tapi2gen list mes⇥": "tapi2gen list messages",
}


def test_bash(project: Project) -> None:
    """With Readline, on a terminal, line for line."""
    command = f"{shlex.quote(sys.executable)} -m tapi2gen"
    keys = [
        f'tapi2gen() {{ {command} "$@"; }}',
        'eval "$(tapi2gen completion bash)"',
        # Ctrl-A goes to the beginning of the line, which is printed then.
        *(f"{line}\x01echo IT IS ".replace("⇥", "\t") for line in TYPED),
        "exit",
    ]
    import pty  # which Windows does not have

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
