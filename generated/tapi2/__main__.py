# DO NOT EDIT. Made from templates/tapi2/__main__.py by: tapi2gen build
"""The command line of tapi2: decode records, explain names.

Exit status 0: all is well. 1: the input is not what it should be. 2: the call is wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from io import BufferedReader, TextIOWrapper
from pathlib import Path
from typing import cast

from tapi2.decoding import iter_stream
from tapi2.errors import TapiError
from tapi2.explain import explain
from tapi2.layouts import Layout


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status."""
    options = _parser().parse_args(arguments)
    texts: Iterable[str]
    if options.command == "explain":
        texts = map(explain, [options.name])
    else:
        texts = _decoded(options.file, Layout[options.layout.upper()])
    try:
        _print(texts)
    except TapiError as error:
        return _fail(str(error))
    except OSError as error:
        # The output is lost; keep the interpreter from trying, and complaining, again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        # Who reads from a pipe may have seen enough, which is no error.
        is_pipe = isinstance(error, BrokenPipeError)
        return 0 if is_pipe else _fail(f"standard output: {error.strerror or error}")
    except KeyboardInterrupt:
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
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
        choices=[layout.value for layout in Layout],
        type=str.lower,
        default=Layout.X64.value,
        help="how the records are laid out (default: %(default)s)",
    )
    text = "print what a message, constant, structure or value is"
    shown = commands.add_parser("explain", help=text, description=text)
    shown.add_argument(
        "name", metavar="NAME", help="a name in C or Python, or a number"
    )
    return parser


def _print(texts: Iterable[str]) -> None:
    """Print texts; those before an error are printed all the same."""
    out = sys.stdout
    if isinstance(out, TextIOWrapper):  # it may be missing, or replaced by a test
        out.reconfigure(errors="backslashreplace")  # a letter that it does not have
    try:
        for text in texts:
            print(text)
    finally:
        print(end="", flush=True)


def _decoded(name: str, layout: Layout) -> Iterator[str]:
    """Give the records of a file as JSON."""
    is_empty = True
    try:
        with _opened(name) as stream:
            for message in iter_stream(stream, layout):
                is_empty = False
                yield json.dumps(message.to_dict(), ensure_ascii=False)
    except TapiError as error:
        raise TapiError(f"{name}: {error}") from None
    except OSError as error:
        raise TapiError(f"{name}: {error.strerror or error}") from None
    if is_empty:
        raise TapiError(f"{name}: empty, no record in it")


def _opened(name: str) -> AbstractContextManager[BufferedReader]:
    if name != "-":
        return Path(name).open("rb")
    if not isinstance(sys.stdin, TextIOWrapper):
        raise TapiError("there is no standard input")
    return nullcontext(cast("BufferedReader", sys.stdin.buffer))


def _fail(message: str) -> int:
    print(f"tapi2: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
