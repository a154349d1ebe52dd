"""A project to work on, and a way to run the generator on it."""

from __future__ import annotations

import gc
import os
import shutil
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

from support.bad_spec_cases import BASE, headlines
from support.doing_once import do_once as do_once
from support.selection import leave_out, report_left_out
from support.selection import pytest_sessionfinish as pytest_sessionfinish
from support.selection import pytest_testnodedown as pytest_testnodedown
from support.type_checkers import mypy as mypy
from support.vendor_trees import tree as tree
from tapi2gen import cli
from tapi2gen.render.header import MARKER

REPOSITORY = Path(__file__).resolve().parent.parent

# A time long ago, in nanoseconds: a file that has it was not written since `age`.
LONG_AGO = 10**18

# Templates that print nothing of a spec.
TWO = {"notes.md": "One.\n", "docs/index.md.j2": "Two.\n"}


class Result(NamedTuple):
    """What a run of tapi2gen gave."""

    code: int | str | None
    out: str
    err: str

    @property
    def problems(self) -> list[str]:
        """The first line of each problem, as many as are counted at the end."""
        found = headlines(self.err)
        plural = "" if len(found) == 1 else "s"
        count, more = self.err.splitlines()[-2:]
        assert (
            count.removesuffix(", nothing written") == f"{len(found)} problem{plural}"
        )
        assert more.startswith("to learn more: tapi2gen explain ")
        return found


Run = Callable[..., Result]


@dataclass(frozen=True)
class Project:
    """A folder with `spec`, `templates`, and `generated` once it is built."""

    root: Path

    @property
    def out(self) -> Path:
        """The generated tree."""
        return self.root / "generated"

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace a text that stands exactly once in a file."""
        text = (self.root / file).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {file}"
        self.write(file, text.replace(old, new))

    def write(self, file: str, content: str | bytes) -> None:
        """Write a file, in folders that may not be there yet."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = content.encode() if isinstance(content, str) else content
        path.write_bytes(raw)

    def only_pages(self) -> None:
        """Have the templates of the documentation and no others."""
        for folder in ("conformance", "fixtures", "tapi2"):
            shutil.rmtree(self.root / "templates" / folder)

    def only_templates(self, templates: Mapping[str, str]) -> None:
        """Have these templates and no others."""
        shutil.rmtree(self.root / "templates", ignore_errors=True)
        (self.root / "templates").mkdir()
        for name, text in templates.items():
            self.write(f"templates/{name}", text)


def copy_spec(name: str, folder: Path) -> Path:
    """Copy one of the tests' own specs; without schemas it gets those of today."""
    shutil.copytree(REPOSITORY / "tests" / "specs" / name, folder)
    if not (folder / "schema").exists():
        shutil.copytree(REPOSITORY / "spec" / "schema", folder / "schema")
    return folder


def pytest_configure() -> None:
    """Let programs that tests start be interrupted, even where nobody could be.

    A shell's job in the background ignores Ctrl-C, and so would all that it starts.
    Garbage is looked for less often: among thousands of tests that takes a tenth of
    the time, and nearly half of it while they are collected.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    gc.set_threshold(100_000, 20, 20)


def pytest_collection_finish() -> None:
    """Look for no garbage among the tests themselves."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Mark what builds the documentation sites, and what calls git or mypy."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if {"browser", "served"} & {*fixtures}:
            item.add_marker(pytest.mark.sites)
        for fixture, needed in (("commit", "git"), ("mypy", "mypy")):
            if fixture in fixtures:
                item.add_marker(pytest.mark.needs(needed))
    leave_out(config, items)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say what the default selection leaves out, and how to run it."""
    if config.option.markexpr == "not sites and not header":
        terminalreporter.write_line(
            "Left out: the documentation sites in Chromium (run: pytest -m sites)"
        )
        terminalreporter.write_line(
            "Left out: the whole of tapi.h, which takes minutes (run: pytest -m header)"
        )
    report_left_out(terminalreporter, config)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A copy of the spec and the templates, which is the working directory."""
    root = tmp_path / "project"
    for name in ("spec", "templates"):
        shutil.copytree(
            REPOSITORY / name,
            root / name,
            ignore=shutil.ignore_patterns("__pycache__"),
            copy_function=shutil.copyfile,
        )
    monkeypatch.chdir(root)
    return Project(root)


def copy_checked_in(folder: Path) -> None:
    """Have the tree that is checked in, which is what a first build would make."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(REPOSITORY / "generated", folder, ignore=ignored)


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with a spec of one message, whose templates make two small files."""
    root = tmp_path / "project"
    shutil.copytree(BASE, root / "spec")
    monkeypatch.chdir(root)
    made = Project(root)
    made.only_templates(TWO)
    return made


@pytest.fixture(autouse=True)
def _no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    """Print without color, whatever the tests' own terminal wants."""
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run tapi2gen with some arguments, in this process."""

    def run_it(*arguments: str) -> Result:
        capsys.readouterr()
        code: int | str | None
        try:
            code = cli.run(arguments)
        except SystemExit as stop:
            code = stop.code
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run_it


@pytest.fixture(scope="session")
def zig_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The C compiler's cache for the whole session."""
    return tmp_path_factory.mktemp("zig-cache")


def contents(folder: Path) -> dict[str, bytes]:
    """Give the bytes of every file below a folder, by path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def checked_in() -> dict[str, bytes]:
    """Give the tree that is checked in, without what interpreters left in it."""
    found = contents(REPOSITORY / "generated")
    return {path: raw for path, raw in found.items() if "__pycache__" not in path}


def texts(folder: Path) -> dict[str, str]:
    """Give the text of every file below a folder."""
    return {path: raw.decode() for path, raw in contents(folder).items()}


def made(text: str) -> str:
    """Give a text with the header of a generated file."""
    return f"# {MARKER} a test.\n{text}\n"


def age(folder: Path) -> None:
    """Make every file below a folder old, so that a later write shows."""
    for file in folder.rglob("*"):
        os.utime(file, ns=(LONG_AGO, LONG_AGO))


def written(folder: Path) -> set[str]:
    """Name the files below a folder that were written since `age`."""
    return {
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if file.is_file() and file.stat().st_mtime_ns != LONG_AGO
    }
