"""Commands that read or add to a spec and generate nothing, one module each.

A module of a command has NAME, HELP, `add` for its arguments, and `run`.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Protocol

from tapi2gen.commands import diff, listing, new, show


class _Commands(Protocol):
    """What argparse gives to add commands to."""

    def add_parser(
        self,
        name: str,
        *,
        help: str,  # noqa: A002
        description: str,
        epilog: str,
        formatter_class: type[argparse.HelpFormatter],
    ) -> argparse.ArgumentParser: ...


def add_commands(commands: _Commands) -> None:
    """Add the commands to those of the command line."""
    for module in (diff, show, listing, new):
        summary, _, rest = module.HELP.partition("\n\n")
        parser = commands.add_parser(
            module.NAME,
            help=summary[0].lower() + summary[1:].rstrip("."),
            description=summary,
            epilog=rest,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        parser.add_argument(
            "--spec",
            type=Path,
            metavar="DIR",
            help="default: ./spec, else the spec that comes with tapi2gen",
        )
        module.add(parser)
        parser.set_defaults(run=module.run, templates=None, out=None)
