"""The command line of tapi2gen explains itself: help, version, and wrong calls."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

import golden
from conftest import Run
from tapi2gen.cli import COMMANDS

# Options that mean the same wherever they are.
SHARED = ("--spec", "--templates", "--out", "--format", "--quiet")


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most terminals are that wide."""
    monkeypatch.setenv("COLUMNS", "80")


def test_help(run: Run) -> None:
    """What there is, the usual ways to use it, and exit statuses."""
    result = run("--help")
    assert (result.code, result.err) == (0, "")
    golden.check("help.txt", result.out)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command(command: str, run: Run) -> None:
    """What it does, its arguments, examples, and exit statuses."""
    result = run(command, "--help")
    assert (result.code, result.err) == (0, "")
    assert f"\n  tapi2gen {command} " in result.out[result.out.index("examples:") :]
    assert "\nexit status: 0" in result.out
    golden.check(f"help-{command}.txt", result.out)


def test_help_lists_every_command(run: Run) -> None:
    """Each by its name, and once."""
    listed = re.findall(r"^  ([a-z]+) +[A-Z]", run("--help").out, re.MULTILINE)
    assert sorted(listed) == sorted(COMMANDS)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_fits_the_terminal(command: str, run: Run) -> None:
    """No line is longer than 80 columns."""
    lines = run(*command.split(), "--help").out.splitlines()
    assert [line for line in lines if len(line) > 80] == []


def test_examples_are_calls_that_work(run: Run) -> None:
    """Each option that an example has is one of its command."""
    for command in COMMANDS:
        text = run(command, "--help").out
        options, _, examples = text.partition("examples:")
        used = set(re.findall(r"--[a-z]+", examples.partition("exit status")[0]))
        assert used <= set(re.findall(r"--[a-z]+", options)), command


def test_shared_options_are_alike(run: Run) -> None:
    """An option that several commands have has one meaning."""
    found: dict[str, set[str]] = {}
    for command in COMMANDS:
        options = run(command, "--help").out.partition("options:")[2]
        options = options.partition("\n\n")[0]
        for option in SHARED:
            pattern = rf"^  (?:-\w, )?{option}\b(.*(?:\n {{4,}}.*)*)"
            found.setdefault(option, set()).update(
                " ".join(text.split())
                for text in re.findall(pattern, options, re.MULTILINE)
            )
    meanings = {option: len(texts) for option, texts in found.items()}
    # Problems are printed in more formats than data.
    assert meanings == {**dict.fromkeys(SHARED, 1), "--format": 2}


def test_version(run: Run) -> None:
    """That of the package."""
    result = run("--version")
    assert (result.code, result.err) == (0, "")
    assert re.fullmatch(r"tapi2gen \d+\.\d+\.\d+\n", result.out)


def test_help_is_there_at_once() -> None:
    """What only the work of a command needs is not imported for help or completion."""
    code = (
        "import sys\n"
        "from tapi2gen.cli import make_parser\n"
        "make_parser().format_help()\n"
        "heavy = ['argcomplete', 'black', 'jinja2', 'jsonschema', 'yaml']\n"
        "heavy += ['tapi2gen.model', 'watchfiles']\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout.split() == [b"[]"]


def test_no_command(run: Run) -> None:
    """The whole help is shown, but as a complaint."""
    result = run()
    assert (result.code, result.out) == (2, "")
    assert result.err == run("--help").out


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("biuld", "tapi2gen: error: there is no command biuld: did you mean build?"),
        ("build --fo x", "there is no option --fo: did you mean --format?"),
        ("build --spce=x", "there is no option --spce=x: did you mean --spec?"),
        ("build --what", "there is no option --what"),
        ("build now", "unexpected argument now"),
        ("--quiet build", "after the command, as in: tapi2gen build --quiet"),
        ("--quite", "there is no option --quite"),
        ("show", "the following arguments are required: NAME"),
        ("list mesage", "argument WHAT: unknown value mesage: did you mean messages?"),
        ("new mesage X", "argument WHAT: unknown value mesage: did you mean message?"),
        ("new structure X --kind x", "x: use one of: buffer, entry, value"),
        ("build --format xml", "value xml: use one of: text, json, github"),
        ("completion csh", "argument SHELL: unknown value csh: did you mean zsh?"),
        ("explain unknown-kye", "unknown-kye: did you mean unknown-key?"),
    ],
)
def test_wrong_call(call: str, told: str, run: Run) -> None:
    """What is wrong, and what is near; never a traceback."""
    result = run(*call.split())
    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines()[-1].endswith(told)
