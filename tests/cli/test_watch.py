"""The command `tapi2gen watch`, with real files, events and signals."""

from __future__ import annotations

import os
import queue
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence

import pytest

from conftest import REPOSITORY, TWO, Project, Run

pytestmark = pytest.mark.needs("watchfiles")

# Longer than any build takes on a machine that has much else to do.
PATIENCE = 120.0

STATUS = "spec/messages/LINE_PROXYSTATUS.yaml"
SYNCED = r"generated: \d+ files, all up to date"
# The small templates print nothing of the spec; the manifest knows what was read.
NOTED = r"generated: wrote 1 of 3 files"
WATCHING = "watching spec, templates; Ctrl-C ends it"


class Watcher:
    """A run of `tapi2gen watch`, and the lines that it prints on either stream."""

    def __init__(
        self,
        project: Project,
        *options: str,
        program: Sequence[str] = ("-m", "tapi2gen"),
    ) -> None:
        """Begin."""
        self.process = subprocess.Popen(
            [sys.executable, *program, "watch", *options],
            cwd=project.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line.rstrip())

    def says(self, *patterns: str) -> None:
        """Expect the next lines, each of which must match."""
        for pattern in patterns:
            line = self.lines.get(timeout=PATIENCE)
            assert re.fullmatch(pattern, line), f"{line!r}, and not {pattern!r}"

    def says_at_last(self, pattern: str) -> list[str]:
        """Expect a line sooner or later, and give those before it."""
        before: list[str] = []
        while not re.fullmatch(pattern, line := self.lines.get(timeout=PATIENCE)):
            before.append(line)
        return before

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        """End it as Ctrl-C does, and give its exit status; nothing more was said."""
        self.process.send_signal(number)
        code = self.process.wait(PATIENCE)
        self.close()
        assert self.lines.empty(), self.lines.get()
        return code

    def close(self) -> None:
        """Leave no process behind."""
        self.process.kill()
        self.process.wait()
        self.reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()


@pytest.fixture
def watcher(base: Project) -> Iterator[Watcher]:
    """A watch of the small project that has built once."""
    watcher = Watcher(base)
    try:
        watcher.says("generated: wrote 3 of 3 files", re.escape(WATCHING))
        yield watcher
    finally:
        watcher.close()


def test_change_is_built(watcher: Watcher, base: Project) -> None:
    """Of a template and of the spec; Ctrl-C is its end."""
    base.write("templates/notes.md", "Three.\n")
    watcher.says("changed: templates/notes.md", "generated: wrote 2 of 3 files")
    assert (base.out / "notes.md").read_text("utf-8").endswith("Three.\n")
    base.edit(STATUS, "name: request_type", "name: request")
    watcher.says(f"changed: {STATUS}", NOTED)
    assert watcher.end() == 0


def test_new_and_deleted_files(watcher: Watcher, base: Project) -> None:
    """They are changes too."""
    base.write("templates/docs/more/new.md", "New.\n")
    watcher.says("changed: templates/docs/more.*", "generated: wrote 2 of 4 .*")
    (base.root / "templates/notes.md").unlink()
    watcher.says("changed: .*/notes.md", "generated: wrote 1 of 3 files, removed 1")
    assert watcher.end() == 0


def test_broken_spec_is_told_and_the_watch_goes_on(
    watcher: Watcher, base: Project
) -> None:
    """Problems are shown as by a build; the tree stays; mending it builds."""
    base.edit(STATUS, "name: request_type", "nmae: request_type")
    watcher.says(f"changed: {STATUS}")
    told = watcher.says_at_last("to learn more: tapi2gen explain .*")
    assert told[0] == f"{STATUS}:15:5: missing-key: missing key name"
    base.edit(STATUS, "nmae: request_type", "name: request_type")
    watcher.says(f"changed: {STATUS}", SYNCED)
    assert watcher.end() == 0


def test_deleted_spec_is_told_and_survived(watcher: Watcher, base: Project) -> None:
    """When it is back, the tree is built again, and its files are watched again."""
    spec, aside = base.root / "spec", base.root / "aside"
    spec.rename(aside)
    watcher.says("changed: spec")
    told = watcher.says_at_last("to learn more: tapi2gen explain missing-folder")
    assert told[0] == "spec:1:1: missing-folder: there is no such folder"
    aside.rename(spec)
    watcher.says("changed: spec", SYNCED)
    base.edit(STATUS, "name: request_type", "name: request")
    watcher.says(f"changed: {STATUS}", NOTED)
    assert watcher.end() == 0


