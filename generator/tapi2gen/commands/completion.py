"""The command `tapi2gen completion`, and what a shell is answered that completes."""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec

from tapi2gen.commands.command import Command


def complete(parser: argparse.ArgumentParser) -> None:
    """Print what the line of a shell may become, and exit, if a shell asks for it."""
    from argcomplete import autocomplete

    autocomplete(parser, always_complete_options="long")


def _add(parser: argparse.ArgumentParser) -> None:
    shells = ("bash", "zsh", "fish")
    parser.add_argument(
        "shell", metavar="SHELL", choices=shells, help=", ".join(shells)
    )


def _run(options: argparse.Namespace) -> int:
    if find_spec("argcomplete") is None:
        print(
            "tapi2gen: completion needs: pip install 'tapi2[generate]'", file=sys.stderr
        )
        return 2
    from argcomplete.shell_integration import shellcode

    print(shellcode(["tapi2gen"], shell=options.shell))
    return 0


COMPLETION = Command(
    name="completion",
    usage="tapi2gen completion {bash,zsh,fish}",
    summary="Print a script that completes words in bash, zsh or fish.",
    about="""\
Commands, options, their values and files are completed; for explain, the codes;
for show, the names of the spec.
""",
    examples="""\
examples:
  eval "$(tapi2gen completion bash)"           in this shell, or in ~/.bashrc
  eval "$(tapi2gen completion zsh)"            in ~/.zshrc, after compinit
  tapi2gen completion fish | source            in ~/.config/fish/config.fish
  tapi2gen completion bash > ~/.local/share/bash-completion/completions/tapi2gen

exit status: 0, or 2 if the shell is unknown
""",
    add=_add,
    run=_run,
)
