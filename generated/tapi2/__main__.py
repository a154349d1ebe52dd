# DO NOT EDIT. Made from spec/
# and templates/tapi2/__main__.py.j2 by: tapi2gen build
"""The command tapi2: decode records, explain names and values.

Exit status 0: all is well. 1: the input is not what it should be, or the output is
lost. 2: the call is wrong. 141: the output's reader has seen enough.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from io import BufferedReader, TextIOWrapper
from pathlib import Path
from typing import NoReturn, cast

from .decoding import from_callback, iter_stream
from .errors import TapiError
from .explain import explain
from .file_records import Records
from .layouts import Layout
from .messages.base import Message
from .messages.unknown import UnknownMessage
from .text.lines import Line, TextError, read_lines
from .text.logs import has_words, read_logs
from .text.streams import close, is_closed_pipe, prepare_output, reason
from .version import __version__

_CLOSED = 141  # 128 + SIGPIPE, as of any program that loses its reader
_DEFAULT = "x64"
_LAYOUTS = {layout.name.lower(): layout for layout in Layout.ALL}
# The bits of a DWORD_PTR.
_WIDTHS = {
    "x86": 32,
    "x64": 64,
    "remote": 32,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status."""
    prepare_output()
    parser = _parser()
    options = parser.parse_args(arguments)
    texts: Iterable[str]
    if options.command == "explain":
        texts = map(explain, [" ".join(filter(None, [options.name, options.value]))])
    elif options.words:
        texts = _shown(_in_words(options.inputs, _WIDTHS.get(options.layout, 0)))
    elif len(options.inputs) > 1:
        parser.error(f"{options.inputs[1]} is one argument too many")
    else:
        name, layout = options.inputs[0], options.layout or _DEFAULT
        texts = _shown(_in_records(name, layout, is_hex=options.hex))
    return _print(texts)


class _Parser(argparse.ArgumentParser):
    """A parser that prints help and complaints as all else is printed."""

    def print_help(self, file: object = None) -> None:
        """Print the help, and end."""
        sys.exit(_print([self.format_help().rstrip()]))

    def error(self, message: str) -> NoReturn:
        """Complain, and end with exit status 2."""
        out: object = sys.stderr
        if out is None:  # argparse would take standard output
            sys.exit(2)
        super().error(_escaped(message))


class _Version(argparse.Action):
    """Prints the version."""

    def __call__(self, *_: object) -> None:
        """Print the version, and end."""
        sys.exit(_print([f"tapi2 {__version__}"]))


def _parser() -> argparse.ArgumentParser:
    is_command = Path(sys.argv[0]).stem == "tapi2"
    parser = _Parser(
        prog="tapi2" if is_command else "python -m tapi2",
        description="The call-center messages of Windows TAPI 2.x.",
    )
    text = "print the version"
    parser.add_argument("--version", action=_Version, nargs=0, help=text)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    text = "print one JSON object for each record of a file"
    decode = commands.add_parser("decode", help=text, description=text)
    text = "the records; - for standard input; with --words, six numbers too"
    decode.add_argument("inputs", metavar="FILE", nargs="+", help=text)
    text = (
        f"how the records are laid out (default: {_DEFAULT}); with --words, how wide "
        "negative parameters are (default: 32 bits if they fit)"
    )
    decode.add_argument("--layout", choices=_LAYOUTS, type=str.lower, help=text)
    how = decode.add_mutually_exclusive_group()
    text = "the records are text, as xxd, od, debuggers, C and others write bytes"
    how.add_argument("--hex", action="store_true", help=text)
    text = "each line has the six words of a message, as logs have them"
    how.add_argument("--words", action="store_true", help=text)
    text = "print what a message, constant, structure, member, function or value is"
    shown = commands.add_parser("explain", help=text, description=text)
    text = "a name in C or Python, or a number"
    shown.add_argument("name", metavar="NAME", help=text)
    text = "a number, to be named by the constants of the family NAME"
    shown.add_argument("value", metavar="VALUE", nargs="?", type=_value, help=text)
    return parser


def _value(text: str) -> str:
    if not re.fullmatch(r"\s*[-+]?[0-9][0-9a-fx_]*\s*", text, re.IGNORECASE):
        raise argparse.ArgumentTypeError(f"{text} is no number")
    return text


