"""The command `tapi2gen explain`."""

from __future__ import annotations

import argparse
import sys

from tapi2gen.commands.command import Command
from tapi2gen.commands.options import complete_with
from tapi2gen.diagnostics.codes import Code, explain, summary
from tapi2gen.diagnostics.problem import did_you_mean


def _add(parser: argparse.ArgumentParser) -> None:
    code = parser.add_argument(
        "code",
        nargs="?",
        metavar="CODE",
        help="the code of a problem; default: list all codes",
    )
    complete_with(code, _meanings)


def _run(options: argparse.Namespace) -> int:
    name: str | None = options.code
    if name is None:
        width = max(map(len, Code))
        for code, meaning in _meanings().items():
            print(f"{code:{width}}  {meaning}")
        return 0
    if name not in list(Code):
        how = did_you_mean(name, Code, "tapi2gen explain lists all codes")
        print(f"tapi2gen: no problem has the code {name}: {how}", file=sys.stderr)
        return 2
    print(explain(Code(name)))
    return 0


def _meanings(**_: object) -> dict[str, str]:
    """Return every code, and what it means."""
    return {str(code): summary(code) for code in Code}


EXPLAIN = Command(
    name="explain",
    usage="tapi2gen explain [CODE]",
    summary="Explain the code of a problem, with a wrong and a right example.",
    about="""\
Every problem has a code, such as unknown-key in this one:

  spec/messages/LINE_REPLY.yaml:4:1: unknown-key: unknown key sumary
""",
    examples="""\
examples:
  tapi2gen explain                     list all codes
  tapi2gen explain unknown-key         what it means, with examples
  tapi2gen explain | grep name         codes about names

exit status: 0, or 2 if there is no such code
""",
    add=_add,
    run=_run,
)
