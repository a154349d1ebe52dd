"""The command `tapi2gen validate`."""

from __future__ import annotations

import argparse

from tapi2gen.commands.command import Command
from tapi2gen.commands.options import (
    add_folders,
    add_format,
    add_overlays,
    add_quiet,
    folders_of,
)
from tapi2gen.diagnostics.console import Console
from tapi2gen.diagnostics.problem import counted
from tapi2gen.folders import display


def _add(parser: argparse.ArgumentParser) -> None:
    add_folders(parser, ("spec",))
    add_overlays(parser)
    add_format(parser)
    add_quiet(parser)


def _run(options: argparse.Namespace) -> int:
    from tapi2gen.pipeline import read_spec

    console, folders = Console.of(options), folders_of(options)
    spec = read_spec(folders.spec, folders.overlays)
    console.note(spec.notes)
    files = ", ".join(map(display, (folders.spec, *folders.overlays)))
    counts = (
        counted(len(spec.messages), "message"),
        counted(len(spec.families), "constant family", "constant families"),
        counted(len(spec.structures), "structure"),
        counted(len(spec.functions), "function"),
    )
    console.say(f"{files}: {', '.join(counts)}: nothing is wrong")
    return 0


VALIDATE = Command(
    name="validate",
    usage="tapi2gen validate [options]",
    summary="Report what is wrong with the spec, and how to fix it.",
    about="""\
All problems are reported at once, each with its file, line and column. Nothing
is generated, so this is the quickest way to check an edit.
""",
    examples="""\
examples:
  tapi2gen validate
  tapi2gen validate --quiet            print nothing unless something is wrong
  tapi2gen validate --format json      one object a line, for a program
  tapi2gen validate --format github    in CI: annotate the wrong lines
  tapi2gen validate --spec my/spec
  tapi2gen validate --overlay acme.yaml

exit status: 0 if nothing is wrong, 2 if the spec or the call is
""",
    add=_add,
    run=_run,
)
