"""The command line of tapi2: decode records, explain names.

Exit status 0: all is well. 1: the input is not what it should be. 2: the call is wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BufferedIOBase
from pathlib import Path

from tapi2.decoding import iter_stream
from tapi2.errors import TapiError
from tapi2.explain import explain
from tapi2.layouts import Layout


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status."""
    options = _parser().parse_args(arguments)
    try:
        if options.command == "explain":
            print(explain(options.name))
        else:
            _decode(options.file, Layout[options.layout.upper()])
    except BrokenPipeError:
        # Who reads our output has seen enough; keep the interpreter from complaining.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except TapiError as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(f"{error.filename or options.file}: {error.strerror or error}")
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
        default=Layout.X64.value,
        help="how the records are laid out (default: %(default)s)",
    )
    text = "print what a message, constant, structure or value is"
    shown = commands.add_parser("explain", help=text, description=text)
    shown.add_argument(
        "name", metavar="NAME", help="a name in C or Python, or a number"
    )
    return parser


def _decode(name: str, layout: Layout) -> None:
    """Print the records of a file; those before an error are printed all the same."""
    is_empty = True
    with _opened(name) as stream:
        try:
            for message in iter_stream(stream, layout):
                is_empty = False
                print(json.dumps(message.to_dict(), ensure_ascii=False))
        except TapiError as error:
            raise TapiError(f"{name}: {error}") from None
        finally:
            sys.stdout.flush()
    if is_empty:
        raise TapiError(f"{name}: empty, no record in it")


@contextmanager
def _opened(name: str) -> Iterator[BufferedIOBase]:
    if name == "-":
        yield sys.stdin.buffer  # type: ignore[misc]
        return
    with Path(name).open("rb") as stream:
        yield stream


def _fail(message: str) -> int:
    print(f"tapi2: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
