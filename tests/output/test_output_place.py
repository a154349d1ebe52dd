"""A place where no tree can be: what is in the way is said, and what would help."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from conftest import Project, Run, contents


@pytest.mark.parametrize("below", ["x", "x/y"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_file_above(
    command: str,
    below: str,
    base: Project,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The file is told, not the folder that cannot be in it."""
    base.write("base.yaml", "mine: true\n")
    before = contents(base.root)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # nor what templates become
    result = run(command, "--out", f"base.yaml/{below}")
    assert result.code == 2
    what = f"not a folder, so base.yaml/{below} cannot be in it"
    told = [line for line in result.err.splitlines() if ": in-the-way: " in line]
    assert told == [f"base.yaml:1:1: in-the-way: {what}"]
    assert "= help: name another folder with --out, or delete the file" in result.err
    assert contents(base.root) == before


def test_file_above_a_new_file(base: Project, run: Run) -> None:
    """So it is with a file that `new` should write."""
    base.write("base.yaml", "mine: true\n")
    result = run("new", "overlay", "base.yaml/acme.yaml")
    what = "not a folder, so base.yaml/acme.yaml cannot be in it"
    assert result.problems == [f"base.yaml:1:1: in-the-way: {what}"]


@pytest.fixture
def barren(base: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder where the system lets nobody make anything, as in /proc."""
    folder = base.root / "barren"
    folder.mkdir()
    make = os.mkdir

    def refuse(path: str | Path, mode: int = 0o777) -> None:
        if Path(path).resolve().parent == folder.resolve():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
        make(path, mode)

    monkeypatch.setattr(os, "mkdir", refuse)
    return folder


@pytest.mark.parametrize("below", ["x", "x/y"])
def test_folder_that_takes_nothing(
    below: str, barren: Path, base: Project, run: Run
) -> None:
    """Another try cannot help: another folder does."""
    result = run("build", "--out", f"barren/{below}")
    assert result.code == 2
    what = "not-written: nothing can be made in barren"
    assert result.problems == [f"barren/{below}:1:1: {what}"]
    assert "try again" not in result.err
    assert "= help: name another folder with --out" in result.err
    assert contents(barren) == {}
