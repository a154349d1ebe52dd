"""A user's own templates: they replace those at the same path, or are added."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from conftest import REPOSITORY, Project, Run, contents, copy_checked_in
from support.bad_spec_cases import code_of, headlines
from support.described import SPEC
from tapi2gen.diagnostics.codes import Code
from tapi2gen.folders import find_spec, paths_beside
from tapi2gen.output.digests import unchanged
from tapi2gen.render.similar_paths import similar_path
from tapi2gen.render.template_tree import read_tree

INDEX = "docs/{locale}/index.md.j2"
HEADER = "<!-- DO NOT EDIT. Made from spec/ and templates"


@pytest.fixture
def tree(base: Project) -> Project:
    """A project whose tree has a page with a block, a part, and a plain file."""
    base.only_templates(
        {
            INDEX: '{% import "docs/_parts/page.j2" as page %}\n'
            "{{ page.top(locale.name) }}\n\n"
            "{% block text %}\nShipped.\n{% endblock %}\n",
            "docs/_parts/page.j2": "{% macro top(name) %}# {{ name }}{% endmacro %}\n",
            "notes.md": "One.\n",
        }
    )
    return base


def build(run: Run, *own: str) -> list[str]:
    """Build, and give the notes of the run."""
    result = run("build", "--templates", *(own or ["own"]))
    assert result.code == 0, result.err
    return result.err.splitlines()


def problems(run: Run) -> list[str]:
    """Build, and give what is wrong, without notes."""
    result = run("build", "--templates", "own")
    assert result.code == 2
    found = headlines(result.err)
    return [line for line in found if not Code(code_of(line)).is_note]


def page(project: Project, path: str = "docs/en/index.md") -> str:
    """Give a page behind its header."""
    return (project.out / path).read_text("utf-8").partition("-->\n")[2]


# What is laid over.


def test_file_at_the_same_path_replaces(tree: Project, run: Run) -> None:
    """One file is replaced, the others are as without it, and nothing is told."""
    assert run("build").code == 0
    before = contents(tree.out)
    tree.write("own/notes.md", "Mine.\n")
    assert build(run) == []
    after = contents(tree.out)
    assert page(tree, "notes.md") == "Mine.\n"
    assert {path for path in before if before[path] != after[path]} == {
        "notes.md",
        "MANIFEST.json",
    }


def test_other_file_is_added(project: Project, run: Run) -> None:
    """And told as a note: the template, and the files that it makes."""
    project.only_templates({INDEX: "# {{ locale.name }}\n"})
    project.write("own/docs/{locale}/extra.md.j2", "{{ locale.name }}\n")
    project.write("own/by/{message}.md.j2", "{{ message.value }}\n")
    first = sorted(message.name for message in SPEC.messages)[:3]
    by_message = ", ".join(f"by/{name}.md" for name in first)
    by_message += f", and {len(SPEC.messages) - len(first)} more"
    by_locale = "docs/en/extra.md, docs/zh-TW/extra.md"
    assert build(run) == [
        f"own/by/{{message}}.md.j2:1:1: note: added-template: adds {by_message}",
        f"own/docs/{{locale}}/extra.md.j2:1:1: note: added-template: adds {by_locale}",
    ]
    assert page(project, "docs/zh-TW/extra.md") == "繁體中文\n"
    assert page(project) == "# English\n"


def test_note_for_programs(tree: Project, run: Run) -> None:
    """A note is a line of JSON like any problem, beside which nothing is printed."""
    tree.write("own/extra.md", "Mine.\n")
    result = run("build", "--templates", "own", "--format", "json")
    (note,) = [json.loads(line) for line in result.out.splitlines()]
    assert (note["file"], note["code"]) == ("own/extra.md", "added-template")


def test_replaced_part(tree: Project, run: Run) -> None:
    """A part is replaced for all the pages that use it."""
    tree.write("own/docs/_parts/page.j2", "{% macro top(n) %}** {{ n }}{% endmacro %}")
    assert build(run) == []
    assert page(tree) == "** English\n\nShipped.\n"


def test_block_of_a_replaced_page(tree: Project, run: Run) -> None:
    """A page that extends the one that it replaces changes a block, and no more."""
    own = (
        f'{{% extends "base/{INDEX}" %}}\n'
        "{% block text %}{{ super() }}Mine.\n{% endblock %}"
    )
    tree.write(f"own/{INDEX}", own)
    assert build(run) == []
    assert page(tree) == "# English\n\nShipped.\nMine.\n"


def test_page_around_a_replaced_page(tree: Project, run: Run) -> None:
    """A page may include the one that it replaces, which takes replaced parts."""
    tree.write(f"own/{INDEX}", f'{{% include "base/{INDEX}" %}}\n\nMine.\n')
    tree.write("own/docs/_parts/page.j2", "{% macro top(n) %}** {{ n }}{% endmacro %}")
    assert build(run) == []
    assert page(tree) == "** English\n\nShipped.\n\nMine.\n"


def test_part_around_a_replaced_part(tree: Project, run: Run) -> None:
    """A part may import the one that it replaces."""
    own = (
        '{% import "base/docs/_parts/page.j2" as base %}'
        "{% macro top(n) %}{{ base.top(n) }} (mine){% endmacro %}"
    )
    tree.write("own/docs/_parts/page.j2", own)
    assert build(run) == []
    assert page(tree) == "# English (mine)\n\nShipped.\n"


def test_plain_file_is_copied_as_it_is(tree: Project, run: Run) -> None:
    """Whatever would be a tag; a line ending of Windows is one of the tree's."""
    tree.write("own/notes.md", b"{{ not }} {% a %}\r\ntemplate\r\n")
    assert build(run) == []
    assert page(tree, "notes.md") == "{{ not }} {% a %}\ntemplate\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("note.md.j2", "{# new #}\nMine.\n"),
        ("note.md", "<!-- new -->\nMine.\n"),
        ("docs/notes.md.j2", "Mine.\n"),
        ("{locale}.md.j2", "{{ locale.tag }}"),
    ],
)
def test_new_on_purpose(tree: Project, run: Run, name: str, text: str) -> None:
    """A path that resembles another may be new, if the first line says so."""
    tree.write(f"own/{name}", text)
    assert [code_of(line) for line in build(run)] == ["added-template"]


