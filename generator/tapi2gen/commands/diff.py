"""The command `tapi2gen diff`."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tapi2gen.commands.command import Command
from tapi2gen.commands.options import (
    add_folders,
    add_output,
    add_overlays,
    folders_of,
)

if TYPE_CHECKING:
    from packaging.version import Version


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "old",
        metavar="OLD",
        help="the folder of the old spec, or rev:REV for the spec at a revision of git",
    )
    parser.add_argument(
        "new",
        metavar="NEW",
        nargs="?",
        help="the same for the new spec; default: the current spec",
    )
    add_folders(parser, ("spec",))
    add_overlays(parser)
    parser.add_argument(
        "--old-overlay",
        type=Path,
        action="append",
        metavar="FILE",
        help="an overlay of OLD, if its overlays were other files; may be repeated",
    )
    add_output(parser)
    parser.add_argument(
        "--version",
        metavar="X.Y.Z",
        type=_number,
        help="the version that OLD was released as; default: that of the installed "
        "tapi2, unless there are overlays",
    )


def _run(options: argparse.Namespace) -> int:
    from tapi2gen.compat.compare import compare
    from tapi2gen.compat.report import Report, as_json, text
    from tapi2gen.compat.snapshot import read_snapshot

    folders = folders_of(options)
    spec, overlays = folders.spec, folders.overlays
    old_overlays = tuple(options.old_overlay or overlays)
    old = read_snapshot(options.old, spec, old_overlays)
    new = read_snapshot(options.new or str(spec), spec, overlays)
    for note in dict.fromkeys([*old.notes, *new.notes]):
        print(f"note: {note}", file=sys.stderr)
    # What a vendor's own package was released as, only the vendor knows.
    is_ours = not (overlays or old_overlays)
    version = options.version or (_installed() if is_ours else None)
    report = Report(old, new, compare(old.spec, new.spec), version)
    lines = [as_json(report)] if options.format == "json" else text(report)
    for line in lines:
        print(line)
    return 1 if report.breaks else 0


def _installed() -> Version | None:
    """Return the version of the package that is installed, if one is."""
    from importlib import metadata

    from packaging.version import Version

    try:
        return Version(metadata.version("tapi2"))
    except metadata.PackageNotFoundError:
        return None


def _number(text: str) -> Version:
    """Read a version number of three parts."""
    from packaging.version import Version

    if re.fullmatch(r"\d+\.\d+\.\d+", text, re.ASCII):
        return Version(text)
    raise argparse.ArgumentTypeError(f"{text} is no version number such as 1.4.2")


DIFF = Command(
    name="diff",
    usage="tapi2gen diff [options] OLD [NEW]",
    summary="Show what changed in the API, and what it breaks.",
    about="""\
Of each change it says whether it breaks programs (source), bytes that another
version wrote (wire), or links to pages (docs); the next version number follows
from that.

With overlays, what they add is compared too. For a revision they are read from
git; an overlay that did not exist yet adds nothing.
""",
    examples="""\
examples:
  tapi2gen diff rev:v0.1.0             from a git revision to the current spec
  tapi2gen diff rev:HEAD~20 rev:HEAD   between two revisions
  tapi2gen diff ../other/spec          from a folder to the current spec
  tapi2gen diff rev:main --format json --version 1.4.2
  tapi2gen diff rev:v1.0 --overlay acme.yaml
  tapi2gen diff spec --overlay acme.yaml --old-overlay released/acme.yaml

exit status: 0 if no change is breaking, 1 if one is, 2 if the call or a spec is
wrong
""",
    add=_add,
    run=_run,
)
