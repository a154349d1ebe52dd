"""Write headers of generated files: what one is made from, how to make it again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from tapi2gen.model import Spec

MARKER = "DO NOT EDIT. Made from"
COMMAND = "tapi2gen build"
HEADER_BYTES = 256

# What begins and ends a comment, by the suffix of the file.
_COMMENT = {
    ".py": ("# ", ""),
    ".typed": ("# ", ""),
    ".md": ("<!-- ", " -->"),
    ".cpp": ("// ", ""),
}


def make_header(
    template: str, entries: Iterable[object], spec: Spec, command: str
) -> str:
    """Return the header of a file, on one line.

    Args:
        template: The path of its template.
        entries: The entries of the spec that it is about.
        spec: The model.
        command: The command that makes it.
    """
    made_by = f"templates/{_plain(template)} by: {command}"
    if not template.endswith(".j2"):
        return f"{MARKER} {made_by}"
    files = [getattr(entry, "spec_file", "") for entry in entries]
    sources = ", ".join(filter(None, files)) or spec.sources
    return f"{MARKER} {_plain(sources)} and {made_by}"


def with_header(path: str, header: str, text: str) -> str:
    """Put the header before a text as a comment, if such files have comments."""
    before, after = _COMMENT.get(PurePosixPath(path).suffix, ("", ""))
    if not before:
        return text
    if before == "# ":
        breaks = ["and "] if header.endswith(f" by: {COMMAND}") else ["and ", "by: "]
        for at in breaks:
            header = header.replace(f" {at}", f"\n# {at}", 1)
    return f"{before}{header}{after}\n{text}"


def has_header(text: str) -> bool:
    """Return whether the first bytes of a text say that it is made."""
    start = text[:HEADER_BYTES].encode()[:HEADER_BYTES]
    return MARKER.encode() in start


def _plain(name: str) -> str:
    """Return the name of a file such that it ends no comment and no string."""
    return re.sub(r"[^\w{}./, -]", "_", name)
