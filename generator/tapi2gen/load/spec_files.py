"""The files of a spec: what is in its folder, and what should not be."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.folders import display, is_hidden

# The folders of a spec, each with the kind of its files.
KIND_OF_FOLDER = {
    "constants": "constants",
    "functions": "function",
    "messages": "message",
    "structures": "structure",
}


def spec_files(spec_dir: Path) -> list[Path]:
    """Return the YAML files of a spec, sorted; a folder may be named like one.

    Raises:
        SpecError: if the folder is no spec, or has what nobody would read.
    """
    if not spec_dir.is_dir():
        how = "name the folder that holds api.yaml, with --spec"
        raise SpecError([no_folder(spec_dir, how)])
    if not (spec_dir / "api.yaml").exists() and (spec_dir / "spec/api.yaml").exists():
        what, how = "has no api.yaml", f"did you mean {display(spec_dir / 'spec')}?"
        raise SpecError([Problem(Mark(spec_dir), Code.MISSING_FOLDER, what, how)])
    files = sorted(_everything_below(spec_dir))
    problems = [
        *_no_folders(spec_dir),
        *_other_endings(files),
        *_linked_folders(files),
    ]
    if problems:
        raise SpecError(problems)
    return [file for file in files if file.suffix == ".yaml"]


def no_folder(folder: Path, how: str) -> Problem:
    """Return the problem of a folder that is needed and is none."""
    what = "there is no such folder"
    if folder.exists():
        what = "a file where a folder is expected"
    elif folder.is_symlink():
        what = "a link that leads to no folder"
    return Problem(Mark(folder), Code.MISSING_FOLDER, what, how)


def _everything_below(folder: Path) -> Iterator[Path]:
    """Yield all files and folders; one that cannot be read must not look empty."""

    def refuse(error: OSError) -> None:
        what, how = error.strerror or str(error), "make it a folder that can be read"
        problem = Problem(Mark(Path(error.filename)), Code.UNREADABLE_FILE, what, how)
        raise SpecError([problem])

    for root, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not is_hidden(name)]
        files = (name for name in names if not is_hidden(name))
        yield from (Path(root, name) for name in (*folders, *files))


def _no_folders(spec_dir: Path) -> Iterator[Problem]:
    """Find what stands where a folder belongs: it would look as if it were empty."""
    for folder in (spec_dir / name for name in KIND_OF_FOLDER):
        if not folder.is_dir() and (folder.is_symlink() or folder.exists()):
            yield no_folder(folder, "put the folder there, or remove it")


def _other_endings(files: list[Path]) -> Iterator[Problem]:
    """Find the files that would be spec files if their names ended in .yaml."""
    for file in files:
        if file.suffix in (".yml", ".YAML", ".YML"):
            what = "a spec file that does not end in .yaml"
            how = f"rename it {file.stem}.yaml"
            yield Problem(Mark(file), Code.WRONG_ENDING, what, how)


def _linked_folders(files: list[Path]) -> Iterator[Problem]:
    """Find the links to folders, which are not followed."""
    for file in files:
        if file.is_symlink() and file.is_dir():
            what, how = "a link to a folder", "put the folder itself there"
            yield Problem(Mark(file), Code.LINK, what, how)
