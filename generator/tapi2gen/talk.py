"""What a command says to people, beside what it prints for programs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

from tapi2gen import clock
from tapi2gen.problems import Problem
from tapi2gen.progress import UNWATCHED, Progress, shown
from tapi2gen.report import report


@dataclass(frozen=True, slots=True)
class Talk:
    """How a run talks.

    Attributes:
        form: How problems are printed.
        quiet: Whether to be silent when all is well.
        started: When it began.
    """

    form: str
    quiet: bool = False
    started: float = field(default_factory=lambda: clock.now())

    @classmethod
    def of(cls, options: argparse.Namespace) -> Talk:
        """Begin to talk as the options say."""
        return cls(options.format, options.quiet)

    def say(self, text: str) -> None:
        """Say that all is well; beside what programs read, on the other stream."""
        if not self.quiet:
            stream = sys.stdout if self.form == "text" else sys.stderr
            print(text, file=stream, flush=True)

    def sum_up(self, text: str) -> None:
        """Say how it ended, and how long it took."""
        self.say(f"{text}, in {clock.took(self.started)}")

    def note(self, notes: Iterable[Problem]) -> None:
        """Tell what is worth knowing and no mistake."""
        if not self.quiet:
            report(notes, self.form, brief=True)

    def progress(self) -> AbstractContextManager[Progress]:
        """Show how far it is, for as long as that lasts."""
        if self.quiet:
            return nullcontext(UNWATCHED)
        return shown(sys.stderr, os.environ, self.started)
