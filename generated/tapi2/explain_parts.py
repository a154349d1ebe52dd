# DO NOT EDIT. Made from templates/tapi2/explain_parts.py by: tapi2gen build
"""Explain what has no entry of its own: words, members, and names of other pages."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from .explain_functions import told
from .explain_page import Entry

_WIDTH = 79


def explain_parts(name: str, reference: Entry) -> Iterator[str]:
    """Explain the words of messages, and the members of structures, of a name.

    Args:
        name: A C name or an attribute, with the name of what has it and a dot, or
            without; in lower case.
        reference: What is known.
    """
    rows = [
        (f"{owner['name']}.{c_name}", python, kind, text)
        for owner, c_name, python, kind, text in _parts(reference)
        if name and name in _names(owner, c_name, python)
    ]
    if not rows:
        return
    many = f"{len(rows)} words, members or parameters:"
    lines = ["1 word, member or parameter:" if len(rows) == 1 else many]
    for whole, python, kind, text in rows:
        shown = [f"  {__package__}.{python}"] if python else []
        lines += ["", f"{whole}, {kind}", *shown]
        lines += textwrap.wrap(
            text, _WIDTH, initial_indent="  ", subsequent_indent="  "
        )
    yield "\n".join(lines)


def explain_published(name: str, reference: Entry) -> Iterator[str]:
    """Explain a function or another name that only its published page describes."""
    for known, url in reference["published"].items():
        if known.casefold() == name:
            what = "function" if known.startswith("line") else "name"
            shown = f"{what} of TAPI, described on its published page"
            users = ", ".join(_users(known, reference))
            told = textwrap.wrap(
                users, _WIDTH, initial_indent="See: ", subsequent_indent="     "
            )
            yield "\n".join([known, shown, "", *told, "", f"Source: {url}"])


def part_names(reference: Entry) -> Iterator[str]:
    """Return the names that this module explains, as C has them; dwParam1 is none."""
    yield from reference["published"]
    for owner in (*reference["structures"], *reference["requests"]):
        yield from (c_name for _, _, _, c_name, *_ in owner["members"])
    for owner in reference["functions"]:
        yield from (parameter["name"] for parameter in owner["parameters"])


def _parts(reference: Entry) -> Iterator[tuple[Entry, str, str, str, str]]:
    """Return each word and member: its owner, C name, Python name, type and meaning."""
    for message in reference["messages"]:
        for c_name, attribute, kind, text in message["words"]:
            yield message, c_name, _dotted(message, attribute), kind, text
    for owner in (*reference["structures"], *reference["requests"]):
        for _, _, kind, c_name, attribute, _, _, text in owner["members"]:
            yield owner, c_name, _dotted(owner, attribute), kind, text
    for owner in reference["functions"]:
        for it in owner["parameters"]:
            yield owner, it["name"], "", it["type"], " ".join(told(it))


def _dotted(owner: Entry, attribute: str) -> str:
    return f"{owner['python']}.{attribute}" if attribute and owner["python"] else ""


def _names(owner: Entry, c_name: str, python: str) -> Iterator[str]:
    """Return what a word or member may be called, in lower case."""
    for text in (
        c_name,
        f"{owner['name']}.{c_name}",
        python,
        python.rpartition(".")[2],
    ):
        yield text.casefold()


def _users(known: str, reference: Entry) -> Iterator[str]:
    """Name the entries that say to read on at a name."""
    for kind in ("messages", "families", "structures", "requests", "functions"):
        for entry in reference[kind]:
            if known in entry["see"]:
                yield entry["name"]
