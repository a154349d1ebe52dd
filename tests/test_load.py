"""The load stage: a small, safe part of YAML, and the position of everything in it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import REPOSITORY
from tapi2gen import load as loading
from tapi2gen.load import Document, load, load_text
from tapi2gen.problems import Mark, SpecError

FILE = Path("spec.yaml")
LOADERS = ["CSafeLoader", "SafeLoader"]

# Each one a scalar, and what it means.
SCALARS: list[tuple[str, object]] = [
    ("0", 0),
    ("10", 10),
    ("-5", -5),
    ("4294967296", 2**32),
    ("0x0A", 10),
    ("0xffffffff", 2**32 - 1),
    ("true", True),
    ("false", False),
    ("null", None),
    ("", None),
    ("text", "text"),
    ("two words", "two words"),
    ("yesterday", "yesterday"),
    ("no more", "no more"),
    ("2.2.1", "2.2.1"),
    ("v2.2", "v2.2"),
    ("8-bit", "8-bit"),
    ("訊息", "訊息"),
    ('"yes"', "yes"),
    ("'010'", "010"),
    ('"2.2"', "2.2"),
    ('"~"', "~"),
    ('"0x0A"', "0x0A"),
    ('"1\\n2"', "1\n2"),
]

# Each one a plain scalar that YAML 1.1, YAML 1.2 or people read in different ways.
UNSAFE = [
    *("y", "n", "yes", "Yes", "YES", "no", "on", "On", "off", "OFF"),
    *("True", "TRUE", "False", "Null", "NULL", "~"),
    *("010", "-010", "00", "0o17", "0O17", "0b11", "0B1", "+1", "1_000", "0_7"),
    *("-0x1", "+0x1", "0x1_0", "0X0A", "0x0000000000000000000000001"),
    *("100000000000000000000000", "1:30", "-1:30", "190:20:30", "1:30.5"),
    *("2.2", "1.", ".5", ".5_0", "+.5", "1e3", "1E-3", "1.5e+3", ".inf", "-.INF"),
    *(".nan", ".NaN", "2001-12-14", "2001-1-2", "2001-12-14t21:59:43.10-05:00"),
    *("<<", "="),
]


def unsafe(text: str) -> str:
    """Give the message for an unsafe scalar."""
    return (
        f"{text} is read in different ways by different YAML readers: write "
        f'"{text}" for text, true or false for a switch, and numbers as 10 or 0x0A'
    )


# What is wrong, the text, and the problems; YAML's own errors are worded by the loader.
BROKEN: list[tuple[str, str, list[str]]] = [
    ("duplicate key", "a: 1\nb: 2\na: 3\n", ["3:1: duplicate key a: first on line 1"]),
    (
        "duplicate key inside, twice",
        "x:\n  - {a: 1, a: 2, a: yes}\n",
        [
            "2:12: duplicate key a: first on line 2",
            "2:18: duplicate key a: first on line 2",
            f"2:21: {unsafe('yes')}",
        ],
    ),
    (
        "keys that are no text",
        "1: a\ntrue: b\nnull: c\n[d]: e\n{f: g}: h\n",
        [f"{line}:1: a key is text" for line in range(1, 6)],
    ),
    (
        "two keys on one line that are no text",
        "{1: a, 2: b}\n",
        ["1:2: a key is text", "1:8: a key is text"],
    ),
    ("tag", "a: !!str 1\n", ["1:4: a tag: write the value without it"]),
    ("own tag", "a: !x {b: 1}\n", ["1:4: a tag: write the value without it"]),
    ("bare tag", "a: ! 1\n", ["1:4: a tag: write the value without it"]),
    (
        "tag that runs code",
        'a: !!python/object/apply:os.system ["false"]\n',
        ["1:4: a tag: write the value without it"],
    ),
    ("tag on a key", "!!str a: 1\n", ["1:1: a tag: write the value without it"]),
    ("anchor", "a: &x 1\n", ["1:4: an anchor: the spec has no aliases"]),
    (
        "anchor and alias",
        "a: &x 1\nb: *x\n",
        [
            "1:4: an anchor: the spec has no aliases",
            "2:4: an alias: write the value out",
        ],
    ),
    ("alias of nothing", "a:\n  - *x\n", ["2:5: an alias: write the value out"]),
    (
        "two documents",
        "a: 1\n---\nb: 2\n",
        ["2:1: a second document: one file, one document"],
    ),
    (
        "two documents, the first one ended",
        "a: 1\n...\n---\nb: 2\n",
        ["3:1: a second document: one file, one document"],
    ),
    ("empty file", "", ["1:1: the file is empty"]),
    ("nothing but a comment", "# one\n# two\n", ["3:1: the file is empty"]),
    ("deep lists", "[" * 40 + "]" * 40, ["1:34: nested deeper than 32 levels"]),
    # One a line: libyaml looks ahead to the end of a line, and has a limit of its own.
    ("deep and endless", "[\n" * 20000, ["34:1: nested deeper than 32 levels"]),
    (
        "deep mappings",
        "".join(f"{' ' * n}a:\n" for n in range(40)),
        ["34:34: nested deeper than 32 levels"],
    ),
    ("deep keys", "? " * 50 + "a", ["1:67: nested deeper than 32 levels"]),
    ("quotation that does not end", 'a: "b\n', ["2:1: {yaml}"]),
    ("colon in plain text", "a: b: c\n", ["1:5: {yaml}"]),
    ("wrong indentation", "a:\n    b: 1\n  c: 2\n", ["3:3: {yaml}"]),
    ("bracket that does not end", "a: [1\nb: 2\n", ["2:2: {yaml}"]),
    ("reserved character", "a: 1\nb: @c\n", ["2:4: {yaml}"]),
    ("unknown tag handle", "a: !e!x 1\n", ["1:4: {yaml}"]),
    (
        "what came before a YAML error is told too",
        "a: yes\nb: @c\n",
        [
            f"1:4: {unsafe('yes')}",
            "2:4: {yaml}",
        ],
    ),
    (
        "escape that makes a bidi character",
        'a: "x\\u202Ey"\n',
        ["1:4: invisible character U+202E: remove it"],
    ),
    (
        "escape that makes a control character",
        'a: "\\0"\n',
        ["1:4: invisible character U+0000: remove it"],
    ),
]

# What is there, the bytes, and the problems.
BAD_BYTES: list[tuple[str, bytes, list[str]]] = [
    ("not UTF-8", b"a: \xff\n", ["1:4: not UTF-8: save the file as UTF-8"]),
    ("cut character", b"a: 1\nb: \xe8\xae", ["2:4: not UTF-8: save the file as UTF-8"]),
    (
        "not UTF-8 behind wide characters",
        "變: 更".encode() + b"\xff",
        ["1:5: not UTF-8: save the file as UTF-8"],
    ),
    (
        "not UTF-8 behind a byte order mark",
        b"\xef\xbb\xbfa: 1\nb: \xff\n",
        ["2:4: not UTF-8: save the file as UTF-8"],
    ),
    (
        "UTF-16",
        "a: 1\n".encode("utf-16"),
        ["1:1: not UTF-8: save the file as UTF-8"],
    ),
    (
        "surrogate",
        b"a: \xed\xa0\x80\n",
        ["1:4: not UTF-8: save the file as UTF-8"],
    ),
    (
        "tab as indentation",
        b"a:\n\tb: 1\n",
        ["2:1: invisible character U+0009: remove it and indent with spaces"],
    ),
    (
        "tab in text",
        b"a: b\tc\n",
        ["1:5: invisible character U+0009: remove it and indent with spaces"],
    ),
    ("NUL", b"a: b\0\n", ["1:5: invisible character U+0000: remove it"]),
    ("escape", b"a: \x1b[31m\n", ["1:4: invisible character U+001B: remove it"]),
    ("delete", b"a: \x7f\n", ["1:4: invisible character U+007F: remove it"]),
    ("lone return", b"a: 1\rb: 2\n", ["1:5: invisible character U+000D: remove it"]),
    *(
        (
            f"U+{ord(hidden):04X}",
            f"變: {hidden}x\n".encode(),
            [f"1:4: invisible character U+{ord(hidden):04X}: remove it"],
        )
        for hidden in (
            "\x85\xad\u200b\u200e\u200f\u202a\u202e\u2028\u2029\u2060\u2066\ufeff\ufffe"
        )
    ),
    (
        "two on two lines",
        "a: \u200b\nb:  \u200d\n".encode(),
        [
            "1:4: invisible character U+200B: remove it",
            "2:5: invisible character U+200D: remove it",
        ],
    ),
]

POSITIONS = """\
# A comment.
name: LINE_X
fields:
  - word: hDevice
    "quoted": 'text'
  - {變: 更, flow: [1, 0x2]}
