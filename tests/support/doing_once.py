"""What a process of tests does once, though every command does it again.

Most tests have a copy of the same spec, and build the same files: to check documents
and to format files would take most of their time.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tapi2gen import pipeline
from tapi2gen.diagnostics.problem import Problem
from tapi2gen.load.documents import Document
from tapi2gen.output import formatting
from tapi2gen.validate.schema import kind_of, validate


@pytest.fixture(scope="session", autouse=True)
def do_once() -> Iterator[None]:
    """Check the same document, and format the same text, once in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "validate", ValidateOnce())
        once = functools.cache(formatting.format_one)
        patch.setattr(formatting, "format_one", once)
        yield


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
