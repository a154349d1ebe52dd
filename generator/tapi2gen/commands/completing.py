"""Complete a line of a shell: what may stand where its last word is.

A line of the result is a word, and behind a tab what it means; or the one line that
has the shell complete folders or files, which shells do best.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tapi2gen.catalog.kinds import KINDS
from tapi2gen.cli import make_parser
from tapi2gen.commands import COMMANDS
from tapi2gen.diagnostics.codes import Code, summary
from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.folders import default_folders

_FOLDERS, _FILES = ":folders", ":files"


def completions(words: Sequence[str]) -> list[str]:
    """Give what the last word may become.

    Args:
        words: The words behind the name of the program; the last one may be empty.
    """
    # Bash takes --spec=x for three words.
    *before, current = [word for word in words if word != "="] or [""]
    if words[-1:] == ["="]:
        before, current = [*before, current], ""
    if not before and current.startswith("-"):
        return _options(make_parser(), before, current)
    if not before:
        known = {name: module.SUMMARY for name, module in COMMANDS.items()}
        return list(_starting(current, known))
    if before[0] not in COMMANDS:
        return []
    return _of_command(before[0], before[1:], current)


def _of_command(command: str, before: list[str], current: str) -> list[str]:
    """Complete a word behind the name of a command."""
    parser = argparse.ArgumentParser()
    COMMANDS[command].add(parser)
    taking = {
        option: action
        for action in parser._actions
        for option in action.option_strings
        if action.nargs != 0
    }
    line = _Line(command, before)
    option, is_given, start = current.partition("=")
    if is_given and option in taking:
        values = line.values(taking[option], start)
        return [v if v[0] == ":" else f"{option}={v}" for v in values]
    if before and before[-1] in taking:
        return line.values(taking[before[-1]], current)
    if current.startswith("-"):
        return _options(parser, before, current)
    filled = [
        word
        for previous, word in pairwise(["", *before])
        if not word.startswith("-") and previous not in taking
    ]
    places = [action for action in parser._actions if not action.option_strings]
    found = [
        v for each in places[len(filled) :][:1] for v in line.values(each, current)
    ]
    return found or _options(parser, before, current)


def _options(
    parser: argparse.ArgumentParser, before: Iterable[str], current: str
) -> list[str]:
    """Complete an option; one that was given is over unless it may come again."""
    known = {
        action.option_strings[-1]: action.help or ""
        for action in parser._actions
        if action.option_strings
        and action.help != argparse.SUPPRESS
        and (
            isinstance(action, argparse._AppendAction)
            or not set(action.option_strings) & set(before)
        )
    }
    return list(_starting(current, known))


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands on the line already: the command, and the words behind it."""

    command: str
    words: list[str]

    def values(self, action: argparse.Action, current: str) -> list[str]:
        """Complete the value of an option, or an argument."""
        if action.choices is not None:
            return list(_starting(current, dict.fromkeys(action.choices, "")))
        if action.metavar in _PLACES:
            return [_PLACES[action.metavar]]
        match self.command, action.dest:
            case "explain", "code":
                known = {str(code): summary(code) for code in Code}
            case "list", "kind":
                known = dict.fromkeys(KINDS.values(), "")
            case "new", "name" if "overlay" in self.words:
                return [_FILES]
            case "show", "name":
                known = dict.fromkeys(self._names(), "")
            case _:
                known = {}
        return list(_starting(current, known))

    def _names(self) -> list[str]:
        """Give the names that the spec has, if it is right."""
        from tapi2gen.catalog.lookup import names
        from tapi2gen.pipeline import read_spec

        pairs = list(pairwise(self.words))
        given = dict(pairs).get("--spec")
        overlays = [Path(file) for option, file in pairs if option == "--overlay"]
        try:
            spec = Path(given) if given else default_folders().spec
            return names(read_spec(spec, overlays))
        except SpecError:
            return []


def _starting(start: str, known: Mapping[str, str]) -> Iterator[str]:
    for word, meaning in known.items():
        if word.startswith(start):
            yield f"{word}\t{meaning}" if meaning else word


_PLACES = {"DIR": _FOLDERS, "FILE": _FILES, "OLD": _FOLDERS, "NEW": _FOLDERS}
