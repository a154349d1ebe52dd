"""Descriptions of what no spec describes: read from the templates, and translated."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import REPOSITORY, Project, Run
from tapi2gen.model import Definition, Text
from tapi2gen.pipeline import read_spec
from tapi2gen.render.docstring import parse
from tapi2gen.render.runtime import NAMES, read_runtime
from tapi2gen.render.template_tree import read_tree

MODULE = '''
from tapi2.errors import TapiError

if TYPE_CHECKING:
    from typing import ClassVar

    class Message:
        """For type checkers."""

        raw: Attribute[Words] = attribute(0, "The words.")
        NAME: ClassVar[str] = "UNKNOWN"

        @property
        def name(self) -> str:
            """The name."""

        @classmethod
        def read(cls, record: Buffer, *, encoding: str = UTF_16) -> Self:
            """Read it."""

        def _private(self) -> None:
            """Do nothing."""
else:
    class Message:
        """At run time."""
'''

DOCSTRING = """Read one record,
on two lines.

It goes on.

Args:
    record: The bytes,
        or a buffer.
    layout: The layout.

Yields:
    The words.

Raises:
    KindError: if it is none.
"""


def definitions(templates: Path = REPOSITORY / "templates") -> list[Definition]:
    """Give every definition, with the members of classes."""
    found = read_runtime(read_tree(templates), ()).definitions.values()
    return [each for definition in found for each in (definition, *definition.members)]


def texts() -> Iterator[str]:
    """Give every text that pages print."""
    for definition in definitions():
        for doc in (definition.doc, definition.making):
            yield from (text.en for text in doc.texts)
    # What constructors raise whose class is made from the spec.
    yield "if a value does not fit."
    yield "if a value does not fit, or comes without its bit."
    yield "Bytes that TAPI allotted to the answer: it never takes more."


def test_every_name_is_defined() -> None:
    """The names that pages ask for are in the templates."""
    due = {f"{module}.{name}" for module, names in NAMES.items() for name in names}
    assert set(read_runtime(read_tree(REPOSITORY / "templates"), ()).definitions) == due


def test_every_text_is_translated() -> None:
    """And every translation is of a text that is there."""
    translated = {
        text.en: text["zh-TW"] for text in read_spec(REPOSITORY / "spec").texts
    }
    assert set(translated) == set(texts())
    assert [en for en, chinese in translated.items() if en == chinese] == []


def test_definitions(tmp_path: Path) -> None:
    """Signatures and types are written with names that readers know."""
    (tmp_path / "tapi2/messages").mkdir(parents=True)
    (tmp_path / "tapi2/messages/base.py").write_text(MODULE, "utf-8")
    message, *members = definitions(tmp_path)
    assert message.doc.paragraphs == (Text("For type checkers."),)
    assert (message.path, message.canonical) == (
        "tapi2.Message",
        "tapi2.messages.base.Message",
    )
    assert [(m.kind, m.path, m.annotation or m.signature) for m in members] == [
        ("attribute", "tapi2.Message.raw", "tuple[int, ...]"),
        ("attribute", "tapi2.Message.NAME", "str"),
        ("property", "tapi2.Message.name", "str"),
        (
            "method",
            "tapi2.Message.read",
            "(record: collections.abc.Buffer, *, encoding: str='utf-16-le') -> Self",
        ),
    ]


def test_docstring() -> None:
    """Lines are joined, sections are told apart, texts are translated."""
    doc = parse(DOCSTRING, lambda english: Text(english.upper()))
    assert [text.en for text in doc.paragraphs] == [
        "READ ONE RECORD, ON TWO LINES.",
        "IT GOES ON.",
    ]
    assert [(entry.name, entry.text.en) for entry in doc.arguments] == [
        ("record", "THE BYTES, OR A BUFFER."),
        ("layout", "THE LAYOUT."),
    ]
    assert doc.returns == (Text("THE WORDS."),)
    assert [entry.name for entry in doc.raises] == ["KindError"]


@pytest.mark.parametrize("name", ["errors", "records/base"])
def test_template_that_is_not_python(project: Project, run: Run, name: str) -> None:
    """It is a problem of that template."""
    project.write(f"templates/tapi2/{name}.py", "x = 1\ny = (\n")
    result = run("build")
    assert result.code == 2
    assert result.problems == [
        f"templates/tapi2/{name}.py:2:5: not-python: not Python: '(' was never closed"
    ]
