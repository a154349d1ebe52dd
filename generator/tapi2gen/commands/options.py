"""The options that commands share, each with the same name and meaning in all."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Sequence
from pathlib import Path

from tapi2gen.locate import Folders, default_folders
from tapi2gen.report import FORMATS

_FOLDERS = {
    "spec": "the spec; default: ./spec, else the one that comes with tapi2gen",
    "templates": "default: ./templates, else those that come with tapi2gen",
    "out": "what is made; default: generated, beside the spec",
}


def add_folders(
    parser: argparse.ArgumentParser, names: Sequence[str] = tuple(_FOLDERS)
) -> None:
    """Add the options that name folders, or some of them."""
    for name in names:
        parser.add_argument(f"--{name}", type=Path, metavar="DIR", help=_FOLDERS[name])


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add the option that says how problems are printed."""
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="how problems are printed: as text (the default), as JSON, one object a "
        "line, or as annotations of a GitHub workflow",
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """Add the option that says for whom the output is."""
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="text for people (the default), or JSON for programs",
    )


def add_quiet(parser: argparse.ArgumentParser) -> None:
    """Add the option that silences what is no problem."""
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="say nothing when all is well"
    )


def folders_of(options: argparse.Namespace) -> Folders:
    """Give the folders of a call: those it names, and for the others the usual ones.

    Raises:
        SpecError: if there is no working directory.
    """
    given, found = vars(options), default_folders()
    return Folders(
        given.get("spec") or found.spec,
        given.get("templates") or found.templates,
        given.get("out") or found.out,
    )


def repeated(options: argparse.Namespace, names: Sequence[str]) -> str:
    """Write the options of a call that another command needs too."""
    given = vars(options)
    return "".join(
        f" --{name} {shlex.quote(str(given[name]))}" for name in names if given[name]
    )
