"""The command `tapi2gen watch`."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tapi2gen.commands.command import Command
from tapi2gen.commands.options import (
    add_format,
    add_making,
    add_quiet,
    folders_of,
    package_of,
)
from tapi2gen.diagnostics.console import Console
from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.diagnostics.report import report_error
from tapi2gen.folders import Folders, display

if TYPE_CHECKING:
    from tapi2gen.render.vendor_package import Package

# What editors leave beside the files that they write, more than watchfiles knows.
_LEFT_BEHIND = (r"^\.", r"^#.*#$", r"^4913$")
# In milliseconds: how soon a folder that was away and is back is noticed.
_PATIENCE = 100


def _add(parser: argparse.ArgumentParser) -> None:
    add_making(parser)
    add_format(parser)
    add_quiet(parser)


def _run(options: argparse.Namespace) -> int:
    if find_spec("watchfiles") is None:
        print("tapi2gen: watch needs: pip install 'tapi2[watch]'", file=sys.stderr)
        return 2
    try:
        _watch(options)
    except KeyboardInterrupt:
        if sys.stderr.isatty():
            print(file=sys.stderr)  # behind the ^C that the terminal shows
    return 0


def _watch(options: argparse.Namespace) -> None:
    gc.enable()  # unlike the other commands, this one goes on
    package, folders = package_of(options), folders_of(options, writes="out")
    own = (folders.own,) if folders.own else ()
    inputs = (folders.spec, folders.templates, *own, *folders.overlays)
    for changed in _changes(inputs):
        console = Console.of(options)
        if changed:
            console.say(_named(changed))
        _build(folders, console, package)
        if not changed:
            names = ", ".join(map(display, inputs))
            console.say(f"watching {names}; Ctrl-C ends it")


def _changes(inputs: Iterable[Path]) -> Iterator[set[Path]]:
    """Yield what changed, each time that something did; at first nothing.

    What changes while the caller works is yielded next. An input that is replaced, or
    deleted and comes back, is another file for the system, and watched anew.

    Args:
        inputs: Files and folders, which may come and go.
    """
    from watchfiles import DefaultFilter, watch

    ignored = (*DefaultFilter.ignore_entity_patterns, *_LEFT_BEHIND)
    sources = DefaultFilter(ignore_entity_patterns=ignored)
    roots = {path.absolute() for path in inputs}
    changed: set[Path] = set()
    is_first = True
    while True:
        there = _existing(roots)
        events = watch(
            *there, watch_filter=sources, rust_timeout=_PATIENCE, yield_on_timeout=True
        )
        with suppress(FileNotFoundError):  # one of them went before it was watched
            for event in events:
                found = {Path(path) for _, path in event}
                found |= there ^ _existing(roots)
                changed |= found
                if found & roots:
                    break
                if changed or is_first:
                    yield changed
                    changed, is_first = set(), False


def _existing(paths: Iterable[Path]) -> set[Path]:
    return {path for path in paths if path.exists()}


def _build(folders: Folders, console: Console, package: Package | None) -> None:
    from tapi2gen.commands.making import build

    try:
        build(folders, console, package)
    except SpecError as error:
        report_error(error, console.form, writes=True)


def _named(changed: Iterable[Path]) -> str:
    """Return what to print of a change: the first file, and how many others."""
    first, *others = map(display, sorted(changed))
    more = f" and {len(others)} more" if others else ""
    return f"changed: {first}{more}"


WATCH = Command(
    name="watch",
    usage="tapi2gen watch [options]",
    summary="Build, and build again after each change, until Ctrl-C.",
    about="""\
The spec, the templates and the overlays are watched. If one of them is wrong or
deleted, the problems are reported, and watch waits for the next change. After a
change during a build, it builds again. This command needs
pip install 'tapi2[watch]'.
""",
    examples="""\
examples:
  tapi2gen watch                       edit, save, and read what is wrong
  tapi2gen watch --quiet               print problems and nothing else
  tapi2gen watch --overlay acme.yaml --package acme_tapi --out acme

exit status: 0 after Ctrl-C, which ends it, 2 if the call is wrong
""",
    add=_add,
    run=_run,
    writes=True,
)
