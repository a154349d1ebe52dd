"""From lineInitializeEx to lineShutdown: what an application is, and how it ends.

Each test names the page that its rule is from: a name with a dash is a page of
learn.microsoft.com/windows/win32/tapi/, a name of a function one of .../api/tapi/.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import subprocess
import sys
import threading
import warnings
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import tapi2
from conftest import REPOSITORY
from live.standin import Steering
from tapi2 import ClosedError, LineErr, LineError, TapiError, live
from tapi2.functions import lineGetDevCapsW
from tapi2.live import fetching, session
from tapi2.live.devices import DeviceFacts, Devices

LIMIT = 10.0  # seconds that anything may take


def run_all(*targets: Callable[[], object]) -> None:
    """Run functions in threads, until all have ended."""
    threads = [threading.Thread(target=target, daemon=True) for target in targets]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
        assert not thread.is_alive(), "a thread hangs"


def waiting_threads() -> list[threading.Thread]:
    """Return the threads that wait for messages."""
    return [it for it in threading.enumerate() if it.name == "tapi2.live"]


def test_begins_and_ends(tapi: Steering) -> None:
    """lineInitializeEx: event mode, 2.2; lineShutdown: lines are closed before."""
    with live.Application("wallboard", library=tapi.path) as app:
        assert not app.closed
        with app.open(0) as line:
            assert not line.closed
            assert tapi.counts().lines == 1
        assert line.closed
        assert tapi.counts().lines == 0
        left_open = app.open(app.devices[0])
        assert len(waiting_threads()) == 1
    assert app.closed
    assert left_open.closed
    assert waiting_threads() == []


def test_one_thread_waits_without_polling(tapi: Steering) -> None:
    """lineGetMessage: it blocks; while nothing happens, TAPI is not called."""
    with live.Application("idle", library=tapi.path) as app:
        handle = app._session.handle
        tapi.wait_idle(handle)
        before = tapi.counts().calls
        with pytest.raises(TimeoutError, match=r"no message in 0\.05 seconds"):
            app.receive(timeout=0.05)
        assert tapi.counts().calls == before


def test_close_is_idempotent_from_any_thread(tapi: Steering) -> None:
    """It returns when all is closed, whoever closes."""
    app = live.Application("closed", library=tapi.path)
    line = app.open(0)
    run_all(*[app.close] * 8, *[line.close] * 8)
    app.close()
    line.close()
    assert (app.closed, line.closed, waiting_threads()) == (True, True, [])


def test_close_joins_before_another_begins(tapi: Steering) -> None:
    """Assumed: handles are used again, as the stand-in does at once."""
    handles = set()
    for _ in range(50):
        with live.Application("again", library=tapi.path) as app:
            handles.add(app._session.handle)
            line = app.open(0)
            tapi.tell(line.handle, tapi2.LINE_QUEUESTATUS, 7, 4)
            assert app.line_of(app.receive(timeout=LIMIT)) is line
    assert len(handles) == 1


def test_close_in_the_waiting_thread(tapi: Steering) -> None:
    """It cannot join itself: another thread closes, and nothing hangs."""
    app = live.Application("inside", library=tapi.path)
    line, thread = app.open(0), waiting_threads()[0]
    closed = threading.Event()

    def put(messages: object) -> None:
        app.close()
        closed.set()

    app._session.backlog.put = put  # type: ignore[method-assign]
    tapi.tell(line.handle, tapi2.LINE_QUEUESTATUS, 7, 4)
    assert closed.wait(LIMIT)
    ended(thread)
    app.close()


def test_a_forgotten_application_warns(tapi: Steering) -> None:
    """It says which one, and closes it all the same."""
    app = live.Application("forgotten", library=tapi.path)
    app.open(0)
    thread = waiting_threads()[0]
    del app
    with pytest.warns(ResourceWarning, match="unclosed <Application 'forgotten'>"):
        gc.collect()
    ended(thread)


def ended(thread: threading.Thread) -> None:
    """Wait until a thread has ended, and whoever ended it has shut down."""
    thread.join(LIMIT)
    assert not thread.is_alive()
    with session._gate:
        pass


def test_a_line_keeps_its_application(tapi: Steering) -> None:
    """Who has the line alone, can still use it."""
    line = live.Application("kept", library=tapi.path).open(0)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        gc.collect()
    assert not line.closed
    line.device._application.close()  # type: ignore[attr-defined]


BEGINNING = """
import asyncio, sys, threading
from pathlib import Path
from live.standin import Steering
from tapi2 import live
Steering(Path(sys.argv[1])).reset()
"""
FORGETFUL = {
    "threads": """
