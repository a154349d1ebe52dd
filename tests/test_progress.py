"""How far a run is: what the stages tell, and what of it a terminal shows."""

from __future__ import annotations

import io
import os
import pty
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


def test_stages_tell_how_far_they_are(base: Project) -> None:
    """Each by its name, and every step of those that count them."""
    base.write("templates/plain.py", "x = 1\n")
    recorder = Recorder()
    spec = read_spec(base.root / "spec", progress=recorder)
    make_files(spec, read_tree(base.root / "templates"), progress=recorder)
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
    """What a run printed: on a terminal, and to a file."""

    def __init__(self, run: Run, patch: pytest.MonkeyPatch, *arguments: str) -> None:
        """Run with a real terminal as standard error."""
        ours, theirs = pty.openpty()
        with os.fdopen(theirs, "w", encoding="utf-8") as terminal, patch.context() as p:
            p.setattr(sys, "stderr", terminal)
            self.code, self.out, _ = run(*arguments)
        self.terminal = read(ours)
        os.close(ours)


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


@pytest.fixture
def slow(base: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project on a terminal, each of whose steps takes more than a second."""
    monkeypatch.setenv("TERM", "xterm")
    base.write("templates/plain.py", "x = 1\n")
    return base


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("changes", [{}, {"NO_COLOR": "1"}], ids=["plain", "NO_COLOR"])
def test_build_on_a_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch, changes: dict[str, str]
) -> None:
    """A real one: stages and counts in one line that is gone at the end."""
    for name, text in changes.items():
        monkeypatch.setenv(name, text)
    seen = Seen(run, monkeypatch, "build")
    assert seen.code == 0
    assert seen.out.startswith("generated: wrote 4 of 4 files")
    found = screens(seen.terminal)  # no escape sequences, and no line end
    assert "rendering 3/3" in found
    assert "formatting 1/1" in found
    assert found[-1] == ""


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize(
    ("arguments", "changes"),
    [(["build", "--quiet"], {}), (["build"], {"TERM": "dumb"})],
    ids=["quiet", "dumb"],
)
def test_nothing_on_a_terminal(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    changes: dict[str, str],
) -> None:
    """Who does not want it, or cannot show it, is spared."""
    for name, text in changes.items():
        monkeypatch.setenv(name, text)
    seen = Seen(run, monkeypatch, *arguments)
    assert (seen.code, seen.terminal) == (0, "")


@pytest.mark.usefixtures("slow")
def test_nothing_in_a_log(run: Run) -> None:
    """Where standard error is no terminal, there is no line."""
    result = run("build")
    assert (result.code, result.err, result.out.count("\n")) == (0, "", 1)


# Silence.


@pytest.fixture
def noted(base: Project) -> Project:
    """A project whose spec is right, with something worth knowing."""
    english = '  - {tag: en, name: English, separator: ", "}\n'
    chinese = "  - {tag: zh-TW, name: 繁體中文, separator: 、}\n"
    base.edit("spec/api.yaml", english, english + chinese)
    return base


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize("quiet", ["-q", "--quiet"])
def test_quiet_says_nothing_when_all_is_well(
    noted: Project, run: Run, quiet: str, form: str
) -> None:
    """Not what was written, not how long it took, not even notes."""
    assert "untranslated" in "".join(run("validate", "--format", form)[1:])
    for command in ("build", "check", "validate"):
        assert run(command, quiet, "--format", form) == (0, "", "")
    assert (noted.out / "notes.md").exists()


def test_quiet_new(base: Project, run: Run) -> None:
    """The file is there."""
    assert run("new", "--quiet", "message", "LINE_X") == (0, "", "")
    assert (base.root / "spec/messages/LINE_X.yaml").exists()


def test_quiet_hides_no_problem(base: Project, run: Run) -> None:
    """What is wrong is told as ever."""
    base.edit("spec/messages/LINE_PROXYSTATUS.yaml", "value: 31", "valeu: 31")
    for command in ("build", "check", "validate"):
        assert run(command, "--quiet") == run(command)
        assert run(command, "--quiet").code == 2


def test_quiet_hides_no_difference(base: Project, run: Run) -> None:
    """Nor what a check finds."""
    assert run("build", "--quiet").code == 0
    base.edit("generated/docs/index.md", "Two.", "2.")
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