empty:
folded: >-
  One
  two.
"""

KEYS = {
    ("name",): (2, 1),
    ("fields",): (3, 1),
    ("fields", 0, "word"): (4, 5),
    ("fields", 0, "quoted"): (5, 5),
    ("fields", 1, "變"): (6, 6),
    ("fields", 1, "flow"): (6, 12),
    ("empty",): (7, 1),
    ("folded",): (8, 1),
}

VALUES = {
    (): (2, 1),
    ("name",): (2, 7),
    ("fields",): (4, 3),
    ("fields", 0): (4, 5),
    ("fields", 0, "word"): (4, 11),
    ("fields", 0, "quoted"): (5, 15),
    ("fields", 1): (6, 5),
    ("fields", 1, "變"): (6, 9),
    ("fields", 1, "flow"): (6, 18),
    ("fields", 1, "flow", 0): (6, 19),
    ("fields", 1, "flow", 1): (6, 22),
    ("folded",): (8, 9),
}


@pytest.fixture(params=LOADERS)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Load with libyaml, then with pure Python."""
    name = str(request.param)
    if not hasattr(yaml, name):
        pytest.skip("this PyYAML is without libyaml")
    monkeypatch.setattr(loading, "_LOADER", getattr(yaml, name))
    return name


def problems(text: str) -> list[str]:
    """Give the problems of a text, without the file's name."""
    with pytest.raises(SpecError) as caught:
        load_text(FILE, text)
    return lines(caught.value)


