"""The command line of tapi2gen.

Exit status 0: all is well. 1: the tree is not what the spec says. 2: the spec or the
call is wrong.
"""

from __future__ import annotations

import argparse
import io
import shlex
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tapi2gen.locate import Folders, default_folders
from tapi2gen.model import Spec
from tapi2gen.output import FOREIGN, Drift, compare, show, write
from tapi2gen.pipeline import make_files, read_spec
from tapi2gen.problems import SpecError, display
from tapi2gen.render import COMMAND

_FINE, _DRIFT, _WRONG = 0, 1, 2


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    found = default_folders()
    folders = Folders(
        options.spec or found.spec,
        options.templates or found.templates,
        options.out or found.out,
    )
    given = {name: getattr(options, name) for name in ("spec", "templates", "out")}
    again = "".join(
        f" --{name} {shlex.quote(str(folder))}"
        for name, folder in given.items()
        if folder
    )
    commands: dict[str, Callable[[Folders], int]] = {
        "build": _build,
        "check": partial(_check, mend=f"{COMMAND}{again}"),
        "validate": _validate,
    }
    try:
        return commands[options.command](folders)
    except SpecError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        count = len(error.problems)
        print(f"{count} problem{'s' * (count != 1)}, nothing written", file=sys.stderr)
        return _WRONG


def _parser() -> argparse.ArgumentParser:
    folders = argparse.ArgumentParser(add_help=False)
    add = folders.add_argument
    add(
        "--spec",
        type=Path,
        metavar="DIR",
        help="default: ./spec, else the spec that comes with tapi2gen",
    )
    add(
        "--templates",
        type=Path,
        metavar="DIR",
        help="default: ./templates, else those that come with tapi2gen",
    )
    add("--out", type=Path, metavar="DIR", help="default: generated, beside the spec")
    parser = argparse.ArgumentParser(
        prog="tapi2gen", description="Make the tapi2 package and its documentation."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, text in (
        ("build", "make the generated tree from the spec and the templates"),
        ("check", "say how the generated tree differs from what build would make"),
        ("validate", "say what is wrong with the spec"),
    ):
        commands.add_parser(name, parents=[folders], help=text, description=text)
    return parser


def _read(folders: Folders) -> Spec:
    spec = read_spec(folders.spec)
    for note in spec.notes:
        print(f"note: {note}", file=sys.stderr)
    return spec


def _build(folders: Folders) -> int:
    files = make_files(_read(folders), folders.templates)
    drift = write(folders.out, files)
    print(_summary(drift, len(files), "wrote", "removed", folders.out))
    return _FINE


def _check(folders: Folders, mend: str) -> int:
    files = make_files(_read(folders), folders.templates)
    drift = compare(folders.out, files)
    if not drift:
        print(_summary(drift, len(files), "", "", folders.out))
        return _FINE
    for line in show(drift, folders.out, files):
        print(line)
    for kind in ("changed", "missing", "extra"):
        for path in getattr(drift, kind):
            print(f"{kind}: {display(folders.out / path)}", file=sys.stderr)
    for path in drift.foreign:
        print(f"{display(folders.out / path)}: {FOREIGN}", file=sys.stderr)
    print(f"to mend it, run: {mend}", file=sys.stderr)
    return _DRIFT


def _validate(folders: Folders) -> int:
    spec = _read(folders)
    print(
        f"{display(folders.spec)}: {len(spec.messages)} messages, "
        f"{len(spec.families)} constant families, "
        f"{len(spec.structures)} structures: fine"
    )
    return _FINE


def _summary(drift: Drift, total: int, wrote: str, removed: str, out: Path) -> str:
    if not drift:
        return f"{display(out)}: {total} files, all as the spec says"
    count = len(drift.changed) + len(drift.missing)
    text = f"{display(out)}: {wrote} {count} of {total} files"
    return f"{text}, {removed} {len(drift.extra)}" if drift.extra else text
