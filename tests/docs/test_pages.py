"""The pages: what they show is true, in both languages, and they lead to each other."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

from conftest import REPOSITORY
from support.described import SPEC
from support.each import each
from tapi2.testing import buffers, requests, vectors

DOCS = REPOSITORY / "generated" / "docs"
PAGES = sorted(
    page.relative_to(DOCS / "en").as_posix() for page in (DOCS / "en").rglob("*.md")
)
FENCE = re.compile(r"^```(\w+)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)|<(https?://[^>]+)>")

# An erratum with what belongs to it; of the Chinese translation; a section without any.
ERRATUM = re.compile(r"^- \*\*.*\n(?:    .*\n)+", re.MULTILINE)
OF_TRANSLATION = re.compile(r"^- \*\*中文翻譯\*\*.*\n(?:    .*\n)+", re.MULTILINE)
LEFT_EMPTY = re.compile(r"^## [^\n]*\n\n(?:\[[^\n]*\n)?\n*(?=## |\Z)", re.MULTILINE)

every_page = each("page", PAGES)
# The samples of guides are programs, and go on with each other: see test_guides.
REFERENCE = [page for page in PAGES if not page.startswith("guides/")]
every_reference_page = each("page", REFERENCE)


def text_of(page: str, locale: str = "en") -> str:
    """The page in a language."""
    return (DOCS / locale / page).read_text("utf-8")


def blocks(page: str, locale: str = "en") -> list[tuple[str, str]]:
    """The fenced blocks of a page, each with its language."""
    return FENCE.findall(text_of(page, locale))


def prose(text: str) -> str:
    """What stands outside of fenced blocks and comments."""
    return re.sub(r"<!--.*?-->", "", FENCE.sub("", text), flags=re.DOTALL)


def test_every_entry_has_its_page() -> None:
    """Every entry of the spec, and the pages of all of them."""
    folders = [Path(page).parent.name for page in PAGES]
    counted = {folder: folders.count(folder) for folder in {*folders}}
    assert counted == {
        "": 6,
        "guides": 11,
        "messages": len(SPEC.messages),
        "constants": len(SPEC.families),
        "structures": len(SPEC.structures),
        "requests": len(SPEC.requests),
        "functions": len(SPEC.functions),
    }


@every_reference_page
def test_code_runs_and_prints_what_the_page_shows(page: str) -> None:
    """Each sample runs by itself; what it prints is the block that follows it."""
    shown = blocks(page)
    for index, (language, code) in enumerate(shown):
        if language != "python":
            continue
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, page, "exec"), {"__name__": "__main__"})
        if output := printed.getvalue().rstrip("\n"):
            assert ("text", output) == shown[index + 1]


@pytest.mark.parametrize("folder", ["messages", "constants", "structures", "requests"])
def test_every_entry_shows_code(folder: str) -> None:
    """Messages print, structures and requests are compared with what Python makes."""
    for page in PAGES:
        if page.startswith(f"{folder}/"):
            code = "".join(code for kind, code in blocks(page) if kind == "python")
            assert "assert" in code, page
            assert ("print" in code) == (folder == "messages"), page


def hex_of(text: str) -> str:
    """The digits of a sample in hex."""
    return re.sub(r"[^0-9a-f]", "", text)


@every_reference_page
def test_hex_comes_from_the_vectors(page: str) -> None:
    """Every record and buffer is one of the fixtures', whole."""
    known = {record.hex() for v in vectors() for record in v.records.values()}
    known |= {vector.buffer.hex() for vector in buffers()}
    for vector in requests():
        known |= {vector.buffer.hex(), (vector.answered or b"").hex()}
    for language, code in blocks(page):
        if language == "python":
            literals = re.findall(r"fromhex\(([^)]*)\)", code)
            samples = [hex_of(literal) for literal in literals]
            assert {s for s in samples if len(s) > 16} <= known
        elif re.fullmatch(r"[0-9a-f ]+", code):
            assert hex_of(code) in known