def lines(error: SpecError) -> list[str]:
    """Write an error's problems, without the file's name."""
    return [str(problem).partition("spec.yaml:")[2] for problem in error.problems]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(("text", "value"), SCALARS)
def test_scalar(text: str, value: object) -> None:
    """Text, decimal and hexadecimal integers, true, false and null; nothing else."""
    data = load_text(FILE, f"a: {text}\nb: [{text}]\n").data
    assert data == {"a": value, "b": [value] if text else []}
    assert isinstance(data, dict)
    assert type(data["a"]) is type(value)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("text", UNSAFE)
def test_unsafe_scalar(text: str) -> None:
    """What readers disagree about is refused, as a value, in a list, and as a key."""
    found = problems(f"a: {text}\nb:\n  - {text}\n? {text}\n: 1\n")
    assert found == [f"{at}: {unsafe(text)}" for at in ("1:4", "3:5", "4:3")]


@given(st.text("0123456789abefxXoOyYnNtTuUlL.:_+-~=<", min_size=1, max_size=8))
@settings(max_examples=500, deadline=None, derandomize=True)
def test_accepted_scalar_is_the_same_to_others(text: str) -> None:
    """Whatever is accepted means the same to a reader of YAML 1.1."""
    try:
        ours = load_text(FILE, f"- {text}\n").data
    except SpecError:
        return
    assert yaml.safe_load(f"- {text}\n") == ours


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "due"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN]
)
def test_broken_text(text: str, due: list[str]) -> None:
    """Every problem of a text is told, in plain words, where it stands."""
    found = [
        f"{line.partition('not YAML: ')[0]}{{yaml}}" if "not YAML: " in line else line
        for line in problems(text)
    ]
    assert found == due


def test_yaml_errors_are_in_words() -> None:
    """YAML's own errors are told in the words of the YAML library, on one line."""
    assert problems('a: "b\n') == ["2:1: not YAML: found unexpected end of stream"]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("escape", ["\\ud800", "\\UFFFFFFFF", "\\U00110000", "\\q"])
def test_escape_of_no_character(escape: str) -> None:
    """An escape that stands for no character is a problem, not a crash."""
    (found,) = problems(f'a: "{escape}"\n')
    assert found.startswith("1:")


