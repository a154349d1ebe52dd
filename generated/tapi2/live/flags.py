# DO NOT EDIT. Made from templates/tapi2/{live}/flags.py by: tapi2gen build
"""What a thread waits for, so that Ctrl-C reaches it."""

from __future__ import annotations

import sys
import threading
from _thread import allocate_lock
from typing import Protocol


class Flag(Protocol):
    """What is set once, by any thread."""

    def set(self) -> bool:
        """Wake who waits; return whether anybody can be woken."""
        ...


class ThreadFlag:
    """Set once, by any thread, and waited for by the one that made it."""

    __slots__ = ("_lock",)

    def __init__(self) -> None:
        """Begin unset."""
        self._lock = allocate_lock()
        self._lock.acquire()

    def set(self) -> bool:
        """Wake who waits."""
        self._lock.release()
        return True

    def wait(self, timeout: float | None) -> bool:
        """Wait; return whether it was set.

        Args:
            timeout: Seconds; None waits for ever.
        """
        if timeout is None:
            return self._lock.acquire()
        return self._lock.acquire(timeout=timeout)


if sys.platform == "win32" and sys.version_info < (3, 14):
    import _winapi
    import ctypes
    import time

    _kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel32.CreateEventW.restype = ctypes.c_void_p
    _kernel32.CreateEventW.argtypes = (
        ctypes.c_void_p,
        *[ctypes.c_int] * 2,
        ctypes.c_void_p,
    )
    _kernel32.SetEvent.argtypes = _kernel32.CloseHandle.argtypes = (ctypes.c_void_p,)
    # Milliseconds of one wait: Python forgets a Ctrl-C that comes as a wait begins, and
    # acts on it when that has ended.
    _LONGEST = 1000

    class InterruptibleFlag:
        """A flag for the main thread, since a lock keeps Ctrl-C from it.

        It is an event of Windows. ``_winapi`` waits for it and for Ctrl-C at once, as
        ``time.sleep`` does.
        """

        _event: int | None = None  # Ctrl-C may come before it is made

        def __init__(self) -> None:
            """Begin unset.

            Raises:
                OSError: if Windows has no event left.
            """
            self._event = _kernel32.CreateEventW(None, True, False, None)
            if not self._event:
                raise ctypes.WinError(ctypes.get_last_error())

        def set(self) -> bool:
            """Wake who waits."""
            _kernel32.SetEvent(self._event)
            return True

        def wait(self, timeout: float | None) -> bool:
            """Wait; return whether it was set.

            Args:
                timeout: Seconds; None waits for ever.
            """
            end = None if timeout is None else time.monotonic() + timeout
            while True:
                left = _LONGEST
                if end is not None:
                    left = min(int(max(end - time.monotonic(), 0) * 1000 + 0.999), left)
                try:
                    done = _winapi.WaitForMultipleObjects([self._event], False, left)
                except InterruptedError:
                    continue  # Python runs the handler of Ctrl-C, which may raise
                if done == _winapi.WAIT_OBJECT_0:
                    return True
                if end is not None and time.monotonic() >= end:
                    return False

        def __del__(self) -> None:
            """Free the event."""
            if self._event:
                _kernel32.CloseHandle(self._event)

    def new_flag() -> ThreadFlag | InterruptibleFlag:
        """Return a flag that this thread can wait for."""
        if threading.current_thread() is threading.main_thread():
            return InterruptibleFlag()
        return ThreadFlag()

else:

    def new_flag() -> ThreadFlag:
        """Return a flag that this thread can wait for."""
        return ThreadFlag()
