"""Templates: their tree is the map of the output, and mistakes are problems."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

import pytest

from conftest import REPOSITORY, Project, Run, checked_in, contents
from support.described import SPEC

HEADER = "DO NOT EDIT. Made from"


class Bad(NamedTuple):
    """Templates that are wrong, and the problem that they make."""

    what: str
    templates: dict[str, str]
    problem: str


WRONG = [
    Bad(
        "undefined variable",
        {"x.md.j2": "One.\n\n{{ nothing }}\n"},
        "templates/x.md.j2:3:1: undefined: there is no variable nothing",
    ),
    Bad(
        "undefined variable for each message",
        {"{message}.md.j2": "{{ messages }}\n"},
        "templates/{message}.md.j2:1:1: undefined: there is no variable messages (for ",
    ),
    Bad(
        "undefined attribute",
        {"x.md.j2": "{{ spec.title }}\n"},
        "templates/x.md.j2:1:1: undefined: Spec has no title",
    ),
    Bad(
        "undefined attribute inside data",
        {"x.md.j2": '{{ {"title": spec.title} | json }}\n'},
        "templates/x.md.j2:1:1: undefined: Spec has no title",
    ),
    Bad(
        "undefined attribute in a cell",
        {"x.md.j2": "{{ [1, spec.title] | row }}\n"},
        "templates/x.md.j2:1:1: undefined: Spec has no title",
    ),
    Bad(
        "data that JSON cannot hold",
        {"x.md.j2": '{{ {"spec": spec} | json }}\n'},
        "templates/x.md.j2:1:1: template-error: the filter json failed: "
        "TypeError: Spec is nothing that JSON can hold",
    ),
    Bad(
        "entry without a form in JSON",
        {"x.md.j2": "{{ [spec] | json_data | json }}\n"},
        "templates/x.md.j2:1:1: template-error: the filter json_data failed: "
        "TypeError: a Spec has no form in JSON",
    ),
    Bad(
        "half of a character",
        {"x.md.j2": '{{ "\\ud800" }}\n'},
        "templates/x.md.j2:1:1: template-error: "
        "ValueError: it prints U+D800, half of a character",
    ),
    Bad(
        "undefined text in a test",
        {"x.md.j2": "{% if nothing %}One.{% endif %}\n"},
        "templates/x.md.j2:1:1: undefined: there is no variable nothing",
    ),
    Bad(
        "mistake in a part",
        {"x.md.j2": '{% include "_parts/y.j2" %}', "_parts/y.j2": "\n{{ nothing }}"},
        "templates/_parts/y.j2:2:1: undefined: there is no variable nothing",
    ),
    Bad(
        "syntax error in a part",
        {"x.md.j2": '\n{% include "_parts/y.j2" %}', "_parts/y.j2": "\n{% if %}"},
        "templates/_parts/y.j2:2:1: template-syntax: Expected an expression, got 'end",
    ),
    Bad(
        "part that is not there",
        {"x.md.j2": '\n{% include "_parts/z.j2" %}'},
        "templates/x.md.j2:2:1: unknown-template: there is no template _parts/z.j2",
    ),
    Bad(
        "syntax error",
        {"x.md.j2": "One.\n{% for %}\n"},
        "templates/x.md.j2:2:1: template-syntax: Expected an expression, got 'end of",
    ),
    Bad(
        "block that does not end",
        {"x.md.j2": "One.\n{% if spec %}\n"},
        "templates/x.md.j2:2:1: template-syntax: Unexpected end of template.",
    ),
    Bad(
        "unknown filter",
        {"x.md.j2": "{{ spec | shout }}"},
        "templates/x.md.j2:1:1: unknown-filter: there is no filter shout",
    ),
    Bad(
        "error of Python's own",
        {"x.md.j2": "\n{{ 1 / 0 }}"},
        "templates/x.md.j2:2:1: template-error: ZeroDivisionError: division",
    ),
    Bad(
        "template that calls itself",
        {"x.md.j2": "{% macro f() %}{{ f() }}{% endmacro %}\n{{ f() }}"},
        "templates/x.md.j2:1:1: template-error: infinite recursion",
    ),
    Bad(
        "unknown placeholder",
        {"{messages}.md.j2": "One.\n"},
        "templates/{messages}.md.j2:1:1: unknown-placeholder: {messages} is no "
        "placeholder",
    ),
    Bad(
        "unknown placeholder in a folder",
        {"{language}/x.md": "One.\n"},
        "templates/{language}/x.md:1:1: unknown-placeholder: {language} is no",
    ),
    Bad(
        "unknown attribute in a placeholder",
        {"{message.title}.md.j2": "One.\n"},
        "templates/{message.title}.md.j2:1:1: unknown-placeholder: {message.title} is",
    ),
    Bad(
        "placeholder that is no text",
        {"{message.params}.md.j2": "One.\n"},
        "templates/{message.params}.md.j2:1:1: unknown-placeholder: ",
    ),
    Bad(
        "two templates for one file",
        {"x.md": "One.\n", "x.md.j2": "Two.\n"},
        "templates/x.md.j2:1:1: made-twice: x.md is made twice: templates/x.md makes ",
    ),
    Bad(
        "placeholder of two dots",
        {"{message.since.text}.md": "One.\n"},
        "templates/{message.since.text}.md:1:1: unknown-placeholder: ",
    ),
    Bad(
        "placeholder that does not end",
        {"{message.md": "One.\n"},
        "templates/{message.md:1:1: unknown-placeholder: ",
    ),
    Bad(
        "message that takes the name of another template",
        {"proxy_status.py": "x = 1\n", "{message.module}.py.j2": "y = 2\n"},
        "templates/{message.module}.py.j2:1:1: made-twice: proxy_status.py is made ",
    ),
    Bad(
        "file that cannot say that it is made",
        {"x.txt": "One.\n"},
        "templates/x.txt:1:1: missing-header: ",
    ),
    Bad(
        "JSON that does not say that it is made",
        {"x.json.j2": "{}\n"},
        "templates/x.json.j2:1:1: missing-header: ",
    ),
]

# Python that is none, and where the rendered file has the mistake: header and all.
NO_PYTHON = [
    ("bracket that does not end", "x = (\n", "2:5"),
    ("quotation that does not end", 'x = "1\n', "2:3"),
    ("wrong indentation", "if x:\ny = 1\n", "3:0"),
    ("word of Python for a name", "from a.class import b\n", "2:7"),
    ("name that Python does not have", "x = $1\n", "2:4"),
    ("two parameters of one name", "def f(cls, cls): ...\n", ""),
    ("return outside of a function", "return 1\n", ""),
    ("NUL", 'x = "\0"\n', ""),
]


@pytest.mark.parametrize("bad", WRONG, ids=[bad.what for bad in WRONG])
def test_wrong_template(base: Project, run: Run, bad: Bad) -> None:
    """A mistake is told at its line of the template that has it."""
    base.only_templates(bad.templates)
    result = run("build")
    assert result.problems[0].startswith(bad.problem)
    assert (result.code, result.out) == (2, "")
    assert not base.out.exists()


def test_one_file_for_several_families(project: Project, run: Run) -> None:
    """What a placeholder names must tell the entries apart."""
    project.only_templates({"{family.kind}.md": "One.\n"})
    assert run("build").problems[0] == (
        "templates/{family.kind}.md:1:1: made-twice: flags.md is made twice: "
        "templates/{family.kind}.md makes it too"
    )
    assert not project.out.exists()


@pytest.mark.parametrize(
    ("text", "place"), [row[1:] for row in NO_PYTHON], ids=[row[0] for row in NO_PYTHON]
)
def test_template_of_no_python(base: Project, run: Run, text: str, place: str) -> None:
    """What Python would not take is never written, and told on one line."""
    base.only_templates({"x.py": text})
    result = run("build")
    (problem,) = result.problems
    assert problem.startswith(
        "templates/x.py:1:1: not-python: x.py would not be Python: "
    )
    assert problem.endswith(place)
    assert (result.code, base.out.exists()) == (2, False)


@pytest.mark.parametrize("name", ["x.py", "x.md", "x.md.j2"])
def test_template_that_is_no_text(base: Project, run: Run, name: str) -> None:
    """A template that is not UTF-8 is a problem."""
    base.only_templates({})
    base.write(f"templates/{name}", b"# caf\xe9\n")
    result = run("build")
    (problem,) = result.problems
    assert problem == f"templates/{name}:1:6: not-utf-8: byte 0xE9 is not UTF-8"
    assert result.code == 2


def test_mistakes_of_all_templates_at_once(base: Project, run: Run) -> None:
    """One template's mistake does not hide another's."""
    base.only_templates(
        {"b.md.j2": "{{ b }}", "a.md.j2": "\n{{ a }}", "{c}.md": "", "d.md": "D.\n"}
    )
    assert run("check").problems == [
        "templates/a.md.j2:2:1: undefined: there is no variable a",
        "templates/b.md.j2:1:1: undefined: there is no variable b",
        "templates/{c}.md:1:1: unknown-placeholder: {c} is no placeholder",
    ]


def test_missing_templates(base: Project, run: Run) -> None:
    """A folder that is not there is a problem, not an empty tree."""
    result = run("build", "--templates", "nowhere")
    assert result.problems == ["nowhere:1:1: missing-folder: there is no such folder"]
    assert (result.code, base.out.exists()) == (2, False)


def test_plain_file(base: Project, run: Run) -> None:
    """A new file without .j2 is an output, word for word under its header."""
    base.write("templates/docs/extra.md", "{{ not }} {% a %} template\n")
    assert run("build").code == 0
    assert (base.out / "docs/extra.md").read_text("utf-8") == (
        f"<!-- {HEADER} templates/docs/extra.md by: tapi2gen build -->\n"
        "{{ not }} {% a %} template\n"
    )


def test_template_for_each_message(project: Project, run: Run) -> None:
    """A new file with a placeholder makes an output for each message."""
    project.only_templates({"by_name/{message}.md.j2": "{{ message.value }}\n"})
    assert run("build").code == 0
    made = contents(project.out / "by_name")
    assert len(made) == len(SPEC.messages)
    assert made["LINE_GROUPSTATUS.md"].decode() == (
        f"<!-- {HEADER} spec/messages/LINE_GROUPSTATUS.yaml and "
        "templates/by_name/{message}.md.j2 by: tapi2gen build -->\n30\n"
    )


def test_template_for_each_message_and_locale(project: Project, run: Run) -> None:
    """Placeholders multiply, and one may name an attribute."""
    name = "{locale}/{message.module}_{message}.md.j2"
    project.only_templates({name: "{{ locale.name }} {{ message.name }}\n"})
    assert run("build").code == 0
    made = contents(project.out / "zh-TW")
    assert len(made) == len(contents(project.out / "en")) == len(SPEC.messages)
    text = made["group_status_LINE_GROUPSTATUS.md"].decode()
    assert text.endswith("-->\n繁體中文 LINE_GROUPSTATUS\n")


def test_errata_in_each_language(project: Project, run: Run) -> None:
    """What is plain is the same in all of them; JSON has the English."""
    project.edit(
        "spec/api.yaml",
        "  - at: {en: the syntax block of every message, zh-TW: 每個訊息的語法區塊}\n",
        "  - at: {en: the syntax block, zh-TW: 語法區塊處}\n",
    )
    project.only_templates(
        {
            "{locale}.md.j2": "{% for it in spec.errata %}{{ it.at[locale.tag] }};"
            "{% endfor %}\n",
            "json.md.j2": "{{ spec.errata | json_data | json_line }}\n",
        }
    )
    assert run("build").code == 0
    assert "the syntax block;" in (project.out / "en.md").read_text("utf-8")
    assert "語法區塊處;" in (project.out / "zh-TW.md").read_text("utf-8")
    text = (project.out / "json.md").read_text("utf-8")
    assert json.loads(text.splitlines()[-1])[0]["at"] == "the syntax block"


def test_json_has_an_item_on_each_line_but_short_ones(base: Project, run: Run) -> None:
    """Words of a layout are one line each; what holds nothing is short by itself."""
    words = "(spec.layouts | json_data)[0].words[:1]"
    data = f"{{'none': [], 'text': '\u2028\\ud800', 1: {words}}}"
    base.only_templates({"x.md.j2": f"{{{{ {data} | json }}}}\n"})
    assert run("build").code == 0
    assert (base.out / "x.md").read_text("utf-8").partition("-->\n")[2] == (
        '{\n  "none": [],\n  "text": "\u2028\\ud800",\n  "1": [\n'
        '    ["hDevice", "DWORD", 0, 4]\n  ]\n}\n'
    )


def test_rows_of_tables(base: Project, run: Run) -> None:
    """A cell that is None is left out; one that is empty is a cell."""
    base.only_templates({"x.md.j2": "{{ [1, none, 'a' | code, '' | code] | row }}\n"})
    assert run("build").code == 0
    assert (base.out / "x.md").read_text("utf-8").endswith("\n| 1 | `a` |  |\n")


def test_lines_of_templates_are_short() -> None:
    """A person can read them.

    In Chinese prose a paragraph is a line, since a break would show as a space; rows of
    tables have none; and what a command prints has lines of its own.
    """
    folder = REPOSITORY / "templates"
    long = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.j2")
        if any(len(line) > 100 for line in path.read_text("utf-8").splitlines())
    }
    whole = re.compile(
        r"docs/_parts/(guides/[\w-]+\.(zh-TW\.md|code)|templates\.[\w-]+\.md)\.j2"
    )
    assert sorted(path for path in long if not whole.fullmatch(path)) == []


def test_sections_of_the_documentation(base: Project, run: Run) -> None:
    """The pages of each folder, the first one of a folder being its index."""
    page = "docs/{locale}/%s.md.j2"
    names = ("about", "index", "guides/a", "guides/index", "messages/{message}")
    base.only_templates({page % name: "{{ sections }}" for name in names})
    assert run("build").code == 0
    text = (base.out / "docs/en/index.md").read_text("utf-8")
    assert text.splitlines()[-1] == (
        "{'': ['index', 'about'], 'messages': ['{message}'], "
        "'guides': ['index', 'a']}"
    )


def test_parts_are_no_outputs(base: Project, run: Run) -> None:
    """Files below folders whose names begin with _ are there for other templates."""
    base.write("templates/_parts/deep/a.j2", "part")
    base.write("templates/docs/_parts/b.md", "part\n")
    base.write("templates/docs/__pycache__/c.py", "x = 1\n")
    base.write("templates/docs/_d.md", "D.\n")
    base.write("templates/docs/e.md.j2", '{% include "_parts/deep/a.j2" %}\n')
    assert run("build").code == 0
    assert set(contents(base.out)) == {
        "MANIFEST.json",
        "docs/_d.md",
        "docs/e.md",
        "docs/index.md",
        "notes.md",
    }


def test_python_is_formatted_by_our_mode_alone(base: Project, run: Run) -> None:
    """No configuration that lies about changes how Python is formatted."""
    base.write("pyproject.toml", "[tool.black]\nline-length = 20\n")
    base.only_templates({"x.py": f"x = [{'1,' * 20}\n1]\ny = ['{'a' * 60}', 2]\n"})
    assert run("build").code == 0
    assert f'y = ["{"a" * 60}", 2]\n' in (base.out / "x.py").read_text("utf-8")


def test_every_file_says_that_it_is_made() -> None:
    """Every file of the real tree begins with what it is made from, and how."""
    made = checked_in()
    assert len(made) > 50
    assert [
        path for path, raw in made.items() if HEADER.encode() not in raw[:256]
    ] == []
    heads = {
        path: raw.decode().partition(" by: tapi2gen build")[0]
        for path, raw in made.items()
    }
    assert heads["tapi2/errors.py"] == f"# {HEADER} templates/tapi2/errors.py"
    assert heads["tapi2/messages/group_status.py"] == (
        f"# {HEADER} spec/messages/LINE_GROUPSTATUS.yaml\n"
        "# and templates/tapi2/messages/{message.module}.py.j2"
    )
