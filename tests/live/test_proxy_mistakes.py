"""A handler with each of many mistakes, and what its author is told."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from typing import Any

import pytest

import golden
import tapi2
from live.calls import CASES, INFO, Case
from live.proxies import REQUESTS, ask, handle, handling, serving
from live.standin import Steering
from live.test_session import LIMIT
from tapi2 import LineErr, LineError, TapiError, live

BY_NAME = {case.name: case for case in CASES}
INFO_OF = BY_NAME["get_queue_info"]
STATE_OF = BY_NAME["set_agent_state_ex"]
CREATE = BY_NAME["create_agent"]
SPECIFIC = BY_NAME["agent_specific"]

PINS: dict[str, str] = {}


async def coroutine(request: Any) -> Any:
    """Be a coroutine function."""
    return INFO


def raises(error: Exception) -> Callable[[Any], Any]:
    """Return a handler that raises an error."""

    def fail(request: Any) -> Any:
        raise error

    return fail


class Broken(tapi2.QueueInfoRecord):
    """A record that cannot be written."""

    def _encode(self, encoding: str, gap: int, total_size: int | None) -> bytearray:
        raise ZeroDivisionError


# What the handler does, which request it gets, and the handler.
MISTAKES: list[tuple[str, Case, Callable[..., Any]]] = [
    ("returns the record of another", INFO_OF, lambda _: tapi2.AgentCapsRecord()),
    ("forgets to return", INFO_OF, lambda _: None),
    ("returns an error", CREATE, lambda _: LineErr.INVALPARAM),
    ("returns 0 for success", STATE_OF, lambda _: 0),
    ("returns more than 32 bits", CREATE, lambda _: 1 << 32),
    ("returns more bytes than came", SPECIFIC, lambda it: it.params * 2),
    ("raises what the function lacks", INFO_OF, raises(LineError(LineErr.REINIT))),
    ("raises success", SPECIFIC, raises(LineError(0))),
    ("raises anything, with the PIN", CREATE, lambda it: PINS[it.agent_pin]),
    ("returns a broken record", INFO_OF, lambda _: Broken()),
    ("answers by itself", INFO_OF, lambda it: it.answer(INFO)),
    ("takes no request", INFO_OF, lambda: INFO),
    ("hides a coroutine function", INFO_OF, lambda it: coroutine(it)),
]


def shown(message: str) -> str:
    """Return what a log says behind the request, without the lines of a traceback."""
    _, _, text = message.partition("): ")
    lines = ["..." if line.startswith(" ") else line for line in text.split("\n")]
    return "\n".join(line for line, _ in itertools.groupby(lines))


def test_mistakes_in_a_handler(
    tapi: Steering, caplog: pytest.LogCaptureFixture
) -> None:
    """The client hears that it failed, and the log says what to do; all goes on."""
    told: list[str] = []
    with live.Application("acd", library=tapi.path) as app, app.open(0) as client:
        for what, case, handler in MISTAKES:
            proxy = live.ProxyHandler()
            handle(proxy, case, handler)
            caplog.clear()
            codes: list[int] = []
            with serving(app, proxy):
                for _ in "12":
                    with pytest.raises(LineError) as failed:
                        ask(client, case)
                    codes.append(failed.value.code)
            (code,), (first,) = {*codes}, {*caplog.messages}
            assert len(caplog.messages) == 2, what
            assert first.startswith(f"{REQUESTS[case.request].__name__}("), what
            assert "1234" not in first, what
            assert isinstance(code, LineErr)
            told.append(f"{what}: LINEERR_{code.name}\n{shown(first)}\n")
    golden.check("proxy-mistakes.txt", "\n".join(told))


def twice(app: live.Application) -> object:
    """Have two handlers of one type."""
    proxy = handling(INFO_OF)
    return proxy.on(tapi2.GetQueueInfoRequest)


def too_late(app: live.Application) -> object:
    """Add a handler when the line is open."""
    proxy = handling(INFO_OF)
    with app.open(0, proxy=proxy):
        return proxy.on(tapi2.GetGroupListRequest)


def run_coroutine(app: live.Application) -> object:
    """Run what has to be awaited."""
    proxy = live.ProxyHandler()
    proxy.on(tapi2.GetQueueInfoRequest)(coroutine)
    with app.open(0, proxy=proxy):
        proxy.run()
    return None


def second(app: live.Application) -> object:
    """Serve what another line serves."""
    with app.open(0, proxy=handling(INFO_OF)):
        return app.open(0, proxy=handling(INFO_OF))


SETTING_UP: dict[str, Callable[[Any], object]] = {
    "two handlers of a type": twice,
    "a handler too late": too_late,
    "run, of a coroutine function": run_coroutine,
    "run, without a line": lambda app: run_alone(),
    "serve, without a line": lambda app: asyncio.run(live.ProxyHandler().serve()),
    "no handler": lambda app: app.open(0, proxy=live.ProxyHandler()),
    "no ProxyHandler": lambda app: app.open(0, proxy=len),
    "a request that the device lacks": lambda app: app.open(1, proxy=handling(CREATE)),
    "what another line serves": second,
    "no known request": lambda app: on_anything(tapi2.UnknownRequest),
    "no class": lambda app: on_anything(7),
    "no function": lambda app: on_anything(tapi2.GetQueueInfoRequest)(INFO),
    "no encoding": lambda app: live.ProxyHandler(encoding="utf-8-sig"),
}


def run_alone() -> None:
    """Run a handler that no line has."""
    live.ProxyHandler().run()


def on_anything(kind: Any) -> Any:
    """Add a handler of what may be no class."""
    on: Any = live.ProxyHandler().on
    return on(kind)


def test_mistakes_in_setting_up(tapi: Steering) -> None:
    """They raise where they are made, and leave nothing open."""
    tapi.device("old", high=0x00020000)
    told: list[str] = []
    with live.Application("acd", library=tapi.path) as app:
        for what, attempt in SETTING_UP.items():
            with pytest.raises(TapiError) as raised:
                attempt(app)
            assert tapi.counts().lines == 0, what
            told.append(f"{what}: {type(raised.value).__name__}\n{raised.value}\n")
    golden.check("proxy-set-up.txt", "\n".join(told))


SENT: list[tuple[tapi2.Message, str]] = [
    (tapi2.AgentStatusMessage(address_id=1, changed=2, state=4), "LINE_AGENTSTATUS"),
    (
        tapi2.AgentSpecificMessage(extension_index=0, param2=7, param3=8),
        "LINE_AGENTSPECIFIC",
    ),
    (
        tapi2.AgentSessionStatusMessage(agent_session=0x51, changed=2, state=4),
        "LINE_AGENTSESSIONSTATUS",
    ),
    (tapi2.QueueStatusMessage(queue_id=7, changed=4), "LINE_QUEUESTATUS"),
    (tapi2.AgentStatusExMessage(agent=0xA1, changed=2, state=2), "LINE_AGENTSTATUSEX"),
    (tapi2.GroupStatusMessage(changed=1), "LINE_GROUPSTATUS"),
]
"""Those that lineProxyMessage takes, and their names."""

REFUSED: list[tuple[Any, str]] = [
    (tapi2.ProxyRequestMessage(request_pointer=8), "LINE_PROXYREQUEST comes from TAPI"),
    (tapi2.ProxyStatusMessage(changed=4), "LINE_PROXYSTATUS comes from TAPI alone"),
    (tapi2.ReplyMessage(request_id=1, result=0, param3=0), "LINE_REPLY comes from"),
    (tapi2.from_callback(1, 3, 0, 0, 0, 0), "LINE_CLOSE comes from TAPI alone"),
    (tapi2.from_callback(1, 8, 0, 1, 0, 0), "LINE_LINEDEVSTATE comes from TAPI alone"),
    (tapi2.from_callback(1, 19, 0, 1, 0, 0), "LINE_CREATE comes from TAPI alone"),
    (tapi2.from_callback(1, 25, 0, 1, 0, 0), "LINE_REMOVE comes from TAPI alone"),
    (
        tapi2.AgentSpecificMessage(extension_index=0, param2=1 << 32, param3=0),
        "param2 is 4294967296 (0x100000000): 32 bits hold",
    ),
    (tapi2.UnknownMessage(message_id=2), "lineProxyMessage: LINEERR_INVALPARAM"),
    ("LINE_QUEUESTATUS", "message is of type str, not a Message"),
]


def test_messages_that_a_handler_sends(tapi: Steering) -> None:
    """lineProxyMessage: all others that have the line open receive them, not itself."""
    with (
        live.Application("acd", library=tapi.path) as acd,
        live.Application("wallboard", library=tapi.path) as app,
        acd.open(0, proxy=handling(INFO_OF)) as handler,
        app.open(0) as line,
    ):
        for message, name in SENT:
            handler.send(message)
            received = app.receive(timeout=LIMIT)
            assert received.name == name
            assert received.raw[3:] == message.raw[3:]
            assert app.line_of(received) is line
        for message, says in REFUSED:
            with pytest.raises(TapiError) as raised:
                handler.send(message)
            assert str(raised.value).startswith(says)
        with pytest.raises(
            LineError, match="lineProxyMessage: LINEERR_INVALCALLHANDLE"
        ):
            handler.send(SENT[0][0], call=7)
        with pytest.raises(LineError, match="lineProxyMessage: LINEERR_NOTREGISTERED"):
            line.send(SENT[0][0])
        for wait in (acd.receive, app.receive):
            with pytest.raises(TimeoutError):
                wait(timeout=0)


def test_coroutines_send_too(tapi: Steering) -> None:
    """The same, awaited."""

    async def main() -> None:
        async with (
            live.AsyncApplication("acd", library=tapi.path) as app,
            app.open(0, proxy=handling(INFO_OF)) as handler,
            app.open(0) as line,
        ):
            for message, name in SENT:
                await handler.send(message)
                assert (await app.receive(timeout=LIMIT)).name == name
            with pytest.raises(tapi2.KindError, match="comes from TAPI alone"):
                await handler.send(REFUSED[0][0])
            assert not line.closed

    asyncio.run(main())