def _print(texts: Iterable[str]) -> int:
    """Print texts, those before an error all the same; give the exit status."""
    out: object = sys.stdout
    if out is None:
        return _fail("there is no standard output")
    problem = ""
    try:
        try:
            for text in texts:
                print(text)
        except TapiError as error:
            problem = str(error)
        print(end="", flush=True)
    except OSError as error:
        close(sys.stdout)
        # Who reads from a pipe may have seen enough, which needs no words. But the rest
        # of the input was not looked at, so all is not known to be well.
        if not problem and is_closed_pipe(error):
            return _CLOSED
        problem = problem or f"standard output: {error.strerror or error}"
    except KeyboardInterrupt:
        return 130
    return _fail(problem) if problem else 0


def _shown(messages: Iterable[Message]) -> Iterator[str]:
    """Return messages as JSON."""
    for message in messages:
        yield json.dumps(message.to_dict(), ensure_ascii=False)


def _in_records(name: str, layout: str, *, is_hex: bool) -> Iterator[Message]:
    """Return the messages in the records of a file."""
    count = unknown = 0
    with _errors_of(name), _opened(name) as stream:
        records = Records(stream, is_hex=is_hex)
        try:
            for message in iter_stream(records, _LAYOUTS[layout]):
                count += 1
                unknown += isinstance(message, UnknownMessage)
                yield message
        except TextError:
            raise
        except TapiError as error:
            hint = _hint(records, layout)
            raise TapiError(f"{error}; {hint}" if hint else str(error)) from None
        if not count:
            raise TapiError("empty, no record in it")
        hint = _hint(records, layout) if unknown * 2 > count else ""
        if hint:
            what = f"{unknown} of {count} records are unknown with --layout {layout}"
            _complain(f"warning: {name}: {what}; {hint}")


def _hint(records: Records, layout: str) -> str:
    """Say what reads the records better, if anything does."""
    if records.are_text():
        return "the file is text: read it with --hex or --words"
    others = (other for other in _LAYOUTS if other != layout)
    known = (other for other in others if records.are_known(_LAYOUTS[other]))
    return "".join(f"every one is known with --layout {other}" for other in known)


def _in_words(inputs: Sequence[str], width: int) -> Iterator[Message]:
    """Return the messages whose words are in arguments, or in the lines of a file."""
    text, name = " ".join(inputs), inputs[0]
    is_file = len(inputs) == 1 and not has_words(text)
    with _errors_of(name if is_file else "arguments"):
        if not is_file:
            yield from _called_back([Line(1, text)], width)
            return
        with _opened(name) as stream:
            yield from _called_back(read_lines(stream), width)


def _called_back(lines: Iterable[Line], width: int) -> Iterator[Message]:
    has_messages = False
    for words in read_logs(lines, width):
        has_messages = True
        yield from_callback(*words)
    if not has_messages:
        raise TapiError("no message in it, that is, no line with six words")


@contextmanager
def _errors_of(name: str) -> Iterator[None]:
    """Say in errors which input they are of."""
    try:
        yield
    except TextError as error:
        raise TapiError(f"{name}:{error}") from None
    except TapiError as error:
        raise TapiError(f"{name}: {error}") from None
    except OSError as error:
        raise TapiError(f"{name}: {reason(error, name)}") from None


def _opened(name: str) -> AbstractContextManager[BufferedReader]:
    if name != "-":
        return Path(name).open("rb")
    if not isinstance(sys.stdin, TextIOWrapper):
        raise TapiError("there is no standard input")
    return nullcontext(cast("BufferedReader", sys.stdin.buffer))


def _fail(message: str) -> int:
    """Complain, and give the exit status."""
    _complain(message)
    return 1


def _complain(message: str) -> None:
    """Print a sentence on standard error, or nowhere."""
    out: object = sys.stderr
    if out is not None:  # `print` would take standard output
        try:
            print(f"tapi2: {_escaped(message)}", file=sys.stderr)
        except OSError:
            close(sys.stderr)


def _escaped(text: str) -> str:
    """Write what would move the cursor, or worse, as Python does."""
    shown = (c if c.isprintable() else ascii(c)[1:-1] for c in text)
    return "".join(shown)


if __name__ == "__main__":
    sys.exit(main())
