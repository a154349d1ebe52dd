"""The options that commands share, each with the same name and meaning in all."""

from __future__ import annotations

import argparse
import os
import re
import shlex
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.diagnostics.report import FORMATS
from tapi2gen.folders import Folders, display, find_spec, packaged, paths_beside

if TYPE_CHECKING:
    from tapi2gen.render.vendor_package import Package

_FOLDERS = {
    "spec": "the folder of the spec; default: spec, here or in the nearest folder "
    "above",
    "templates": "a folder of your own templates, laid over those beside the spec, or "
    "over the packaged ones if there are none",
    "out": "the folder to generate; default: generated, beside the spec",
}


def add_folders(
    parser: argparse.ArgumentParser, names: Sequence[str] = tuple(_FOLDERS)
) -> None:
    """Add the options that name folders, or some of them."""
    for name in names:
        parser.add_argument(f"--{name}", type=Path, metavar="DIR", help=_FOLDERS[name])


def add_overlays(parser: argparse.ArgumentParser) -> None:
    """Add the option that adds to the spec."""
    parser.add_argument(
        "--overlay",
        type=Path,
        action="append",
        metavar="FILE",
        help="a file with what a vendor adds to the spec; may be repeated",
    )


def add_package(parser: argparse.ArgumentParser) -> None:
    """Add the options that make a package of another name."""
    parser.add_argument(
        "--package",
        metavar="NAME",
        help="the name of a package of your own, with all additions; needs --out",
    )
    parser.add_argument(
        "--self-contained",
        action="store_true",
        help="include all of tapi2 in that package, instead of depending on tapi2",
    )


def add_making(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is made, of what, and how."""
    add_folders(parser)
    add_overlays(parser)
    add_package(parser)


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add the option that says how problems are printed."""
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="print problems as text (the default), as JSON with one object a line, or "
        "as annotations of a GitHub workflow",
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
        "-q",
        "--quiet",
        action="store_true",
        help="print nothing unless something is wrong",
    )


def complete_with(
    argument: argparse.Action, words: Callable[..., Iterable[str]]
) -> None:
    """Have argcomplete ask a function which words an argument may become."""
    argument.completer = words  # type: ignore[attr-defined]


def folders_of(options: argparse.Namespace, *, writes: str = "") -> Folders:
    """Return the folders of a call: those it names, else those that go with its spec.

    Where there is no spec, the packaged one is read, which a note says.

    Args:
        options: The options of the call.
        writes: The option, if any, that a call must have that writes or compares
            files of the packaged spec.

    Raises:
        SpecError: if there is no working directory.
    """
    given = vars(options)
    spec = str(given.get("spec") or _found_spec())
    if not spec:
        spec = packaged("spec")
        missing = "there is no spec/api.yaml here or in a folder above"
        if writes and not given.get(writes):
            also = ", or name the output of the packaged one with --out"
            how = f"name a spec with --spec{also if writes == 'out' else ''}"
            options.parser.error(f"{missing}: {how}")
        if not given.get("quiet"):
            note = f"note: {missing}: using the packaged one, {display(Path(spec))}"
            print(note, file=sys.stderr)
    _, templates, out = paths_beside(spec)
    return Folders(
        given.get("spec") or Path(spec),
        Path(templates),
        given.get("out") or Path(out),
        tuple(given.get("overlay") or ()),
        given.get("templates"),
    )


def _found_spec() -> str:
    try:
        return find_spec()
    except OSError:
        what, how = "the working directory does not exist", "change to one that does"
        problem = Problem(Mark(Path()), Code.MISSING_FOLDER, what, how)
        raise SpecError([problem]) from None


def package_of(options: argparse.Namespace) -> Package | None:
    """Return the package that a call makes instead of tapi2.

    What does not fit together is reported, and ends the run.
    """
    from tapi2gen.render.vendor_package import Package, is_package_name

    name: str | None = options.package
    wrong = options.parser.error
    if options.overlay and not name:
        wrong("--overlay needs --package NAME: additions go into a package of your own")
    if name is None:
        if options.self_contained:
            wrong("--self-contained needs --package NAME")
        return None
    if not is_package_name(name):
        wrong(f"--package: {name} cannot be the name of a package beside tapi2")
    if not options.out:
        wrong(
            "--package needs --out DIR: your own package goes into a folder of its own"
        )
    if not options.overlay and not options.self_contained:
        wrong("--package needs --overlay or --self-contained: else it adds nothing")
    return Package(name, options.self_contained)


def repeated(options: argparse.Namespace) -> str:
    """Write the options of a call that another command needs too."""
    given = vars(options)
    named = [(name, given[name]) for name in _FOLDERS if given.get(name)]
    named += [("overlay", file) for file in given.get("overlay") or ()]
    if given.get("package"):
        named.append(("package", given["package"]))
    more = " --self-contained" if given.get("self_contained") else ""
    words = (f" --{name} {quoted(value)}" for name, value in named)
    return "".join(words) + more


def quoted(value: Path | str) -> str:
    """Write an argument as the shells of this system take it."""
    if os.name != "nt":
        return shlex.quote(str(value))
    text = str(value).replace("\\", "/")
    return text if re.fullmatch(r"[\w:./~+-]+", text) else f'"{text}"'
