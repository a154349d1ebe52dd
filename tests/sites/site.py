"""What a site is: how it is built, and where the things are that tests look for."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urljoin

import pytest
from playwright.sync_api import Page

from sites.reference import TITLES
from support.sharing import made_once
from support.site_sources import DOCS, REPOSITORY, lay_out_sphinx, lay_out_zensical

LANGUAGES = tuple(sorted(folder.name for folder in DOCS.iterdir()))


@dataclass(frozen=True, slots=True)
class Site:
    """A description of a site, by which every test runs on every site.

    Attributes:
        name: What the tests call it.
        build: Makes the site in a folder that does not exist yet, and raises
            `BuildError` at any warning.
        page: The address, below the site's, of a page: given the language and the
            path of its source without `.md`, such as `messages/LINE_AGENTSTATUS`.
        content: A CSS selector of what the page says, without what surrounds it.
        navigation: A CSS selector of the links of the navigation on a first page.
        search: Searches on the page that is open, and gives the addresses of what it
            finds, best first. Waits until there is something, or fails.
        switch: Changes the language, to the one given, as a reader would.
    """

    name: str
    build: Callable[[Path], None]
    page: Callable[[str, str], str]
    content: str
    navigation: str
    search: Callable[[Page, str], Sequence[str]]
    switch: Callable[[Page, str], None]


class BuildError(Exception):
    """A site did not build, or not without a warning."""


# Sphinx makes many objects and drops few of them: to look for garbage among them takes
# a quarter of a build.
_SPHINX = """
import gc, sys
gc.disable()
from sphinx.cmd.build import main
sys.exit(main(sys.argv[1:]))
"""


def run_sphinx(*arguments: str | Path, cwd: Path) -> None:
    """Build with Sphinx, warnings being errors.

    Raises:
        BuildError: It failed, or warned.
    """
    run("-c", _SPHINX, "-W", "-q", *map(str, arguments), cwd=cwd)


def run(*arguments: str, cwd: Path) -> None:
    """Run this environment's Python.

    Raises:
        BuildError: It failed.
    """
    done = subprocess.run(
        [sys.executable, "-B", *arguments],
        cwd=cwd,
        env=os.environ | {"NO_COLOR": "1"},
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        raise BuildError(f"{' '.join(arguments)}\n{done.stdout}")


def built_once(site: Site, factory: pytest.TempPathFactory) -> Path:
    """Build a site, whatever number of test processes asks for it; give its folder."""
    return made_once(factory, f"site-{site.name}", site.build)


def sources(language: str) -> list[str]:
    """Name the generated pages of a language, as `Site.page` takes them."""
    folder = DOCS / language
    pages = (page.relative_to(folder) for page in folder.rglob("*.md"))
    return sorted(page.with_suffix("").as_posix() for page in pages)


# The pages of the API reference, which each site adds.
REFERENCE = ("reference/index", *(f"reference/{page}" for page in TITLES))


def run_zensical(project: Path) -> None:
    """Build with Zensical, warnings being errors.

    Raises:
        BuildError: It failed, or warned.
    """
    run("-m", "zensical", "build", "--strict", cwd=project)


def _build_with_zensical(folder: Path) -> None:
    project = folder.with_name(f"{folder.name}-project")
    lay_out_zensical(project)
    run_zensical(project)
    (project / "site").rename(folder)


def _zensical_page(language: str, source: str) -> str:
    return f"{language}/{source}/".removesuffix("index/")


def _search_zensical(page: Page, text: str) -> Sequence[str]:
    page.locator(".md-search__button").click()
    page.get_by_role("combobox").fill(text)
    results = page.locator("[role=option][href]")
    results.first.wait_for()
    found: list[str] = results.evaluate_all("links => links.map(link => link.href)")
    return found


def _switch_in_zensical(page: Page, language: str) -> None:
    page.locator(".md-select button").hover()
    page.locator(f".md-select a[hreflang={language}]").click()


ZENSICAL = Site(
    name="zensical",
    build=_build_with_zensical,
    page=_zensical_page,
    content="article",
    navigation=".md-nav--primary a.md-nav__link",
    search=_search_zensical,
    switch=_switch_in_zensical,
)


def _build_with_sphinx(folder: Path) -> None:
    making = folder.with_name(f"{folder.name}-making")
    sources = folder.with_name(f"{folder.name}-sources")
    lay_out_sphinx(sources)
    conf = str(REPOSITORY / "tests/sites/sphinx")
    for tag in LANGUAGES:
        language = f"language={tag.replace('-', '_')}"
        where = (str(sources / tag), str(making / tag))
        doctrees = str(folder.with_name(f"{folder.name}-doctrees") / tag)
        options = ("-n", "-c", conf, "-d", doctrees, "-D", language)
        run_sphinx(*options, *where, cwd=REPOSITORY)
    making.rename(folder)


def _search_sphinx(page: Page, text: str) -> Sequence[str]:
    root = urljoin(page.url, page.locator("html").get_attribute("data-content_root"))
    page.goto(f"{root}search.html?q={quote(text)}")
    results = page.locator("#search-results li a[href]")
    results.first.wait_for()
    # It shows them one by one, with dots in the title until it is done.
    page.locator("#search-results h2 span").wait_for(state="detached")
    found: list[str] = results.evaluate_all("links => links.map(link => link.href)")
    return found


SPHINX = Site(
    name="sphinx",
    build=_build_with_sphinx,
    page="{}/{}.html".format,
    content="article",
    navigation=".bd-docs-nav a",
    search=_search_sphinx,
    switch=lambda page, language: page.click(f"a[hreflang={language}]:visible"),
)

SITES = (ZENSICAL, SPHINX)