app = live.Application("forgetful", library=sys.argv[1])
line = app.open(0)
threading.Thread(target=lambda: app.receive(), daemon=True).start()
""",
    "coroutines": """
async def main():
    global app
    app = await live.AsyncApplication("forgetful", library=sys.argv[1]).__aenter__()
    await app.open(0)
asyncio.run(main())
""",
    "an exception": """
app = live.Application("forgetful", library=sys.argv[1])
raise SystemExit(0)
""",
}


@pytest.mark.parametrize("kind", FORGETFUL)
def test_a_program_that_forgets_to_close_ends(steering: Steering, kind: str) -> None:
    """And says so, unless a thread that still waits keeps the application."""
    program = f"{BEGINNING}{FORGETFUL[kind]}"
    folders = (Path(tapi2.__file__).parent.parent, REPOSITORY / "tests")
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", program, steering.path],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, folders))},
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT * 3,
        check=False,
    )
    assert done.returncode == 0
    warned = "ResourceWarning: unclosed <" in done.stderr
    assert warned == (kind != "threads"), done.stderr


FATAL = [LineErr.NOMEM, LineErr.INVALPOINTER, LineErr.INVALAPPHANDLE, 0xC0000001]


@pytest.mark.parametrize("code", FATAL)
def test_an_error_of_the_waiting_call_ends_it(tapi: Steering, code: int) -> None:
    """lineGetMessage: any error but that of a time-out; it is not called again."""
    tapi.answer(tapi2.ProxyRequest.SETAGENTSTATEEX, None)
    tapi.call("mode", 2)
    caught: list[TapiError] = []
    with live.Application("broken", library=tapi.path) as app:
        line = app.open(0)

        def iterate() -> None:
            with pytest.raises(ClosedError) as raised:
                list(app)
            caught.append(raised.value)

        def call() -> None:
            with pytest.raises(ClosedError) as raised:
                line.set_agent_state_ex(1, 2, 0)
            caught.append(raised.value)

        def breaks() -> None:
            tapi.wait_pending(1)
            tapi.wait_idle(app._session.handle)
            tapi.call("break", app._session.handle, code)

        run_all(iterate, call, breaks)
        causes = [error.__cause__ for error in caught]
        assert [
            (it.function, it.code) for it in causes if isinstance(it, LineError)
        ] == [("lineGetMessage", code)] * 2
        assert app.closed
        app._session._thread.join(LIMIT)
        assert waiting_threads() == []
        for attempt in (line.get_group_list, lambda: app.open(0), app.receive):
            with pytest.raises(ClosedError):
                attempt()


def test_a_beginning_that_fails_leaves_nothing(
    tapi: Steering, monkeypatch: pytest.MonkeyPatch
) -> None:
    """lineShutdown: it is called whatever comes between it and lineInitializeEx."""
    for error in (RuntimeError("can't start new thread"), KeyboardInterrupt()):

        def fails(self: object, error: BaseException = error) -> None:
            raise error

        monkeypatch.setattr(fetching.Fetching, "start", fails)
        with pytest.raises(type(error)):
            live.Application("stillborn", library=tapi.path)
        assert tapi.counts().apps == 0


def test_what_came_before_an_error_can_still_be_taken(tapi: Steering) -> None:
    """Assumed: no page says it; a message that was fetched is not lost."""
    with live.Application("broken", library=tapi.path) as app:
        line = app.open(0)
        for queue in (7, 8):
            tapi.tell(line.handle, tapi2.LINE_QUEUESTATUS, queue, 4)
        tapi.wait_idle(app._session.handle)
        tapi.call("break", app._session.handle, LineErr.NOMEM)
        app._session._thread.join(LIMIT)
        assert app.closed
        taken = [app.receive(timeout=0) for _ in range(2)]
        queues = [getattr(it, "queue_id", None) for it in taken]
        assert queues == [7, 8]
        with pytest.raises(ClosedError):
            app.receive(timeout=0)


def test_a_time_out_of_the_waiting_call_does_not(tapi: Steering) -> None:
    """lineGetMessage: LINEERR_OPERATIONFAILED is what a time-out returns."""
    with live.Application("patient", library=tapi.path) as app:
        line = app.open(0)
        tapi.wait_idle(app._session.handle)
        tapi.call("break", app._session.handle, LineErr.OPERATIONFAILED)
        tapi.tell(line.handle, tapi2.LINE_QUEUESTATUS, 7, 4)
        assert isinstance(app.receive(timeout=LIMIT), tapi2.QueueStatusMessage)


def test_shutdown_is_refused(tapi: Steering) -> None:
    """lineShutdown: what it refuses is raised, once."""
    app = live.Application("refused", library=tapi.path)
    tapi.fail("lineShutdown", LineErr.RESOURCEUNAVAIL)
    with pytest.raises(LineError, match="lineShutdown: LINEERR_RESOURCEUNAVAIL"):
        app.close()
    app.close()
    ctypes_shutdown(tapi, app._session.handle)
    app._session._thread.join(LIMIT)


def ctypes_shutdown(tapi: Steering, handle: int) -> None:
    """Shut down as TAPI would have."""
    assert tapi.library.lineShutdown(ctypes.c_uint32(handle)) == 0


def test_devices_are_listed_with_their_errors(tapi: Steering) -> None:
    """lineNegotiateAPIVersion, lineGetDevCaps: a bad device never raises here."""
    tapi.device("old", low=0x00010003, high=0x00010004)
    tapi.device("broken", error=LineErr.NODRIVER)
    tapi.device("2.0", permanent_id=9, high=0x00020000)
    tapi.device("")
    tapi.device("x" * 31 + "名")
    with live.Application("devices", library=tapi.path) as app:
        rows = [(d.id, d.name, d.permanent_id, d.version) for d in app.devices]
        assert rows == [
            (0, "客服一線", 0x70001, 0x20002),
            (1, "", 0, 0),
            (2, "", 0, 0),
            (3, "2.0", 9, 0x20000),
            (4, "", 0, 0x20002),
            (5, "x" * 31 + "名", 0, 0x20002),
        ]
        codes = [getattr(device.error, "code", None) for device in app.devices]
        assert codes[1:3] == [LineErr.INCOMPATIBLEAPIVERSION, LineErr.NODRIVER]
        assert codes[0] is codes[3] is codes[4] is codes[5] is None
        assert app.devices[0] is app.devices[0]


def test_caps_that_fail_are_the_devices_error(tapi: Steering) -> None:
    """lineGetDevCaps: the version is known all the same."""
    tapi.fail("lineGetDevCapsW", LineErr.NOMEM)
    with live.Application("caps", library=tapi.path) as app:
        (device,) = app.devices
        assert device.version == 0x20002
        assert "lineGetDevCapsW: LINEERR_NOMEM" in str(device.error)
        with app.open(device):  # it is asked once more
            assert device.error is None


def test_a_device_that_is_known_before_its_line_create(tapi: Steering) -> None:
    """line-create: it may still be on its way, when TAPI knows the device already."""
    with live.Application("early", library=tapi.path) as app:
        assert tapi.device("new") == 1
        assert app.open(1).device.name == "new"
        tapi.post(app._session.handle, tapi2.CreateMessage(device_id=1))
        app.receive(timeout=LIMIT)
        assert [device.name for device in app.devices] == ["客服一線", "new"]


def test_threads_that_add_the_same_device(
    tapi: Steering, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a device that two threads add at once, there is one."""
    with live.Application("threads", library=tapi.path) as app:
        tapi.device("new")
        devices, make = app._session.devices, app._new_device
        read = devices._read
        others: list[Callable[[], object]] = [
            lambda: devices.create(1),
            lambda: app.devices,
        ]

        def meanwhile() -> None:
            if others:
                others.pop(0)()

        def read_slowly(number: int) -> DeviceFacts:
            facts = read(number)
            meanwhile()
            return facts

        def make_slowly(number: int) -> live.Device:
            device = make(number)
            meanwhile()
            return device

        monkeypatch.setattr(devices, "_read", read_slowly)
        devices.create(1)
        monkeypatch.setattr(app, "_new_device", make_slowly)
        assert [device.id for device in app.devices] == [0, 1]
        assert app.devices == app.devices
        assert others == []


