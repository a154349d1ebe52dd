"""The command `tapi2gen completion`."""

from __future__ import annotations

import argparse
from importlib.resources import files

NAME = "completion"
SUMMARY = "Print a script that completes words in bash, zsh or fish."
USAGE = "tapi2gen completion {bash,zsh,fish}"
HELP = """\
Commands, options and their values are completed, codes for explain, names of the spec
for show, kinds for list and new, and folders.

examples:
  source <(tapi2gen completion bash)           for now, or in ~/.bashrc
  source <(tapi2gen completion zsh)            in ~/.zshrc, behind compinit
  tapi2gen completion fish | source            in ~/.config/fish/config.fish
  tapi2gen completion bash > ~/.local/share/bash-completion/completions/tapi2gen

exit status: 0, or 2 if the shell is another
"""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    shells = ("bash", "zsh", "fish")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "shell", metavar="SHELL", nargs="?", choices=shells, help=", ".join(shells)
    )
    # What the scripts call: the words of a line up to the one that is completed.
    which.add_argument("--words", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Run the command."""
    from tapi2gen.commands.completing import completions

    if options.words is not None:
        for line in completions(options.words):
            print(line)
    else:
        script = files("tapi2gen.commands") / "shells" / f"tapi2gen.{options.shell}"
        print(script.read_text("utf-8"), end="")
    return 0
