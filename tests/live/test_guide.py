"""The programs of the guide and of the README, on the stand-in."""

from __future__ import annotations

import contextlib
import inspect
import io
import re

import pytest

from conftest import REPOSITORY
from live.standin import Steering
from live.switch import Switch
from support.guides import LANGUAGES, LIVE, blocks
from tapi2 import LineErr
from tapi2.live import library
from tapi2.live.device_calls import DeviceCalls
from tapi2.live.line_calls import LineCalls

LONGEST = 40  # lines of a program


@pytest.fixture(autouse=True)
def _windows(tapi: Steering, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the stand-in be the library of Windows."""
    load = library._load
    monkeypatch.setattr(library, "_load", lambda path: load(path or tapi.path))


def printed(program: str) -> str:
    """Run a program, and return what it prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(program, "live.md", "exec"), {"__name__": "__main__"})
    return out.getvalue()


def programs(language: str) -> list[tuple[str, str]]:
    """Return the programs of the guide, each with what it prints."""
    shown = [(b.language, b.text) for b in blocks(LIVE, language)]
    assert [kind for kind, _ in shown] == ["python", "text"] * 4
    texts = [text for _, text in shown]
    return list(zip(texts[::2], texts[1::2], strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_programs_print_what_the_guide_says(tapi: Steering, language: str) -> None:
    """A wallboard and an agent client, with threads and with coroutines."""
    for program, output in programs(language):
        assert len(program.splitlines()) < LONGEST
        tapi.reset()
        with Switch(tapi):
            assert printed(program) == output
        assert tapi.counts().faults == {}


def test_an_agent_who_is_refused_hears_why(tapi: Steering) -> None:
    """The function, the error, what it means, and what to do."""
    _, (agent, _), *_ = programs("en")
    with Switch(tapi, refuses=LineErr.INVALPASSWORD):
        said = printed(agent)
    assert said.startswith(
        "lineCreateAgentW: LINEERR_INVALPASSWORD (0x80000059): The pass"
    )
    assert "1234" not in said


def test_readme(tapi: Steering) -> None:
    """Its program prints what its comments say."""
    text = (REPOSITORY / "README.md").read_text("utf-8")
    (program,) = (
        block
        for block in re.findall(
            r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE
        )
        if "live.Application" in block
    )
    with Switch(tapi):
        assert printed(program).splitlines() == re.findall(r"# (.*)", program)


def test_pages_of_functions_say_how_to_call_them() -> None:
    """Each method of a line or a device is on a page, with arguments that it has."""
    calls: dict[tuple[str, str], str] = {}
    for page in (REPOSITORY / "generated/docs/en/functions").glob("*.md"):
        text = page.read_text("utf-8")
        found = re.findall(r"`(line|device)\.(\w+)\((.*)\)`", text)
        calls |= {(owner, name): given for owner, name, given in found}
    for owner, kind in (("line", LineCalls), ("device", DeviceCalls)):
        for name, method in inspect.getmembers(kind, inspect.isfunction):
            if not name.startswith("_"):
                parameters = [*inspect.signature(method).parameters][1:]
                given = re.findall(r"(\w+)(?:=[^,]*)?", calls.pop((owner, name)))
                assert given == parameters, name
    assert not calls
