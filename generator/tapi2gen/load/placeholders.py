"""The TODO placeholders that `tapi2gen new` leaves in a spec file.

A placeholder is a problem, so that it can be neither overlooked nor published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Problem
from tapi2gen.load.documents import Document

_TEXT = re.compile(r"TODO\b:? *(.*)", re.DOTALL)
_NAME = re.compile(r"todo_\w+|\w+TODO_?", re.ASCII)


def find_placeholders(documents: Iterable[Document]) -> Iterator[Problem]:
    """Report each text that begins with TODO, and each name made for want of one."""
    for document in documents:
        for path, string in document.strings():
            if text := _TEXT.fullmatch(string):
                what = text[1] or "fill it in"
            elif _NAME.fullmatch(string):
                what = f"replace {string} by the real name"
            else:
                continue
            how = "fill it in, or delete the line if its key is optional"
            yield Problem(document.mark(*path), Code.TO_DO, f"TODO: {what}", how)
