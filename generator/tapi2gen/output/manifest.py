"""The manifest: what the last build read, made and wrote, as digests.

It spares work and is never trusted more than the files themselves: whatever is kept
because the manifest knows it has been read, and has the digest that stands there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tapi2gen.output.digests import (
    DIGESTS_LINE,
    MANIFEST,
    content_of,
    digest,
    digest_of_written,
    digests_line,
)
from tapi2gen.output.formatting import STYLE

TOOLS = {"black": STYLE, "jinja2": "3"}


@dataclass(frozen=True, slots=True)
class FileDigests:
    """The digests of a file as its template gave it, and as it was written."""

    path: str
    rendered: str
    written: str


def manifest(made: str, entries: Iterable[FileDigests], digest_of_read: str) -> str:
    """Return the text of the manifest, one line a file.

    The digests of everything share a line, which every change changes: where git merges
    two, this line is in conflict, and a build resolves it.

    Args:
        made: What it was all made from, and how.
        entries: The files.
        digest_of_read: The digest of all that was read; empty if a check has to read.
    """
    entries = sorted(entries, key=lambda entry: entry.path)
    lines = [
        "{",
        f'  "generated": {json.dumps(made)},',
        f'  "tools": {json.dumps(TOOLS)},',
        '  "files": {',
        ",\n".join(map(_line, entries)),
        "  }",
        "}",
        "",
    ]
    written = ((entry.path, entry.written) for entry in entries)
    of_written = digest_of_written("\n".join(lines), written)
    lines.insert(DIGESTS_LINE, digests_line(digest_of_read, of_written))
    return "\n".join(lines)


def _line(entry: FileDigests) -> str:
    digests = {"rendered": entry.rendered, "written": entry.written}
    return f"    {json.dumps(entry.path)}: {json.dumps(digests)}"


@dataclass(frozen=True, slots=True)
class LastBuild:
    """The tree as the last build left it.

    Attributes:
        folder: The tree.
        entries: What the manifest says, by path.
    """

    folder: Path
    entries: Mapping[str, FileDigests]

    def text(self, path: str, rendered: str) -> str | None:
        """Return what became of a rendered text, if it is there as it was written.

        Args:
            path: The file.
            rendered: The digest of the rendered text.
        """
        entry = self.entries.get(path)
        if entry is None or entry.rendered != rendered:
            return None
        try:
            content = content_of(str(self.folder / path))
            return content.decode() if digest(content) == entry.written else None
        except (OSError, ValueError):
            return None


def last_build(folder: Path | None) -> LastBuild:
    """Read the manifest of a tree; one that cannot be read says nothing."""
    if folder is None:
        return LastBuild(Path(), {})
    try:
        data: Any = json.loads(content_of(str(folder / MANIFEST)))
        known = data["tools"] == TOOLS
        entries = {entry.path: entry for entry in _entries(data["files"]) if known}
    except (
        OSError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RecursionError,
    ):
        entries = {}
    return LastBuild(folder, entries)


def _entries(found: Mapping[str, Mapping[str, str]]) -> Iterator[FileDigests]:
    for path, digests in found.items():
        yield FileDigests(path, digests["rendered"], digests["written"])
