"""Broken specs: each problem at its place and in plain words, all of them at once.

The corpus is tests/bad_specs; what it prints in full is in tests/golden/diagnostics,
which `python tests/support/bad_spec_cases.py` writes anew.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import REPOSITORY, Project, Run, age, contents, written
from support.bad_spec_cases import (
    BASE,
    GOLDEN,
    SAMPLES,
    Case,
    code_of,
    golden_text,
    headlines,
    read_cases,
    read_golden,
    run_case,
    sample,
)
from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Problem, SpecError
from tapi2gen.diagnostics.report import report
from tapi2gen.pipeline import make_files, read_spec
from tapi2gen.render.template_tree import read_tree

CASES = read_cases()
TEXTS = read_golden()
BASE_FILES = sorted(file.relative_to(BASE).as_posix() for file in BASE.rglob("*.yaml"))


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The small spec, whole, with one template."""
    root = tmp_path / "base"
    Case("base", "Nothing is wrong.", ()).set_up(root)
    monkeypatch.chdir(root)
    return Project(root)


# The corpus.


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Case, tmp_path: Path, told: list[Problem]) -> None:
    """Each problem is told exactly, at its culprit, and with how to mend it."""
    printed = run_case(case, tmp_path / "project")
    assert headlines(printed.err) == list(case.expected)
    assert golden_text(case, printed) == TEXTS.get(case.name)
    assert len(told) == len(case.expected)
    assert [str(problem) for problem in told if not problem.help] == []
    notes_alone = all(problem.code.is_note for problem in told)
    is_drift = case.arguments[0] == "check" and "to fix it, " in printed.err
    assert printed.code == (0 if notes_alone else 1 if is_drift else 2)
    writes = case.arguments[0] == "build" and not notes_alone
    assert ("nothing written" in printed.err) is writes


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    """What is reported from now on."""
    found: list[Problem] = []

    def listen(problems: Iterable[Problem], *args: Any, **options: Any) -> None:
        problems = list(problems)
        found.extend(problems)
        report(problems, *args, **options)

    for module in ("diagnostics.report", "diagnostics.console", "commands.check"):
        monkeypatch.setattr(f"tapi2gen.{module}.report", listen)
    return found


SHAPES = [case for case in CASES if case.area == "shape"]


