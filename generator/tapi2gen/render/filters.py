"""What templates may do to a value: quote it, escape it, wrap it."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Iterable

from tapi2gen.model import naming
from tapi2gen.render.diagrams import dump, message_diagram, structure_diagram
from tapi2gen.render.json_data import json_data
from tapi2gen.render.json_text import to_json, to_json_line
from tapi2gen.vectors.python import imports

# What Markdown would take for markup; code hosts have ~ and $ on top of it.
_SPECIAL = r"[\\`*_\[\]<>|{}#~$]|&(?=#?\w+;)"
# What has a meaning at the beginning of a line alone: lists, underlines, definitions,
# and the comments, marks and breaks of MyST.
_BEGINNING = re.compile(r"\A(?:(?=[-+=%:]|\([^()]*\)=)|(\d+)(?=[.)]))", re.ASCII)
# C names in prose (constants, messages, structures, functions, words, numbers), and
# what Markdown takes for markup.
_IDENTIFIER_OR_SPECIAL = re.compile(
    r"\b(LINE[A-Z_][\w.]*\w|line[A-Z]\w*|(?:dw|lp|fn|cy|date)[A-Z]\w*|h(?:Device|Agent|Line)\w*"
    r"|0x[0-9A-Fa-f]+|Param[1-4]|DWORD(?:_PTR)?|(?:Proxy)?GUID|GroupID|VarData|[Tt]api\.h)"
    rf"|({_SPECIAL})",
    re.ASCII,
)


def docstring(text: str, indent: int = 4, hanging: int = 0, quotes: int = 0) -> str:
    """Wrap and escape text for a docstring.

    Args:
        text: The text.
        indent: Columns before each line but the first.
        hanging: Columns more before each line but the first.
        quotes: Columns that quotation marks take, before the text and behind it.
    """
    safe = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    width = 88 - indent - quotes
    if quotes + len(safe) <= width and not re.search(r"[^\S ]", safe):
        return safe.strip(" ")
    lines = textwrap.wrap(
        safe,
        width=width,
        initial_indent=" " * quotes,
        subsequent_indent=" " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    text = ("\n" + " " * indent).join(lines).strip()
    if quotes and re.search(r'(?<!\\)(\\\\)*"\Z', text):
        text = f'{text[:-1]}\\"'  # it would end with the quotes behind it
    return text


def literal(value: object) -> str:
    """Write a Python literal, text in double quotes."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return repr(value)


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


def prose(text: str) -> str:
    """Escape a docstring's text for Markdown, its code in backticks left as it is."""
    parts = re.split(r"((?<!`)`[^`]+`(?!`))", text)
    return "".join(part if part[:1] == "`" else markdown(part) for part in parts)


def hex_words(record: str) -> str:
    """Group the hex digits of a record by four bytes."""
    return " ".join(_pieces(record, 8))


def _pieces(text: str, length: int) -> list[str]:
    return [text[at : at + length] for at in range(0, len(text), length)]


def hex_literal(data: str, indent: int = 4) -> str:
    """Write hex digits as string literals, 16 bytes a line, each indented."""
    lines = _pieces(data, 32)
    return "\n".join(f'{" " * indent}"{hex_words(line)}"' for line in lines)


FILTERS: dict[str, Callable[..., object]] = {
    "json": to_json,
    "json_line": to_json_line,
    "json_data": json_data,
    "all": naming.sorted_exports,
    "call_imports": imports,
    "code": code,
    "diagram": message_diagram,
    "docstring": docstring,
    "dump": dump,
    "hex_literal": hex_literal,
    "hex_words": hex_words,
    "imports": naming.sorted_imports,
    "literal": literal,
    "md": markdown,
    "md_plain": plain,
    "structure_diagram": structure_diagram,
    "plain": naming.plain,
    "prose": prose,
    "row": row,
}
