"""What is still to do in a spec file: `tapi2gen new` marks it TODO.

A placeholder is a problem, so that it can be neither overlooked nor published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem
from tapi2gen.load.documents import Document, Place

_TEXT = re.compile(r"TODO\b:? *(.*)", re.DOTALL)
_NAME = re.compile(r"todo_\w+|\w+TODO_?", re.ASCII)


def todos(documents: Iterable[Document]) -> Iterator[Problem]:
    """Find the texts that are marked, and the names that only hold a place."""
    for document in documents:
        for value, place in _texts(document.data, ()):
            marked = _TEXT.fullmatch(value)
            if marked:
                yield _todo(document.mark(*place), marked[1] or "fill it in")
            elif _NAME.fullmatch(value):
                yield _todo(document.mark(*place), f"give {value} its real name")


def _todo(mark: Mark, what: str) -> Problem:
    return Problem(mark, Code.TO_DO, f"TODO: {what}", "write it, or delete the line")


def _texts(data: object, place: Place) -> Iterator[tuple[str, Place]]:
    if isinstance(data, str):
        yield data, place
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*place, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*place, index))
