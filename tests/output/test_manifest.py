"""The manifest spares formatting, and never shows in what is made."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Project, Run, age, contents, copy_checked_in, written
from tapi2gen.output import formatting

MANIFEST = "generated/MANIFEST.json"


@pytest.fixture
def built(base: Project, run: Run) -> Project:
    """A project of two modules and a page, built long ago."""
    base.only_templates({"a.py": "a = [1,2]\n", "b.py": "b = [1,2]\n", "c.md": "C.\n"})
    assert run("build").code == 0
    age(base.out)
    return base


@pytest.fixture
def formatted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that were formatted since."""
    found: list[str] = []
    format_one = formatting.format_one

    def noting(path: str, text: str) -> str:
        found.append(path)
        return format_one(path, text)

    monkeypatch.setattr(formatting, "format_one", noting)
    return found


def test_what_it_holds(built: Project) -> None:
    """It has the digests of each file, before and after formatting, one line a file."""
    text = (built.root / MANIFEST).read_text("utf-8")
    data = json.loads(text)
    assert list(data) == ["generated", "tools", "all", "files"]
    assert list(data["files"]) == ["a.py", "b.py", "c.md"]
    assert {name: len(set(each.values())) for name, each in data["files"].items()} == {
        "a.py": 2,
        "b.py": 2,
        "c.md": 1,
    }
    assert [line.count('"rendered"') for line in text.splitlines()[5:-2]] == [1, 1, 1]


def test_every_change_changes_one_line_for_all(built: Project, run: Run) -> None:
    """Of two changes that git merges, both change this line, so that git asks."""

    def line() -> str:
        return (built.root / MANIFEST).read_text("utf-8").splitlines()[3]

    seen = {line()}
    for template in ("a.py", "c.md"):
        built.write(f"templates/{template}", "x = 1\n")
        assert run("build").code == 0
        seen.add(line())
    assert len(seen) == 3


def test_only_what_changed_is_formatted(
    built: Project, run: Run, formatted: list[str]
) -> None:
    """Nothing without a change; with one, the file that changed."""
    assert run("build").code == 0
    assert (formatted, written(built.out)) == ([], set())
    built.write("templates/b.py", "b = [1,2,3]\n")
    assert run("check").code == 1
    assert run("build").code == 0
    assert formatted == ["b.py", "b.py"]
    assert written(built.out) == {"MANIFEST.json", "b.py"}


def forge(project: Project) -> None:
    """Say in the manifest that what was rendered is what was written."""
    data = json.loads((project.root / MANIFEST).read_text("utf-8"))
    entry = data["files"]["a.py"]
    entry["written"] = entry["rendered"]
    project.write(MANIFEST, json.dumps(data))


# What a manifest or a tree may have come to, by hand or by a merge.
SPOILT: dict[str, Callable[[Project], object]] = {
    "edited": lambda project: project.edit("generated/a.py", "[1, 2]", "[2, 1]"),
    "gone": lambda project: (project.out / "a.py").unlink(),
    "no manifest": lambda project: (project.root / MANIFEST).unlink(),
    "half a manifest": lambda project: project.write(
        MANIFEST, (project.root / MANIFEST).read_bytes()[:300]
    ),
    "another manifest": lambda project: project.write(
        MANIFEST, '{"generated": "DO NOT EDIT. Made from", "files": [1]}'
    ),
    "a manifest nested endlessly": lambda project: project.write(
        MANIFEST, '{"generated": "DO NOT EDIT. Made from", "files":' + "[" * 100_000
    ),
    "other tools": lambda project: project.edit(MANIFEST, '"26, PY', '"25, PY'),
    "a wrong digest": forge,
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_build_mends(
    built: Project, run: Run, spoil: Callable[[Project], object]
) -> None:
    """Whatever became of the tree, a build makes the one that is made from nothing."""
    before = contents(built.out)
    spoil(built)
    assert contents(built.out) != before
    assert run("check").code == 1
    assert run("build").code == 0
    assert contents(built.out) == before


def test_the_same_as_from_nothing(project: Project, run: Run) -> None:
    """After changes, the checked-in tree becomes what a build from nothing makes."""
    copy_checked_in(project.out)
    project.edit("spec/messages/LINE_GROUPSTATUS.yaml", "value: 30", "value: 96")
    project.edit("templates/tapi2/errors.py", "class KindError", "class  KindError")
    assert run("build").code == 0
    step_by_step = contents(project.out)
    shutil.rmtree(project.out)
    assert run("build").code == 0
    assert contents(project.out) == step_by_step


def windows(folder: Path) -> None:
    """Have the line ends of Windows in every file, as git gives them to some."""
    for file in folder.rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


def test_line_ends_alone_are_no_difference(built: Project, run: Run) -> None:
    """A tree that git changed line ends of is not built anew, and has no diff."""
    windows(built.out)
    age(built.out)
    for command in ("check", "check --full", "build"):
        result = run(*command.split())
        assert result == (0, "generated: 4 files, all up to date\n", "")
    assert written(built.out) == set()


def test_an_edit_among_other_line_ends(built: Project, run: Run) -> None:
    """The diff has the edit, and not every line."""
    windows(built.out)
    built.edit("generated/b.py", "b = [1, 2]", "b = [1, 3]")
    diff = run("check").out.splitlines()
    assert [line for line in diff if line[:1] in "+-" and line[:3] not in "---+++"] == [
        "-b = [1, 3]",
        "+b = [1, 2]",
    ]
