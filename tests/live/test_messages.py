"""Messages: how they come to a program, and what they do to lines and devices.

Each test names the page that its rule is from, which is one of
learn.microsoft.com/windows/win32/tapi/.
"""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

import tapi2
from live.calls import INFO, answer_all
from live.standin import Mode, Steering
from live.test_calls import Caller
from live.test_session import LIMIT
from tapi2 import BacklogError, ClosedError, LineErr, LineError, live
from tapi2.live import flags

CLOSE, REMOVE, CREATE = 3, 25, 19


@pytest.fixture
def app(tapi: Steering) -> Iterator[live.Application]:
    """An application; every type of request has an answer."""
    answer_all(tapi)
    with live.Application("messages", library=tapi.path) as app:
        yield app


def test_receive_and_iterate(tapi: Steering, app: live.Application) -> None:
    """line-queuestatus: messages come in their order, each with its line."""
    lines = [app.open(0) for _ in range(3)]
    for queue, line in enumerate(lines * 2):
        tapi.tell(line.handle, tapi2.LINE_QUEUESTATUS, queue, 4)
    first = app.receive(timeout=LIMIT)
    rest = [message for _, message in zip(range(5), app, strict=False)]
    queues = [
        m.queue_id for m in (first, *rest) if isinstance(m, tapi2.QueueStatusMessage)
    ]
    assert queues == [*range(6)]
    assert [app.line_of(message) for message in (first, *rest)] == lines * 2
    with pytest.raises(TimeoutError):
        app.receive(timeout=0)


def test_replies_and_requests_are_left_out(
    tapi: Steering, app: live.Application
) -> None:
    """line-reply, line-proxyrequest: they are for callers and for proxy handlers."""
    line = app.open(0)
    line.get_queue_info(7, timeout=LIMIT)
    for message in (
        tapi2.ProxyRequestMessage(request_pointer=0),
        tapi2.ReplyMessage(request_id=77, result=0, param3=0),
    ):
        tapi.post(app._session.handle, message)
    tapi.tell(line.handle, tapi2.LINE_GROUPSTATUS, 0, 1)
    assert isinstance(app.receive(timeout=LIMIT), tapi2.GroupStatusMessage)


def test_iteration_ends_at_close(tapi: Steering, app: live.Application) -> None:
    """Also if it has not begun; what has not been taken is dropped."""
    line, seen, taken = app.open(0), list[object](), threading.Event()

    def see(message: object) -> None:
        seen.append(message)
        taken.set()

    iterating = [Caller(lambda: [*map(see, app)]) for _ in range(3)]
    receiving = Caller(lambda: see(app.receive()))
    tapi.tell(line.handle, tapi2.LINE_GROUPSTATUS, 0, 1)
    assert taken.wait(LIMIT)
    app.close()
    for caller in iterating:
        caller.result()
    assert [type(message) for message in seen] == [tapi2.GroupStatusMessage]
    with contextlib.suppress(ClosedError):  # unless it took the message
        receiving.result()
    assert list(app) == []
    with pytest.raises(ClosedError):
        app.receive(timeout=LIMIT)


def test_no_message_is_lost_between_two_that_wait(
    tapi: Steering, app: live.Application
) -> None:
    """Who times out while it is woken, wakes another one."""
    backlog, line = app._session.backlog, app.open(0)
    leaving, staying = flags.new_flag(), flags.new_flag()
    assert not backlog.has_one(leaving)
    assert not backlog.has_one(staying)
    tapi.tell(line.handle, tapi2.LINE_GROUPSTATUS, 0, 1)
    assert leaving.wait(LIMIT)
    backlog.forget(leaving)
    assert staying.wait(LIMIT)


def test_backlog_overflows(tapi: Steering) -> None:
    """The count of what was lost stands where it was lost; the others stay in order."""
    with live.Application("slow", library=tapi.path, backlog=10) as app:
        line = app.open(0)
        for count in (13, 1, 25):
            tapi.call("burst", line.handle, tapi2.LINE_QUEUESTATUS, count)
            tapi.wait_idle(app._session.handle)
        seen: list[int] = []
        lost: list[int] = []
        while True:
            try:
                for message in app:
                    assert isinstance(message, tapi2.QueueStatusMessage)
                    seen.append(message.queue_id)
                    if len(seen) == 12:
                        break
                break
            except BacklogError as error:
                lost.append(error.lost)
                tapi.call("burst", line.handle, tapi2.LINE_QUEUESTATUS, 2)
        assert seen == [*range(10), 0, 1]
        assert lost == [13 - 10 + 1 + 25]
    assert str(BacklogError(29)).startswith("29 messages were lost here")


def test_close_ends_its_line(tapi: Steering, app: live.Application) -> None:
    """line-close: the handle is no longer valid; the message says which line it was."""
    line, other = app.open(0), app.open(0)
    tapi.call("close", line.handle)
    message = app.receive(timeout=LIMIT)
    assert message.message_id == CLOSE
    assert app.line_of(message) is line
    assert (line.closed, other.closed) == (True, False)
    line.close()
    again = app.open(0)
    assert again.handle == line.handle
    tapi.tell(again.handle, tapi2.LINE_GROUPSTATUS, 0, 1)
    assert app.line_of(app.receive(timeout=LIMIT)) is again
    assert app.line_of(message) is line


