"""The README: its program runs, its commands are the ones that CI runs."""

from __future__ import annotations

import re

import pytest

from conftest import REPOSITORY
from support.shell import check_output, sessions

README = (REPOSITORY / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    """Give the code blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_decodes_a_record(capsys: pytest.CaptureFixture[str]) -> None:
    """The first program prints what its comment says."""
    program = blocks("python")[0]
    exec(compile(program, "README.md", "exec"), {})
    (said,) = re.findall(r"# (agent .* is ready)", program)
    assert capsys.readouterr().out == f"{said}\n"


def test_shell_session_is_true() -> None:
    """The commands print what is shown, of which dots leave out the rest."""
    (session,) = blocks("console")
    for command, output in sessions(session):
        check_output(command, output)


def test_commands_are_those_of_ci() -> None:
    """CI runs the two commands as they stand, and that of Windows."""
    commands = "".join(blocks("sh")).strip().splitlines()
    script = (REPOSITORY / ".ci/run").read_text("utf-8").splitlines()
    quiet = [command.replace("install -e", "install -q -e") for command in commands]
    assert [command in script for command in quiet] == [True, True, True]


def test_links_lead_somewhere() -> None:
    """Every relative link is a file or folder of the repository."""
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if ":" not in link]
    assert links
    assert [link for link in links if not (REPOSITORY / link).exists()] == []


def test_fits_on_few_screens() -> None:
    """What is longer belongs into a guide."""
    assert len(README.splitlines()) <= 150


def test_names_every_guide() -> None:
    """All of them are linked, in the order of the overview."""
    overview = (REPOSITORY / "generated/docs/en/index.md").read_text("utf-8")
    guide = re.compile(r"guides/([\w-]+)\.md")
    linked = dict.fromkeys(guide.findall(README.partition("## Guides")[2]))
    assert list(linked) == guide.findall(overview)
