"""The command `tapi2gen diff rev:REV`: what git's environment and refusals do to it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Run, copy_spec
from support.repositories import Commit, make_commit

pytestmark = pytest.mark.needs("git")


@pytest.fixture
def origin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two commits of the small spec, the first tagged `then`."""
    folder = tmp_path / "origin"
    spec = copy_spec("small", folder / "spec")
    commit: Commit = make_commit(folder, monkeypatch)
    commit()
    message = spec / "messages" / "LINE_QUEUESTATUS.yaml"
    text = message.read_text("utf-8")
    message.write_text(text.replace("value: 32", "value: 33"), "utf-8")
    commit("now")
    monkeypatch.chdir(folder)
    return folder


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder."""
    command = ["git", "-C", str(folder), *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.strip()


CHANGED = "1 change: 1 breaking, 0 compatible, 0 of text alone"


def test_hook_of_a_linked_worktree(
    origin: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git names its own repository there, which is not taken for the work tree."""
    linked = origin.parent / "linked"
    script = origin / ".git" / "hooks" / "pre-commit"
    script.write_text(
        "#!/bin/sh\n"
        "env | grep ^GIT_ > hook.env\n"
        f'"{sys.executable}" -m tapi2gen diff rev:then rev:HEAD > hook.out 2>&1\n'
        "exit 0\n"
    )
    script.chmod(0o755)
    paths = [path for path in sys.path if path]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(paths))
    git(origin, "worktree", "add", "--quiet", "--detach", str(linked))
    identity = ("-c", "user.name=Ann", "-c", "user.email=ann@example.com")
    git(linked, *identity, "commit", "--quiet", "--allow-empty", "--message", "More")
    assert "GIT_DIR=" in (linked / "hook.env").read_text()
    assert (
        (linked / "hook.out")
        .read_text()
        .startswith(f"then:spec -> HEAD:spec: {CHANGED}\n")
    )


def test_environment_of_another_repository(
    origin: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever names a repository is not for us."""
    other = origin.parent / "other"
    git(origin.parent, "init", "--quiet", str(other))
    for name, value in {
        "GIT_DIR": other / ".git",
        "GIT_WORK_TREE": other,
        "GIT_INDEX_FILE": other / ".git" / "index",
        "GIT_OBJECT_DIRECTORY": other / ".git" / "objects",
        "GIT_COMMON_DIR": other / ".git",
        "GIT_PREFIX": "other/",
    }.items():
        monkeypatch.setenv(name, str(value))
    result = run("diff", "rev:then")
    assert (result.code, result.err) == (1, "")
    assert result.out.startswith(f"then:spec -> spec: {CHANGED}\n")


@pytest.mark.parametrize("ignored", ["*", "/spec", "/spec/messages/*.yaml", "schema"])
def test_files_that_no_release_has(
    origin: Path, run: Run, monkeypatch: pytest.MonkeyPatch, ignored: str
) -> None:
    """What `git archive` would leave out, or rewrite, is part of the spec too."""
    (origin / ".gitattributes").write_text(f"{ignored} export-ignore export-subst\n")
    make_commit(origin, monkeypatch)("released")
    for revision in ("released", "HEAD"):
        result = run("diff", f"rev:{revision}")
        assert (result.code, result.err) == (0, "")
        assert result.out.startswith(f"{revision}:spec -> spec: nothing changed\n")


def test_links(origin: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link is the file that it leads to; one that leads out of git is none."""
    message = origin / "spec" / "messages" / "LINE_QUEUESTATUS.yaml"
    message.rename(origin / "queue.yaml")
    message.symlink_to("../../queue.yaml")
    commit = make_commit(origin, monkeypatch)
    linked = commit()
    result = run("diff", f"rev:{linked}")
    assert (result.code, result.err) == (0, "")
    message.unlink()
    message.symlink_to(origin.parent / "queue.yaml")
    wrong = commit()
    (problem,) = run("diff", f"rev:{wrong}", f"rev:{linked}").problems
    what = "spec/messages/LINE_QUEUESTATUS.yaml is a link to no file in the repository"
    assert problem == f"rev:{wrong}:1:1: unreadable-file: {what}"


REASON = "detected dubious ownership in repository at "


def test_checkout_of_another_owner(
    origin: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git's reason is told, and the command that it names; then that helps."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    result = run("diff", "rev:then")
    assert (result.code, result.out) == (2, "")
    assert result.problems == [f"spec:1:1: unreadable-file: {REASON}'{origin}'"]
    command = f"git config --global --add safe.directory {origin}"
    assert f"= help: run {command}\n" in result.err
    for name, value in {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "safe.directory",
        "GIT_CONFIG_VALUE_0": str(origin),
    }.items():
        monkeypatch.setenv(name, value)
    assert run("diff", "rev:then").code == 1


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="only root can give a folder away",
)
def test_folder_of_another_owner(origin: Path, run: Run) -> None:
    """The same with another owner in earnest."""
    for file in (origin, *origin.rglob("*")):
        os.chown(file, 12345, 12345, follow_symlinks=False)
    result = run("diff", "rev:then")
    assert result.problems == [f"spec:1:1: unreadable-file: {REASON}'{origin}'"]


def test_overlay_beside_a_checkout_of_another_owner(
    origin: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A spec that git may not read is not taken for one that it does not keep."""
    shutil.copyfile(
        origin / "spec" / "constants" / "LINEAGENTSTATE_.yaml", origin / "acme.yaml"
    )
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    result = run("diff", "rev:then", "--overlay", "acme.yaml")
    assert result.code == 2
    assert REASON in result.err


@pytest.fixture
def shallow(origin: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of the newest commit alone."""
    clone = origin.parent / "shallow"
    git(origin, "clone", "--quiet", "--depth", "1", f"file://{origin}", str(clone))
    monkeypatch.chdir(clone)
    return clone


@pytest.mark.parametrize("revision", ["HEAD~1", "then"])
@pytest.mark.usefixtures("shallow")
def test_shallow_clone(revision: str, run: Run) -> None:
    """Git's reason is told, and how to get what is missing."""
    result = run("diff", f"rev:{revision}")
    assert (result.code, result.out) == (2, "")
    assert result.problems == [
        f"rev:{revision}:1:1: unknown-name: bad revision '{revision}'"
    ]
    assert "git fetch --unshallow --tags" in result.err
    assert "fetch-depth: 0" in result.err


def test_shallow_clone_completed(shallow: Path, run: Run) -> None:
    """What the help says helps."""
    git(shallow, "fetch", "--quiet", "--unshallow", "--tags")
    for revision in ("HEAD~1", "then"):
        assert run("diff", f"rev:{revision}").code == 1


@pytest.mark.usefixtures("origin")
def test_misspelled_revision_of_a_whole_clone(run: Run) -> None:
    """Nobody is told to fetch history that is there."""
    result = run("diff", "rev:than")
    assert "git fetch --tags" in result.err
    assert "unshallow" not in result.err


@pytest.mark.parametrize("revision", ["then..HEAD", "^then", ":spec"])
@pytest.mark.usefixtures("origin")
def test_what_is_no_single_revision(revision: str, run: Run) -> None:
    """A range, or a tree, is not compared as if it were a commit."""
    result = run("diff", f"rev:{revision}")
    assert (result.code, result.out) == (2, "")
    assert len(result.problems) == 1
