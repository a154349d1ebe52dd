"""The command line of tapi2gen.

Exit status 0: all is well. 1: the tree is not what the spec says, or a change breaks
someone. 2: the spec or the call is wrong.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from typing import Any

from tapi2gen.commands import COMMANDS, GROUPS, add_commands
from tapi2gen.commands.helptext import Formatter, Parser
from tapi2gen.diagnostics.problem import SpecError, did_you_mean, nearest
from tapi2gen.diagnostics.report import tell

_WRONG = 2
_EPILOG = """\
the usual ways to use it:
  tapi2gen build                  after an edit of the spec or a template
  tapi2gen watch                  the same, again after each edit
  tapi2gen validate               only look for mistakes
  tapi2gen explain unknown-key    what the code of a problem means
  tapi2gen check                  in CI: fail if something was not built
  tapi2gen diff rev:v0.1.0        before a release: what does it break

exit status: 0 if all is well; 1 if check finds a difference, or diff something that
breaks; 2 if the spec, a template or the call is wrong.

`tapi2gen COMMAND --help` has the options of each command, and examples.
"""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    words = sys.argv[1:] if arguments is None else list(arguments)
    parser = make_parser()
    if not words:
        parser.print_help(sys.stderr)
        return _WRONG
    if not words[0].startswith("-") and words[0] not in COMMANDS:
        how = did_you_mean(words[0], COMMANDS)
        print(f"tapi2gen: there is no command {words[0]}: {how}", file=sys.stderr)
        return _WRONG
    options, unknown = parser.parse_known_args(words)
    if unknown:
        wrong = options.parser if options.command else parser
        wrong.error(_unknown(unknown[0], wrong))
    try:
        code: int = options.run(options)
    except SpecError as error:
        tell(error, options.format)
        return _WRONG
    return code


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of the command line."""
    parser = Parser(
        prog="tapi2gen",
        usage="tapi2gen COMMAND [options]",
        description="\n\n".join([_ABOUT, *_groups()]),
        epilog=_EPILOG,
        formatter_class=Formatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action=_Version, nargs=0, help="show the version and exit"
    )
    add_commands(
        parser.add_subparsers(
            dest="command", prog="tapi2gen", metavar="COMMAND", help=argparse.SUPPRESS
        )
    )
    return parser


_ABOUT = "Make the Python package tapi2 and its documentation from a spec."


def _groups() -> list[str]:
    """List the commands, by what they are for."""
    width = max(map(len, COMMANDS)) + 3
    return [
        "\n".join(
            [
                f"{purpose}:",
                *(f"  {each.NAME:{width}}{each.SUMMARY}" for each in modules),
            ]
        )
        for purpose, modules in GROUPS.items()
    ]


class _Version(argparse.Action):
    """Shows the version; it is looked up when somebody asks."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from importlib import metadata  # which takes long

        print(f"tapi2gen {metadata.version('tapi2')}")
        parser.exit()


def _unknown(word: str, parser: argparse.ArgumentParser) -> str:
    """Say that a word is no argument, and which option is near."""
    if not word.startswith("-"):
        return f"{word} is one argument too many"
    name = word.partition("=")[0]
    known = [o for action in parser._actions for o in action.option_strings]
    if name in known:
        return f"{name} comes behind the command, as in: {parser.prog} {word}"
    longer = [option for option in known if option.startswith(name)]
    near = longer[0] if longer else nearest(name, known)
    return f"there is no option {word}" + (f": did you mean {near}?" if near else "")
