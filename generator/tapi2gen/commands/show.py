"""The command `tapi2gen show`."""

from __future__ import annotations

import argparse
import json
import sys

from tapi2gen.commands.command import Command
from tapi2gen.commands.options import (
    add_folders,
    add_output,
    add_overlays,
    complete_with,
    folders_of,
)
from tapi2gen.diagnostics.problem import SpecError, did_you_mean


def _add(parser: argparse.ArgumentParser) -> None:
    name = parser.add_argument("name", metavar="NAME", help="a C name or a Python name")
    complete_with(name, _names)
    add_folders(parser, ("spec",))
    add_overlays(parser)
    add_output(parser)


def _run(options: argparse.Namespace) -> int:
    from tapi2gen.catalog.lookup import find, names
    from tapi2gen.catalog.page import lines, page_of
    from tapi2gen.load.references import read_places
    from tapi2gen.pipeline import read_spec

    folders = folders_of(options)
    model = read_spec(folders.spec, folders.overlays)
    cards = find(options.name, model)
    if not cards:
        name = options.name.removeprefix("tapi2.")
        how = did_you_mean(name, names(model), "tapi2gen list prints all names")
        print(f"tapi2gen: the spec has no {options.name}: {how}", file=sys.stderr)
        return 2
    places = read_places(folders.spec, folders.overlays)
    pages = [page_of(card, places) for card in cards]
    if options.format == "json":
        print(json.dumps(pages if len(pages) > 1 else pages[0], indent=2))
        return 0
    for index, page in enumerate(pages):
        print("\n" * bool(index), end="")
        for line in lines(page):
            print(line)
    return 0


def _names(*, parsed_args: argparse.Namespace, **_: object) -> list[str]:
    """Return every name of the spec; of one that is wrong, none."""
    from tapi2gen.catalog.lookup import names
    from tapi2gen.pipeline import read_spec

    parsed_args.quiet = True
    try:
        folders = folders_of(parsed_args)
        return names(read_spec(folders.spec, folders.overlays))
    except SpecError:
        return []


SHOW = Command(
    name="show",
    usage="tapi2gen show [options] NAME",
    summary="Show an entry of the spec: names, values, offsets, uses.",
    about="""\
A member, word or constant may be named without the entry that it belongs to. Of
a name that only its published page describes, the page and the uses are shown.
""",
    examples="""\
examples:
  tapi2gen show LINE_AGENTSTATUSEX
  tapi2gen show LINEAGENTSTATEEX_READY
  tapi2gen show AgentCapsRecord.features
  tapi2gen show dwQueueID              all members of that name
  tapi2gen show lineGetAgentInfo       a function: parameters, errors, uses
  tapi2gen show SetAgentGroup --format json

exit status: 0, or 2 if there is no such name
""",
    add=_add,
    run=_run,
)