@pytest.fixture(scope="module")
def new_rules(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What the live schemas say of the small spec when nothing is wrong with it."""
    root = tmp_path_factory.mktemp("live") / "project"
    whole = Case("whole", "Nothing is wrong.", ())
    printed = run_case(whole, root, schemas=REPOSITORY / "spec/schema")
    return {without_place(line) for line in headlines(printed.err)}


@pytest.mark.parametrize("case", SHAPES, ids=[case.name for case in SHAPES])
def test_live_schemas_find_the_same(
    case: Case, tmp_path: Path, new_rules: set[str]
) -> None:
    """What breaks a rule of the small spec's schemas breaks one of the live ones."""
    live = REPOSITORY / "spec/schema"
    printed = run_case(case, tmp_path / "project", schemas=live)
    found = [x for x in headlines(printed.err) if without_place(x) not in new_rules]
    assert [place_and_code(x) for x in found] == [
        place_and_code(x) for x in case.expected
    ]


def without_place(line: str) -> str:
    """Give a problem's file, code and message."""
    return re.sub(r":\d+:\d+: ", ": ", line, count=1)


def place_and_code(line: str) -> str:
    """Leave out the message, which quotes a schema's descriptions."""
    return re.sub(r"^(.*?:\d+:\d+: [^:]*):.*$", r"\1", line)


def test_no_golden_text_is_left_over() -> None:
    """A case that goes takes its golden text along."""
    assert TEXTS.keys() == {case.name for case in CASES}


def test_every_code_is_in_the_corpus() -> None:
    """What is documented occurs, and what occurs is documented."""
    told = {code_of(line) for case in CASES for line in case.expected}
    assert told == set(Code)


def test_every_code_is_used_by_the_generator() -> None:
    """A code that no stage can give is not in the registry."""
    sources = (REPOSITORY / "generator/tapi2gen").rglob("*.py")
    used = {
        name
        for file in sources
        for name in re.findall(r"\bCode\.([A-Z0-9_]+)\b", file.read_text("utf-8"))
    }
    assert used == set(Code.__members__)


@pytest.mark.parametrize("form", SAMPLES)
def test_sample_of_each_format(form: str, tmp_path: Path) -> None:
    """Several files at once, as text, in color, as JSON and for GitHub."""
    due = (GOLDEN / SAMPLES[form]).read_text("utf-8")
    assert sample(form, tmp_path / "project") == due


def test_problems_are_sorted_by_line(base: Project, run: Run) -> None:
    """Line 4 comes before line 21, whatever the stage that found it."""
    message = "spec/messages/LINE_PROXYSTATUS.yaml"
    base.edit(message, '"2.2"', "2")
    base.edit(message, "{word: dwParam3, reserved: true}", "{word: dwParam3, x: 1}")
    base.edit(message, "certainty: certain", "x: 1")
    places = [line.split(":")[1:3] for line in run("validate").problems]
    assert places == [["4", "8"], ["21", "22"], ["27", "5"], ["31", "5"]]


@pytest.mark.parametrize("command", ["build", "check", "validate"])
def test_nothing_is_touched(base: Project, run: Run, command: str) -> None:
    """A spec with problems leaves the tree of the last build as it is."""
    assert run("build").code == 0
    age(base.out)
    base.edit("spec/messages/LINE_PROXYSTATUS.yaml", "value: 31\n", "value: x\n")
    before = contents(base.root)
    result = run(command)
    assert (result.code, result.out, len(result.problems)) == (2, "", 1)
    assert contents(base.root) == before
    assert written(base.out) == set()


@pytest.mark.posix("a working directory that is deleted")
def test_no_working_directory(base: Project, run: Run) -> None:
    """A folder that is gone is told, too."""
    shutil.rmtree(base.root)
    assert run("validate").problems == [
        ".:1:1: missing-folder: the working directory does not exist"
    ]


# What may be missing or be something else.


@pytest.mark.parametrize("file", BASE_FILES)
def test_any_line_can_be_lost(base: Project, file: str) -> None:
    """A line that is missing makes problems or nothing, never a crash."""
    path = base.root / "spec" / file
    lines = path.read_text("utf-8").splitlines(keepends=True)
    for number in range(len(lines)):
        path.write_text("".join(lines[:number] + lines[number + 1 :]), "utf-8")
        problems_of(base)


@pytest.mark.parametrize("file", BASE_FILES)
@pytest.mark.parametrize("value", ["", "[]", "{}", "- x\n", "a: 1\n", "x", "5", "{"])
def test_any_file_can_be_something_else(base: Project, file: str, value: str) -> None:
    """Whatever a file holds makes problems, never a crash."""
    base.write(f"spec/{file}", value)
    assert problems_of(base)


def test_family_of_one(base: Project, run: Run) -> None:
    """A family may have a single constant, and a message may choose from it."""
    text = (base.root / "spec/constants/LINEPROXYREQUEST_.yaml").read_text("utf-8")
    lines = text.splitlines(keepends=True)
    kept = [line for line in lines if "LINEPROXYREQUEST_OPENLIST" not in line]
    assert len(kept) == len(lines) - 1
    base.write("spec/constants/LINEPROXYREQUEST_.yaml", "".join(kept))
    assert run("build").code == 0


def test_no_messages(base: Project, run: Run) -> None:
    """A spec may describe constants and no message yet."""
    shutil.rmtree(base.root / "spec/messages")
    base.edit("spec/constants/LINEPROXYSTATUS_.yaml", "see: [LINE_PROXYSTATUS]\n", "")
    result = run("build")
    assert (result.code, result.err) == (0, "")


def problems_of(project: Project) -> list[str]:
    """Make the files, or give the problems, each one a line."""
    try:
        tree = read_tree(project.root / "templates")
        make_files(read_spec(project.root / "spec"), tree)
    except SpecError as error:
        found = [str(problem) for problem in error.problems]
        assert [line for line in found if "\n" in line] == []
        return found
    return []


# What the live spec must be for all this to help.


@pytest.mark.parametrize(
    "file", sorted((REPOSITORY / "spec/schema").glob("*.json")), ids=lambda f: f.stem
)
def test_schema_helps(file: Path) -> None:
    """Every property is described, and no mapping takes keys that nobody knows."""
    for schema in mappings(json.loads(file.read_text("utf-8"))):
        properties = schema.get("properties", {})
        assert [
            name for name, it in properties.items() if "description" not in it
        ] == []
        if schema.get("type") == "object":
            assert "additionalProperties" in schema


def mappings(data: object) -> Iterator[dict[str, Any]]:
    """Give every mapping in a schema."""
    if isinstance(data, dict):
        yield data
    if isinstance(data, dict | list):
        for item in data.values() if isinstance(data, dict) else data:
            yield from mappings(item)
