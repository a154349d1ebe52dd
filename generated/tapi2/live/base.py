# DO NOT EDIT. Made from templates/tapi2/{live}/base.py by: tapi2gen build
"""What applications, lines and devices are, for threads and for coroutines alike."""

from __future__ import annotations

import sys
import warnings
import weakref
from _thread import start_new_thread
from abc import abstractmethod
from typing import Any, Generic, TypeVar

from ..errors import TapiError
from ..fields import number, wrong_kind
from ..messages import Message
from .lines import OpenLine
from .session import Session


class BaseDevice:
    """A line device: what TAPI says of it.

    Nothing here raises an error because the device has one; to open it does.
    """

    _session: Session
    _open_line: OpenLine | None = None  # its functions take the application's handle
    _number: int

    def __init__(self, application: object, session: Session, number: int) -> None:
        """Have a device of an application, which makes it."""
        self._application = application  # it is not forgotten as long as this is here
        self._session = session
        self._number = number

    @property
    def id(self) -> int:
        """The number, from 0, which ``open`` takes."""
        return self._number

    @property
    def name(self) -> str:
        """The name; empty if there is none, or an error."""
        return self._session.devices[self._number].name

    @property
    def permanent_id(self) -> int:
        """The number that it has on this computer for good; 0 if there is an error."""
        return self._session.devices[self._number].permanent_id

    @property
    def version(self) -> int:
        """The TAPI version negotiated for it, 0x00020002 for 2.2; 0 if none is."""
        return self._session.devices[self._number].version

    @property
    def error(self) -> TapiError | None:
        """Why it cannot be opened, None if it can; LINE_REMOVE is a reason."""
        return self._session.devices[self._number].error

    def __repr__(self) -> str:
        """Write which device it is."""
        problem = f", {self.error}" if self.error else ""
        return f"<{type(self).__name__} {self._number} {self.name!r}{problem}>"


D = TypeVar("D", bound=BaseDevice)


class BaseLine(Generic[D]):
    """An open line.

    Attributes:
        device: Its device.
    """

    device: D
    _session: Session
    _open_line: OpenLine | None

    def __init__(self, session: Session, line: OpenLine, device: D) -> None:
        """Have a line that was opened, which ``open`` makes."""
        self._session = session
        self._open_line = self._state = line
        self.device = device

    @property
    def handle(self) -> int:
        """The HLINE, which the line's messages have as their ``device``."""
        return self._state.handle

    @property
    def closed(self) -> bool:
        """Whether it was closed, here or by TAPI with LINE_CLOSE."""
        return self._state.is_closed or self._session.is_closed

    def __repr__(self) -> str:
        """Write which line it is, and whether it is closed."""
        state = "closed" if self.closed else "open"
        return f"<{type(self).__name__} {self.handle:#x} of {self.device!r}, {state}>"


L = TypeVar("L", bound=BaseLine[Any])


class BaseApplication(Generic[L, D]):
    """A program that uses TAPI, from lineInitializeEx to lineShutdown."""

    def __init__(self, name: str) -> None:
        """Begin without a session.

        Args:
            name: What Windows calls the program.
        """
        self._name = name
        self._begun: Session | None = None
        self._devices: dict[int, D] = {}  # by their numbers
        # By their dwCallbackInstance: others may get their handles later.
        self._lines: weakref.WeakValueDictionary[int, L] = weakref.WeakValueDictionary()
        self._open_lines: set[L] = set()  # also those that the program forgets

    @abstractmethod
    def _new_device(self, number: int) -> D:
        """Make the device of a number."""

    @property
    def _session(self) -> Session:
        if self._begun is None:
            raise TapiError(f"{self!r} has not begun: use it in `async with`")
        return self._begun

    @property
    def devices(self) -> tuple[D, ...]:
        """The line devices, by their numbers; LINE_CREATE adds one.

        None is taken away: after LINE_REMOVE a device has an error.
        """
        known = self._devices  # any thread may add one
        return tuple(
            known.get(number) or known.setdefault(number, self._new_device(number))
            for number in range(len(self._session.devices))
        )

    @property
    def reinit_required(self) -> bool:
        """Whether TAPI asks every application to shut down, with LINE_LINEDEVSTATE.

        Lines go on working, but opening and initializing fail with LINEERR_REINIT until
        all have: https://learn.microsoft.com/windows/win32/tapi/line-linedevstate.
        """
        return self._session.is_reinit_required

    @property
    def closed(self) -> bool:
        """Whether it was closed, or ended by an error."""
        return self._session.is_closed

    def line_of(self, message: Message) -> L | None:
        """Return the line that a message is of, None if it is of none.

        The line of a LINE_CLOSE is found as long as the program has it.

        Raises:
            KindError: if it is no message.
        """
        if not isinstance(message, Message):
            raise wrong_kind("message", message, "a Message")
        line = self._lines.get(message.callback_instance)
        if line is not None and line.handle == message.device:
            return line
        return None

    def _opened(self, line: L) -> L:
        """Know a line from now on."""
        self._open_lines.add(line)
        self._open_lines -= {other for other in [*self._open_lines] if other.closed}
        self._lines[line._state.serial] = line
        return line

    def __del__(self) -> None:
        """Warn if it was not closed, and close it.

        Garbage is collected in any thread, with any lock held: another thread does it.
        """
        session = self.__dict__.get("_begun")
        if session is not None and not session.is_over:
            warnings.warn(f"unclosed {self!r}", ResourceWarning, stacklevel=1)
            if not sys.is_finalizing():  # then TAPI sees that the process is gone
                start_new_thread(session.close, ())

    def __repr__(self) -> str:
        """Write its name."""
        return f"<{type(self).__name__} {self._name!r}>"


def device_number(device: object) -> int:
    """Return the number of a device, or the number that was given instead.

    Raises:
        KindError: if it is neither.
        RangeError: if it does not fit into 32 bits.
    """
    return number("device", getattr(device, "id", device), 32)
