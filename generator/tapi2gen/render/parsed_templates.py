"""Templates of Python, parsed as the texts that they are."""

from __future__ import annotations

import ast
from functools import cache

import jinja2

_LEXER = jinja2.Environment(trim_blocks=True, lstrip_blocks=True)


@cache
def parsed(text: str, *, is_rendered: bool) -> ast.Module:
    """Parse a template, in which a name stands for whatever Jinja prints.

    One that is no Python has no names; who formats what it makes says where.
    """
    try:
        return ast.parse(_without_jinja(text) if is_rendered else text)
    except (SyntaxError, ValueError, jinja2.TemplateSyntaxError):
        return ast.Module([], [])


def _without_jinja(text: str) -> str:
    """Return what a template prints by itself, once for each part of it."""
    kept = {"data": None, "variable_begin": "_"}
    return "".join(
        kept[kind] or value for _, kind, value in _LEXER.lex(text) if kind in kept
    )
