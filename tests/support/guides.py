"""The guides, as blocks of code that tests run."""

from __future__ import annotations

import re
from typing import NamedTuple

from conftest import REPOSITORY

DOCS = REPOSITORY / "generated/docs"
LANGUAGES = ("en", "zh-TW")
LIVE = ("live", "proxy-handler")  # the guides whose programs call TAPI
GUIDES = sorted(page.stem for page in (DOCS / "en/guides").glob("*.md"))
FENCE = re.compile(
    r"^(?:`([^`\n]+)`\n\n)?```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL
)


class Block(NamedTuple):
    """A fenced block, and the name of the file that it is, if it is one."""

    file: str
    language: str
    text: str


def text_of(guide: str, language: str = "en") -> str:
    """Return a guide."""
    return (DOCS / language / f"guides/{guide}.md").read_text("utf-8")


def blocks(guide: str, language: str = "en") -> list[Block]:
    """Return the blocks of a guide."""
    return [Block(*found) for found in FENCE.findall(text_of(guide, language))]


def of_kind(guide: str, kind: str) -> list[str]:
    """Return the blocks of a guide that are of a language."""
    return [block.text for block in blocks(guide) if block.language == kind]
