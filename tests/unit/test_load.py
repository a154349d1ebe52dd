"""The load stage: a small, safe part of YAML, and the position of everything in it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import REPOSITORY
from tapi2gen.diagnostics.problem import Mark, SpecError
from tapi2gen.load import documents as loading
from tapi2gen.load.documents import Document, load, load_text

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
    return f"ambiguous-value: YAML readers disagree on what {text} is"


def invisible(character: str) -> str:
    """Give the message for an invisible character."""
    name = unicodedata.name(character, "").lower()
    code = f"invisible-character: invisible character U+{ord(character):04X}"
    return f"{code} ({name})" if name else code


# What is wrong, the text, and the problems; YAML's own errors are in tests below.
BROKEN: list[tuple[str, str, list[str]]] = [
    ("duplicate key", "a: 1\nb: 2\na: 3\n", ["3:1: duplicate-key: duplicate key a"]),
    (
        "duplicate key inside, twice",
        "x:\n  - {a: 1, a: 2, a: yes}\n",
        [
            "2:12: duplicate-key: duplicate key a",
            "2:18: duplicate-key: duplicate key a",
            f"2:21: {unsafe('yes')}",
        ],
    ),
    (
        "keys that are no text",
        "1: a\ntrue: b\nnull: c\n[d]: e\n{f: g}: h\n",
        [f"{line}:1: key-not-text: a key that is not text" for line in range(1, 6)],
    ),
    (
        "two keys on one line that are no text",
        "{1: a, 2: b}\n",
        [
            "1:2: key-not-text: a key that is not text",
            "1:8: key-not-text: a key that is not text",
        ],
    ),
    ("tag", "a: !!str 1\n", ["1:4: tag: a tag"]),
    ("own tag", "a: !x {b: 1}\n", ["1:4: tag: a tag"]),
    ("bare tag", "a: ! 1\n", ["1:4: tag: a tag"]),
    (
        "tag that runs code",
        'a: !!python/object/apply:os.system ["false"]\n',
        ["1:4: tag: a tag"],
    ),
    ("tag on a key", "!!str a: 1\n", ["1:1: tag: a tag"]),
    ("anchor", "a: &x 1\n", ["1:4: alias: an anchor"]),
    (
        "anchor and alias",
        "a: &x 1\nb: *x\n",
        [
            "1:4: alias: an anchor",
            "2:4: alias: an alias",
        ],
    ),
    ("alias of nothing", "a:\n  - *x\n", ["2:5: alias: an alias"]),
    (
        "two documents",
        "a: 1\n---\nb: 2\n",
        ["2:1: second-document: a second document"],
    ),
    (
        "two documents, the first one ended",
        "a: 1\n...\n---\nb: 2\n",
        ["3:1: second-document: a second document"],
    ),
    ("empty file", "", ["1:1: empty-file: the file is empty"]),
    ("nothing but a comment", "# one\n# two\n", ["3:1: empty-file: the file is empty"]),
    (
        "deep lists",
        "[" * 40 + "]" * 40,
        ["1:34: too-deep: nested deeper than 32 levels"],
    ),
    # One a line: libyaml looks ahead to the end of a line, and has a limit of its own.
    (
        "deep and endless",
        "[\n" * 20000,
        ["34:1: too-deep: nested deeper than 32 levels"],
    ),
    (
        "deep mappings",
        "".join(f"{' ' * n}a:\n" for n in range(40)),
        ["34:34: too-deep: nested deeper than 32 levels"],
    ),
    ("deep keys", "? " * 50 + "a", ["1:67: too-deep: nested deeper than 32 levels"]),
    (
        "quotation that does not end",
        'a: "b\n',
        ['1:4: unclosed-quote: " is not closed'],
    ),
    ("colon in plain text", "a: b: c\n", ["1:5: {yaml}"]),
    ("wrong indentation", "a:\n    b: 1\n  c: 2\n", ["3:3: {yaml}"]),
    (
        "bracket that does not end",
        "a: [1\nb: 2\n",
        ["1:4: unclosed-bracket: [ is not closed"],
    ),
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
        [
            f"1:4: {invisible(chr(0x202E))}",
        ],
    ),
    (
        "escape that makes a control character",
        'a: "\\0"\n',
        ["1:4: invisible-character: invisible character U+0000"],
    ),
]

# What is there, the bytes, and the problems.
BAD_BYTES: list[tuple[str, bytes, list[str]]] = [
    ("not UTF-8", b"a: \xff\n", ["1:4: not-utf-8: byte 0xFF is not UTF-8"]),
    ("cut character", b"a: 1\nb: \xe8\xae", ["2:4: not-utf-8: byte 0xE8 is not UTF-8"]),
    (
        "not UTF-8 behind wide characters",
        "變: 更".encode() + b"\xff",
        ["1:5: not-utf-8: byte 0xFF is not UTF-8"],
    ),
    (
        "not UTF-8 behind a byte order mark",
        b"\xef\xbb\xbfa: 1\nb: \xff\n",
        ["2:4: not-utf-8: byte 0xFF is not UTF-8"],
    ),
    (
        "UTF-16",
        "a: 1\n".encode("utf-16"),
        ["1:1: not-utf-8: byte 0xFF is not UTF-8"],
    ),
    (
        "surrogate",
        b"a: \xed\xa0\x80\n",
        ["1:4: not-utf-8: byte 0xED is not UTF-8"],
    ),
    (
        "tab as indentation",
        b"a:\n\tb: 1\n",
        ["2:1: invisible-character: invisible character U+0009 (tab)"],
    ),
    (
        "tab in text",
        b"a: b\tc\n",
        ["1:5: invisible-character: invisible character U+0009 (tab)"],
    ),
    ("NUL", b"a: b\0\n", ["1:5: invisible-character: invisible character U+0000"]),
    (
        "escape",
        b"a: \x1b[31m\n",
        ["1:4: invisible-character: invisible character U+001B"],
    ),
    ("delete", b"a: \x7f\n", ["1:4: invisible-character: invisible character U+007F"]),
    (
        "lone return",
        b"a: 1\rb: 2\n",
        ["1:5: invisible-character: invisible character U+000D (carriage return)"],
    ),
    *(
        (
            f"U+{ord(hidden):04X}",
            f"變: {hidden}x\n".encode(),
            [f"1:4: {invisible(hidden)}"],
        )
        for hidden in (
            "\x85\xad\u200b\u200e\u200f\u202a\u202e\u2028\u2029\u2060\u2066\ufeff\ufffe"
            "\u034f\u115f\u1160\u17b4\u180b\u2800\u3164\ufe0f\uffa0\U000e0100"
        )
    ),
    (
        "two on two lines",
        "a: \u200b\nb:  \u200d\n".encode(),
        [
            "1:4: invisible-character: invisible character U+200B (zero width space)",
            "2:5: invisible-character: invisible character U+200D (zero width joiner)",
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
        f"{line.partition('not-yaml: ')[0]}{{yaml}}" if "not-yaml: " in line else line
        for line in problems(text)
    ]
    assert found == due


# Quotes and brackets: the text, and where what is told of it begins.
OPEN = [
    ('a: {b: "c}\nd: {e: "f"}\n', "1:8: unclosed-quote"),
    ('a:\n  - "b\n  - c\nd: "e"\n', "2:5: unclosed-quote"),
    ("a: 'b\nc: 'd'\n", "1:4: unclosed-quote"),
    ('a: "b\n  c" d\n', "1:4: unclosed-quote"),
    ("a: 'it's'\n", "1:8: not-yaml: text after the closing quote"),
    ('a: "b" c\n', "1:8: not-yaml"),
    ("a: {b: [1, 2}\n", "1:13: not-yaml"),
    ("a: {b: 1\n", "1:4: unclosed-bracket"),
    ("- {a: 1\n- {b: 2}\n", "1:3: unclosed-bracket"),
    ("a: [1\n    2: 3, 4]\n", "2:6: not-yaml"),
    ("a: ]\n", "1:4: not-yaml"),
]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(("text", "due"), OPEN)
def test_where_it_opened(text: str, due: str) -> None:
    """What was never closed is told where it opened, where that can be found out."""
    (found,) = problems(text)
    assert found.startswith(due)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("a: b: c\n", "1:5: not-yaml: a colon makes a value"),
        ("a: @b\n", "1:4: not-yaml: no value begins with this character"),
        ('a: ["b" "c"]\n', "1:9: not-yaml: there is no comma or closing bracket here"),
        ("a:\n  b: 1\n c: 2\n", "3:2: not-yaml: nothing is expected here"),
        ('a: "\\q"\n', ": not-yaml: an escape sequence that stands for no character"),
    ],
)
def test_yaml_errors_are_in_words(text: str, due: str) -> None:
    """The common ones are told in plain words, whichever library reads YAML."""
    (found,) = problems(text)
    assert due in found


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
    assert found[0] == "1:5: alias: an anchor"
    assert found[2] == "2:10: alias: an alias"


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
    widths = [
        [mark.width for document in each for mark in document.values.values()]
        for each in found
    ]
    assert widths[0] == widths[1]


def test_problems_of_all_files_at_once(tmp_path: Path) -> None:
    """No file's problems hide another's."""
    files = [tmp_path / name for name in ("c.yaml", "a.yaml", "b.yaml", "d.yaml")]
    files[0].write_text("a: yes\nb: ~\n")
    files[1].write_bytes(b"\xff")
    files[2].mkdir()
    _, problems = load(files)
    assert [str(problem) for problem in SpecError(problems).problems] == [
        f"{tmp_path}/a.yaml:1:1: not-utf-8: byte 0xFF is not UTF-8",
        f"{tmp_path}/b.yaml:1:1: unreadable-file: a folder where a file is expected",
        f"{tmp_path}/c.yaml:1:4: {unsafe('yes')}",
        f"{tmp_path}/c.yaml:2:4: {unsafe('~')}",
        f"{tmp_path}/d.yaml:1:1: unreadable-file: No such file or directory",
    ]
