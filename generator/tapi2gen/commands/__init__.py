"""The commands, one module each.

A module of a command has NAME, SUMMARY, USAGE, HELP, `add` for its arguments, and
`run`. What the work of a command needs is imported when it runs: help and completion
are there at once.
"""

from __future__ import annotations

import argparse
from typing import Protocol

from tapi2gen.commands import (
    build,
    check,
    completion,
    diff,
    explain,
    listing,
    new,
    show,
    validate,
    watch,
)
from tapi2gen.commands.helptext import Formatter


class Command(Protocol):
    """A module of a command."""

    @property
    def NAME(self) -> str:  # noqa: N802 - a constant of the module
        """How it is called."""
        ...

    @property
    def SUMMARY(self) -> str:  # noqa: N802
        """A sentence that says what it does."""
        ...

    @property
    def USAGE(self) -> str:  # noqa: N802
        """How it is called with arguments."""
        ...

    @property
    def HELP(self) -> str:  # noqa: N802
        """What else there is to say, then examples, then exit statuses."""
        ...

    def add(self, parser: argparse.ArgumentParser) -> None:
        """Add the arguments."""
        ...

    def run(self, options: argparse.Namespace) -> int:
        """Run the command, and give its exit status."""
        ...


GROUPS: dict[str, tuple[Command, ...]] = {
    "make the generated tree": (build, watch, check),
    "work on the spec": (validate, explain, new),
    "look things up": (show, listing, diff),
    "work in a shell": (completion,),
}
COMMANDS: dict[str, Command] = {
    module.NAME: module for group in GROUPS.values() for module in group
}


class _Commands(Protocol):
    """What argparse gives to add commands to."""

    def add_parser(
        self,
        name: str,
        *,
        usage: str,
        description: str,
        epilog: str,
        formatter_class: type[argparse.HelpFormatter],
        allow_abbrev: bool,
    ) -> argparse.ArgumentParser: ...


def add_commands(commands: _Commands) -> None:
    """Add the commands to those of the command line."""
    for name, module in COMMANDS.items():
        about, _, rest = module.HELP.partition("examples:")
        parser = commands.add_parser(
            name,
            usage=module.USAGE,
            description=f"{module.SUMMARY}\n\n{about}",
            epilog=f"examples:{rest}",
            formatter_class=Formatter,
            allow_abbrev=False,
        )
        module.add(parser)
        parser.set_defaults(run=module.run, parser=parser)
