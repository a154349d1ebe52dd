"""What a command says to people, beside what it prints for programs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from tapi2gen.diagnostics.problem import Problem
from tapi2gen.diagnostics.report import report


@dataclass(frozen=True, slots=True)
class Talk:
    """How a run talks.

    Attributes:
        form: How problems are printed.
        quiet: Whether to be silent when all is well.
    """

    form: str
    quiet: bool = False

    @classmethod
    def of(cls, options: argparse.Namespace) -> Talk:
        """Begin to talk as the options say."""
        return cls(options.format, options.quiet)

    def say(self, text: str) -> None:
        """Say that all is well; beside what programs read, on the other stream."""
        if not self.quiet:
            stream = sys.stdout if self.form == "text" else sys.stderr
            print(text, file=stream, flush=True)

    def note(self, notes: Iterable[Problem]) -> None:
        """Report notes, which are no mistakes."""
        if not self.quiet:
            report(notes, self.form, brief=True)
