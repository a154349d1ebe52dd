"""Problems are values: what is wrong, where, and how to fix it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.folders import display


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file.

    Attributes:
        file: The file.
        line: The line, from 1; 0 means the file as a whole.
        column: The column in characters, from 1; 0 means the line as a whole.
        width: How many characters of that line are meant.
    """

    file: Path
    line: int = 0
    column: int = 0
    width: int = field(default=1, compare=False)

    def __str__(self) -> str:
        return f"{display(self.file)}:{self.line or 1}:{self.column or 1}"


@dataclass(frozen=True, slots=True)
class Note:
    """What else belongs to a problem, such as where the first of two stands."""

    mark: Mark
    message: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, at its location.

    Attributes:
        mark: Where it is.
        code: What kind of mistake it is.
        message: What is wrong.
        help: How to fix it: the legal values, or the nearest name.
        notes: Other places that belong to it.
    """

    mark: Mark
    code: Code
    message: str
    help: str = field(default="", compare=False)
    notes: tuple[Note, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        return f"{self.mark}: {self.code}: {self.message}"


class SpecError(Exception):
    """The pipeline stopped between two stages: these are all the problems.

    Attributes:
        problems: The problems, sorted.
        outcome: What became of the tree, if something was written before it stopped.
        status: The exit status.
    """

    outcome = ""
    status = 2

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Sort the problems and keep each one once."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def nearest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the known name that is nearest, or an empty string."""
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=cutoff)
    return near[0] if near else ""


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """Help with a name that is not known: the nearest one, or all there are.

    Args:
        name: The name.
        known: The names that are.
        otherwise: What to say when none is near, instead of a list of all.
    """
    known = list(known)
    near = nearest(name, known)
    if near:
        return f"did you mean {near}?"
    return otherwise or one_of(known)


def counted(count: int, one: str, many: str = "") -> str:
    """Write a count with its noun, in the singular or the plural."""
    return f"{count} {one if count == 1 else many or f'{one}s'}"


def one_of(names: Iterable[str]) -> str:
    """Help with the legal values, the first ones of a long list."""
    names = [str(name) for name in names]
    shown = names[:_SHOWN] if len(names) > _SHOWN + 1 else names
    more = f", and {len(names) - len(shown)} more" if len(shown) < len(names) else ""
    if not names:
        return "there is none to choose from"
    start = "use one of: " if len(names) > 1 else "use "
    return f"{start}{', '.join(shown)}{more}"


_SHOWN = 16
