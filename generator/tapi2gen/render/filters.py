"""What templates may do to a value: quote it, escape it, wrap it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from tapi2gen.model import Erratum, Locale
from tapi2gen.render.diagrams import dump, message_diagram, structure_diagram
from tapi2gen.render.json_data import json_data
from tapi2gen.render.json_text import to_json, to_json_line
from tapi2gen.render.python_source import (
    docstring,
    hex_literal,
    literal,
    pieces,
    sorted_exports,
    sorted_imports,
)

# What Markdown would take for markup; code hosts have ~ and $ on top of it.
_SPECIAL = r"[\\`*_\[\]<>|{}#~$]|&(?=#?\w+;)"
# What has a meaning at the beginning of a line alone: lists, underlines, definitions,
# and the comments, marks and breaks of MyST.
_BEGINNING = re.compile(r"\A(?:(?=[-+=%:]|\([^()]*\)=)|(\d+)(?=[.)]))", re.ASCII)
# C names in prose (constants, messages, structures, functions, words, requests, methods
# of TAPI 3, numbers), files of source, and what Markdown takes for markup.
_IDENTIFIER_OR_SPECIAL = re.compile(
    r"(\*?\blp(?:h|dw|fn|sz)?[A-Z]\w*"
    r"|\b(?:LINE[A-Z_][\w.]*\w|line[A-Z]\w*|(?:dw|fn|cy|date|sz|t)[A-Z]\w*"
    r"|h(?:Device|Agent|Line|Call|Instance|Event|CompletionPort)\w*"
    r"|(?:(?:Get|Set|Create|Agent)[A-Z]\w+|(?:Activity|Group|Session|Queue)(?:List|Info))"
    r"(?:\.\w+)*|IT[A-Z]\w+::\w+|\w+/\w+\.(?:cpp|h)"
    r"|0x[0-9A-Fa-f]+|Param[1-4]|DWORD(?:_PTR)?|(?:Proxy)?GUID|GroupID|VarData|[Tt]api\.h))"
    rf"|({_SPECIAL})",
    re.ASCII,
)


def code(name: str) -> str:
    """Show a name as code in Markdown; nothing for an empty one."""
    return f"`{name}`" if name else ""


def row(cells: Iterable[object]) -> str:
    """Return cells as a row of a Markdown table; None is left out."""
    return f"| {' | '.join(str(cell) for cell in cells if cell is not None)} |"


def markdown(text: str) -> str:
    """Escape text for Markdown, and show C names as code."""
    return _begun(
        _IDENTIFIER_OR_SPECIAL.sub(
            lambda match: f"`{match[1]}`" if match[1] else f"\\{match[2]}", text
        )
    )


def plain(text: str) -> str:
    """Escape text for Markdown, without showing anything as code."""
    return _begun(re.sub(_SPECIAL, lambda match: f"\\{match[0]}", text))


def _begun(text: str) -> str:
    """Escape the beginning of a text, which may be that of a line."""
    return _BEGINNING.sub(lambda match: f"{match[1] or ''}\\", text)


def errata(
    entries: Iterable[Erratum], tag: str, locales: Iterable[Locale]
) -> list[Erratum]:
    """Return the errata for readers of a language: not those of other translations."""
    others = {locale.tag for locale in locales} - {tag}
    return [entry for entry in entries if entry.at.en not in others]


def hex_words(record: str) -> str:
    """Group the hex digits of a record by four bytes."""
    return " ".join(pieces(record, 8))


FILTERS: dict[str, Callable[..., object]] = {
    "json": to_json,
    "json_line": to_json_line,
    "json_data": json_data,
    "all": sorted_exports,
    "code": code,
    "diagram": message_diagram,
    "docstring": docstring,
    "errata": errata,
    "dump": dump,
    "hex_literal": hex_literal,
    "hex_words": hex_words,
    "imports": sorted_imports,
    "literal": literal,
    "md": markdown,
    "md_plain": plain,
    "structure_diagram": structure_diagram,
    "row": row,
}
