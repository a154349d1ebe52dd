"""The programs of the guides and of the README, on the stand-in."""

from __future__ import annotations

import contextlib
import inspect
import io
import re
import threading

import pytest

from conftest import REPOSITORY
from live.standin import Steering
from live.switch import LINE, Switch
from live.test_session import LIMIT
from support.guides import LANGUAGES, blocks
from tapi2 import LineErr, live
from tapi2.live import library
from tapi2.live.device_calls import DeviceCalls
from tapi2.live.line_calls import LineCalls

LONGEST = 40  # lines of a program


@pytest.fixture(autouse=True)
def _windows(tapi: Steering, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the stand-in be the library of Windows."""
    load = library._load
    monkeypatch.setattr(library, "_load", lambda path: load(path or tapi.path))


class Program(threading.Thread):
    """A program of a guide, which prints into a string of its own."""

    def __init__(self, text: str, *, until: str = "") -> None:
        """Start it, and wait until it has printed something.

        Args:
            text: The program.
            until: How that begins; nothing if there is nothing to wait for.
        """
        super().__init__(daemon=True)
        self._text, self._until = text, until
        self._out, self._reached = io.StringIO(), threading.Event()
        self.start()
        if until:
            assert self._reached.wait(LIMIT), self.output

    def run(self) -> None:
        """Run it."""
        code = compile(self._text, "guide.md", "exec")
        exec(code, {"__name__": "__main__", "print": self._print})

    def _print(self, *values: object) -> None:
        print(*values, file=self._out)
        if self._until and self._out.getvalue().splitlines()[-1].startswith(
            self._until
        ):
            self._reached.set()

    @property
    def output(self) -> str:
        """What it has printed."""
        return self._out.getvalue()

    def ended(self) -> str:
        """Wait for its end, and return what it has printed."""
        self.join(LIMIT)
        assert not self.is_alive(), self.output
        return self.output


def printed(program: str) -> str:
    """Run a program, and return what it prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(program, "guide.md", "exec"), {"__name__": "__main__"})
    return out.getvalue()


def programs(language: str) -> list[tuple[str, str]]:
    """Return the programs of the guide on lines, each with what it prints."""
    shown = [(b.language, b.text) for b in blocks("live", language)]
    texts = [text for _, text in shown]
    assert [kind for kind, _ in shown] == ["python", "text"] * (len(shown) // 2)
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_proxies_answer_what_the_guide_says(tapi: Steering, language: str) -> None:
    """A handler with threads and one with coroutines, each with a client."""
    shown = blocks("proxy-handler", language)
    proxy, client, coroutines = [
        (shown[at].text, shown[at + 1].text) for at in (0, 2, 4)
    ]
    for program, _ in (proxy, client, coroutines):
        assert len(program.splitlines()) < LONGEST
    serving = Program(proxy[0], until="serving ")
    assert Program(client[0]).ended() == client[1]
    tapi.call("close", LINE)
    assert serving.ended() == proxy[1]
    serving = Program(coroutines[0], until="serving ")
    with live.Application("client") as app, app.open(0) as line:
        assert line.get_queue_info(11, timeout=LIMIT).current_calls_queued == 3
    tapi.call("close", LINE)
    assert serving.ended() == coroutines[1]
    scope: dict[str, object] = {}
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        for block in shown[6:-1]:
            exec(compile(block.text, "guide.md", "exec"), scope)
    assert out.getvalue() == shown[-1].text


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
