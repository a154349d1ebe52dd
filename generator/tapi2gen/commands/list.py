"""The command `tapi2gen list`."""

from __future__ import annotations

import argparse
import json

from tapi2gen.commands.command import Command
from tapi2gen.commands.options import (
    add_folders,
    add_output,
    add_overlays,
    folders_of,
)

# What people may call each kind of name.
KINDS = {
    "message": "messages",
    "word": "words",
    "family": "families",
    "constant": "constants",
    "structure": "structures",
    "member": "members",
    "request": "requests",
    "function": "functions",
    "extension": "extensions",
}


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
    from tapi2gen.catalog.lookup import listed
    from tapi2gen.catalog.page import columns
    from tapi2gen.load.references import read_places
    from tapi2gen.pipeline import read_spec

    folders = folders_of(options)
    places = read_places(folders.spec, folders.overlays)
    kinds = [one for one, many in KINDS.items() if options.what in (None, many)]
    found = listed(read_spec(folders.spec, folders.overlays), places, kinds)
    if options.format == "json":
        print(json.dumps(found, indent=2))
        return 0
    for name in found:
        name["deprecated"] = "deprecated" if name["deprecated"] else ""
    for line in columns([list(name.values()) for name in found]):
        print(line)
    return 0


def _plural(text: str) -> str:
    """Return the word for many of a kind, which may be given as the word for one."""
    return KINDS.get(text.lower(), text.lower())


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
