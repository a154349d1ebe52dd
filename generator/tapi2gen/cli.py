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
from dataclasses import dataclass
from pathlib import Path

from tapi2gen.codes import Code, explain, summary
from tapi2gen.commands import add_commands
from tapi2gen.locate import Folders, default_folders
from tapi2gen.model import Spec
from tapi2gen.output import Drift, compare, problems, show, write
from tapi2gen.pipeline import make_files, read_spec
from tapi2gen.problems import SpecError, did_you_mean, display
from tapi2gen.render import COMMAND
from tapi2gen.report import FORMATS, report

_FINE, _DRIFT, _WRONG = 0, 1, 2


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    if options.command == "explain":
        return _explain(options.code)
    try:
        return _run(options)
    except SpecError as error:
        report(error.problems, options.format)
        count = len(error.problems)
        codes = dict.fromkeys(problem.code for problem in error.problems)
        print(f"{count} problem{'s' * (count != 1)}, nothing written", file=sys.stderr)
        if options.format == "text":
            print(
                f"to learn more: tapi2gen explain {next(iter(codes))}", file=sys.stderr
            )
        return _WRONG


def _run(options: argparse.Namespace) -> int:
    """Run a command that reads the spec."""
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
    if "run" in options:
        code: int = options.run(options, folders.spec)
        return code
    command = _Command(folders, options.format, f"{COMMAND}{again}")
    run_it: Callable[[], int] = getattr(command, options.command)
    return run_it()


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    add = shared.add_argument
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
    add(
        "--format",
        choices=FORMATS,
        default="text",
        help="how problems are printed: as text, as JSON, one object a line, or as "
        "annotations of a GitHub workflow",
    )
    parser = argparse.ArgumentParser(
        prog="tapi2gen", description="Make the tapi2 package and its documentation."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, text in (
        ("build", "make the generated tree from the spec and the templates"),
        ("check", "say how the generated tree differs from what build would make"),
        ("validate", "say what is wrong with the spec"),
    ):
        commands.add_parser(name, parents=[shared], help=text, description=text)
    text = "say what the code of a problem means, or list all codes"
    explaining = commands.add_parser("explain", help=text, description=text)
    explaining.add_argument(
        "code", nargs="?", metavar="CODE", help="such as unknown-key"
    )
    add_commands(commands)
    return parser


@dataclass(frozen=True, slots=True)
class _Command:
    """The commands that read the spec.

    Attributes:
        folders: Where everything is.
        form: How problems are printed.
        mend: The command that mends what `check` finds.
    """

    folders: Folders
    form: str
    mend: str

    def build(self) -> int:
        """Write the tree."""
        files = make_files(self._read(), self.folders.templates)
        drift = write(self.folders.out, files)
        self._say(_summary(drift, len(files), self.folders.out))
        return _FINE

    def check(self) -> int:
        """Compare the tree."""
        out = self.folders.out
        files = make_files(self._read(), self.folders.templates)
        drift = compare(out, files)
        if not drift:
            self._say(_summary(drift, len(files), out))
            return _FINE
        if self.form == "text":
            for line in show(drift, out, files):
                print(line)
        report(problems(drift, out, files), self.form, brief=True)
        print(self._how_to_mend(drift), file=sys.stderr)
        return _DRIFT

    def validate(self) -> int:
        """Read the spec and no more."""
        spec = self._read()
        self._say(
            f"{display(self.folders.spec)}: {len(spec.messages)} messages, "
            f"{len(spec.families)} constant families, "
            f"{len(spec.structures)} structures: fine"
        )
        return _FINE

    def _read(self) -> Spec:
        spec = read_spec(self.folders.spec)
        report(spec.notes, self.form, brief=True)
        return spec

    def _say(self, text: str) -> None:
        """Print for people; beside what programs read, on the other stream."""
        print(text, file=sys.stdout if self.form == "text" else sys.stderr)

    def _how_to_mend(self, drift: Drift) -> str:
        count = len(drift.foreign)
        if not count:
            return f"to mend it, run: {self.mend}"
        files, them = ("file", "it") if count == 1 else ("files", "them")
        move = (
            f"delete the {files} that tapi2gen did not make, or move {them} elsewhere"
        )
        only_foreign = not (drift.changed or drift.missing or drift.extra)
        return f"to mend it, {move}" + ("" if only_foreign else f"; run: {self.mend}")


def _explain(name: str | None) -> int:
    if name is None:
        width = max(map(len, Code))
        for code in Code:
            print(f"{code:{width}}  {summary(code)}")
        return _FINE
    if name not in list(Code):
        how = did_you_mean(name, Code, "tapi2gen explain lists all codes")
        print(f"tapi2gen: no problem has the code {name}: {how}", file=sys.stderr)
        return _WRONG
    print(explain(Code(name)))
    return _FINE


def _summary(drift: Drift, total: int, out: Path) -> str:
    if not drift:
        return f"{display(out)}: {total} files, all as the spec says"
    count = len(drift.changed) + len(drift.missing)
    text = f"{display(out)}: wrote {count} of {total} files"
    return f"{text}, removed {len(drift.extra)}" if drift.extra else text
