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
    complete_with,
    folders_of,
)
from tapi2gen.diagnostics.problem import nearest

if TYPE_CHECKING:
    from tapi2gen.catalog.listing import Listed


def _add(parser: argparse.ArgumentParser) -> None:
    kind = parser.add_argument(
        "kind",
        metavar="KIND",
        nargs="?",
        default="",
        type=_kind,
        help=", ".join(KINDS.values()),
    )
    complete_with(kind, lambda **_: KINDS.values())
    add_folders(parser, ("spec",))
    add_overlays(parser)
    add_output(parser)


def _run(options: argparse.Namespace) -> int:
    from tapi2gen.catalog.listing import listed
    from tapi2gen.load.references import read_places
    from tapi2gen.pipeline import read_spec

    folders = folders_of(options)
    places = read_places(folders.spec, folders.overlays)
    found = listed(read_spec(folders.spec, folders.overlays), places, options.kind)
    if options.format == "json":
        print(json.dumps([asdict(item) for item in found], indent=2))
    else:
        for line in _lines(found):
            print(line)
    return 0


def _kind(text: str) -> str:
    """Read the name of a kind, of one or of many."""
    for one, many in KINDS.items():
        if text.lower() in ("", one, many):
            return text and one
    near = nearest(text, KINDS.values())
    hint = f"; did you mean {near}?" if near else ""
    known = ", ".join(KINDS.values())
    raise argparse.ArgumentTypeError(f"{text} is none of: {known}{hint}")


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
    usage="tapi2gen list [options] [KIND]",
    summary="List what is in the spec, one name a line.",
    about="""\
A line has the kind, the C name, the Python name, the first TAPI version, and
the place; last, whether it is deprecated.
""",
    examples="""\
examples:
  tapi2gen list                        everything
  tapi2gen list messages               one kind
  tapi2gen list constants | grep 2.2
  tapi2gen list structures --format json

exit status: 0, or 2 if there is no such kind or the spec is wrong
""",
    add=_add,
    run=_run,
)