@pytest.mark.usefixtures("loader")
def test_billion_laughs() -> None:
    """Aliases are refused one by one and never followed."""
    text = "a0: &a0 [lol]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
    )
    found = problems(text)
    assert len(found) == 10 + 9 * 9
    assert found[0] == "1:5: an anchor: the spec has no aliases"
    assert found[2] == "2:10: an alias: write the value out"


@pytest.mark.parametrize(
    ("raw", "due"), [row[1:] for row in BAD_BYTES], ids=[row[0] for row in BAD_BYTES]
)
def test_bad_bytes(tmp_path: Path, raw: bytes, due: list[str]) -> None:
    """What a reader could not see is a problem, and so is what is not UTF-8."""
    file = tmp_path / "spec.yaml"
    file.write_bytes(raw)
    documents, problems = load([file])
    assert not documents
    assert lines(SpecError(problems)) == due


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    "raw",
    [POSITIONS.encode(), POSITIONS.encode("utf-8-sig"), POSITIONS.encode()[:-1]],
    ids=["plain", "byte order mark", "no line end"],
)
def test_positions(tmp_path: Path, raw: bytes) -> None:
    """Every key and value has its line and column in characters, from 1."""
    check_positions(tmp_path / "spec.yaml", raw)


@pytest.mark.usefixtures("loader")
def test_positions_with_windows_line_ends(tmp_path: Path) -> None:
    """Line ends of Windows change neither data nor positions."""
    check_positions(tmp_path / "spec.yaml", POSITIONS.replace("\n", "\r\n").encode())


def check_positions(file: Path, raw: bytes) -> None:
    """Load bytes that hold POSITIONS and compare data and positions."""
    file.write_bytes(raw)
    (document,), problems = load([file])
    assert not problems
    assert document.data == {
        "name": "LINE_X",
        "fields": [
            {"word": "hDevice", "quoted": "text"},
            {"變": "更", "flow": [1, 2]},
        ],
        "empty": None,
        "folded": "One two.",
    }
    marks = {place: Mark(file, *at) for place, at in KEYS.items()}
    assert document.keys == marks
    marks = {place: Mark(file, *at) for place, at in VALUES.items()}
    assert {place: document.values[place] for place in VALUES} == marks


def test_mark_of_what_is_not_there() -> None:
    """The position of what is absent is that of the nearest thing around it."""
    document = load_text(FILE, POSITIONS)
    assert document.mark("fields", 1, "flow", 7, "x") == Mark(FILE, 6, 18)
    assert document.mark("nothing") == Mark(FILE, 2, 1)
    assert document.key_mark("fields", 0, "nothing") == Mark(FILE, 4, 5)
    assert document.key_mark("fields", 1) == Mark(FILE, 6, 5)


def test_both_loaders_agree_on_the_spec(monkeypatch: pytest.MonkeyPatch) -> None:
    """The C loader and the Python loader give the same data at the same positions."""
    files = sorted((REPOSITORY / "spec").rglob("*.yaml"))
    found: list[list[Document]] = []
    for name in LOADERS:
        monkeypatch.setattr(loading, "_LOADER", getattr(yaml, name, yaml.SafeLoader))
        documents, problems = load(files)
        assert not problems
        found.append(documents)
    assert len(found[0]) == len(files) > 20
    assert found[0] == found[1]


def test_problems_of_all_files_at_once(tmp_path: Path) -> None:
    """No file's problems hide another's."""
    files = [tmp_path / name for name in ("c.yaml", "a.yaml", "b.yaml", "d.yaml")]
    files[0].write_text("a: yes\nb: ~\n")
    files[1].write_bytes(b"\xff")
    files[2].mkdir()
    _, problems = load(files)
    assert [str(problem) for problem in SpecError(problems).problems] == [
        f"{tmp_path}/a.yaml:1:1: not UTF-8: save the file as UTF-8",
        f"{tmp_path}/b.yaml: Is a directory",
        f"{tmp_path}/c.yaml:1:4: {unsafe('yes')}",
        f"{tmp_path}/c.yaml:2:4: {unsafe('~')}",
        f"{tmp_path}/d.yaml: No such file or directory",
    ]
