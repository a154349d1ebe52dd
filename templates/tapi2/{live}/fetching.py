"""The thread that waits for messages, the only one of an application."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from typing import Protocol

from ..constants import LineErr
from ..decoding import decode
from ..errors import LineError
from ..functions import lineGetMessage
from ..layouts import Layout
from ..messages import Message
from ..words import Words
from .library import Library

_INFINITE = 0xFFFFFFFF
_BATCH = 256  # messages at most that wait for one another
_PATIENCE = 100  # time-outs in a row, where none was asked for


class Receiver(Protocol):
    """What gets the messages, and is called by the thread."""

    library: Library
    handle: int

    @property
    def is_over(self) -> bool:
        """Whether the handle is not to be used any more."""
        ...

    def handlers(self) -> dict[int, Callable[[Words], bool]]:
        """Return what deals with a message, by its number, before it is delivered.

        Each returns whether it is to be delivered.
        """
        ...

    def deliver(self, messages: list[Message]) -> None:
        """Take messages."""

    def end(self, error: Exception | None) -> None:
        """Learn that no message comes any more, and why if it is an error."""


class Fetching(threading.Thread):
    """Waits in lineGetMessage until lineShutdown ends it.

    What has come together is delivered together: to wake somebody for each message of
    many takes ten times as long as the message.
    """

    def __init__(self, receiver: Receiver) -> None:
        """Prepare it."""
        super().__init__(name="tapi2.live", daemon=True)
        self._receiver = receiver
        self._get = receiver.library[lineGetMessage]
        self._handlers = {
            number.to_bytes(4, "little"): handler
            for number, handler in receiver.handlers().items()
        }
        self._room = (ctypes.c_char * Layout.NATIVE.size)()
        self._pointer = ctypes.cast(self._room, lineGetMessage.argtypes[1])

    def run(self) -> None:
        """Fetch messages until there can be no more."""
        try:
            error: Exception | None = self._run()
        except Exception as unexpected:  # who waits has to know, whatever it is
            self._receiver.end(unexpected)
            raise
        self._receiver.end(error)

    def _run(self) -> LineError | None:
        """Fetch messages; return the error that ended it, if one did."""
        receiver, timeouts = self._receiver, 0
        while not receiver.is_over:
            result = self._get(receiver.handle, self._pointer, _INFINITE)
            if result == 0:
                result, timeouts = self._fetch(), 0
            if result:
                error = LineError(result, lineGetMessage.name)
                timeouts += 1
                # A time-out has the code of other failures too.
                if error.code != LineErr.OPERATIONFAILED or timeouts > _PATIENCE:
                    return error
        return None

    def _fetch(self) -> int:
        """Deliver the message that has come, and those behind it.

        Returns:
            0, or the error that the last call returned.
        """
        messages: list[Message] = []
        layout, room, result = Layout.NATIVE, self._room, 0
        for left in range(_BATCH - 1, -1, -1):
            record = room.raw
            handler = self._handlers.get(record[4:8])
            if handler is None or handler(layout.unpack(record)):
                messages.append(decode(record, layout))
            if left:
                result = self._get(self._receiver.handle, self._pointer, 0)
                if result:
                    break
        if messages:
            self._receiver.deliver(messages)
        return result