# Makes the first build read a named pipe before it reads the spec.
WAIT = """
import os, sys
from tapi2gen import cli, pipeline
pipe, *words = sys.argv[1:]
load = pipeline.load
def wait(files):
    pipeline.load = load
    open(pipe).read()
    return load(files)
pipeline.load = wait
sys.exit(cli.run(words))
"""


class SlowBuild:
    """A first build that waits, in the middle, for who holds a named pipe."""

    def __init__(self, project: Project) -> None:
        """Begin, and come back when the build waits."""
        pipe = project.root / "pipe"
        os.mkfifo(pipe)
        self.watcher = Watcher(project, program=("-c", WAIT, str(pipe)))
        self.pipe = pipe.open("wb")  # waits for who reads

    def go_on(self) -> None:
        """Let the build read the spec."""
        self.pipe.close()


@pytest.fixture
def slow(base: Project) -> Iterator[SlowBuild]:
    """A watch whose first build goes on when it is told to."""
    slow = SlowBuild(base)
    try:
        yield slow
    finally:
        slow.pipe.close()
        slow.watcher.close()


def test_change_during_a_build_is_not_lost(slow: SlowBuild, base: Project) -> None:
    """Another build follows, without another change."""
    base.write("templates/docs/index.md.j2", "Four.\n")
    (base.root / "spec/api.yaml").touch()
    slow.go_on()
    slow.watcher.says("generated: wrote 3 of 3 files", re.escape(WATCHING))
    slow.watcher.says("changed: spec/api.yaml and 1 more", "generated: .*")
    assert (base.out / "docs/index.md").read_text("utf-8").endswith("Four.\n")
    assert slow.watcher.end() == 0


def test_ctrl_c_during_a_build(slow: SlowBuild, base: Project) -> None:
    """A clean end as well: no traceback, and no half of a tree."""
    assert slow.watcher.end() == 0
    assert not base.out.exists()


def test_own_output_is_no_change(project: Project) -> None:
    """Not even where it is in a folder that is watched, for the sake of an overlay."""
    project.only_templates(TWO)
    overlay = REPOSITORY / "tests" / "vendor" / "acme.yaml"
    project.write("acme/acme.yaml", overlay.read_bytes())
    options = ("--overlay", "acme/acme.yaml", "--package", "acme", "--out", "acme/made")
    watcher = Watcher(project, *options)
    try:
        watcher.says("acme/made: wrote 3 of 3 files", "watching .*")
        for text in ("Three.\n", "Four.\n"):
            project.write("templates/notes.md", text)
            watcher.says("changed: templates/notes.md", "acme/made: wrote 2 of 3 .*")
        assert watcher.end() == 0
    finally:
        watcher.close()


def test_overlays_are_watched(project: Project) -> None:
    """Even when an editor puts another file in the place of one."""
    project.only_templates(TWO)
    text = (REPOSITORY / "tests/vendor/acme.yaml").read_text("utf-8")
    project.write("acme.yaml", text)
    options = ("--overlay", "acme.yaml", "--package", "acme", "--out", "out")
    watcher = Watcher(project, *options)
    try:
        watcher.says("out: wrote .*", "watching spec, templates, acme.yaml; .*")
        for more in ("spam: 1\n", "# better\n"):
            project.write("new", text + more)
            (project.root / "new").rename(project.root / "acme.yaml")
            watcher.says("changed: acme.yaml")
            watcher.says_at_last(r"to learn more: .*unknown-key|out: .* files.*")
        assert watcher.end() == 0
    finally:
        watcher.close()


def test_quiet_watch(base: Project) -> None:
    """Problems and nothing else."""
    watcher = Watcher(base, "--quiet")
    try:
        (base.root / "templates/docs/index.md.j2").write_text("{{ nothing }}")
        watcher.says("templates/docs/index.md.j2:1:1: undefined: .*")
        watcher.says_at_last("to learn more: .*")
        assert watcher.end() == 0
    finally:
        watcher.close()


def test_without_the_extra(
    base: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says what to install and nothing else."""
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert run("watch") == (
        2,
        "",
        "tapi2gen: watch needs: pip install 'tapi2[watch]'\n",
    )
    assert not base.out.exists()


def test_noise_is_no_change(watcher: Watcher, base: Project) -> None:
    """Nobody wants a build of what editors and Python leave behind."""
    noise = ".api.yaml.swp", "api.yaml~", "#api.yaml#", "4913", "__pycache__/x.pyc"
    for name in noise:
        base.write(f"spec/{name}", "x\n")
    base.write("templates/notes.md", "Three.\n")
    watcher.says("changed: templates/.*notes.md", "generated: wrote 2 of 3 files")
    assert watcher.end() == 0
