"""Take Google-style docstrings apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tapi2gen.model.common import Text
from tapi2gen.model.runtime import Doc, Item

Translate = Callable[[str], Text]

_SECTION = re.compile(r"^(Args|Attributes|Raises|Returns|Yields):$")
_ENTRY = re.compile(r"^(\w+): (.*)$", re.DOTALL)


def parse(docstring: str, translate: Translate) -> Doc:
    """Parse a docstring whose indentation is clean.

    Args:
        docstring: The text.
        translate: Gives a text in all languages.
    """
    sections: dict[str, list[str]] = {}
    title = ""
    for block in docstring.split("\n\n"):
        first, _, rest = block.partition("\n")
        heading = _SECTION.match(first)
        title, body = (heading[1], rest) if heading else (title, block)
        sections.setdefault(title, []).extend(
            _items(body) if title in _LISTS else [_joined(body)]
        )

    def entries(title: str) -> tuple[Item, ...]:
        found = (_ENTRY.match(item) for item in sections.get(title, []))
        return tuple(Item(m[1], translate(m[2])) for m in found if m)

    def texts(*titles: str) -> tuple[Text, ...]:
        found = (text for title in titles for text in sections.get(title, []))
        return tuple(translate(text) for text in found if text)

    return Doc(
        paragraphs=texts(""),
        arguments=entries("Args"),
        returns=texts("Returns", "Yields"),
        raises=entries("Raises"),
        attributes=entries("Attributes"),
    )


_LISTS = ("Args", "Attributes", "Raises")


def _items(body: str) -> Iterator[str]:
    """Give the entries of a section, whose further lines are indented deeper."""
    for item in re.split(r"\n(?=    \S)", body):
        yield _joined(item)


def _joined(text: str) -> str:
    return " ".join(text.split())
