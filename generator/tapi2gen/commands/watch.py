"""The command `tapi2gen watch`."""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tapi2gen.commands.options import (
    add_format,
    add_making,
    add_quiet,
    folders_of,
    package_of,
)
from tapi2gen.diagnostics.console import Talk
from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.diagnostics.report import tell
from tapi2gen.folders import Folders, display

if TYPE_CHECKING:
    from tapi2gen.render.vendor_package import Package

NAME = "watch"
SUMMARY = "Build, and build again after each change, until Ctrl-C."
USAGE = "tapi2gen watch [options]"
HELP = """\
The spec, the templates and the overlays are watched. What is wrong with them is told,
and the next change is waited for; so it is when a folder is deleted. A change during a
build is not lost: another build follows. It needs pip install 'tapi2[watch]'.

examples:
  tapi2gen watch                       edit, save, and read what is wrong
  tapi2gen watch --quiet               print problems and nothing else
  tapi2gen watch --overlay acme.yaml --package acme_tapi --out acme

exit status: 0 after Ctrl-C, which is how it ends, 2 if the call is wrong
"""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    add_making(parser)
    add_format(parser)
    add_quiet(parser)


def run(options: argparse.Namespace) -> int:
    """Run the command."""
    if find_spec("watchfiles") is None:
        print("pip install 'tapi2[watch]'", file=sys.stderr)
        return 2
    try:
        _watch(options)
    except KeyboardInterrupt:
        if sys.stderr.isatty():
            print(file=sys.stderr)  # behind the ^C that the terminal shows
    return 0


def _watch(options: argparse.Namespace) -> None:
    from tapi2gen.commands.watching import changes

    package, folders = package_of(options), folders_of(options)
    own = (folders.own,) if folders.own else ()
    inputs = (folders.spec, folders.templates, *own, *folders.overlays)
    for changed in changes(inputs, but_not=folders.out):
        talk = Talk.of(options)
        if changed:
            talk.say(_named(changed))
        _build(folders, talk, package)
        if not changed:
            names = ", ".join(map(display, inputs))
            talk.say(f"watching {names}; Ctrl-C ends it")


def _build(folders: Folders, talk: Talk, package: Package | None) -> None:
    from tapi2gen.commands.making import build

    try:
        build(folders, talk, package)
    except SpecError as error:
        tell(error, talk.form)


def _named(changed: list[Path]) -> str:
    """Say what changed: the first file, and how many others."""
    first, *others = map(display, changed)
    more = f" and {len(others)} more" if others else ""
    return f"changed: {first}{more}"