def test_the_error_of_a_device_keeps_nothing(tapi: Steering) -> None:
    """It stays in the list, but not what the program had when it was raised."""
    tapi.device("broken", error=LineErr.NODRIVER)
    with live.Application("broken", library=tapi.path) as app:

        def attempt() -> weakref.ref[Big]:
            big = Big()
            with contextlib.suppress(LineError):
                app.open(1)
            return weakref.ref(big)

        assert attempt()() is None
        assert getattr(app.devices[1].error, "code", 0) == LineErr.NODRIVER


class Big:
    """What a program would not like to be kept."""


class FilledCaps:
    """A library that has a device, with a name somewhere in its LINEDEVCAPS."""

    def __init__(self, needed: int, size: int, offset: int) -> None:
        """Have the device."""
        self.words = needed, size, offset

    def check(self, prototype: object, *arguments: Any) -> None:
        """Fill LINEDEVCAPS, as far as there is room."""
        if prototype is lineGetDevCapsW:
            room = ctypes.cast(arguments[-1], ctypes.POINTER(ctypes.c_uint32))
            room[1], room[8], room[9] = self.words
            name = "名".encode("utf-16-le")
            ctypes.memmove(ctypes.addressof(room.contents) + 600, name, 2)


CAPS = [
    (1000, 2, 600, "名"),
    (5000, 2, 600, "名"),  # asked again, with more room
    (1024, 2, 1023, "2 bytes at 1023 are no UTF-16 text of 1024 bytes"),
    (1024, 2, 0xFFFFFFFF, "2 bytes at 4294967295 are no UTF-16 text of 1024 bytes"),
    (1024, 0xFFFFFFFE, 600, "4294967294 bytes at 600 are no UTF-16 text"),
    (1024, 3, 600, "3 bytes at 600 are no UTF-16 text"),
    (1 << 31, 2, 600, "dwNeededSize: 2147483648 is not believable"),
]


