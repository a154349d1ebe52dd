"""The command `tapi2gen build`."""

from __future__ import annotations

import argparse

from tapi2gen.commands.command import Command
from tapi2gen.commands.options import (
    add_format,
    add_making,
    add_quiet,
    folders_of,
    package_of,
)
from tapi2gen.diagnostics.console import Console


def _add(parser: argparse.ArgumentParser) -> None:
    add_making(parser)
    add_format(parser)
    add_quiet(parser)


def _run(options: argparse.Namespace) -> int:
    from tapi2gen.commands.making import build

    folders = folders_of(options, writes="out")
    build(folders, Console.of(options), package_of(options))
    return 0


BUILD = Command(
    name="build",
    usage="tapi2gen build [options]",
    summary="Make the generated tree from the spec and the templates.",
    about="""\
Only files that differ are written. Files that no template makes any more are
removed, and files that tapi2gen did not make are never touched. If the spec or
a template is wrong, nothing is written. Each file is replaced as a whole; if a
build is interrupted, the next one completes it.

With overlays, a package of your own is made, which includes what they add.
""",
    examples="""\
examples:
  tapi2gen build                       make generated/ from spec/ and templates/
  tapi2gen build --quiet               print nothing unless something is wrong
  tapi2gen build --spec my/spec --out my/generated
  tapi2gen build --format github       annotate the lines of a pull request
  tapi2gen build --overlay acme.yaml --package acme_tapi --out acme

exit status: 0 if the tree is up to date, 1 if some files could not be written,
such as those that another program holds open, 2 if nothing was written because
the spec, a template or the call is wrong
""",
    add=_add,
    run=_run,
    writes=True,
)
