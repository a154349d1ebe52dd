"""What generated files say to their readers: texts in Python, Markdown and JSON."""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
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
    """Give the texts of literals and docstrings."""
    for node in ast.walk(ast.parse(content)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


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
    elif info.startswith("{"):  # a directive of Sphinx: its options, then Markdown
        yield info
        yield from _markdown(re.sub(r"\A(:[\w-]+:.*\n)*", "", content))
    else:
        yield content


def _as_it_is(content: str) -> Iterator[str]:
    yield content


_READERS: dict[str, Callable[[str], Iterator[str]]] = {
    ".py": _python,
    ".md": _markdown,
    ".json": _json,
}
