"""Links that lead nowhere, in a folder of HTML and among CommonMark pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from os.path import normpath
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

_LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src"}


class Checked(NamedTuple):
    """What following links came to."""

    followed: int
    broken: list[str]


@dataclass(slots=True)
class _Document:
    """Where a document leads, and the anchors that others may name."""

    links: list[str] = field(default_factory=list[str])
    anchors: set[str] = field(default_factory=set[str])


class _HtmlReader(HTMLParser):
    """Reads the links and anchors of an HTML page."""

    def __init__(self) -> None:
        super().__init__()
        self.document = _Document()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value is None:
                continue
            if name == "id" or (tag == "a" and name == "name"):
                self.document.anchors.add(value)
            elif _LINKS.get(tag) == name:
                self.document.links.append(value)


def check_html(folder: Path) -> Checked:
    """Follow every link and anchor within a site.

    Args:
        folder: The site's files, as a server would hand them out. HTML in a folder
            `_static` is a part of a theme, and no page.
    """
    files = (file for file in folder.rglob("*.html") if "_static" not in file.parts)
    documents = {file: _read_html(file) for file in sorted(files)}
    return _follow(folder, documents)


def check_commonmark(folder: Path) -> Checked:
    """Follow every relative link among CommonMark pages, to files and headings.

    Headings have the anchors that code hosts give them.
    """
    documents = {file: _read_commonmark(file) for file in sorted(folder.rglob("*.md"))}
    return _follow(folder, documents)


def _read_html(file: Path) -> _Document:
    reader = _HtmlReader()
    reader.feed(file.read_text("utf-8"))
    reader.close()
    return reader.document


def _read_commonmark(file: Path) -> _Document:
    tokens = MarkdownIt().enable("table").parse(file.read_text("utf-8"))
    document = _Document()
    seen: Counter[str] = Counter()
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            slug = _slug(inline)
            document.anchors.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
            seen[slug] += 1
    for child in (child for token in tokens for child in token.children or ()):
        address = child.attrGet("href") or child.attrGet("src")
        if address is not None:
            document.links.append(str(address))
    return document


def _slug(heading: Token) -> str:
    text = "".join(child.content for child in heading.children or ())
    return re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")


def _follow(folder: Path, documents: Mapping[Path, _Document]) -> Checked:
    links = [
        (file, link)
        for file, document in documents.items()
        for link in document.links
        if not urlsplit(link).scheme and not urlsplit(link).netloc
    ]
    return Checked(len(links), sorted(_broken(folder, documents, links)))


def _broken(
    folder: Path,
    documents: Mapping[Path, _Document],
    links: Sequence[tuple[Path, str]],
) -> Iterator[str]:
    for file, link in links:
        parts = urlsplit(link)
        target = _target(folder, file, unquote(parts.path))
        where = f"{file.relative_to(folder).as_posix()}: {link}"
        if not target.is_relative_to(folder) or not target.is_file():
            yield f"{where}: there is no such file"
        elif (
            parts.fragment
            and target in documents
            and unquote(parts.fragment) not in documents[target].anchors
        ):
            yield f"{where}: there is no such anchor"


def _target(folder: Path, file: Path, path: str) -> Path:
    if not path:
        return file
    start = folder if path.startswith("/") else file.parent
    target = Path(normpath(f"{start}/{path}"))
    return target / "index.html" if target.is_dir() else target
