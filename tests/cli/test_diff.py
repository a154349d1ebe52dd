"""The command `tapi2gen diff`: where it finds specs, what it prints, how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from packaging.version import Version

import golden
import tapi2
from conftest import Run, contents, copy_spec
from support.compat_cases import CASES, apply
from support.repositories import Commit, make_commit
from tapi2gen.catalog.items import ChangeKind, Side
from tapi2gen.compat.compare import Change
from tapi2gen.compat.report import following

# Changes that do not get in each other's way.
STORY = (
    "message value",
    "word renamed",
    "condition dropped",
    "constant added",
    "constant renamed",
    "member inserted",
    "member no secret any more",
    "request renamed",
    "locale removed",
    "remarks removed",
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory without anything in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def commit(here: Path, monkeypatch: pytest.MonkeyPatch) -> Commit:
    """Make the working directory a repository, and commit everything in it."""
    return make_commit(here, monkeypatch)


@pytest.fixture
def real(here: Path, commit: Commit) -> Path:
    """A part of the project's own spec: in git, of its first days, and of later."""
    commit_all = commit
    copy_spec("then", here / "spec")
    commit_all()
    shutil.rmtree(here / "spec")
    return copy_spec("now", here / "spec")


@pytest.fixture
def story(here: Path) -> Path:
    """The small spec as `then`, and as `spec` after many changes."""
    copy_spec("small", here / "then")
    spec = copy_spec("small", here / "spec")
    cases = {case.name: case for case in CASES}
    apply([edit for name in STORY for edit in cases[name].edits], spec)
    return spec


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.usefixtures("real")
def test_real_revisions(run: Run, form: str) -> None:
    """Structures are new, and many texts were mended: nothing breaks."""
    result = run("diff", "rev:then", "--version", "0.1.0", "--format", form)
    assert (result.code, result.err) == (0, "")
    golden.check(f"diff-real.{'txt' if form == 'text' else form}", result.out)


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.usefixtures("story")
def test_many_changes(run: Run, form: str) -> None:
    """What breaks comes first, with the reasons, and the next version last."""
    result = run("diff", "then", "--version", "1.4.2", "--format", form)
    assert (result.code, result.err) == (1, "")
    golden.check(f"diff-story.{'txt' if form == 'text' else form}", result.out)


@pytest.mark.usefixtures("story")
def test_other_direction(run: Run) -> None:
    """NEW can be given too: what was added was removed, seen from there."""
    result = run("diff", "spec", "then", "--format", "json")
    changes = json.loads(result.out)["changes"]
    removed = [change["name"] for change in changes if change["change"] == "removed"]
    assert removed == ["LINEAGENTSTATE_BUSY", "dwBreakTime"]


def test_nothing_changed(here: Path, run: Run) -> None:
    """The same version will do."""
    copy_spec("small", here / "spec")
    result = run("diff", "spec", "--version", "0.3.1")
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "spec -> spec: nothing changed\n\n"
        "next version: 0.3.1 (now 0.3.1): nothing changed\n"
    )


@pytest.mark.parametrize("name", ["labels.yaml", "runtime.yaml"])
def test_revision_with_a_file_that_specs_no_longer_have(
    real: Path, run: Run, commit: Commit, name: str
) -> None:
    """They held the text of pages and docstrings, which says nothing of the API."""
    (real / name).write_text("texts: []\n", "utf-8")
    commit("older")
    (real / name).unlink()
    result = run("diff", "rev:older")
    assert (result.code, result.err) == (0, "")
    assert "nothing changed" in result.out


def test_two_revisions(real: Path, run: Run, commit: Commit) -> None:
    """Both specs can come out of git, wherever the work tree stands."""
    now = commit()
    shutil.rmtree(real / "messages")
    result = run("diff", f"rev:{now}~1", f"rev:{now}")
    assert result.code == 0
    assert result.out.startswith(f"{now}~1:spec -> {now}:spec: ")
    assert f"({now}:spec/structures/LINEQUEUELIST.yaml:2)" in result.out


def test_work_tree_is_not_touched(real: Path, run: Run) -> None:
    """Git is asked for the files, and checks nothing out."""
    before = contents(real.parent)
    assert run("diff", "rev:then").code == 0
    assert contents(real.parent) == before