def test_lines_that_two_threads_open_at_once(
    tapi: Steering, app: live.Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is known, though the program keeps neither."""
    handles = [app.open(0).handle]
    closed, others = live.Line.closed, [app.open]

    def is_closed(line: live.Line) -> bool:
        if others:  # while one is added, another is
            handles.append(others.pop()(0).handle)
        return bool(closed.__get__(line))

    monkeypatch.setattr(live.Line, "closed", property(is_closed))
    handles.append(app.open(0).handle)
    for handle in handles:
        tapi.tell(handle, tapi2.LINE_GROUPSTATUS, 1)
        line = app.line_of(app.receive(timeout=LIMIT))
        assert line is not None
        assert line.handle == handle


def test_remove_follows_close(tapi: Steering, app: live.Application) -> None:
    """line-remove: LINE_CLOSE on each line first; LINEERR_NODEVICE from then on."""
    lines = [app.open(0), app.open(0)]
    tapi.call("remove", 0)
    seen = [app.receive(timeout=LIMIT) for _ in range(3)]
    assert [message.message_id for message in seen] == [CLOSE, CLOSE, REMOVE]
    assert [app.line_of(message) for message in seen] == [*lines, None]
    (device,) = app.devices
    assert isinstance(device.error, LineError)
    assert device.error.code == LineErr.NODEVICE
    assert device.name == "客服一線"
    with pytest.raises(LineError, match=r"LINEERR_NODEVICE.*was removed"):
        app.open(device)


def test_create_adds_a_device(tapi: Steering, app: live.Application) -> None:
    """line-create: the message comes when the device is there."""
    before = app.devices
    number = tapi.create("新線", 9)
    message = app.receive(timeout=LIMIT)
    assert (message.message_id, message.raw.param1) == (CREATE, number)
    assert app.line_of(message) is None
    assert app.devices[:1] == before
    device = app.devices[number]
    assert (device.id, device.name, device.permanent_id) == (1, "新線", 9)
    with app.open(device) as line:
        assert line.device is device


def test_messages_that_no_device_or_line_has(
    tapi: Steering, app: live.Application
) -> None:
    """What a provider gets wrong ends nothing."""
    line = app.open(0)
    handle = app._session.handle
    wrong = [
        tapi2.CloseMessage(device=1, callback_instance=99),
        tapi2.CloseMessage(device=line.handle, callback_instance=0),
        tapi2.RemoveMessage(device_id=77),
        tapi2.CreateMessage(device_id=0xFFFFFFFF),
        tapi2.UnknownMessage(device=5, callback_instance=1, message_id=0xFFFFFFFF),
    ]
    for message in wrong:
        tapi.post(handle, message)
    seen = [app.receive(timeout=LIMIT) for _ in wrong]
    assert [message.raw for message in seen] == [message.raw for message in wrong]
    assert [app.line_of(message) for message in seen] == [None] * 5
    assert not line.closed
    assert len(app.devices) == 1


def test_messages_come_while_a_call_waits(
    tapi: Steering, app: live.Application
) -> None:
    """line-reply: other messages may come first."""
    tapi.call("mode", Mode.HELD)
    line = app.open(0)
    caller = Caller(lambda: line.get_queue_info(7))
    (number,) = tapi.wait_pending(1)
    tapi.tell(line.handle, tapi2.LINE_GROUPSTATUS, 0, 1)
    assert isinstance(app.receive(timeout=LIMIT), tapi2.GroupStatusMessage)
    tapi.reply(number)
    assert caller.result() == INFO


def press_ctrl_c() -> None:
    """Do what Windows and a terminal do then, in another thread than the main one."""
    if sys.platform == "win32":
        signal.raise_signal(signal.SIGINT)
    else:
        main = threading.main_thread().ident
        assert main
        signal.pthread_kill(main, signal.SIGINT)


@contextmanager
def ctrl_c_until_heard() -> Iterator[None]:
    """Press Ctrl-C until the main thread hears it, as a user does.

    It hears nothing while the thread starts that presses.
    """
    heard, listens = threading.Event(), False

    def press() -> None:
        while not heard.is_set():
            press_ctrl_c()
            heard.wait(0.05)

    def hear(*_: object) -> None:
        if listens and not heard.is_set():
            heard.set()
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, hear)
    thread = threading.Thread(target=press)
    thread.start()
    try:
        listens = True
        yield
    finally:
        heard.set()
        thread.join()
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("what", ["receive", "iterate", "call"])
def test_ctrl_c_reaches_the_main_thread(
    tapi: Steering, app: live.Application, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """While it waits; afterwards everything goes on."""
    line, kind = app.open(0), type(flags.new_flag())
    assert threading.current_thread() is threading.main_thread()
    wait = kind.wait

    def interrupted(flag: Any, timeout: float | None) -> bool:
        with ctrl_c_until_heard():
            return wait(flag, timeout)

    with monkeypatch.context() as patch:
        tapi.call("mode", Mode.HELD)
        patch.setattr(kind, "wait", interrupted)
        waits: dict[str, Callable[[], object]] = {
            "call": lambda: line.get_queue_info(7),
            "iterate": lambda: next(iter(app)),
            "receive": app.receive,
        }
        with pytest.raises(KeyboardInterrupt):
            waits[what]()
    tapi.call("mode", Mode.AT_ONCE)
    assert line.get_queue_info(7, timeout=LIMIT) == INFO
    tapi.tell(line.handle, tapi2.LINE_GROUPSTATUS, 0, 1)
    assert isinstance(app.receive(timeout=LIMIT), tapi2.GroupStatusMessage)
