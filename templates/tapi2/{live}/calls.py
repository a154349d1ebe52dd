"""Calls on the handle of a line, or of the application, by threads."""

from __future__ import annotations

from typing import TypeVar

from .deadline import Deadline
from .flags import new_flag
from .lines import OpenLine
from .session import Session
from .steps import Call, Steps, run

T = TypeVar("T")


class Calls:
    """What calls functions of TAPI, each with its handle first."""

    _session: Session
    _open_line: OpenLine | None
    _number: int  # of the device

    def _run(self, timeout: float | None, steps: Steps[T]) -> T:
        """Take the steps of calls that complete with LINE_REPLY.

        Raises:
            ReplyTimeoutError: if it does not come in time.
        """
        deadline = Deadline(timeout)

        def complete(call: Call) -> None:
            function, arguments = call
            flag = new_flag()
            reply = self._session.ask(function, self._open_line, arguments, flag)
            if not flag.wait(deadline.left()):
                raise deadline.missed_reply(function.name)
            reply.check()

        return run(steps, complete)

    def _run_now(self, steps: Steps[T]) -> T:
        """Take the steps of calls that complete when they return."""

        def complete(call: Call) -> None:
            function, arguments = call
            self._session.call(function, self._open_line, arguments)

        return run(steps, complete)
