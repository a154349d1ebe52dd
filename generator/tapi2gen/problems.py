"""Problems are values: what is wrong, where, and how to mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file; line and column count from 1, and 0 means the whole file."""

    file: Path
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        place = display(self.file)
        return f"{place}:{self.line}:{self.column}" if self.line else place


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, at the culprit itself."""

    mark: Mark
    message: str

    def __str__(self) -> str:
        return f"{self.mark}: {self.message}"


class SpecError(Exception):
    """The pipeline stopped between two stages: these are all the problems."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Sort the problems and keep each one once."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def display(file: Path) -> str:
    """Name a file as its user would: relative to where they stand, when below it."""
    try:
        return file.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except (ValueError, OSError):
        return str(file)


def suggest(name: str, known: Iterable[str]) -> str:
    """End a message with the nearest known name, or with nothing."""
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f"; did you mean {near[0]}?" if near else ""