def test_broken_spec_in_git(real: Path, run: Run, commit: Commit) -> None:
    """Its problems stand in the revision, and are named as git names places."""
    message = real / "messages" / "LINE_QUEUESTATUS.yaml"
    text = message.read_text("utf-8")
    message.write_text(text.replace("value: ", "value: many"), "utf-8")
    commit()
    message.write_text(text, "utf-8")
    result = run("diff", "rev:HEAD")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("HEAD:spec/messages/LINE_QUEUESTATUS.yaml:3:8: ")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("rev:nowhere",), "rev:nowhere:1:1: unknown-name: bad revision 'nowhere'"),
        (
            ("rev:--output=x",),
            "rev:--output=x:1:1: unknown-name: bad revision '--output=x'",
        ),
        (("rev:",), "rev::1:1: unknown-name: bad revision ''"),
        (("elsewhere",), "elsewhere:1:1: missing-folder: there is no such folder"),
        (
            ("rev:then", "--spec", "none"),
            "none:1:1: missing-folder: there is no such folder",
        ),
    ],
)
@pytest.mark.usefixtures("real")
def test_no_such_spec(arguments: tuple[str, ...], says: str, run: Run) -> None:
    """One line says what is wrong, and nothing is compared."""
    result = run("diff", *arguments)
    assert (result.code, result.out) == (2, "")
    assert result.problems == [says]


def test_revision_without_a_spec(real: Path, run: Run, commit: Commit) -> None:
    """A revision may be older than the spec."""
    shutil.rmtree(real)
    (real.parent / "README").write_text("Nothing yet.")
    commit()
    copy_spec("now", real)
    assert run("diff", "rev:HEAD").problems == [
        "rev:HEAD:1:1: unknown-name: it has no folder spec/"
    ]


@pytest.mark.needs("git")
def test_outside_of_git(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that git does not keep has no revisions."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(here.parent))
    copy_spec("small", here / "spec")
    assert run("diff", "rev:HEAD").problems == [
        "spec:1:1: unknown-name: this folder is not in a git repository"
    ]


def test_without_git(
    real: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Folders can be compared even so."""
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    what = "git is not installed, and rev: needs it"
    assert run("diff", "rev:then").problems == [f"spec:1:1: unreadable-file: {what}"]
    assert run("diff", str(real)).code == 0


def test_spec_of_another_time(here: Path, run: Run) -> None:
    """A spec whose own schema allows what nobody can read gives no traceback."""
    copy_spec("small", here / "spec")
    old = copy_spec("small", here / "old")
    schema = old / "schema" / "message.schema.json"
    schema.write_text(schema.read_text("utf-8").replace('"sent_by", ', ""), "utf-8")
    message = old / "messages" / "LINE_QUEUESTATUS.yaml"
    text = message.read_text("utf-8")
    message.write_text(text.replace("sent_by: {en: The agent handler.}\n", ""), "utf-8")
    result = run("diff", "old")
    assert (result.code, result.out) == (2, "")
    what = "this version of tapi2gen cannot read it: 'sent_by'"
    assert result.problems == [f"old:1:1: unreadable-file: {what}"]


@pytest.mark.parametrize("version", ["1.2", "v1.2.3", "1.2.3.4", ""])
def test_no_version_number(version: str, run: Run) -> None:
    """The package's versions have three numbers."""
    result = run("diff", "spec", "--version", version)
    assert result.code == 2
    assert "is no version number such as 1.4.2" in result.err


@pytest.mark.parametrize(
    ("now", "kind", "breaks", "due"),
    [
        ("1.4.2", ChangeKind.REMOVED, (Side.SOURCE,), "2.0.0"),
        ("1.4.2", ChangeKind.REMOVED, (Side.DOCS,), "2.0.0"),
        ("1.4.2", ChangeKind.ADDED, (), "1.5.0"),
        ("1.4.2", ChangeKind.TEXT, (), "1.4.3"),
        ("0.4.2", ChangeKind.VALUE, (Side.WIRE,), "0.5.0"),
        ("0.4.2", ChangeKind.ADDED, (), "0.5.0"),
        ("0.4.2", ChangeKind.TEXT, (), "0.4.3"),
        ("0.4.2", None, (), "0.4.2"),
    ],
)
def test_next_version(
    now: str, kind: ChangeKind | None, breaks: tuple[Side, ...], due: str
) -> None:
    """Semantic versions, whose minor number is the major one below 1.0."""
    changes = [Change(kind, "message", "LINE_X", breaks=breaks)] if kind else []
    after, _ = following(Version(now), changes)
    assert str(after) == due


@pytest.mark.usefixtures("real")
def test_version_of_the_package(run: Run) -> None:
    """It is the one that is installed, unless the command line says another."""
    now = json.loads(run("diff", "spec", "--format", "json").out)["version"]["now"]
    assert now == tapi2.__version__
