"""How problems are printed: in color or not, for programs, and what codes mean."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from conftest import REPOSITORY, Project, Run
from support.bad_spec_cases import BASE, CORPUS, Case, run_case
from tapi2gen.diagnostics.codes import Code, explain, summary
from tapi2gen.diagnostics.problem import (
    Mark,
    Note,
    Problem,
    SpecError,
    counted,
    did_you_mean,
    one_of,
)
from tapi2gen.diagnostics.report import as_github, as_json, as_text, has_color
from tapi2gen.load.documents import load, load_text

EXPLANATIONS = REPOSITORY / "generator/tapi2gen/diagnostics/explanations.md"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


# Whether it is a terminal, what the environment says, and whether there is color.
COLORS = [
    (True, {}, True),
    (False, {}, False),
    (True, {"NO_COLOR": "1"}, False),
    (True, {"NO_COLOR": ""}, True),
    (False, {"FORCE_COLOR": "1"}, True),
    (False, {"FORCE_COLOR": ""}, False),
    (True, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    (True, {"TERM": "dumb"}, False),
    (True, {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
]


@pytest.mark.parametrize(("is_terminal", "environment", "due"), COLORS)
def test_color(is_terminal: bool, environment: dict[str, str], due: bool) -> None:
    """On a terminal, unless NO_COLOR or FORCE_COLOR has a say."""
    stream = Terminal() if is_terminal else io.StringIO()
    assert has_color(stream, environment) is due


def problem(text: str, line: int, column: int, width: int, folder: Path) -> Problem:
    """Make a problem of a file that has a text."""
    file = folder / "a.yaml"
    file.write_bytes(text.encode())
    mark = Mark(file, line, column, width)
    return Problem(mark, Code.UNKNOWN_KEY, "what is wrong", "how to mend it")


def shown(it: Problem) -> list[str]:
    """Give the two lines of source that a problem shows."""
    lines = as_text(it, lambda text, _: text).splitlines()
    assert lines[-1] == "  = help: how to mend it"
    return lines[1:-1]


# What is shown: the text, line, column and width of the culprit, and the two lines.
CARETS = [
    ("a: 1", 1, 1, 1, ["1 | a: 1", "  | ^"]),
    ("a: 1\nbc: 2\n", 2, 1, 2, ["2 | bc: 2", "  | ^^"]),
    ("變: 更多 x", 1, 4, 2, ["1 | 變: 更多 x", "  |     ^^^^"]),
    ("é́: x", 1, 5, 1, ["1 | é́: x", "  |    ^"]),
    ("a:", 1, 3, 1, ["1 | a:", "  |   ^"]),
    ("a: xyz", 1, 4, 99, ["1 | a: xyz", "  |    ^^^"]),
    ("\ta: 1\r\n", 1, 1, 1, ["1 | ·a: 1", "  | ^"]),
    ("a: \x1b[31m", 1, 4, 1, ["1 | a: ·[31m", "  |    ^"]),
    ("\ufeffa: 1", 1, 1, 1, ["1 | a: 1", "  | ^"]),
    ("a: 1", 7, 1, 1, []),
    ("a: 1", 0, 0, 1, []),
]


@pytest.mark.parametrize(("text", "line", "column", "width", "due"), CARETS)
def test_caret(
    tmp_path: Path, text: str, line: int, column: int, width: int, due: list[str]
) -> None:
    """It stands under the culprit as a terminal shows it, and nothing can move it."""
    assert shown(problem(text, line, column, width, tmp_path)) == due


@pytest.mark.parametrize("column", [1, 60, 151, 300])
@pytest.mark.parametrize("letter", ["x", "變"])
def test_caret_in_a_long_line(tmp_path: Path, letter: str, column: int) -> None:
    """A long line is cut on both sides, and the culprit is in what is left."""
    text = letter * (column - 1) + "!" + letter * (300 - column)
    line, carets = shown(problem(text, 1, column, 1, tmp_path))
    before = line.partition("!")[0]
    wide = sum(ord(character) > 0x3000 for character in before)
    assert len(carets) == len(before) + wide + 1
    assert len(line) <= 110
    assert ("…" in before) is (column > 1)


def test_a_file_that_is_gone_is_told_without_its_source(tmp_path: Path) -> None:
    """The place is told all the same."""
    it = problem("a: 1", 1, 1, 1, tmp_path)
    it.mark.file.unlink()
    assert shown(it) == []


def test_numbers_of_lines_stand_below_each_other(tmp_path: Path) -> None:
    """The gutter is as wide as the longest number, that of a note included."""
    it = problem("a: 1\n" * 100, 9, 1, 1, tmp_path)
    noted = Problem(
        it.mark, it.code, "x", "y", (Note(Mark(it.mark.file, 100, 1), "z"),)
    )
    lines = as_text(noted, lambda text, _: text).splitlines()
    assert [line.index("|") for line in lines if "|" in line] == [4, 4, 4, 4]
    assert lines[-1] == "    = help: y"


def test_json_is_one_object_a_line(tmp_path: Path) -> None:
    """With these keys in this order, in ASCII, whatever the encoding of the output."""
    it = problem("變: 1", 1, 1, 1, tmp_path)
    note = Note(Mark(it.mark.file, 2, 3), "there\nand here")
    line = as_json(Problem(it.mark, it.code, "變", "更", (note,)))
    assert line.isascii()
    assert "\n" not in line
    read = json.loads(line)
    file = it.mark.file.as_posix()
    place = {"file": file, "line": 1, "column": 1}
    assert read == {
        **place,
        "code": "unknown-key",
        "message": "變",
        "help": "更",
        "notes": [{"file": file, "line": 2, "column": 3, "message": "there\nand here"}],
    }
    keys = ["file", "line", "column", "code", "message", "help", "notes"]
    assert list(read) == keys


def test_github_commands_are_escaped() -> None:
    """What separates in a workflow command cannot come from a spec."""
    mark = Mark(Path("/a,b:c%d.yaml"), 3, 5, 2)
    line = as_github(Problem(mark, Code.TAG, "100%\r\n::error::x", "a, b: c"))
    assert line == (
        "::error file=/a%2Cb%3Ac%25d.yaml,line=3,col=5,endColumn=7,title=tag"
        "::100%25%0D%0A::error::x%0Ahelp: a, b: c"
    )


def test_github_notices() -> None:
    """What is no mistake is a notice."""
    line = as_github(Problem(Mark(Path("/a.yaml")), Code.LEFT_OUT, "x"))
    assert line == "::notice file=/a.yaml,line=1,col=1,endColumn=2,title=left-out::x"


@pytest.mark.parametrize("form", ["json", "github"])
def test_nothing_but_problems_for_programs(tmp_path: Path, form: str) -> None:
    """Without problems, standard output is empty; people are told beside it."""
    whole = Case("whole", "Nothing is wrong.", ())
    printed = run_case(whole, tmp_path / "project", "--format", form)
    assert (printed.code, printed.out) == (0, "")
    assert printed.err.endswith(": nothing is wrong\n")


def test_unknown_format(run: Run) -> None:
    """The call is wrong, and told how."""
    result = run("validate", "--format", "xml")
    assert (result.code, result.out) == (2, "")
    assert "unknown value xml: use one of: text, json, github" in result.err


# Explanations.


@pytest.mark.parametrize("code", Code)
def test_explanation(run: Run, code: Code) -> None:
    """Each code has text, an example of wrong, and one of right."""
    result = run("explain", code)
    assert (result.code, result.err) == (0, "")
    pattern = rf"{code}\n\n[A-Z].+?\n\nWrong.*?:\n\n(.+)\n\nRight.*?:\n\n(.+)\n"
    match = re.fullmatch(pattern, result.out, re.DOTALL)
    assert match
    assert match[1] != match[2]
    examples = f"{match[1]}\n{match[2]}".splitlines()
    assert [line for line in examples if line and line[:4] != "    "] == []


def test_explanations_are_those_of_the_codes() -> None:
    """In the same order, and none of a code that is no more."""
    text = EXPLANATIONS.read_text("utf-8")
    assert re.findall("^## (.*)$", text, re.MULTILINE) == list(Code)
    assert [line for line in text.splitlines() if len(line) > 100] == []


def test_counts(base: Project, run: Run) -> None:
    """One thing is counted in the singular."""
    counts = "1 message, 3 constant families, 3 structures, 1 function"
    assert run("validate").out == f"spec: {counts}: nothing is wrong\n"
    assert counted(1, "family", "families") == "1 family"


@pytest.mark.parametrize(
    ("command", "outcome"),
    [
        ("build", "1 problem, nothing written"),
        ("new overlay spec/acme.yaml", "1 problem, nothing written"),
        *((command, "1 problem") for command in ("check", "validate", "list")),
        ("diff spec", "1 problem"),
        ("show x", "1 problem"),
    ],
)
def test_only_who_writes_says_so(
    base: Project, run: Run, command: str, outcome: str
) -> None:
    """A command that never writes does not say that it has written nothing."""
    base.edit("spec/messages/LINE_PROXYSTATUS.yaml", "value: 31", "value: x")
    assert run(*command.split()).err.splitlines()[-2] == outcome


def test_list_of_codes(run: Run) -> None:
    """Without a code, all are listed, each with its first sentence."""
    result = run("explain")
    assert (result.code, result.err) == (0, "")
    lines = [line.split(maxsplit=1) for line in result.out.splitlines()]
    assert lines == [[code, summary(code)] for code in Code]
    assert [line for line in result.out.splitlines() if len(line) > 100] == []


def test_unknown_code(run: Run) -> None:
    """The nearest one is named, or how to list all."""
    result = run("explain", "unknown-kye")
    assert (result.code, result.out) == (2, "")
    assert result.err.endswith("unknown-kye: did you mean unknown-key?\n")
    assert run("explain", "x").err.endswith("tapi2gen explain lists all codes\n")


RIGHT_YAML = [
    code
    for code in Code
    if re.search(r"Right.*?:\n\n    [-{\[]?.*: ", explain(code))
    and "{{" not in explain(code)
    and code not in (Code.BAD_SCHEMA, Code.NOT_UTF8, Code.MISPLACED_UNION)
]


@pytest.mark.parametrize("code", RIGHT_YAML)
def test_what_is_right_is_right(code: Code) -> None:
    """The example of right is YAML that the generator reads."""
    example = explain(code).partition("Right")[2].partition("\n\n")[2]
    load_text(Path("right.yaml"), re.sub("^    ", "", example, flags=re.MULTILINE))


YAML_CODES = [
    Code.INVISIBLE_CHARACTER,
    Code.NOT_YAML,
    Code.UNCLOSED_QUOTE,
    Code.UNCLOSED_BRACKET,
    Code.EMPTY_FILE,
    Code.SECOND_DOCUMENT,
    Code.ALIAS,
    Code.TAG,
    Code.DUPLICATE_KEY,
    Code.KEY_NOT_TEXT,
    Code.AMBIGUOUS_VALUE,
    Code.TOO_DEEP,
]


@pytest.mark.parametrize("code", YAML_CODES)
def test_what_is_wrong_is_wrong(tmp_path: Path, code: Code) -> None:
    """The example of wrong has the problem that it is an example of."""
    example = explain(code).partition("Wrong")[2].partition("\n\n")[2]
    example = example.partition("\n\nRight")[0].replace("→", "\t")
    file = tmp_path / "wrong.yaml"
    file.write_text(re.sub("^    ", "", example, flags=re.MULTILINE), "utf-8")
    _, problems = load([file])
    assert {found.code for found in problems} == {code}


# Parts.


def test_help_with_a_name() -> None:
    """The nearest one, else all, else what is said instead."""
    assert did_you_mean("valu", ["name", "value"]) == "did you mean value?"
    assert did_you_mean("xyz", ["name", "value"]) == "use one of: name, value"
    assert did_you_mean("xyz", ["name"]) == "use name"
    assert did_you_mean("xyz", ["name"], "add it") == "add it"
    assert did_you_mean("xyz", []) == "there is none to choose from"
    many = [f"LINE{number}" for number in range(40)]
    assert one_of(many).endswith(", LINE15, and 24 more")
    assert one_of(many[:17]).endswith("LINE15, LINE16")


def test_a_problem_is_told_once() -> None:
    """However many stages found it, and whatever each would help with."""
    mark = Mark(Path("a.yaml"), 1, 1)
    found = [Problem(mark, Code.TAG, "a tag", how) for how in ("", "remove it")]
    later = Problem(Mark(Path("a.yaml"), 1, 2), Code.ALIAS, "an alias")
    assert len(SpecError([later, *found]).problems) == 2
    assert SpecError([later, *found]).problems[-1] == later


def test_corpus_is_small_enough_to_be_read() -> None:
    """A case is a page, and says in its first line what is wrong."""
    for file in set(CORPUS.glob("*/*.*")) - set(BASE.glob("*.*")):
        lines = file.read_bytes().splitlines()
        assert len(lines) <= 100, file
        assert re.match(rb"# .*\.$", lines[0]), file
