"""How far a run is: what the stages tell, and what of it a terminal shows."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from dataclasses import dataclass, field

import pytest

from clocks import set_clock
from conftest import Project, Run
from tapi2gen import clock
from tapi2gen.pipeline import make_files, read_spec
from tapi2gen.progress import shown
from tapi2gen.templating.tree import read_tree


@dataclass
class Recorder:
    """Who remembers what the stages tell: their names, totals and steps."""

    stages: list[list[str | int]] = field(default_factory=list[list[str | int]])

    def stage(self, name: str, total: int = 0) -> None:
        """Begin a row."""
        self.stages.append([name, total, 0])

    def step(self) -> None:
        """Count in the last row."""
        *_, steps = self.stages[-1]
        assert isinstance(steps, int)
        self.stages[-1][-1] = steps + 1


def test_stages_tell_how_far_they_are(small: Project) -> None:
    """Each by its name, and every step of those that count them."""
    small.write("templates/plain.py", "x = 1\n")
    recorder = Recorder()
    spec = read_spec(small.root / "spec", progress=recorder)
    make_files(spec, read_tree(small.root / "templates"), progress=recorder)
    assert recorder.stages == [
        ["reading", 0, 0],
        ["making fixtures", 0, 0],
        ["rendering", 3, 3],
        ["formatting", 1, 1],
    ]


class Terminal(io.StringIO):
    """A stream that says it is a terminal, and knows what stands on it."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def screens(text: str) -> list[str]:
    """Give what the last line shows after each time that it was written."""
    shown = [""]
    for part in text.split("\r")[1:]:
        assert part.isprintable(), part
        shown.append((part + shown[-1][len(part) :]).rstrip())
    return shown[1:]


# What a terminal shows: the seconds of a step, and the line after each change.
LINES = [
    (0.01, []),
    (0.06, ["formatting 8/20", "formatting 10/20", "formatting 12/20"]),
    (0.2, ["formatting 2/20", "formatting 3/20", "formatting 4/20"]),
]


@pytest.mark.parametrize(("seconds", "due"), LINES)
def test_line(seconds: float, due: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes after a moment, is not too nervous, and goes without a trace."""
    set_clock(monkeypatch, seconds)
    stream = Terminal()
    with shown(stream, {}, started=0.0) as progress:
        progress.stage("reading")
        progress.stage("formatting", 20)
        for _ in range(20):
            progress.step()
    found = screens(stream.getvalue())
    assert found[: len(due)] == due
    assert found[-1:] == ([""] if due else [])


def test_line_is_gone_before_problems_are_told() -> None:
    """However a stage ends."""
    stream = Terminal()

    def fail() -> None:
        with shown(stream, {}, started=-9.0) as progress:
            progress.stage("a long name that is shown")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert screens(stream.getvalue()) == ["a long name that is shown", "", ""]


class Seen:
    """What a run printed: on its terminal, and to a file."""

    def __init__(self, project: Project, *arguments: str, **changes: str) -> None:
        """Run with a real terminal as standard error."""
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "tapi2gen", *arguments]
        unset = ("NO_COLOR", "FORCE_COLOR", "TERM")
        kept = {name: text for name, text in os.environ.items() if name not in unset}
        with subprocess.Popen(
            command,
            cwd=project.root,
            env={**kept, "TERM": "xterm", **changes},
            stdout=subprocess.PIPE,
            stderr=theirs,
        ) as process:
            os.close(theirs)
            self.terminal = read(ours)
            assert process.stdout is not None
            self.out = process.stdout.read().decode()
        os.close(ours)
        self.code = process.returncode


def read(terminal: int) -> str:
    """Read what was written on a terminal, until nobody has it any more."""
    found = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # how Linux says that it is over
            part = b""
        if not part:
            return found.decode()
        found += part


@pytest.mark.parametrize("changes", [{}, {"NO_COLOR": "1"}], ids=["plain", "NO_COLOR"])
def test_build_on_a_terminal(project: Project, changes: dict[str, str]) -> None:
    """A real one: stages and counts in one line that is gone at the end."""
    seen = Seen(project, "build", **changes)
    assert seen.code == 0
    assert seen.out.startswith("generated: wrote ")
    found = screens(seen.terminal)  # no escape sequences, and no line end
    assert any(line.startswith("formatting ") for line in found)
    assert found[-1] == ""


@pytest.mark.parametrize(
    ("arguments", "changes"),
    [(["build", "--quiet"], {}), (["build"], {"TERM": "dumb"})],
    ids=["quiet", "dumb"],
)
def test_nothing_on_a_terminal(
    project: Project, arguments: list[str], changes: dict[str, str]
) -> None:
    """Who does not want it, or cannot show it, is spared."""
    seen = Seen(project, *arguments, **changes)
    assert (seen.code, seen.terminal) == (0, "")


def test_nothing_in_a_log(project: Project) -> None:
    """Where standard error is no terminal, there is no line."""
    command = [sys.executable, "-m", "tapi2gen", "build"]
    done = subprocess.run(command, cwd=project.root, capture_output=True, check=True)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


# Silence.


@pytest.fixture
def noted(small: Project) -> Project:
    """A project whose spec is right, with something worth knowing."""
    (small.root / "spec/messages/LINE_GROUPSTATUS.yaml").unlink()
    return small


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize("quiet", ["-q", "--quiet"])
def test_quiet_says_nothing_when_all_is_well(
    noted: Project, run: Run, quiet: str, form: str
) -> None:
    """Not what was written, not how long it took, not even notes."""
    assert "left-out" in "".join(run("validate", "--format", form)[1:])
    for command in ("build", "check", "validate"):
        assert run(command, quiet, "--format", form) == (0, "", "")
    assert (noted.out / "notes.md").exists()


def test_quiet_new(small: Project, run: Run) -> None:
    """The file is there."""
    assert run("new", "--quiet", "message", "LINE_X") == (0, "", "")
    assert (small.root / "spec/messages/LINE_X.yaml").exists()


def test_quiet_hides_no_problem(small: Project, run: Run) -> None:
    """What is wrong is told as ever."""
    small.edit("spec/messages/LINE_QUEUESTATUS.yaml", "value: 28", "valeu: 28")
    for command in ("build", "check", "validate"):
        assert run(command, "--quiet") == run(command)
        assert run(command, "--quiet").code == 2


def test_quiet_hides_no_difference(small: Project, run: Run) -> None:
    """Nor what a check finds."""
    assert run("build", "--quiet").code == 0
    small.edit("generated/docs/index.md", "Two.", "2.")
    assert run("check", "--quiet") == run("check")
    assert run("check", "--quiet").code == 1


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.04, "0.0 s"), (1.25, "1.2 s"), (59.4, "59.4 s"), (125.4, "2 min 5 s")],
)
def test_times(seconds: float, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run tells how long it took as people would."""
    monkeypatch.setattr("tapi2gen.clock.now", lambda: seconds)
    assert clock.took(0.0) == said
