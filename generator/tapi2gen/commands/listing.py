"""The command `tapi2gen list`."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from tapi2gen.catalog.listing import KINDS, Listed, listed
from tapi2gen.pipeline import read_spec
from tapi2gen.places import read_places
from tapi2gen.problems import nearest

NAME = "list"
HELP = """\
List what is in the spec, one name a line.

A line has the kind, the C name, the Python name, the first TAPI version, and the place.

examples:
  tapi2gen list                        everything
  tapi2gen list messages               one kind
  tapi2gen list constants | grep 2.2
  tapi2gen list structures --format json

kinds: messages, words, families, constants, structures, members, requests
"""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("kind", metavar="KIND", nargs="?", default="", type=_kind)
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace, spec: Path) -> int:
    """Run the command."""
    found = listed(read_spec(spec), read_places(spec), options.kind)
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


def _lines(found: list[Listed]) -> list[str]:
    rows = [tuple(asdict(item).values()) for item in found]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]
