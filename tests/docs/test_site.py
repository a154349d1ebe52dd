"""The sites: built without a warning, links that lead somewhere, and in a browser."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from conftest import REPOSITORY
from sites.browser import MissingBrowserError, chromium, listen, serve
from sites.links import check_commonmark, check_html
from sites.site import (
    LANGUAGES,
    REFERENCE,
    SITES,
    BuildError,
    Site,
    built_once,
    run_zensical,
    sources,
)
from support.site_sources import DOCS, lay_out_zensical

HELPERS = REPOSITORY / "tests/sites"
LAYOUT = (HELPERS / "layout.js").read_text("utf-8")
TABLES = (HELPERS / "tables.js").read_text("utf-8")
CONTRAST = (HELPERS / "contrast.js").read_text("utf-8")

SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
MESSAGE = "messages/LINE_AGENTSTATUSEX"
READY = "LINEAGENTSTATEEX_READY"


def examples(language: str) -> list[str]:
    """Choose the longest page of each kind, that is, of each folder."""
    kinds: dict[Path, list[str]] = defaultdict(list)
    for source in sources(language):
        kinds[Path(source).parent].append(source)

    def length(source: str) -> int:
        return (DOCS / language / f"{source}.md").stat().st_size

    return [max(kind, key=length) for kind in kinds.values()]


@dataclass(frozen=True)
class Built:
    """A site that is built and served."""

    site: Site
    folder: Path
    address: str

    def page(self, language: str, source: str) -> str:
        """Give the address of a page."""
        return self.address + self.site.page(language, source)


@pytest.fixture(scope="session", params=SITES, ids=lambda site: site.name)
def served(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Built]:
    """Build a site once, whatever number of processes asks for it."""
    site: Site = request.param
    folder = built_once(site, tmp_path_factory)
    with serve(folder) as address:
        yield Built(site, folder, address)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Run a browser, or say how to install one."""
    try:
        with chromium() as browser:
            yield browser
    except MissingBrowserError as missing:
        raise pytest.fail.Exception(str(missing), pytrace=False) from None


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page whose errors and failed requests fail the test."""
    with browser.new_page(viewport={"width": 1280, "height": 900}) as page:
        page.set_default_timeout(10_000)
        complaints = listen(page)
        yield page
    assert complaints == []


def test_every_page_is_built(served: Built) -> None:
    """Each source has become a page, in each language, with the API reference."""
    pages = [
        served.site.page(language, source)
        for language in LANGUAGES
        for source in (*sources(language), *REFERENCE)
    ]
    files = [
        served.folder / page / ("index.html" if page.endswith("/") else "")
        for page in pages
    ]
    assert len(files) >= 40
    assert [file for file in files if not file.is_file()] == []


def test_every_link_of_the_site_leads_somewhere(served: Built) -> None:
    """Links within a site end at a file, and at an anchor in it."""
    checked = check_html(served.folder)
    assert checked.followed > 1000
    assert checked.broken == []


def test_every_link_of_the_sources_leads_somewhere() -> None:
    """The pages can be read on a code host as they are."""
    checked = check_commonmark(DOCS)
    assert checked.followed > 50
    assert checked.broken == []


def test_languages_have_the_same_pages() -> None:
    """What there is in one language is there in the others."""
    assert LANGUAGES == ("en", "zh-TW")
    assert sources("en") == sources("zh-TW")


@pytest.mark.parametrize("language", LANGUAGES)
def test_navigation_has_every_page(served: Built, page: Page, language: str) -> None:
    """Whatever is added to the spec is found from the first page."""
    page.goto(served.page(language, "index"))
    links = page.locator(served.site.navigation).evaluate_all(
        "links => links.map(link => link.href?.split('#')[0])"
    )
    pages = (*sources(language), *REFERENCE)
    assert {served.page(language, page) for page in pages} - {*links} == set()


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", READY, READY),
        ("zh-TW", READY, READY),
        ("en", "READY", READY),
        ("zh-TW", "座席", "座席"),
        ("zh-TW", "控制代碼", "控制代碼"),  # seldom begins a sentence or a cell
    ],
)
def test_search_finds(
    served: Built, page: Page, language: str, text: str, wanted: str
) -> None:
    """Identifiers, parts of them and Chinese words lead to pages that have them."""
    page.goto(served.page(language, "index"))
    found = {
        link.split("#")[0].split("?")[0] for link in served.site.search(page, text)
    }
    have_it = {
        served.page(language, source)
        for source in sources(language)
        if wanted in (DOCS / language / f"{source}.md").read_text("utf-8")
    }
    if wanted == READY:
        have_it.add(served.page(language, "reference/constants"))
    assert found & have_it


@pytest.mark.parametrize(("language", "other"), [LANGUAGES, LANGUAGES[::-1]])
def test_language_switch_stays_on_the_page(
    served: Built, page: Page, language: str, other: str
) -> None:
    """The same page is shown in the other language."""
    page.goto(served.page(language, MESSAGE))
    served.site.switch(page, other)
    page.wait_for_url(served.page(other, MESSAGE))
    assert page.locator("html").get_attribute("lang") == other
    assert "LINE_AGENTSTATUSEX" in page.locator("h1").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_fit_a_desk_and_a_phone(served: Built, page: Page, language: str) -> None:
    """Nothing sticks out, and nothing is too small, in light and in dark."""
    problems: list[str] = []
    for source in (*examples(language), "reference/index", "reference/messages"):
        page.goto(served.page(language, source))
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                found: list[str] = page.evaluate(LAYOUT, served.site.content)
                where = f"{source} at {width}, {scheme}"
                problems += (f"{where}: {problem}" for problem in found)
    assert problems == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_table_scrolls(served: Built, browser: Browser, language: str) -> None:
    """All columns are in sight, on a phone and on a desk, on every page."""
    problems: list[str] = []
    # It leaves pages before all their requests are done, so that nothing listens here.
    with browser.new_page() as page:
        for source in sources(language):
            page.goto(served.page(language, source))
            for width in (390, 1366):
                page.set_viewport_size({"width": width, "height": 900})
                found: list[str] = page.evaluate(TABLES, served.site.content)
                problems += (f"{source} at {width}: {problem}" for problem in found)
    assert problems == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_colors_follow_the_reader(
    served: Built, page: Page, scheme: Literal["light", "dark"]
) -> None:
    """Dark on light or light on dark, as the reader's system says."""
    page.emulate_media(color_scheme=scheme)
    page.goto(served.page("en", MESSAGE))
    text, ground = page.evaluate(CONTRAST, served.site.content)
    assert abs(text - ground) > 0.5
    assert (ground > text) is (scheme == "light")


