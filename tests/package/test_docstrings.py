"""Docstrings are reStructuredText in Google's style, which reads well in a terminal."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import REPOSITORY
from support.each import each
from support.readers import docstrings, shown
from tapi2gen.render.python_source import docstring
from tapi2gen.render.restructured import restructured

PACKAGE = REPOSITORY / "generated/tapi2"
MODULES = sorted(PACKAGE.rglob("*.py"))

# A text, and the reStructuredText that shows it.
TEXTS = [
    ("The states of LINEAGENTSTATE_.", "The states of ``LINEAGENTSTATE_``."),
    ("(dwParam3, LINEAGENTSTATE_); None", "(dwParam3, ``LINEAGENTSTATE_``); None"),
    ("LINEAGENTSTATE_READY", "LINEAGENTSTATE_READY"),
    ("A secret is shown as ***.", "A secret is shown as ``***``."),
    ("size * count", "size * count"),
    ("*x*", r"\*x\*"),
    ("`x`", r"\`x\`"),
    ("[1]_", r"[1]\_"),
    ("a | b, |c|", r"a | b, \|c\|"),
    (r"C:\tapi", r"C:\\tapi"),
    ("as follows::", r"as follows:\:".replace(r":\:", r"\::")),
    ("- one", r"\- one"),
    ("1. one", r"1\. one"),
    ("(a) one", r"(a\) one"),
    (":field: text", r"\:field: text"),
    ("(DWORD, since TAPI 2.0)", "(DWORD, since TAPI 2.0)"),
    ("[MS-TRP] traffic", "[MS-TRP] traffic"),
    ("!!!!", r"\!!!!"),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_plain_text_becomes_restructured_text(text: str, expected: str) -> None:
    """It shows the same, and only what would be markup is marked."""
    assert restructured(text) == expected
    assert shown(expected) == text


def test_name_of_an_attribute_is_no_part_of_its_text() -> None:
    """What begins the text behind it is escaped all the same."""
    assert docstring("state: - one", 8, 4) == r"state: \\- one"


@pytest.mark.parametrize("text", ['"', 'Say "READY"', "\\", '"' * 7])
def test_text_does_not_end_the_docstring(text: str) -> None:
    """Whatever it ends with, Python reads it whole."""
    source = f'"""{docstring(text, 0, 0, 3)}"""'
    assert shown(ast.literal_eval(source)) == text


@each("module", MODULES)
def test_docstrings_of_the_package(module: Path) -> None:
    """None is broken, and code stands in double backticks."""
    for _, text in docstrings(ast.parse(module.read_text("utf-8"))):
        assert shown(text)


def attribute_texts() -> Iterator[str]:
    """Give the texts behind attributes and in properties."""
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            match node:
                case ast.FunctionDef(decorator_list=[ast.Name("property")]):
                    yield ast.get_docstring(node) or ""
                case ast.ClassDef(body=[_, *body]):
                    texts = (it.value for it in body if isinstance(it, ast.Expr))
                    yield from (
                        str(text.value)
                        for text in texts
                        if isinstance(text, ast.Constant)
                    )


def test_text_of_an_attribute_has_no_colon_in_its_first_line() -> None:
    """Napoleon would take what precedes it for a type."""
    first = [text.partition("\n")[0] for text in attribute_texts()]
    assert len(first) > 400
    assert [line for line in first if re.search("(?<!:):(?!:)", line)] == []