@each("page", [p for p in PAGES if p.startswith("structures/")])
def test_a_dump_is_the_buffer_of_the_code(page: str) -> None:
    """Byte by byte, at its offsets; what is left out is padding of zeros."""
    dump = next(
        code for kind, code in blocks(page) if re.match(r" +0  [0-9a-f]{2} ", code)
    )
    buffer, *_ = re.findall(r"fromhex\(([^)]*)\)", dict(blocks(page))["python"])
    data = bytearray(len(hex_of(buffer)) // 2)
    for offset, raw in re.findall(r"^ *(\d+)  ((?:[0-9a-f]{2} ?)+)", dump, re.M):
        part = bytes.fromhex(raw)
        data[int(offset) : int(offset) + len(part)] = part
    assert data.hex() == hex_of(buffer)


@every_page
def test_both_languages_have_the_same_names(page: str) -> None:
    """Code, hex, drawings, links and identifiers agree to the byte."""
    english, chinese = text_of(page), of_both(text_of(page, "zh-TW"))
    assert blocks(page) == blocks(page, "zh-TW")
    assert {*CODE.findall(prose(english))} == {*CODE.findall(prose(chinese))}
    there = {re.sub("/zh-TW/", "/en/", link) for link in links(chinese)}
    here = {re.sub("/zh-TW/", "/en/", link) for link in links(english)}
    assert here == there
    assert shape(english) == shape(chinese)


def of_both(chinese: str) -> str:
    """What a Chinese page shares with the English: no errata of the translation."""
    kept = OF_TRANSLATION.sub("", chinese)
    return chinese if kept == chinese else LEFT_EMPTY.sub("", kept)


def shape(text: str) -> list[tuple[str, int]]:
    """The headings by level, and the rows of tables by their number of cells."""
    lines = FENCE.sub("", text).splitlines()
    marks = (re.match(r"#+|- |\|", line) for line in lines)
    return [(m[0], m.string.count(" | ")) for m in marks if m]


def links(text: str) -> list[str]:
    """Where the links of a page lead."""
    return [a or b for a, b in LINK.findall(text)]


@every_page
def test_links_to_pages_resolve(page: str) -> None:
    """Relative ones lead to files, and the others to published pages."""
    for locale in ("en", "zh-TW"):
        for link in links(text_of(page, locale)):
            if link.startswith("https://"):
                assert re.match(r"https://learn\.microsoft\.com/", link)
            else:
                assert (DOCS / locale / page).parent.joinpath(link).is_file(), link


@every_page
def test_every_page_leads_on(page: str) -> None:
    """To the overview, and to itself in the other language."""
    up = "../" if "/" in page else ""
    found = links(text_of(page))
    assert f"{up}../zh-TW/{page}" in found
    assert page == "index.md" or f"{up}index.md" in found


@pytest.mark.parametrize("locale", ["en", "zh-TW"])
def test_the_overview_leads_to_every_page(locale: str) -> None:
    """None is out of reach."""
    found = {*links(text_of("index.md", locale))}
    assert found >= {*PAGES} - {"index.md"}


@every_page
def test_blocks_stand_apart(page: str) -> None:
    """Blank lines around headings, tables and code, so that plain text reads well."""
    for text in (text_of(page), text_of(page, "zh-TW")):
        outside = FENCE.sub("```", text)
        assert not re.search(r"^#+ .*\n[^\n]", outside, re.MULTILINE)
        assert not re.search(r"[^\n]\n#+ ", outside)
        assert not re.search(r"^[^|\n].*\n\|", outside, re.MULTILINE)
        assert not re.search(r"^\|.*\n[^|\n]", outside, re.MULTILINE)
        assert "\n\n\n" not in outside
        assert not re.search(r"[ \t]+$", FENCE.sub("", text), re.MULTILINE)


@pytest.mark.parametrize(
    ("locale", "heading"),
    [("en", "Where the published page is wrong"), ("zh-TW", "官方頁面的錯誤")],
)
def test_errata_stand_on_one_page_too(locale: str, heading: str) -> None:
    """Every erratum of a page is on the page that lists them all."""
    all_of_them = text_of("errata.md", locale)
    count = 0
    for page in {*PAGES} - {"errata.md"}:
        _, _, section = text_of(page, locale).partition(f"# {heading}\n")
        for erratum in ERRATUM.findall(section.partition("\n#")[0]):
            count += 1
            assert erratum in all_of_them
    assert count > 60


def test_errata_of_the_translation_are_for_its_readers() -> None:
    """They stand on the Chinese pages alone."""
    for page in PAGES:
        assert not re.search("[\u4e00-\u9fff]", prose(text_of(page)).partition("# ")[2])
    found = [page for page in PAGES if OF_TRANSLATION.search(text_of(page, "zh-TW"))]
    assert len(found) > 15


@every_page
def test_tables_are_narrow(page: str) -> None:
    """At most three columns, in both languages."""
    for locale in ("en", "zh-TW"):
        rules = re.findall(r"^\|(?: --- \|)+$", text_of(page, locale), re.MULTILINE)
        assert all(rule.count("---") <= 3 for rule in rules)


@every_page
def test_python_comes_before_bytes(page: str) -> None:
    """Drawings and dumps stand below the code."""
    languages = [
        "bytes" if re.search(r"^    \+-+|^ +0  |^[0-9a-f]{8} ", code, re.M) else kind
        for kind, code in blocks(page)
    ]
    if page.partition("/")[0] in ("messages", "structures", "requests"):
        assert "python" not in languages[languages.index("bytes") :]
