"""What a command prints for people, beside its output for programs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from tapi2gen.diagnostics.problem import Problem
from tapi2gen.diagnostics.report import report


@dataclass(frozen=True, slots=True)
class Console:
    """Where a run prints messages and notes.

    Attributes:
        form: The format of problems.
        quiet: Whether to print nothing when all is well.
    """

    form: str
    quiet: bool = False

    @classmethod
    def of(cls, options: argparse.Namespace) -> Console:
        """Return the console that the options ask for."""
        return cls(options.format, options.quiet)

    def say(self, text: str) -> None:
        """Print that all is well; on standard error where programs read the output."""
        if not self.quiet:
            stream = sys.stdout if self.form == "text" else sys.stderr
            print(text, file=stream, flush=True)

    def note(self, notes: Iterable[Problem]) -> None:
        """Report notes, which are no mistakes."""
        if not self.quiet:
            report(notes, self.form, brief=True)
