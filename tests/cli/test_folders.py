"""Which folders a run reads and writes: the spec decides, given or found upwards."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import REPOSITORY, Project, Run, contents
from tapi2gen import folders as places
from tapi2gen.commands import making, new, options
from tapi2gen.folders import display, packaged, paths_beside

NO_SPEC = "there is no spec/api.yaml here or in a folder above"


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory that has nothing, and nothing above it."""
    folder = tmp_path / "outside"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_given_spec_decides(base: Project, outside: Path, run: Run) -> None:
    """Templates and output are beside the spec that is named, wherever one stands."""
    spec = str(base.root / "spec")
    assert run("build", "--spec", spec).code == 0
    assert {*contents(base.out)} == {"notes.md", "docs/index.md", "MANIFEST.json"}
    checked = run("check", "--spec", spec)
    assert checked == (0, f"{display(base.out)}: 3 files, all up to date\n", "")
    assert contents(outside) == {}


def test_given_spec_without_templates(base: Project) -> None:
    """The packaged templates stand in for those that are not there."""
    shutil.rmtree(base.root / "templates")
    spec = str(base.root / "spec")
    assert paths_beside(spec) == (spec, packaged("templates"), str(base.out))


@pytest.mark.parametrize("below", ["src", "src/deep/er", "spec/messages"])
def test_found_upwards(
    base: Project, run: Run, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    """In a folder of the project, it is the project's spec that is meant."""
    (base.root / below).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(base.root / below)
    assert run("build").code == 0
    assert (base.out / "notes.md").exists()
    assert run("check").code == 0


@pytest.mark.parametrize("broken", ["api.yaml", "messages/LINE_PROXYSTATUS.yaml"])
def test_broken_spec_is_found_too(
    base: Project, run: Run, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """No other spec is reported as fine in its place."""
    (base.root / "src").mkdir()
    monkeypatch.chdir(base.root / "src")
    base.write(f"spec/{broken}", "a: {\n")
    assert run("validate").code == 2
    (base.root / "spec" / "api.yaml").unlink()
    assert run("validate").code == 2


READING = [("validate",), ("list",), ("show", "LINE_QUEUESTATUS")]


@pytest.mark.parametrize("command", READING, ids=lambda command: command[0])
@pytest.mark.usefixtures("outside")
def test_packaged_spec_is_read(run: Run, command: tuple[str, ...]) -> None:
    """Where there is no spec, the packaged one is read, and named."""
    result = run(*command)
    assert result.code == 0
    spec = Path(packaged("spec")).as_posix()
    assert result.err == f"note: {NO_SPEC}: using the packaged one, {spec}\n"


@pytest.mark.usefixtures("outside")
def test_quiet(run: Run) -> None:
    """Whoever wants to hear of nothing but problems hears of nothing."""
    assert run("validate", "--quiet") == (0, "", "")


WRITING = {
    "build": "name a spec with --spec, or name the output of the packaged one "
    "with --out",
    "check": "with --out",
    "watch": "with --out",
    "new message LINE_X": "name a spec with --spec",
}
NEEDS = {"watch": [pytest.mark.needs("watchfiles")]}


@pytest.mark.parametrize(
    ("command", "how"),
    [
        pytest.param(*each, id=each[0], marks=NEEDS.get(each[0], ()))
        for each in WRITING.items()
    ],
)
def test_nothing_is_written_of_its_own_accord(
    outside: Path, run: Run, command: str, how: str
) -> None:
    """A command that writes asks where to, and the packaged spec stays as it is."""
    before = contents(REPOSITORY / "spec")
    result = run(*command.split())
    assert result.code == 2
    assert f"error: {NO_SPEC}: " in result.err
    assert result.err.endswith(f"{how}\n")
    assert contents(outside) == {}
    assert contents(REPOSITORY / "spec") == before


def test_output_of_the_packaged_spec(
    base: Project, outside: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With --out, the packaged spec and templates make what they make."""
    for module in (places, options):
        monkeypatch.setattr(module, "packaged", lambda name: str(base.root / name))
    result = run("build", "--out", "made")
    assert (result.code, result.out) == (0, "made: wrote 3 of 3 files\n")
    assert (outside / "made/notes.md").exists()
    assert run("check", "--out", "made").code == 0


def test_overlay_needs_no_spec(outside: Path, run: Run) -> None:
    """A vendor starts an overlay anywhere."""
    assert run("new", "overlay", "acme.yaml").code == 0
    assert [*contents(outside)] == ["acme.yaml"]


Call = Callable[[Project], tuple[str, ...]]
INSIDE: dict[str, Call] = {
    "build": lambda project: ("build", "--spec", str(project.root / "spec")),
    "build --out": lambda project: ("build", "--out", str(project.root / "out")),
    "new": lambda project: ("new", "message", "LINE_X"),
    "new overlay": lambda project: ("new", "overlay", "acme.yaml"),
}


@pytest.mark.parametrize("call", INSIDE.values(), ids=INSIDE.keys())
def test_nothing_is_written_into_the_program(
    base: Project, run: Run, monkeypatch: pytest.MonkeyPatch, call: Call
) -> None:
    """Not even where the installed package is the working directory."""
    for module in (places, making, new):
        monkeypatch.setattr(module, "PACKAGE", str(base.root.resolve()))
    before = contents(base.root)
    result = run(*call(base))
    assert result.code == 2
    assert "is tapi2gen itself" in result.err
    assert contents(base.root) == before


def test_folder_that_cannot_be_read(
    base: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not count as empty: what it made would go."""
    assert run("build").code == 0
    before = contents(base.out)
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "messages":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    result = run("build")
    assert result.code == 2
    assert "spec/messages:1:1: unreadable-file: Permission denied" in result.err
    monkeypatch.undo()
    assert contents(base.out) == before
