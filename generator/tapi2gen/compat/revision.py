"""Read a spec to compare with: a folder, or what git has of one."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from tapi2gen.codes import Code
from tapi2gen.model import Spec
from tapi2gen.output import aside
from tapi2gen.pipeline import read_spec
from tapi2gen.places import read_places
from tapi2gen.problems import Mark, Problem, SpecError, display

_PREFIX = "rev:"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A spec as it was or is.

    Attributes:
        label: What its user calls it.
        spec: The model.
        marks: Where each C name is defined.
    """

    label: str
    spec: Spec
    marks: Mapping[str, Mark]


def read_snapshot(source: str, spec_dir: Path) -> Snapshot:
    """Read a spec.

    Args:
        source: A folder, or `rev:` and a revision of git, which has the spec at the
            place that `spec_dir` has in its work tree.
        spec_dir: The folder of the spec as it is now.

    Raises:
        SpecError: if it cannot be read.
    """
    if not source.startswith(_PREFIX):
        folder = Path(source)
        return Snapshot(display(folder), _read(folder), read_places(folder).definitions)
    revision = source.removeprefix(_PREFIX)
    prefix, files = _files(revision, spec_dir)
    shown = f"{revision}:{prefix}"
    with aside(files) as folder:
        try:
            spec = _read(folder)
        except SpecError as error:
            problems = (
                replace(problem, mark=_moved(problem.mark, folder, shown))
                for problem in error.problems
            )
            raise SpecError(problems) from None
        marks = read_places(folder).definitions
    moved = {name: _moved(mark, folder, shown) for name, mark in marks.items()}
    return Snapshot(shown, spec, moved)


def _read(folder: Path) -> Spec:
    """Read a spec, which may be of a time that had other rules."""
    try:
        return read_spec(folder)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        what = f"written for another version of tapi2gen, which cannot read it: {error}"
        raise SpecError([Problem(Mark(folder), Code.UNREADABLE_FILE, what)]) from None


def _moved(mark: Mark, folder: Path, shown: str) -> Mark:
    """Name a file as git does: `v1.0:spec/api.yaml`."""
    if not mark.file.is_relative_to(folder):
        return mark
    return replace(mark, file=Path(shown) / mark.file.relative_to(folder))


def _files(revision: str, spec_dir: Path) -> tuple[str, dict[str, bytes]]:
    """Take the spec of a revision out of git; the work tree is not touched.

    Returns:
        Its folder in the repository, and its files by their path in that folder.
    """
    if not spec_dir.is_dir():
        raise SpecError(
            [Problem(Mark(spec_dir), Code.MISSING_FOLDER, "there is no such folder")]
        )
    asked = Path(f"{_PREFIX}{revision}")
    beside = _Git(spec_dir, "not kept in git", spec_dir)
    prefix = beside.text("rev-parse", "--show-prefix")
    top = Path(beside.text("rev-parse", "--show-toplevel"))
    commit = _Git(top, "git has no such revision", asked).text(
        *("rev-parse", "--verify", "--quiet", "--end-of-options"),
        f"{revision}^{{commit}}",
    )
    archive = _Git(top, f"it has no folder {prefix}", asked).run(
        "archive", "--format=tar", f"{commit}:{prefix}"
    )
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        files = {
            member.name: stream.read()
            for member in tar
            if (stream := tar.extractfile(member)) and _stays_inside(member.name)
        }
    return prefix.rstrip("/"), files


def _stays_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return not pure.is_absolute() and ".." not in pure.parts


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
            raise SpecError(
                [Problem(Mark(self.culprit), Code.UNREADABLE_FILE, what)]
            ) from None
        if done.returncode:
            raise SpecError(
                [Problem(Mark(self.culprit), Code.UNKNOWN_NAME, self.otherwise)]
            )
        return done.stdout

    def text(self, *arguments: str) -> str:
        """Give the line that a command of git prints."""
        return self.run(*arguments).decode("utf-8", "surrogateescape").strip("\n")
