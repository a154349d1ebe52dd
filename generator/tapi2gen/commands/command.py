"""What the command line knows of a command."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command of tapi2gen.

    Attributes:
        name: How it is called.
        usage: How it is called with arguments.
        summary: What it does, in a sentence.
        about: What else there is to say about it, in lines of 80 columns at most.
        examples: Examples and exit statuses, likewise.
        add: Adds its arguments to a parser.
        run: Runs it, and returns its exit status.
        writes: Whether it writes files.
    """

    name: str
    usage: str
    summary: str
    about: str
    examples: str
    add: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    writes: bool = False
