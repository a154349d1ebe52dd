"""The command `tapi2gen check`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tapi2gen.commands.command import Command
from tapi2gen.commands.options import (
    add_format,
    add_making,
    add_quiet,
    folders_of,
    package_of,
    repeated,
)
from tapi2gen.diagnostics.console import Console
from tapi2gen.diagnostics.report import has_color, report
from tapi2gen.folders import display

if TYPE_CHECKING:
    from tapi2gen.output.comparison import Drift

_COLORS = {"+": "32", "-": "31", "@": "36"}


def _add(parser: argparse.ArgumentParser) -> None:
    add_making(parser)
    parser.add_argument(
        "--full",
        action="store_true",
        help="render every file, whatever the digests say",
    )
    add_format(parser)
    add_quiet(parser)


def _run(options: argparse.Namespace) -> int:
    from tapi2gen.commands.making import make
    from tapi2gen.output.comparison import compare, problems, show
    from tapi2gen.output.digests import in_sync
    from tapi2gen.render.header import COMMAND

    console, folders = Console.of(options), folders_of(options, writes="out")
    files = make(folders, console, package_of(options))
    drift = compare(folders.out, files)
    diff = list(show(drift, folders.out, files)) if console.form == "text" else []
    found = problems(drift, folders.out, files)
    where = display(folders.out)
    if not drift:
        console.say(f"{where}: {in_sync(len(files))}")
        return 0
    is_colored = has_color(sys.stdout, os.environ)
    for line in diff:
        print(_painted(line) if is_colored else line)
    report(found, console.form, brief=True)
    counted = f"{where}: {_differing(drift, files)}"
    fix = f"{COMMAND}{repeated(options)}"
    print(counted, _how_to_fix(drift, fix), sep="\n", file=sys.stderr)
    return 1


def _painted(line: str) -> str:
    color = "1" if line.startswith(("--- ", "+++ ")) else _COLORS.get(line[:1])
    return f"\x1b[{color}m{line}\x1b[0m" if color else line


def _differing(drift: Drift, files: Mapping[str, str]) -> str:
    counts = {
        "changed": drift.changed,
        "missing": drift.missing,
        "extra": drift.extra,
        "foreign": drift.foreign,
    }
    found = [f"{len(paths)} {how}" for how, paths in counts.items() if paths]
    return f"{', '.join(found)} of {len(files)} files"


def _how_to_fix(drift: Drift, command: str) -> str:
    count = len(drift.foreign)
    if not count:
        return f"to fix it, run: {command}"
    files, them = ("file", "it") if count == 1 else ("files", "them")
    move = f"delete the {files} that tapi2gen did not make, or move {them} elsewhere"
    only_foreign = not (drift.changed or drift.missing or drift.extra)
    return f"to fix it, {move}" + ("" if only_foreign else f"; run: {command}")


CHECK = Command(
    name="check",
    usage="tapi2gen check [options]",
    summary="Show how the generated tree differs from what build would make.",
    about="""\
The difference is printed as a unified diff, from the tree on disk to what build
would make; the last line is the command that fixes it. Nothing is written.
Without options, no file is rendered if all digests are those of the last build.
""",
    examples="""\
examples:
  tapi2gen check                       in a hook, or before a commit
  tapi2gen check --full                render everything, and compare
  tapi2gen check --quiet               print nothing unless something differs
  tapi2gen check --format github       in CI: annotate the files that differ
  tapi2gen check --out my/generated

exit status: 0 if nothing differs, 1 if something does, 2 if the spec, a
template or the call is wrong
""",
    add=_add,
    run=_run,
)
