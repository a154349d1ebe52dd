"""A proxy handler and its clients: what is asked, and what is answered.

Each test names the page that its rule is from: a name with a dash is a page of
learn.microsoft.com/windows/win32/tapi/, a name of a function one of .../api/tapi/.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest

import tapi2
from live.calls import CASES, GROUPS, Case, check_request
from live.proxies import NEW, OLD, ask, asking, handle, handling, serving
from live.standin import Steering
from live.test_session import LIMIT
from support.described import SPEC
from tapi2 import LineErr, LineError, ProxyRequest, live

Seen = list[tuple[Case, Any]]


@contextlib.contextmanager
def two_lines(
    tapi: Steering, proxy: live.ProxyHandler, *, apart: bool
) -> Iterator[live.Line]:
    """Open the handler's line, and a client's: of one application, or of two."""
    acd = live.Application("acd", library=tapi.path)
    client = live.Application("client", library=tapi.path) if apart else acd
    with acd, client, serving(acd, proxy), client.open(0) as line:
        yield line


@pytest.mark.parametrize("apart", [False, True])
def test_every_request(tapi: Steering, apart: bool) -> None:
    """line-proxyrequest, lineProxyResponse: the call, the request, and the way back."""
    seen: Seen = []
    proxy = handling(seen=lambda case, request: seen.append((case, request)))
    with two_lines(tapi, proxy, apart=apart) as line:
        for case in CASES:
            assert ask(line, case) == case.answer, case.name
        assert [case for case, _ in seen] == CASES
        for case, request in seen:
            check_request(case, request)
            assert request.client_machine_name == "DESK-7"
    assert tapi.counts().answers == len(CASES)


@pytest.mark.parametrize("apart", [False, True])
def test_every_request_with_coroutines(tapi: Steering, apart: bool) -> None:
    """The same with asyncio; a handler may be a coroutine function or not."""

    async def main() -> None:
        seen: Seen = []
        proxy = live.ProxyHandler()
        for case in CASES[1::2]:

            async def later(request: Any, case: Case = case) -> Any:
                await asyncio.sleep(0)
                seen.append((case, request))
                return case.answer

            handle(proxy, case, later)
        for case in CASES[::2]:

            def now(request: Any, case: Case = case) -> Any:
                seen.append((case, request))
                return case.answer

            handle(proxy, case, now)
        acd = live.AsyncApplication("acd", library=tapi.path)
        client = live.AsyncApplication("client", library=tapi.path) if apart else acd
        async with contextlib.AsyncExitStack() as stack:
            for app in {acd: acd, client: client}:
                await stack.enter_async_context(app)
            handler = await acd.open(0, proxy=proxy)
            line = await client.open(0)
            serving = asyncio.create_task(proxy.serve())
            for case in CASES:
                owner: Any = line.device if case.is_device else line
                call = getattr(owner, case.name)(**case.arguments, timeout=LIMIT)
                assert await call == case.answer, case.name
            for case, request in seen:
                check_request(case, request)
            assert len(seen) == len(CASES)
            await handler.close()
            await asyncio.wait_for(serving, LIMIT)

    asyncio.run(main())


def test_registers_exactly_what_has_a_handler(tapi: Steering) -> None:
    """lineOpen: an array of DWORDs; line-proxystatus, lineGetProxyStatus: who hears."""
    types = [ProxyRequest.GETQUEUEINFO, ProxyRequest.SETAGENTGROUP]
    proxy = handling(*[case for case in CASES if case.request in types])
    with live.Application("acd", library=tapi.path) as app, app.open(0) as line:
        with app.open(0, proxy=proxy):
            assert line.device.get_proxy_status().entries == tuple(sorted(types))
            with pytest.raises(LineError) as raised:
                app.open(0, proxy=proxy)
            assert raised.value.code == LineErr.NOTREGISTERED
            assert "is another proxy handler's already" in str(raised.value)
        assert line.device.get_proxy_status().entries == ()
        seen = [app.receive(timeout=LIMIT) for _ in range(4)]
        assert [
            (m.changed, m.request_type)
            for m in seen
            if isinstance(m, tapi2.ProxyStatusMessage)
        ] == [(changed, kind) for changed in (1, 2) for kind in sorted(types)]


def test_every_error_of_every_request(
    tapi: Steering, caplog: pytest.LogCaptureFixture
) -> None:
    """The page of each function lists its errors; lineAgentSpecific has own ones."""
    listed = {
        function.request.request.value: {it.member.value for it in function.failures}
        for function in SPEC.functions
        if function.request
    }
    raised = 0

    def fail(case: Case, request: Any) -> None:
        raise LineError(raised, "of the handler")

    with two_lines(tapi, handling(seen=fail), apart=False) as line:
        for case in CASES:
            is_free = case.request == ProxyRequest.AGENTSPECIFIC
            for raised in (*LineErr, 0xC0000007, 0, 5):
                if raised == LineErr.STRUCTURETOOSMALL:
                    continue  # the client asks again for ever
                passes = raised in listed[case.request]
                passes = passes or (is_free and raised >= 0x80000000)
                caplog.clear()
                with pytest.raises(LineError) as failed:
                    ask(line, case)
                code = raised if passes else LineErr.OPERATIONFAILED
                assert failed.value.code == code, (case.name, raised)
                assert bool(caplog.records) != passes, (case.name, raised)


def test_any_other_exception_is_a_failure(
    tapi: Steering, caplog: pytest.LogCaptureFixture
) -> None:
    """LINEERR_OPERATIONFAILED; the log has the traceback, and no secret."""
    (create,) = (case for case in CASES if case.name == "create_agent")
    (log_in,) = (case for case in CASES if case.name == "set_agent_group")

    def fail(case: Case, request: Any) -> None:
        if case is create:
            raise KeyError(request.agent_pin)
        raise ValueError(f"no group {request.group_list.entries[0].name!s}")

    with two_lines(tapi, handling(create, log_in, seen=fail), apart=False) as line:
        for case in (create, log_in):
            with pytest.raises(LineError, match="LINEERR_OPERATIONFAILED"):
                ask(line, case)
    pin, group = [record.getMessage() for record in caplog.records]
    assert {(it.name, it.levelno) for it in caplog.records} == {
        ("tapi2.live", logging.ERROR)
    }
    assert "KeyError: ***" in pin
    assert "agent_pin=***" in pin
    assert "1234" not in pin
    assert "in fail" in pin
    assert "ValueError: no group ***" in group
    assert "客服" not in group


def test_what_fits_is_written(tapi: Steering, caplog: pytest.LogCaptureFixture) -> None:
    """memory-allocation: dwNeededSize says what all of it needs; the result is 0."""
    needed = len(GROUPS.to_bytes())
    sizes = (24, needed - 1, needed, 200)
    with asking(tapi, handling()) as (client,):
        for size in sizes:
            client.groups(size)
        for size, (result, room) in zip(sizes, client.answers(), strict=True):
            record = tapi2.AgentGroupListRecord.from_bytes(room)
            assert (result, record.needed_size, record.total_size) == (0, needed, size)
            assert record.entries == (GROUPS.entries if size >= needed else ())
    assert caplog.records == []


def test_members_follow_the_clients_version(tapi: Steering) -> None:
    """LINEAGENTCAPS: 56 bytes in 2.0, 72 in 2.2; LINEPROXYREQUEST: 88, 108."""
    caps = tapi2.AgentCapsRecord(agent_handler_info="ACD 3", proxy_guid=UUID(int=7))
    seen: list[Any] = []
    proxy = handling(seen=lambda case, request: seen.append(request))
    proxy._handlers[tapi2.GetAgentCapsRequest] = lambda request: caps
    with asking(tapi, proxy, OLD, NEW) as clients:
        for client, version in zip(clients, (OLD, NEW), strict=True):
            client.caps(version)
            client.groups(24)
        (caps_old, _), (caps_new, _) = [client.answers() for client in clients]
    old, new = [tapi2.AgentCapsRecord.from_bytes(it) for _, it in (caps_old, caps_new)]
    assert (old.needed_size, old.proxy_guid) == (56 + 12, None)
    assert (new.needed_size, new.proxy_guid) == (72 + 12, caps.proxy_guid)
    assert old.agent_handler_info == new.agent_handler_info == "ACD 3"
    assert [request.client_app_api_version for request in seen] == [OLD, NEW]
    assert [len(request._buffer) for request in seen] == [88 + 46, 108 + 46]
