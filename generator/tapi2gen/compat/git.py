"""What git has of folders at a revision; the work tree is not touched."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import resolved, usual

PREFIX = "rev:"

# They may hold `safe.directory` and are no repository's own: git keeps them too where
# it starts itself in another repository.
_CONFIGURATION = ("GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT")
_LINK = "120000"
# What git says of a folder or file that a revision does not have.
_ABSENT = "not a valid object name"
_SHALLOW = (
    "this clone is shallow: run git fetch --unshallow --tags "
    "(for actions/checkout: fetch-depth: 0)"
)
_KNOWN = "git tag and git log list revisions; git fetch --tags gets those of the remote"


class _GitError(Exception):
    """Git refused: the message is its own reason.

    Attributes:
        command: What git says to run, if anything.
    """

    def __init__(self, stderr: str) -> None:
        """Read what git says."""
        super().__init__(stderr.partition("\n")[0].removeprefix("fatal: "))
        commands = [line.strip() for line in stderr.splitlines() if line[:1] == "\t"]
        self.command = next(iter(commands), "")


def _git(folder: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    """Return what a command of git prints, which reads something or nothing.

    Raises:
        SpecError: if git is not installed.
        _GitError: if it refuses.
    """
    command = ["git", "--literal-pathspecs", "-C", str(usual(folder)), *arguments]
    try:
        done = subprocess.run(
            command, input=stdin, capture_output=True, check=False, env=_environment()
        )
    except FileNotFoundError:
        what = "git is not installed, and rev: needs it"
        raise _wrong(folder, Code.UNREADABLE_FILE, what) from None
    if done.returncode:
        raise _GitError(done.stderr.decode("utf-8", "replace"))
    return done.stdout


def _environment() -> dict[str, str]:
    """Return the environment without what names a repository.

    In a hook that is the repository which runs it, whatever folder is asked about.
    """
    command = ["git", "rev-parse", "--local-env-vars"]
    listed = subprocess.run(command, capture_output=True, check=False, text=True)
    local = set(listed.stdout.split()).difference(_CONFIGURATION)
    kept = {key: text for key, text in os.environ.items() if key not in local}
    return kept | {"LC_ALL": "C"}


def _line(folder: Path, *arguments: str) -> str:
    """Return the line that a command of git prints."""
    return _git(folder, *arguments).decode("utf-8", "surrogateescape").strip("\n")


@dataclass(frozen=True, slots=True)
class GitFolder:
    """A folder in a work tree of git.

    Attributes:
        top: The top of the work tree.
        inside: The folder below that, empty or with a slash at its end.
    """

    top: Path
    inside: str

    @classmethod
    def of(cls, folder: Path) -> GitFolder | None:
        """Find a folder, if it is in a work tree.

        Raises:
            SpecError: if it is not there, or git refuses to read it.
        """
        if not folder.is_dir():
            raise _wrong(folder, Code.MISSING_FOLDER, "there is no such folder")
        try:
            inside = _line(folder, "rev-parse", "--show-prefix")
            return cls(Path(_line(folder, "rev-parse", "--show-toplevel")), inside)
        except _GitError as error:
            if "not a git repository" in str(error):
                return None
            how = error.command and f"run {error.command}"
            raise _wrong(folder, Code.UNREADABLE_FILE, str(error), how) from None

    def extract(self, revision: str, target: Path, *files: str) -> bool:
        """Write what a revision has of the folder, or of files in it.

        Attributes such as export-ignore, which `git archive` heeds, are for releases.

        Returns:
            Whether it has the folder, and each of the files.

        Raises:
            SpecError: if git has no such revision, or cannot read it.
        """
        tree, root = f"{self._commit(revision)}:{self.inside}", resolved(target)
        try:
            listed = _git(self.top, "ls-tree", "-r", "-z", tree, "--", *files)
            objects = dict(_objects(listed, tree))
            for path, content in self._contents(objects):
                file = root / path
                if content is None or not resolved(file).is_relative_to(root):
                    what = f"{self.inside}{path} is a link to no file in the repository"
                    raise _wrong(asked(revision), Code.UNREADABLE_FILE, what)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
        except _GitError as error:
            if _ABSENT in str(error).lower():
                return False
            what = str(error)
            raise _wrong(asked(revision), Code.UNREADABLE_FILE, what) from None
        return {*files} <= objects.keys()

    def _contents(
        self, objects: Mapping[str, str]
    ) -> Iterator[tuple[str, bytes | None]]:
        """Yield the content of each file; None if it is a link that leads to none."""
        names = "".join(f"{name}\n" for name in objects.values())
        printed = _git(
            *(self.top, "cat-file", "--batch", "--follow-symlinks"),
            stdin=names.encode("utf-8", "surrogateescape"),
        )
        start = 0
        for path in objects:
            end = printed.index(b"\n", start)
            what, size = printed[start:end].rsplit(b" ", 1)
            start = end + 1
            if size == b"missing":
                yield path, None
                continue
            content = printed[start : start + int(size)]
            yield path, content if what.endswith(b" blob") else None
            start += int(size) + 1

    def _commit(self, revision: str) -> str:
        """Find the commit that a revision is.

        Raises:
            SpecError: if it is none; with the reason of a command that gives one.
        """
        options = ("--quiet", "--end-of-options", f"{revision}^{{commit}}")
        try:
            return _line(self.top, "rev-parse", "--verify", *options)
        except _GitError:
            what = "not a revision"
        try:
            _git(self.top, "rev-list", "--max-count=1", *options[1:2], revision, "--")
        except _GitError as error:
            what = str(error)
        shallow = _line(self.top, "rev-parse", "--is-shallow-repository")
        how = _SHALLOW if shallow == "true" else _KNOWN
        raise _wrong(asked(revision), Code.UNKNOWN_NAME, what, how)


def _objects(listed: bytes, tree: str) -> Iterator[tuple[str, str]]:
    """Yield each file of a listing, and what git finds it by: links by their path."""
    for line in listed.decode("utf-8", "surrogateescape").split("\0")[:-1]:
        about, path = line.split("\t", 1)
        mode, kind, name = about.split()
        if kind == "blob":
            yield path, f"{tree}{path}" if mode == _LINK else name


def asked(revision: str) -> Path:
    """Return what stands for a file where a revision itself is wrong."""
    return Path(f"{PREFIX}{revision}")


def _wrong(location: Path, code: Code, what: str, how: str = "") -> SpecError:
    return SpecError([Problem(Mark(location), code, what, how)])
