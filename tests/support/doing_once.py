"""What tests do once, though every command does it again.

Most tests have a copy of the same spec, and build the same files: to check documents
and to format files would take most of their time.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tapi2gen import pipeline
from tapi2gen.diagnostics.problem import Problem
from tapi2gen.load.documents import Document
from tapi2gen.output import formatting
from tapi2gen.output.formatting import format_one
from tapi2gen.render.header import MARKER
from tapi2gen.validate.schema import kind_of, validate

_MADE_BY = re.compile(rf"# {MARKER}.*\n(# .*\n)*")


@pytest.fixture(scope="session", autouse=True)
def do_once() -> Iterator[None]:
    """Check the same document, and format the same text, once in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "validate", ValidateOnce())
        patch.setattr(formatting, "format_one", FormatOnce())
        yield


class FormatOnce:
    """`format_one`, without the texts that it has formatted.

    Their first lines are not looked at: they are the comment that says what made the
    file, and most files of a vendor's package differ from those of tapi2 in it alone.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._formatted: dict[str, str] = {}

    def __call__(self, path: str, text: str) -> str:
        """Return the formatted text of one file."""
        made_by = _MADE_BY.match(text)
        first = made_by.group() if made_by else ""
        rest = text.removeprefix(first)
        if rest not in self._formatted:
            self._formatted[rest] = format_one(path, text).removeprefix(first)
        return first + self._formatted[rest]


class ValidateOnce:
    """`validate`, without the documents that have passed with the same schemas."""

    def __init__(self) -> None:
        """Begin with none."""
        self._passed: set[tuple[bytes, str, str]] = set()

    def __call__(
        self, documents: Iterable[Document], spec_dir: Path
    ) -> tuple[list[Document], list[Problem]]:
        """Check each document against the schema of its kind."""
        schemas = sorted((spec_dir / "schema").glob("*"))
        if not all(file.is_file() for file in schemas):
            return validate(documents, spec_dir)
        text = b"\0".join(file.read_bytes() for file in schemas)
        rules = hashlib.blake2b(text).digest()
        keys = {
            it.file: (rules, kind_of(it.file, spec_dir), json.dumps(it.data))
            for it in documents
        }
        usable, problems = validate(
            [it for it in documents if keys[it.file] not in self._passed], spec_dir
        )
        wrong = {problem.mark.file for problem in problems}
        known = {it.file for it in usable}
        self._passed |= {keys[file] for file in known - wrong}
        return [
            it for it in documents if it.file in known or keys[it.file] in self._passed
        ], problems
