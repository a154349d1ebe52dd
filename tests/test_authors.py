"""The page for authors of templates: it is complete, and its example works."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import re
import shlex
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from conftest import REPOSITORY, Project, Run
from tapi2gen import model
from tapi2gen.model import c_types as ctypes_table
from tapi2gen.render.filters import FILTERS

LOCALES = ("en", "zh-TW")
PAGES = {
    locale: (REPOSITORY / f"generated/docs/{locale}/templates.md").read_text("utf-8")
    for locale in LOCALES
}
SHOWN_APART = ("Variables", "Placeholders")


class Row(NamedTuple):
    """A row of a table."""

    name: str
    type: str
    meaning: str


def tables(text: str) -> dict[str, list[Row]]:
    """Give the rows of each section's table, by the section's heading."""
    found: dict[str, list[Row]] = {}
    for section in re.split("^##+ ", text, flags=re.MULTILINE)[1:]:
        rows = re.findall(r"^\| `(.+)` \| (.*) \| (.*) \|$", section, re.MULTILINE)
        found[section.partition("\n")[0]] = [Row(*row) for row in rows]
    return found


TABLES = {locale: tables(text) for locale, text in PAGES.items()}
HEADINGS = {
    "en": ("Placeholders of paths", "Variables", "Filters"),
    "zh-TW": ("路徑中的佔位符", "變數", "篩選器"),
}


def classes() -> Iterator[type]:
    """Give every public class that the modules of the model define."""
    names = [module.name for module in pkgutil.iter_modules(model.__path__)]
    modules = [importlib.import_module(f"tapi2gen.model.{name}") for name in names]
    for module in (model, ctypes_table, *modules):
        for name, found in inspect.getmembers(module, inspect.isclass):
            if found.__module__ == module.__name__ and not name.startswith("_"):
                yield found


CLASSES = [found for found in classes() if found.__name__ not in SHOWN_APART]


def members(found: type) -> set[str]:
    """Give what a template can ask an object of a class, besides that of its base."""
    own = [*vars(found), *vars(found).get("__annotations__", {})]
    return {name for name in own if not name.startswith("_")}


def test_the_whole_model_is_looked_at() -> None:
    """Classes are found in every module, and those of `spec` among them."""
    assert {model.Spec, model.Message, model.Family, model.Fixtures} <= {*CLASSES}
    assert len(CLASSES) > 30


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("found", CLASSES, ids=lambda found: found.__name__)
def test_class_is_described(found: type, locale: str) -> None:
    """All that it has, with a type and a text, and nothing else."""
    rows = TABLES[locale][found.__name__]
    assert {row.name.partition("(")[0] for row in rows} == members(found)
    assert [row for row in rows if not row.type or len(row.meaning) < 4] == []
    section = PAGES[locale].partition(f"\n### {found.__name__}\n\n")[2]
    text, _, rest = section.partition("\n\n")
    assert not text.startswith("|")
    (base,) = found.__bases__
    assert base is object or rest.partition("\n")[0].endswith(f"** `{base.__name__}`")


@pytest.mark.parametrize("locale", LOCALES)
def test_filters_are_described(locale: str) -> None:
    """All of them, with what they take."""
    rows = TABLES[locale][HEADINGS[locale][2]]
    assert [row.name.partition("(")[0] for row in rows] == sorted(FILTERS)
    assert [row for row in rows if not row.type or len(row.meaning) < 4] == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("heading", "template"), [(0, "{nothing}.md"), (1, "x.md.j2")])
def test_what_is_there_is_described(
    small: Project, run: Run, locale: str, heading: int, template: str
) -> None:
    """The placeholders and the variables of the page are those that there are."""
    small.write(f"templates/{template}", "{{ nothing }}")
    result = run("build", "--format", "json")
    said = json.loads(result.out)["help"]
    rows = TABLES[locale][HEADINGS[locale][heading]]
    assert said == f"use one of: {', '.join(row.name for row in rows)}"
    assert [row for row in rows if not row.type or len(row.meaning) < 4] == []


def test_chinese_says_that_docstrings_are_english() -> None:
    """A reader is told why the tables are not translated."""
    assert "僅提供英文" in PAGES["zh-TW"]


@pytest.mark.parametrize("locale", LOCALES)
def test_example(project: Project, run: Run, locale: str) -> None:
    """The files of the page, used as it says, make what it says."""
    text = PAGES[locale]
    files = re.findall(r"^`(acme/\S+)`\n\n```jinja\n(.*?)^```", text, re.S | re.M)
    assert len(files) == 2
    for name, content in files:
        project.write(name, content)
    (command,) = re.findall(r"^```sh\n(.*)\n```", text, re.M)
    program, *words = shlex.split(command)
    result = run(*words)
    assert (program, result.code) == ("tapi2gen", 0)
    (note,) = result.err.splitlines()
    assert note.endswith("adds docs/en/support.md, docs/zh-TW/support.md")
    index = (project.out / f"docs/{locale}/index.md").read_text("utf-8")
    assert "\nAcme's switch sends 8 of them.\n\n## " in index
    assert "- [Support](support.md)\n" in index
    support = (project.out / f"docs/{locale}/support.md").read_text("utf-8")
    assert "\n# Acme\n\n- `LINE_AGENTSESSIONSTATUS`: " in support
