# DO NOT EDIT. Made from spec/
# and templates/tapi2/__main__.py.j2 by: tapi2gen build
"""The command line of tapi2: decode records, explain names.

Exit status 0: all is well. 1: the input is not what it should be, or the output is
lost. 2: the call is wrong. 141: the output's reader has seen enough.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from binascii import unhexlify
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from io import BufferedIOBase, BufferedReader, TextIOWrapper
from pathlib import Path
from typing import NoReturn, TextIO, cast

from .decoding import iter_stream
from .errors import TapiError
from .explain import explain
from .layouts import Layout

_CLOSED = 141  # 128 + SIGPIPE, as of any program that loses its reader


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status."""
    options = _parser().parse_args(arguments)
    texts: Iterable[str]
    if options.command == "explain":
        texts = map(explain, [options.name])
    else:
        layout = Layout.named(options.layout)
        texts = _decoded(options.file, layout, is_hex=options.hex)
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


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m tapi2",
        description="The call-center messages of Windows TAPI 2.x.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    text = "print one JSON object for each record of a file"
    decode = commands.add_parser("decode", help=text, description=text)
    decode.add_argument(
        "file", metavar="FILE", help="the records; - for standard input"
    )
    decode.add_argument(
        "--layout",
        choices=[layout.name.lower() for layout in Layout.ALL],
        type=str.lower,
        default=Layout.X64.name.lower(),
        help="how the records are laid out (default: %(default)s)",
    )
    decode.add_argument(
        "--hex",
        action="store_true",
        help="the records are hexadecimal text, with spaces and line ends anywhere",
    )
    text = "print what a message, constant, structure, member, function or value is"
    shown = commands.add_parser("explain", help=text, description=text)
    shown.add_argument(
        "name", metavar="NAME", help="a name in C or Python, or a number"
    )
    return parser


def _print(texts: Iterable[str]) -> int:
    """Print texts, those before an error all the same; give the exit status."""
    out: object = sys.stdout
    if out is None:
        return _fail("there is no standard output")
    if isinstance(out, TextIOWrapper):  # it may be replaced by a test
        out.reconfigure(errors="backslashreplace")  # a letter that it does not have
    problem = ""
    try:
        try:
            for text in texts:
                print(text)
        except TapiError as error:
            problem = str(error)
        print(end="", flush=True)
    except OSError as error:
        _close(sys.stdout)
        # Who reads from a pipe may have seen enough, which needs no words. But the rest
        # of the input was not looked at, so all is not known to be well.
        if not problem and isinstance(error, BrokenPipeError):
            return _CLOSED
        problem = problem or f"standard output: {error.strerror or error}"
    except KeyboardInterrupt:
        return 130
    return _fail(problem) if problem else 0


def _decoded(name: str, layout: Layout, *, is_hex: bool) -> Iterator[str]:
    """Return the records of a file as JSON."""
    is_empty = True
    try:
        with _opened(name) as stream:
            records = _HexStream(stream) if is_hex else stream
            for message in iter_stream(records, layout):
                is_empty = False
                yield json.dumps(message.to_dict(), ensure_ascii=False)
    except TapiError as error:
        raise TapiError(f"{name}: {error}") from None
    except OSError as error:
        raise TapiError(f"{name}: {error.strerror or error}") from None
    if is_empty:
        raise TapiError(f"{name}: empty, no record in it")


class _HexStream(BufferedIOBase):
    """The bytes that a stream of hexadecimal text stands for, line by line."""

    def __init__(self, stream: BufferedReader) -> None:
        self._stream = stream
        self._number = 0
        self._half = b""  # the first digit of a byte

    def read1(self, size: int = -1, /) -> bytes:
        """Return the bytes of the next line that has any."""
        for line in self._stream:
            self._number += 1
            digits = self._half + b"".join(line.split())
            whole = len(digits) // 2 * 2
            self._half = digits[whole:]
            try:
                found = unhexlify(digits[:whole])
            except ValueError:
                raise TapiError(f"line {self._number} is not hexadecimal") from None
            if found:
                return found
        if self._half:
            raise TapiError("the last byte has one digit")
        return b""


def _opened(name: str) -> AbstractContextManager[BufferedReader]:
    if name != "-":
        return Path(name).open("rb")
    if not isinstance(sys.stdin, TextIOWrapper):
        raise TapiError("there is no standard input")
    return nullcontext(cast("BufferedReader", sys.stdin.buffer))


def _fail(message: str) -> int:
    """Complain on standard error, or nowhere; give the exit status."""
    out: object = sys.stderr
    if out is not None:  # `print` would take standard output
        try:
            print(f"tapi2: {_escaped(message)}", file=sys.stderr)
        except OSError:
            _close(sys.stderr)
    return 1


def _close(out: TextIO) -> None:
    """Keep the interpreter from trying again, as it ends, to write what is lost."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())


def _escaped(text: str) -> str:
    """Write what would move the cursor, or worse, as Python does."""
    shown = (c if c.isprintable() else ascii(c)[1:-1] for c in text)
    return "".join(shown)


if __name__ == "__main__":
    sys.exit(main())