def test_names_outside_of_their_buffer() -> None:
    """LINEDEVCAPS: what a provider gets wrong is an error of its device."""
    for needed, size, offset, expected in CAPS:
        library: Any = FilledCaps(needed, size, offset)
        device = Devices(library, 1, 1)[0]
        assert expected in f"{device.name}{device.error or ''}"
        assert (device.error is None) == (expected == "名")


def test_no_devices(steering: Steering) -> None:
    """lineInitializeEx: there may be none."""
    steering.call("reset")
    with live.Application("empty", library=steering.path) as app:
        assert app.devices == ()
        with pytest.raises(LineError, match=r"BADDEVICEID.*See app\.devices"):
            app.open(0)
    assert steering.counts().faults == {}


WRONG_DEVICES = [
    (9, LineError, "lineNegotiateAPIVersion: LINEERR_BADDEVICEID (0x80000002): "),
    (1, LineError, "LINEERR_INCOMPATIBLEAPIVERSION (0x8000000C): "),
    (-1, tapi2.RangeError, "device is -1"),
    (1 << 32, tapi2.RangeError, "device is 4294967296"),
    ("0", tapi2.KindError, "device is of type str"),
    (None, tapi2.KindError, "device is of type NoneType"),
]


def test_wrong_devices(tapi: Steering) -> None:
    """lineOpen, lineNegotiateAPIVersion: what is wrong, and what to do."""
    tapi.device("old", low=0x00010003, high=0x00010004)
    with live.Application("wrong", library=tapi.path) as app:
        for device, kind, says in WRONG_DEVICES:
            with pytest.raises(kind) as raised:
                app.open(device)  # type: ignore[arg-type]
            assert says in str(raised.value), device


