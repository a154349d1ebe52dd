"""The page for authors of templates: it names all there is, and its example works."""

from __future__ import annotations

import json
import re
import shlex

import pytest

from conftest import REPOSITORY, Project, Run
from support.described import SPEC
from tapi2gen import model
from tapi2gen.render.filters import FILTERS

LOCALES = ("en", "zh-TW")
PAGES = {
    locale: (REPOSITORY / f"generated/docs/{locale}/templates.md").read_text("utf-8")
    for locale in LOCALES
}

each_locale = pytest.mark.parametrize("locale", LOCALES)


def tables(locale: str) -> list[list[str]]:
    """Give the first column of each table: placeholders, variables, filters."""
    sections = re.split("^## ", PAGES[locale], flags=re.MULTILINE)
    columns = [re.findall(r"^\| `(.+?)` \|", text, re.MULTILINE) for text in sections]
    return [column for column in columns if column]


@each_locale
def test_every_filter_is_named(locale: str) -> None:
    """And no other."""
    assert tables(locale)[2] == sorted(FILTERS)


@each_locale
@pytest.mark.parametrize(("table", "template"), [(0, "{zzz}.md"), (1, "x.md.j2")])
def test_every_placeholder_and_variable_is_named(
    base: Project, run: Run, locale: str, table: int, template: str
) -> None:
    """They are those that the error for an unknown one lists, in the same order."""
    base.write(f"templates/{template}", "{{ nothing }}")
    (problem,) = run("build", "--format", "json").out.splitlines()
    assert (
        json.loads(problem)["help"] == f"use one of: {', '.join(tables(locale)[table])}"
    )


@each_locale
def test_classes_are_those_of_the_model(locale: str) -> None:
    """A reader finds each in tapi2gen.model, but those that are of Python."""
    named = re.findall(r"^\| .* \| `([A-Z]\w+)` \|$", PAGES[locale], re.MULTILINE)
    assert len(named) == 17
    assert {*named} - {*model.__all__} == {"Exports", "Python", "Place"}


@each_locale
def test_attributes_are_described_by_docstrings(locale: str) -> None:
    """The page leads there, since it does not list them."""
    assert "`python -m pydoc tapi2gen.model.messages`" in PAGES[locale]
    assert "summary: " in (model.Message.__doc__ or "")


def example(locale: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the files of the page, by name, and the commands."""
    text = PAGES[locale]
    files = re.findall(r"^`(acme/\S+)`\n\n```jinja\n(.*?)^```", text, re.S | re.M)
    return files, re.findall(r"^```sh\n(.*)\n```", text, re.M)


def test_example(project: Project, run: Run) -> None:
    """The files of each page, used as it says, make what it says."""
    project.only_pages()
    files, (command,) = example("en")
    assert example("zh-TW") == (files, [command])
    assert len(files) == 3
    for name, content in files:
        project.write(name, content)
    program, *words = shlex.split(command)
    result = run(*words)
    assert (program, result.code) == ("tapi2gen", 0)
    (note,) = result.err.splitlines()
    assert note.endswith("adds docs/en/support.md, docs/zh-TW/support.md")
    for locale, home in (("en", "Acme's overview"), ("zh-TW", "Acme 總覽")):
        index = (project.out / f"docs/{locale}/index.md").read_text("utf-8")
        count = len(SPEC.messages)
        assert f"\nAcme's switch sends {count} of them.\n\n## " in index
        assert "- [Support](support.md)\n" in index
        support = (project.out / f"docs/{locale}/support.md").read_text("utf-8")
        assert "\n# Acme\n\n- `LINE_AGENTSESSIONSTATUS`: " in support
        assert f"-->\n[{home}](index.md)" in support
