"""Lay out what is explained: pages, wrapped text, and tables."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

# An entry of reference.json or structures.json.
Entry = dict[str, Any]

WIDTH = 79


def page(title: str, subtitle: str, entry: Entry, body: list[str]) -> str:
    """Lay out what is known of an entry, with what stands below each page."""
    head = [*wrapped("", title), subtitle, ""]
    lines = [*head, *wrapped("", entry["summary"]), "", *body]
    if entry.get("remarks"):
        lines += ["", *wrapped("", entry["remarks"])]
    if entry.get("errata"):
        lines += ["", "The published page is wrong:"]
        for erratum in entry["errata"]:
            lines += wrapped("  - ", f"{erratum['at']}: it says “{erratum['says']}”.")
            why = f"({erratum['certainty']}: {erratum['evidence']})"
            lines += wrapped("    ", f"{erratum['correct']} {why}")
    if entry.get("see"):
        lines += ["", *wrapped("See: ", ", ".join(entry["see"]))]
    if entry.get("source"):
        lines += ["", f"Source: {entry['source']}"]
    return "\n".join(lines)


def wrapped(lead: str, text: str) -> list[str]:
    """Wrap a text behind what leads to it."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )


def table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Line up columns; the last one wraps."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    lines: list[str] = []
    for row in rows:
        head = "".join(f"{cell:<{w}}  " for cell, w in zip(row, widths, strict=False))
        lines += wrapped(f"  {head}", row[-1]) or [f"  {head}".rstrip()]
    return lines