def test_reinit(tapi: Steering) -> None:
    """line-linedevstate: it is delivered, lines go on, opening fails until all end."""
    first = live.Application("first", library=tapi.path)
    second = live.Application("second", library=tapi.path)
    line = first.open(0)
    tapi.call("reinit", tapi2.LINE_AGENTSTATUS)  # it stands for another message
    assert first.receive(timeout=LIMIT).message_id == 8
    assert not first.reinit_required
    tapi.call("reinit", 0)
    assert first.receive(timeout=LIMIT).message_id == 8
    assert first.reinit_required
    tapi.tell(line.handle, tapi2.LINE_QUEUESTATUS, 7, 4)
    assert first.line_of(first.receive(timeout=LIMIT)) is line
    says = "LINEERR_REINIT .*Close every application"
    with pytest.raises(LineError, match=f"lineOpenW: {says}"):
        first.open(0)
    first.close()
    with pytest.raises(LineError, match=f"lineInitializeExW: {says}"):
        live.Application("third", library=tapi.path)
    second.close()
    with live.Application("third", library=tapi.path) as third:
        assert not third.reinit_required


@pytest.mark.posix("a system without tapi32.dll")
def test_elsewhere_opening_says_why_it_cannot() -> None:
    """The import works everywhere."""
    with pytest.raises(TapiError, match=r"a part of Windows, and this is .*library="):
        live.Application("nowhere")


def test_libraries_that_are_none(tmp_path: pytest.TempPathFactory) -> None:
    """A file that is not there, and a library without the functions."""
    with pytest.raises(TapiError, match=r"missing\.dll cannot be loaded"):
        live.Application("missing", library=f"{tmp_path}/missing.dll")
    other = "kernel32.dll" if sys.platform == "win32" else "libc.so.6"
    with pytest.raises(TapiError, match=f"{other} has no lineInitializeExW"):
        live.Application("other", library=other)


def test_every_error_of_initializing_and_opening(tapi: Steering) -> None:
    """Function, name, meaning, and what to do; nothing is left open."""
    for code in (*LineErr, 0xC0000007, 0x80000004):
        tapi.fail("lineInitializeExW", code)
        with pytest.raises(LineError) as raised:
            live.Application("fails", library=tapi.path)
        error = raised.value
        assert (error.function, error.code) == ("lineInitializeExW", code)
        if isinstance(code, LineErr):
            name = f"lineInitializeExW: LINEERR_{code.name} (0x{code:08X}): "
            assert str(error).startswith(name)
            meaning, advice = str(error).removeprefix(name).rsplit(". ", 1)
            assert len(meaning) > 20, str(error)
            assert advice.endswith((".", "`."))
        else:
            assert f"0x{code:08X}; its documentation" in str(error)
    with live.Application("opens", library=tapi.path) as app:
        for code in LineErr:
            tapi.fail("lineOpenW", code)
            with pytest.raises(LineError) as raised:
                app.open(0)
            assert (raised.value.function, raised.value.code) == ("lineOpenW", code)


def test_errors_say_their_numbers_as_the_header_does() -> None:
    """A LONG is signed, a word may have 64 bits: the lower 32 count."""
    for code in (-0x7FFFFFAE, 0x80000052, 0xFFFFFFFF80000052):
        error = LineError(code)
        assert error.code is LineErr.REINIT
        assert str(error).startswith("LINEERR_REINIT (0x80000052): ")
        assert error.args == (LineErr.REINIT, "")  # as a debugger shows it
    assert LineError(0xC0000001, "f").code == 0xC0000001


def test_wrong_arguments(tapi: Steering) -> None:
    """What is no number of seconds, no name, no size."""
    for name, says in ((7, "name is"), ("a\0b", "name has a NUL")):
        with pytest.raises((tapi2.KindError, tapi2.RangeError), match=says):
            live.Application(name, library=tapi.path)  # type: ignore[arg-type]
    with pytest.raises(tapi2.KindError, match="library is of type bytes"):
        live.Application("x", library=tapi.path.encode())  # type: ignore[arg-type]
    for backlog in (0, -1, "many"):
        with pytest.raises((tapi2.KindError, tapi2.RangeError), match="backlog is"):
            live.Application("x", library=tapi.path, backlog=backlog)  # type: ignore[arg-type]
    with live.Application("wrong", library=tapi.path) as app:
        for timeout in (-1, float("nan"), float("inf"), 10**400, "5", True, 1j):
            with pytest.raises((tapi2.KindError, tapi2.RangeError), match="timeout is"):
                app.receive(timeout=timeout)  # type: ignore[arg-type]
        with pytest.raises(tapi2.KindError, match="message is of type NoneType"):
            app.line_of(None)  # type: ignore[arg-type]
