"""The command line of tapi2gen.

Exit status 0: all is well. 1: the tree is not what the spec says, a file could not be
written, or a change breaks someone. 2: the spec or the call is wrong.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tapi2gen.commands.build import BUILD
from tapi2gen.commands.check import CHECK
from tapi2gen.commands.completion import COMPLETION, complete
from tapi2gen.commands.diff import DIFF
from tapi2gen.commands.explain import EXPLAIN
from tapi2gen.commands.list import LIST
from tapi2gen.commands.new import NEW
from tapi2gen.commands.show import SHOW
from tapi2gen.commands.validate import VALIDATE
from tapi2gen.commands.watch import WATCH
from tapi2gen.diagnostics.problem import SpecError, did_you_mean, nearest
from tapi2gen.diagnostics.report import report_error
from tapi2gen.diagnostics.system import reason
from tapi2gen.folders import display

GROUPS = {
    "make the generated tree": (BUILD, WATCH, CHECK),
    "work on the spec": (VALIDATE, EXPLAIN, NEW),
    "look things up": (SHOW, LIST, DIFF),
    "work in a shell": (COMPLETION,),
}
COMMANDS = {command.name: command for group in GROUPS.values() for command in group}

_WRONG = 2
_EPILOG = """\
the usual ways to use it:
  tapi2gen build                  after an edit of the spec or a template
  tapi2gen watch                  the same, again after each edit
  tapi2gen validate               only look for mistakes
  tapi2gen explain unknown-key    what the code of a problem means
  tapi2gen check                  in CI: fail if the tree is not up to date
  tapi2gen diff rev:v0.1.0        before a release: see what it breaks

exit status: 0 for success; 1 if check finds a difference, diff finds a breaking
change, or build cannot write some files; 2 if the spec, a template or the call
is wrong.

`tapi2gen COMMAND --help` has the options of each command, and examples.
"""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    parser = make_parser()
    if "_ARGCOMPLETE" in os.environ:
        complete(parser)
    if not words:
        parser.print_help(sys.stderr)
        return _WRONG
    if not words[0].startswith("-") and words[0] not in COMMANDS:
        how = did_you_mean(words[0], COMMANDS)
        parser.error(f"there is no command {words[0]}: {how}")
    options, unknown = parser.parse_known_args(words)
    if unknown:
        wrong = options.parser if options.command else parser
        wrong.error(_unknown(unknown[0], wrong))
    try:
        code: int = options.run(options)
    except SpecError as error:
        report_error(error, options.format, writes=COMMANDS[options.command].writes)
        return error.status
    except OSError as error:
        if not error.filename:  # a standard stream is closed, or full
            raise
        where = display(Path(error.filename))
        print(f"tapi2gen: {where}: {reason(error)}", file=sys.stderr)
        return _WRONG
    return code


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = _Parser(
        prog="tapi2gen",
        usage="tapi2gen COMMAND [options]",
        description=_about(),
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action=_Version, nargs=0, help="show the version and exit"
    )
    commands = parser.add_subparsers(
        dest="command", prog="tapi2gen", metavar="COMMAND", help=argparse.SUPPRESS
    )
    for command in COMMANDS.values():
        parser_of_command = commands.add_parser(
            command.name,
            usage=command.usage,
            help=command.summary,
            description=f"{command.summary}\n\n{command.about}",
            epilog=command.examples,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.add(parser_of_command)
        parser_of_command.set_defaults(run=command.run, parser=parser_of_command)
    return parser


def _about() -> str:
    """Return what tapi2gen does, and its commands by what they are for."""
    lines = ["Make the Python package tapi2 and its documentation from a spec."]
    for purpose, commands in GROUPS.items():
        lines += ["", f"{purpose}:"]
        lines += [f"  {each.name:13}{each.summary}" for each in commands]
    return "\n".join(lines)


class _Parser(argparse.ArgumentParser):
    """Reports a value that is not allowed as every other mistake is reported."""

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            how = did_you_mean(value, map(str, action.choices))
            raise argparse.ArgumentError(action, f"unknown value {value}: {how}")

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print, and do not pass over it if nobody can read that."""
        (file or sys.stderr).write(message)


class _Version(argparse.Action):
    """Shows the version; it is looked up when somebody asks."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from importlib import metadata  # which takes long

        print(f"tapi2gen {metadata.version('tapi2')}")
        parser.exit()


def _unknown(word: str, parser: argparse.ArgumentParser) -> str:
    """Return what is wrong with a word that is no argument, and the nearest option."""
    if not word.startswith("-"):
        return f"unexpected argument {word}"
    name = word.partition("=")[0]
    known = list(parser._option_string_actions)
    if name in known:
        return f"{name} comes after the command, as in: {parser.prog} {word}"
    longer = (option for option in known if option.startswith(name))
    near = next(longer, "") or nearest(name, known)
    return f"there is no option {word}" + (f": did you mean {near}?" if near else "")