def test_complete_tree(project: Project, run: Run) -> None:
    """A copy of the whole tree makes what the tree makes, and nothing is told."""
    copy_checked_in(project.out)
    shutil.copytree(project.root / "templates", project.root / "own")
    assert build(run) == []
    assert run("check").code == 0


@pytest.mark.parametrize("own", ["templates", "./templates/", "spec/../templates"])
def test_the_tree_itself(tree: Project, run: Run, own: str) -> None:
    """The folder of the tree may be named: it is laid over nothing."""
    build(run, own)
    assert page(tree) == "# English\n\nShipped.\n"
    tree.write(f"templates/{INDEX}", f'{{% extends "base/{INDEX}" %}}')
    result = run("build", "--templates", own)
    assert len(result.problems) == 1


def test_tree_that_comes_with_tapi2gen(project: Project, run: Run) -> None:
    """Without ./templates, own ones are laid over those of the generator."""
    copy_checked_in(project.out)
    before = contents(project.out)
    shutil.rmtree(project.root / "templates")
    project.write("own/tapi2/py.typed", "# mine\n")
    assert build(run) == []
    after = contents(project.out)
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {"tapi2/py.typed", "MANIFEST.json"}


def test_what_editors_leave_behind(tree: Project, run: Run) -> None:
    """It is no template, and no news."""
    for name in (
        *("notes.md~", ".notes.md.swp", "#notes.md#", "notes.md.orig", "Thumbs.db"),
        *(".DS_Store", "__pycache__/notes.cpython-311.pyc", ".git/config"),
    ):
        tree.write(f"own/{name}", b"\xff")
    assert build(run) == []
    assert page(tree, "notes.md") == "One.\n"


@pytest.mark.posix("links")
def test_link_inside_the_folder(tree: Project, run: Run) -> None:
    """A link to another own file is as that file; the folder may be a link itself."""
    tree.write("real/mine.md", "Mine.\n")
    (tree.root / "real/notes.md").symlink_to("mine.md")
    (tree.root / "own").symlink_to("real")
    assert len(build(run)) == 1
    assert page(tree, "notes.md") == "Mine.\n"


@pytest.mark.posix("named pipes")
def test_what_is_no_file(tree: Project, run: Run) -> None:
    """A pipe is not waited for."""
    (tree.root / "own").mkdir()
    os.mkfifo(tree.root / "own/notes.md")
    result = run("build", "--templates", "own")
    assert result.problems == [
        "own/notes.md:1:1: unreadable-file: neither a file nor a folder"
    ]


