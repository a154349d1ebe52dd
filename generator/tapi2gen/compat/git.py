"""What git has of folders and files at a revision; the work tree is not touched."""

from __future__ import annotations

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError

PREFIX = "rev:"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a folder is in a repository.

    Attributes:
        top: The top of the work tree.
        inside: The folder below that, empty or with a slash at its end.
    """

    top: Path
    inside: str


def place_of(folder: Path) -> Place:
    """Find the work tree that a folder is in.

    Raises:
        SpecError: if there is none.
    """
    if not folder.is_dir():
        raise _wrong(folder, "there is no such folder", Code.MISSING_FOLDER)
    beside = _Git(folder, "not kept in git", folder)
    inside = beside.text("rev-parse", "--show-prefix")
    return Place(Path(beside.text("rev-parse", "--show-toplevel")), inside)


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision of a repository.

    Attributes:
        name: What its user calls it.
        place: A folder of the repository.
        commit: The commit that it names.
    """

    name: str
    place: Place
    commit: str

    @classmethod
    def of(cls, name: str, place: Place) -> Revision:
        """Find a revision.

        Raises:
            SpecError: if git has none of that name.
        """
        commit = _Git(place.top, "git has no such revision", _asked(name)).text(
            *("rev-parse", "--verify", "--quiet", "--end-of-options"),
            f"{name}^{{commit}}",
        )
        return cls(name, place, commit)

    def folder(self) -> dict[str, bytes]:
        """Give the files of the folder, by their path in it.

        Raises:
            SpecError: if there was no such folder.
        """
        inside = self.place.inside
        git = _Git(self.place.top, f"it has no folder {inside}", _asked(self.name))
        tree = f"{self.commit}:{inside}"
        with tarfile.open(
            fileobj=io.BytesIO(git.run("archive", "--format=tar", tree))
        ) as tar:
            return {
                member.name: stream.read()
                for member in tar
                if (stream := tar.extractfile(member)) and _stays_inside(member.name)
            }

    def file(self, name: str) -> bytes | None:
        """Give a file of the folder, or None if it was not there."""
        blob = f"{self.commit}:{self.place.inside}{name}"
        git = _Git(self.place.top, "it has no such file", _asked(self.name))
        try:
            return git.run("cat-file", "blob", blob)
        except SpecError:
            return None


def _asked(name: str) -> Path:
    return Path(f"{PREFIX}{name}")


def _stays_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return not pure.is_absolute() and ".." not in pure.parts


def _wrong(culprit: Path, what: str, code: Code) -> SpecError:
    return SpecError([Problem(Mark(culprit), code, what)])


@dataclass(frozen=True, slots=True)
class _Git:
    """Runs git in a folder.

    Attributes:
        folder: The folder.
        otherwise: What is wrong if git refuses.
        culprit: Where that is said.
    """

    folder: Path
    otherwise: str
    culprit: Path

    def run(self, *arguments: str) -> bytes:
        """Give what a command of git prints."""
        command = ["git", "-C", str(self.folder), *arguments]
        try:
            done = subprocess.run(command, capture_output=True, check=False)
        except FileNotFoundError:
            what = "git, which would know it, is not installed"
            raise _wrong(self.culprit, what, Code.UNREADABLE_FILE) from None
        if done.returncode:
            raise _wrong(self.culprit, self.otherwise, Code.UNKNOWN_NAME)
        return done.stdout

    def text(self, *arguments: str) -> str:
        """Give the line that a command of git prints."""
        return self.run(*arguments).decode("utf-8", "surrogateescape").strip("\n")
