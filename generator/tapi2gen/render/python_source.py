"""Python source of any kind: literals, docstrings, names and import statements."""

from __future__ import annotations

import json
import re
import string
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tapi2gen.render.restructured import restructured

_WIDTH = 88


class Import(NamedTuple):
    """A name that source takes from a module; without a name, the module itself."""

    module: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """Source, which templates print as it is.

    Attributes:
        text: The source.
        uses: The names that it takes from modules.
    """

    text: str
    uses: frozenset[Import] = frozenset()

    def __str__(self) -> str:
        """Return the source."""
        return self.text


def imported(module: str, name: str) -> Code:
    """Return a name, which is imported from a module."""
    return Code(name, frozenset({Import(module, name)}))


def fill(pattern: str, homes: Mapping[str, str], **parts: Code | str | int) -> Code:
    """Fill the placeholders of a pattern, such as `{Many}({item})`.

    Args:
        pattern: Source with placeholders in braces.
        homes: The modules of names: a placeholder of such a name becomes the name.
        parts: What takes the place of the other placeholders.
    """
    texts: dict[str, str] = {}
    uses: frozenset[Import] = frozenset()
    for _, name, _, _ in string.Formatter().parse(pattern):
        if name:
            part = imported(homes[name], name) if name in homes else parts[name]
            texts[name] = str(part)
            uses |= part.uses if isinstance(part, Code) else frozenset()
    return Code(pattern.format_map(texts), uses)


def uses_of(codes: Iterable[Code]) -> frozenset[Import]:
    """Return the names that pieces of source take from modules."""
    return frozenset(use for code in codes for use in code.uses)


def import_statements(uses: Iterable[Import], own: str = "") -> str:
    """Write import statements in the order of import sorters, a line each.

    Args:
        uses: What is imported.
        own: The package whose imports stand behind those of all others, as relative
            ones do.
    """
    everything = set(uses)
    mine = {use for use in everything if use.module.partition(".")[0] in ("", own)}
    groups = (_statements(group) for group in (everything - mine, mine))
    return "\n\n".join("\n".join(lines) for lines in groups if lines)


def _statements(uses: Iterable[Import]) -> list[str]:
    """Write imports of modules themselves, and behind them those of names."""
    by_module: dict[str, list[str]] = {}
    lines: list[str] = []
    for module, name in sorted(uses, key=_distance):
        if name:
            by_module.setdefault(module, []).append(name)
        else:
            lines.append(f"import {module}")
    for module, names in by_module.items():
        lines.append(f"from {module} import {', '.join(sorted_imports(names))}")
    return lines


def _distance(use: Import) -> tuple[int, Import]:
    """Order relative imports: what is further up comes first."""
    return len(use.module.lstrip(".")) - len(use.module), use


def sorted_imports(names: Iterable[str]) -> list[str]:
    """Sort names as import statements list them: constants, classes, functions."""
    return sorted(names, key=lambda name: (_rank(name), _natural(name.lower())))


def sorted_exports(names: Iterable[str]) -> list[str]:
    """Sort names as `__all__` lists them: constants, classes, functions."""
    return sorted(names, key=lambda name: (_rank(name), name))


def _natural(name: str) -> list[tuple[int, str]]:
    """Order numbers inside names by value: c_uint8 before c_uint16."""
    parts = re.findall(r"[0-9]+|[^0-9]+", name)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def _rank(name: str) -> int:
    if name.isupper() and len(name) > 1:
        return 0
    return 1 if name[0].isupper() else 2


def literal(value: object) -> str:
    """Write a Python literal, text in double quotes."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return repr(value)


def docstring(text: str, indent: int = 4, hanging: int = 0, quotes: int = 0) -> str:
    """Wrap and escape text for a docstring, which is reStructuredText.

    Args:
        text: The text; with `hanging`, a name and a colon come before it.
        indent: Columns before each line but the first.
        hanging: Columns more before each line but the first.
        quotes: Columns that quotation marks take, before the text and behind it.
    """
    name, colon, meaning = text.partition(": ") if hanging else ("", "", text)
    safe = name + colon + restructured(meaning)
    safe = safe.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    width = _WIDTH - indent - quotes
    if quotes + len(safe) <= width and not re.search(r"[^\S ]", safe):
        lines = [safe]
    else:
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


def pieces(text: str, length: int) -> list[str]:
    """Cut text into pieces of a length."""
    return [text[at : at + length] for at in range(0, len(text), length)]


def hex_literal(data: str, indent: int = 4) -> str:
    """Write hex digits as string literals, 16 bytes a line, each indented."""
    lines = (" ".join(pieces(line, 8)) for line in pieces(data, 32))
    return "\n".join(f'{" " * indent}"{line}"' for line in lines)