@pytest.mark.parametrize("what", ["own/docs", "own/notes.md"])
def test_what_may_not_be_read(
    tree: Project, run: Run, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder or a file that the system refuses to read is a problem."""
    tree.write("own/docs/a.md", "A.\n")
    tree.write("own/notes.md", "B.\n")

    def refuse(path: Path | str, real: object) -> object:
        if str(path) == what:
            raise PermissionError(13, "Permission denied")
        return real(path)  # type: ignore[operator]

    listdir, read_bytes = os.listdir, Path.read_bytes
    monkeypatch.setattr(os, "listdir", lambda path: refuse(path, listdir))
    monkeypatch.setattr(Path, "read_bytes", lambda path: refuse(path, read_bytes))
    result = run("build", "--templates", "own")
    assert result.problems == [f"{what}:1:1: unreadable-file: Permission denied"]
    assert not tree.out.exists()


@pytest.mark.parametrize("name", ["a\nb.md", "con.md", os.fsdecode(b"a\xe9.md")])
def test_name_that_some_system_refuses(tree: Project, run: Run, name: str) -> None:
    """Own templates make no such file either."""
    tree.write(f"own/{name}", "Mine.\n")
    result = run("build", "--templates", "own")
    assert ": unsafe-path: it would make " in result.err
    assert (result.code, tree.out.exists()) == (2, False)


def test_check_with_own_templates(tree: Project, run: Run) -> None:
    """A check wants them too: without them, the tree is another one."""
    tree.write("own/notes.md", "Mine.\n")
    build(run)
    assert run("check", "--templates", "own").code == 0
    assert run("check").code == 1
    assert unchanged(*paths_beside(find_spec())) == 0
    tree.write("own/notes.md", "Mine, anew.\n")
    assert run("check", "--templates", "own").code == 1


# What is told of paths.

ALIKE = [
    ("tapi2/Errors.py", "tapi2/errors.py"),
    ("tapi2/errors.py.j2", "tapi2/errors.py"),
    ("tapi2/eror.py", "tapi2/errors.py"),
    ("tapi/errors.py", "tapi2/errors.py"),
    ("errors.py", "tapi2/errors.py"),
    ("templates/tapi2/errors.py", "tapi2/errors.py"),
    ("tapi2/testing.py", "tapi2/testing/__init__.py.j2"),
    ("tapi2/constants.py.j2", "tapi2/constants/__init__.py.j2"),
    (INDEX.removesuffix(".j2"), INDEX),
    (INDEX.replace(".j2", ".jinja2"), INDEX),
    (f"{INDEX}.j2", INDEX),
    (INDEX.replace("{locale}", "{language}"), INDEX),
    (INDEX.replace("{locale}/", ""), INDEX),
    (INDEX.replace(".md", ".mdd"), INDEX),
    ("docs/{locale}/message/{message}.md.j2", "docs/{locale}/messages/{message}.md.j2"),
    ("docs/{locale}/messages/{name}.md.j2", "docs/{locale}/messages/{message}.md.j2"),
    ("docs/parts/page.md.j2", "docs/_parts/page.md.j2"),
    ("tapi2/messages/{message}.py.j2", "tapi2/messages/{message.module}.py.j2"),
]

DIFFERENT = [
    "README.md",
    "docs/{locale}/extra.md.j2",
    "docs/{locale}/guide.md",
    "docs/{locale}/messages/overview.md.j2",
    "docs/{locale}/vendor/index.md.j2",
    "tapi2/vendor/__init__.py",
    "tapi2/records/vendor.py",
    "vendor/index.html.j2",
]


@pytest.mark.parametrize(("name", "due"), ALIKE)
def test_path_that_was_meant_to_be_another(name: str, due: str) -> None:
    """Whatever is wrong with a path, the one that was meant is told."""
    assert similar_path(name, read_tree(REPOSITORY / "templates").base) == due


@pytest.mark.parametrize("name", DIFFERENT)
def test_path_that_is_new(name: str) -> None:
    """What resembles nothing needs no first line."""
    assert similar_path(name, read_tree(REPOSITORY / "templates").base) == ""


def test_file_that_two_templates_make(tree: Project, run: Run) -> None:
    """The own one of the two is told."""
    tree.write("own/docs/en/index.md", "<!-- new -->\n")
    (problem,) = problems(run)
    assert problem == (
        "own/docs/en/index.md:1:1: made-twice: docs/en/index.md is made twice: "
        "templates/docs/{locale}/index.md.j2 makes it too"
    )


# What is told of names: a line that is rendered for each message, what is told, and
# the help.

NAMES = [
    ("{{ message.nmae }}", "Message has no nmae", "did you mean name?"),
    ("{{ mesage.name }}", "there is no variable mesage", "did you mean message?"),
    (
        "{{ message.value }} {{ message.device.value }}",
        "Word has no value",
        "use one of: c_name, ctype, index, name, summary",
    ),
    ("{# x #} {{ 'x' }} {{ x }}", "there is no variable x", "use one of"),
    ("{{ message['nmae'] }}", "Message has no nmae", "did you mean name?"),
    ("{{ [message.nmae] }}", "Message has no nmae", "did you mean name?"),
    ("{% if message.nmae is none %}{% endif %}", "Message has no nmae", "did you"),
    ("{{ {'value': 1}.valu }}", "the mapping has no valu", "did you mean value?"),
    ("{{ message.summary.zh }}", "Text has no zh", "use one of: en, trans"),
    ("{{ message.summary['zh'] }}", "Text has no zh", "use one of: en, trans"),
    ("{% set a = message.nmae %}{{ a }}", "Message has no nmae", "did you mean"),
    (
        "{% for f in message.fields %}{{ loop.idx }}{% endfor %}",
        "LoopContext has no idx",
        "did you mean index",
    ),
    (
        "{{ spec.messages | map(attribute='nmae') | join }}",
        "Message has no nmae",
        "did you mean name?",
    ),
    (
        "{% macro m(a) %}{{ a.x }}{% endmacro %}{{ m(message.nmae) }}",
        "Message has no nmae",
        "did you mean name?",
    ),
    (
        "{% macro m(a) %}{{ mesage }}{% endmacro %}{{ m(1) }}",
        "there is no variable mesage",
        "did you mean message?",
    ),
    (
        "{% macro m(a) %}{{ a }}{% endmacro %}{{ message.hex }}{{ m() }}",
        "parameter 'a' was not provided",
        "pass it to the macro",
    ),
    ("{{ fixtures.nothing }}", "Fixtures has no nothing", "use one of"),
    # What is wrong with something else than names.
    ("{{ message.hex }} {{ 1 // 0 }}", "ZeroDivisionError: integer", "correct"),
    ("{{ message.hex | md }} {{ 7 | md }}", "the filter md failed: Type", "pass"),
    ("{{ message.hex }} {{ {'a': 1}['a' ~ 1] }}", "the mapping has no a1", ""),
    ("{% inclde 'a' %}", "Encountered unknown tag 'inclde'", "did you mean include"),
]


@pytest.mark.parametrize(("text", "what", "how"), NAMES)
def test_name_that_is_not_there(
    tree: Project, run: Run, text: str, what: str, how: str
) -> None:
    """It is told at its own line, with the entry and what there is."""
    tree.write("own/{message}.md.j2", f"One.\n{text}\n")
    result = run("build", "--templates", "own", "--format", "json")
    problem = json.loads(result.out.splitlines()[-1])
    assert (problem["file"], problem["line"]) == ("own/{message}.md.j2", 2)
    assert problem["message"].startswith(what)
    if problem["code"] != Code.TEMPLATE_SYNTAX:
        entry = "LINE_PROXYSTATUS, spec/messages/LINE_PROXYSTATUS.yaml"
        assert f" (for {entry}" in problem["message"]
    assert problem["help"].startswith(how)
    assert (result.code, tree.out.exists()) == (2, False)


# A mistake in the use of a label, what is reported, and the nearest name.
LABELS = [
    ("labels.titel.en", "the mapping has no titel", "title"),
    ("labels['titel'].en", "the mapping has no titel", "title"),
    ("page.head(['titel'], labels, 'en')", "the mapping has no titel", "title"),
    ("labels.title.eng", "the mapping has no eng", "en"),
    ("lables.title.en", "there is no variable lables", "labels"),
]


def test_misspelt_label(project: Project, run: Run) -> None:
    """It is reported at its line, with the nearest name, and nothing is written."""
    for number, (use, _, _) in enumerate(LABELS):
        page = (
            '{% import "docs/_parts/page.md.j2" as page %}\n'
            '{% from "docs/_parts/labels.j2" import labels %}\n'
            f"{{{{ {use} }}}}\n"
        )
        project.write(f"own/docs/{{locale}}/mine{number}.md.j2", page)
    result = run("build", "--templates", "own", "--format", "json")
    problems = [json.loads(line) for line in result.out.splitlines()]
    found = {
        (it["file"], it["line"]): it for it in problems if it["code"] == "undefined"
    }
    for number, (use, what, nearest) in enumerate(LABELS):
        where = f"own/docs/{{locale}}/mine{number}.md.j2", 3
        if "head" in use:
            where = "templates/docs/_parts/page.md.j2", 17
        problem = found.pop(where)
        assert problem["message"].startswith(what)
        assert problem["help"] == f"did you mean {nearest}?"
    assert not found
    assert (result.code, project.out.exists()) == (2, False)


def test_misspelt_import_of_the_labels(project: Project, run: Run) -> None:
    """A part is asked for what it has: macros and variables."""
    text = '{% from "docs/_parts/labels.j2" import lables %}\n{{ lables.title.en }}\n'
    project.write("own/docs/{locale}/mine.md.j2", text)
    result = run("build", "--templates", "own", "--format", "json")
    problem = json.loads(result.out.splitlines()[-1])
    assert "does not export the requested name 'lables'" in problem["message"]
    assert problem["help"] == "did you mean labels?"


@pytest.mark.parametrize(
    "use",
    [
        *("{{ x }}", "{{ x ~ 1 }}", "{{ x + 1 }}", "{{ x == 1 }}", "{{ x.y }}"),
        *("{{ [x] }}", "{{ {1: x} }}", "{{ [x] | join }}", "{{ x | length }}"),
        *("{{ y | default(x) }}", "{{ x is none }}", "{{ 1 in x }}", "{{ x() }}"),
        *("{% if x %}{% endif %}", "{% for y in x %}{% endfor %}", "{% include x %}"),
    ],
)
def test_any_use_of_what_is_not_there(tree: Project, run: Run, use: str) -> None:
    """Whatever a template does with it is a problem."""
    tree.write("own/extra.md.j2", f"{{% set x = spec.nothing %}}\n{use}\n")
    (problem,) = problems(run)
    assert problem == "own/extra.md.j2:2:1: undefined: Spec has no nothing"


# Templates of several lines, and the line that is to blame.

LINES = [
    ("{{ spec.sources }}{#\n\n#}\n{{ nothing }}", 4),
    ("{{ 'a\nb' }}\n{{ [1,\n 2] }}\n{{ nothing }}", 5),
    ("{% for m in spec.messages %}\n\n{{ m.name }}\n{{ m.nmae }}\n{% endfor %}", 4),
    ("{% macro m(a) %}\n{{ a.x }}\n{% endmacro %}\n{{ m(spec) }}", 2),
    ("{% macro m(a) %}\n{{ a }}\n{% endmacro %}\n\n{{ m() }}", 5),
    ("{% set a = nothing %}\n\n{{ a }}", 3),
    ("{% if nothing %}\n{% endif %}", 1),
    ("\n{{ 1 // 0 }}\n", 2),
    ("\n\n{% if spec %}\n{{ spec | shout }}{% endif %}", 4),
    ("\n{% block a %}\n{{ nothing }}\n{% endblock %}", 3),
]


@pytest.mark.parametrize(("text", "line"), LINES)
def test_line_of_a_mistake(tree: Project, run: Run, text: str, line: int) -> None:
    """It is the innermost line of a template that was running, whatever calls it."""
    tree.write("own/extra.md.j2", text)
    (problem,) = problems(run)
    assert problem.startswith(f"own/extra.md.j2:{line}:1: ")


def test_entry_of_a_loop(tree: Project, run: Run) -> None:
    """Where a template loops itself, the entry is the one that it was at."""
    own = (
        "{% for family in spec.families %}{% for member in family.members %}"
        "{{ member.uses if family.name == 'LINEPROXYSTATUS_' }}"
        "{% endfor %}{% endfor %}"
    )
    tree.write("own/extra.md.j2", own)
    (problem,) = problems(run)
    assert problem == (
        "own/extra.md.j2:1:1: undefined: Member has no uses "
        "(for LINEPROXYSTATUS_, spec/constants/LINEPROXYSTATUS_.yaml)"
    )


def test_name_that_a_part_lacks(tree: Project, run: Run) -> None:
    """What another template does not define is told with what it does."""
    text = '{% from "docs/_parts/page.j2" import topp %}{{ topp }}\n'
    tree.write("own/extra.md.j2", text)
    result = run("build", "--templates", "own")
    assert "own/extra.md.j2:1:1: undefined: the template 'docs/_parts" in result.err
    assert "= help: did you mean top?" in result.err


def test_part_that_nobody_includes(tree: Project, run: Run) -> None:
    """Its mistakes are told all the same."""
    tree.write("own/docs/_parts/mine.j2", "{% if %}")
    (problem,) = problems(run)
    assert problem.startswith("own/docs/_parts/mine.j2:1:1: template-syntax: ")


def test_what_is_not_there_may_be_asked_for(tree: Project, run: Run) -> None:
    """Who asks whether something is there gets an answer."""
    own = "{{ nothing is defined }} {{ spec.nothing | default('none') }}"
    tree.write("own/notes.md.j2", "{# new #}" + own)
    shutil.move(tree.root / "templates/notes.md", tree.root / "templates/other.md")
    build(run)
    assert page(tree, "notes.md") == "False none\n"
