"""Write plain text as reStructuredText, which is the markup of docstrings.

The result reads well in a terminal too, where nobody takes the markup away: a name that
ends with an underscore, which would be a link, becomes code, and little else is marked.
"""

from __future__ import annotations

import re

# Names such as LINEAGENTSTATE_, and the stars that stand for a secret.
_CODE = re.compile(
    r"(?<![^\s(\[{<'\"/:-])(\*{3}|[A-Za-z]\w*_)(?![^\s)\]}>'\"/:.,;!?-])", re.ASCII
)
# What begins or ends markup inside a line: a link, emphasis, a role, a literal block.
# A star between spaces is a star.
_SPECIAL = re.compile(r"[\\`]|(?<!\s)[*|]|[*|](?!\s)|_(?!\w)|:(?=:\Z)")
# What begins a list, a field, an option, a directive or a title.
_BEGINNING = re.compile(
    r"(?=[-+=:>#./\u2022\u2023\u2043]|[^\w\s\\]+\Z)"
    r"|(\(?(?:\w|[0-9]+|[ivxlcdm]+|[IVXLCDM]+))(?=[.)](?:\s|\Z))",
    re.ASCII,
)


def restructured(text: str) -> str:
    """Return reStructuredText that shows a plain text."""
    parts = _CODE.split(text)
    parts[::2] = [_SPECIAL.sub(r"\\\g<0>", part) for part in parts[::2]]
    parts[1::2] = [f"``{part}``" for part in parts[1::2]]
    shown = "".join(parts)
    if begun := _BEGINNING.match(shown):
        shown = f"{begun[0]}\\{shown[begun.end():]}"
    return shown
