"""What generated files say to their readers: texts in Python, Markdown and JSON."""

from __future__ import annotations

import ast
import inspect
import io
import json
import re
import tokenize
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.core import publish_doctree
from docutils.frontend import get_default_settings
from docutils.nodes import Node
from docutils.parsers import rst
from docutils.readers import standalone
from markdown_it import MarkdownIt
from markdown_it.token import Token
from sphinx.ext.napoleon import Config
from sphinx.ext.napoleon.docstring import GoogleDocstring

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# Napoleon's own settings, which it takes for those of Sphinx.
_STYLE: Any = Config(napoleon_use_ivar=True)
# Those of docutils, made once: that takes longer than to read a docstring.
_SETTINGS = get_default_settings(rst.Parser, standalone.Reader)
_SETTINGS.report_level, _SETTINGS.smart_quotes = 5, False
_HEADER = re.compile(
    r"<!-- DO NOT EDIT\. Made from [^<>]* by: tapi2gen build[^<>]* -->\n"
)


def texts(path: str, content: str) -> list[str]:
    """Give every text that a file has for its readers.

    Raises:
        AssertionError: for what would be no text: HTML, or a comment beside the header.
    """
    return list(_READERS.get(Path(path).suffix, _as_it_is)(content))


def _python(content: str) -> Iterator[str]:
    """Give the texts of literals, and what docstrings show."""
    tree = ast.parse(content)
    found = {id(node): text for node, text in docstrings(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield shown(found[id(node)]) if id(node) in found else node.value


def docstrings(tree: ast.Module) -> Iterator[tuple[ast.Constant, str]]:
    """Give the docstrings of a module, and the texts behind its attributes.

    That of a function of the library is an argument of its prototype.
    """
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Name("Prototype"), [_, ast.Constant(str(text)) as doc]):
                yield doc, inspect.cleandoc(text)
        for statement in getattr(node, "body", ()) if _has_body(node) else ():
            match statement:
                case ast.Expr(ast.Constant(str(text)) as constant):
                    yield constant, inspect.cleandoc(text)


def _has_body(node: ast.AST) -> bool:
    return isinstance(
        node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    )


@cache
def shown(docstring: str) -> str:
    """Give what a docstring in Google's style shows, as reStructuredText.

    Raises:
        AssertionError: if it is none, or has markup that our docstrings do not use.
    """
    text = str(GoogleDocstring(docstring, _STYLE))
    document = publish_doctree(text, settings=_SETTINGS)
    for node in document.findall(_is_wrong):
        raise AssertionError(f"{node.astext()} in: {docstring}")
    return document.astext()


def _is_wrong(node: Node) -> bool:
    """Find errors, and markup that a plain text made by accident."""
    lists = (nodes.bullet_list, nodes.enumerated_list, nodes.option_list)
    inline = (nodes.emphasis, nodes.title_reference, nodes.problematic)
    return isinstance(node, (nodes.system_message, nodes.section, *lists, *inline))


def comments(content: str) -> list[str]:
    """Give the comments of Python."""
    tokens = tokenize.generate_tokens(io.StringIO(content).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def _json(content: str) -> Iterator[str]:
    pending: list[Any] = [json.loads(content)]
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            pending += [*value, *value.values()]
        elif isinstance(value, list):
            pending += value


def _markdown(content: str) -> Iterator[str]:
    """Give the texts of paragraphs, headings, cells and code, as a page shows them."""
    for token in _MARKDOWN.parse(content):
        if token.type == "fence":
            yield from _fence(token.info, token.content)
        elif token.type == "html_block":
            assert _HEADER.fullmatch(token.content), token.content
        elif token.children:
            yield "".join(map(_inline, token.children))
        else:
            assert not token.content, token.type


def _inline(token: Token) -> str:
    assert token.type != "html_inline", token.content
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return token.content


def _fence(info: str, content: str) -> Iterator[str]:
    if info == "python":
        yield from _python(content)
    else:
        yield content


def _as_it_is(content: str) -> Iterator[str]:
    yield content


_READERS: dict[str, Callable[[str], Iterator[str]]] = {
    ".py": _python,
    ".md": _markdown,
    ".json": _json,
}