class TestWhatIsChecked:
    """The checks themselves: they see what is wrong."""

    def test_links_of_html(self, tmp_path: Path) -> None:
        """A file and an anchor that are not there, and a way out of the site."""
        (tmp_path / "folder").mkdir()
        (tmp_path / "index.html").write_text(
            '<a href="folder/">x</a><a href="folder/#b">x</a><a href="none.html">x</a>'
            '<a href="../up.html">x</a><a href="https://example.com/none">x</a>'
        )
        (tmp_path / "folder/index.html").write_text('<p id="a"><a href="#a">x</a>')
        assert check_html(tmp_path) == (
            5,
            [
                "index.html: ../up.html: there is no such file",
                "index.html: folder/#b: there is no such anchor",
                "index.html: none.html: there is no such file",
            ],
        )

    def test_links_of_commonmark(self, tmp_path: Path) -> None:
        """Headings make the anchors that code hosts give them."""
        (tmp_path / "one.md").write_text(
            "# `A.B` 中文\n\n| x |\n| --- |\n| [x](two.md#c-d-1) [y](two.md#c-d-2) |\n"
        )
        (tmp_path / "two.md").write_text(
            "## C D\n\n## C D\n\n[x](one.md#ab-中文) [y](three.md)\n"
        )
        assert check_commonmark(tmp_path) == (
            4,
            [
                "one.md: two.md#c-d-2: there is no such anchor",
                "two.md: three.md: there is no such file",
            ],
        )

    @pytest.mark.sites
    def test_strict_build(self, tmp_path: Path) -> None:
        """A link that leads nowhere stops a build."""
        docs = tmp_path / "docs"
        (docs / "en").mkdir(parents=True)
        (docs / "en/index.md").write_text("# One\n\n[x](none.md)\n")
        lay_out_zensical(tmp_path / "project", docs)
        shutil.rmtree(tmp_path / "project/docs/en/reference")  # which takes long
        with pytest.raises(BuildError, match="page does not exist"):
            run_zensical(tmp_path / "project")

    def test_layout(self, page: Page) -> None:
        """What sticks out is told, unless it scrolls in a box of its own."""
        wide = "<table style='width: 2000px'><tr><td>wide</table>"
        scrolls = f"<div style='overflow-x: auto'>{wide}</div>"
        page.set_content(f"<article>{scrolls}<p style='font-size: 9px'>small</article>")
        assert page.evaluate(LAYOUT, "article") == [
            "<p> small is written 9 pixels small"
        ]
        page.set_content(f"<article>{wide}</article>")
        assert page.evaluate(LAYOUT, "article") == [
            "the page is 728 pixels too wide",
            "<table> wide sticks out by 728 pixels",
        ]

    def test_tables(self, page: Page) -> None:
        """A table that scrolls in a box, sticks out, or has a hidden column."""
        wide = "<table style='width: 2000px'><tr><td>wide</table>"
        page.set_content(
            f"<article><div style='overflow-x: auto'>{wide}</div></article>"
        )
        assert page.evaluate(TABLES, "article") == ["<table> wide scrolls in a box"]
        page.set_content(f"<article>{wide}</article>")
        assert page.evaluate(TABLES, "article") == [
            "the page scrolls sideways",
            "<td> wide is not in sight",
        ]
        hidden = "<table><tr><td>one<td style='display: none'>two</table>"
        page.set_content(f"<article>{hidden}</article>")
        assert page.evaluate(TABLES, "article") == ["<td> two is not in sight"]
