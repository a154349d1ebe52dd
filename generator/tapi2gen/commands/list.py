"""The command `tapi2gen list`."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from tapi2gen.catalog.kinds import KINDS
from tapi2gen.commands.command import Command
from tapi2gen.commands.options import (
    add_folders,
    add_output,
    add_overlays,
    folders_of,
)

if TYPE_CHECKING:
    from tapi2gen.catalog.listing import Listed


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what",
        metavar="WHAT",
        nargs="?",
        choices=tuple(KINDS.values()),
        type=_plural,
        help=f"{', '.join(KINDS.values())}; default: all of them",
    )
    add_folders(parser, ("spec",))
    add_overlays(parser)
    add_output(parser)


def _run(options: argparse.Namespace) -> int:
    from tapi2gen.catalog.listing import listed
    from tapi2gen.load.references import read_places
    from tapi2gen.pipeline import read_spec

    folders = folders_of(options)
    places = read_places(folders.spec, folders.overlays)
    kind = next((one for one, many in KINDS.items() if many == options.what), "")
    found = listed(read_spec(folders.spec, folders.overlays), places, kind)
    if options.format == "json":
        print(json.dumps([asdict(item) for item in found], indent=2))
    else:
        for line in _lines(found):
            print(line)
    return 0


def _plural(text: str) -> str:
    """Return the word for many of a kind, which may be given as the word for one."""
    return KINDS.get(text.lower(), text.lower())


def _row(item: Listed) -> tuple[str, ...]:
    *cells, deprecated = asdict(item).values()
    return (*cells, "deprecated" if deprecated else "")


def _lines(found: list[Listed]) -> list[str]:
    rows = [_row(item) for item in found]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]


LIST = Command(
    name="list",
    usage="tapi2gen list [options] [WHAT]",
    summary="List what is in the spec, one name a line.",
    about="""\
A line says what it is, its C name, its Python name, the first TAPI version that
has it, where it is defined, and whether it is deprecated.
""",
    examples="""\
examples:
  tapi2gen list                        everything
  tapi2gen list messages               only messages
  tapi2gen list constants | grep 2.2
  tapi2gen list structures --format json

exit status: 0, or 2 if the spec or the call is wrong
""",
    add=_add,
    run=_run,
)
