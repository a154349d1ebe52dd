"""What answers the proxy requests of lines: functions of the program."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Never, Protocol, TypeVar, overload

from ..errors import ClosedError, KindError, TapiError
from ..fields import wrong_kind
from ..records.checks import UTF_16
from .answering import answer, answer_error
from .async_calls import Worker
from .async_calls import wait as wait_async
from .lines import Inbox, PendingRequest
from .opening import Registration
from .proxied import PROXIED
from .waiting import wait

A = TypeVar("A")
A_co = TypeVar("A_co", covariant=True)
R = TypeVar("R")
R_contra = TypeVar("R_contra", contravariant=True)
# A function, or a coroutine function.
Handler = Callable[[R], A | Awaitable[A]]


class RequestClass(Protocol[R_contra, A_co]):
    """A class of proxy requests, as type checkers see it: what answers it to what."""

    def _handler(self) -> Callable[[R_contra], A_co]: ...


class ProxyHandler:
    """Answers proxy requests with functions of the program, each exactly once.

    ``open`` takes it, and registers the types of requests that have a handler; ``run``
    or ``serve`` then calls the handlers. A handler gets a copy of the request and
    returns the answer: the record, number or bytes of the request's class, None where
    there is no answer but success.

    A handler that raises ``LineError`` answers with its code, if the function that the
    client called returns that error. Any other exception answers with
    LINEERR_OPERATIONFAILED, and so does an answer that is of the wrong kind; the logger
    of this package says why, without the secrets of the request.

    As much is written as the client left room for: where a list does not fit, it gets
    the size that it needs. Members that are newer than the client's version are left
    out.

    When the line closes, requests without an answer get LINEERR_OPERATIONFAILED, and
    what a handler returns later goes nowhere.
    """

    def __init__(self, *, encoding: str = UTF_16) -> None:
        """Begin without handlers.

        Args:
            encoding: That of the group names of SetAgentGroup, which TAPI hands on as
                the client wrote them, such as ``cp950``; all else is UTF-16.

        Raises:
            KindError: if the encoding is none.
        """
        self._inbox = Inbox(encoding)
        self._handlers: dict[type, Callable[[Any], Any]] = {}
        self._was_opened = False

    @overload
    def on(  # type: ignore[overload-overlap]  # a request that has no answer
        self, kind: RequestClass[R, Never]
    ) -> Callable[[Handler[R, None]], Handler[R, None]]: ...

    @overload
    def on(
        self, kind: RequestClass[R, A]
    ) -> Callable[[Handler[R, A]], Handler[R, A]]: ...

    def on(self, kind: Any) -> Any:
        """Have a function answer the requests of a class: ``@proxy.on(...)``.

        Args:
            kind: The class of the requests, such as ``GetQueueInfoRequest``.

        Raises:
            KindError: if it is no class of requests, or the handler no function.
            TapiError: if it has a handler, or a line is open with this one.
        """
        name = getattr(kind, "__name__", repr(kind))
        if not isinstance(kind, type) or kind not in PROXIED:
            raise KindError(f"{name} is no class of proxy requests that has an answer")
        if not self._inbox.is_closed:
            raise TapiError(
                f"a line is open, and does not serve {name}: add handlers before"
                " app.open()"
            )
        if kind in self._handlers:
            other = getattr(self._handlers[kind], "__name__", "another one")
            raise TapiError(f"{name} has a handler already: {other}")

        def take(handler: Any) -> Any:
            if not callable(handler):
                raise wrong_kind(f"the handler of {name}", handler, "a function")
            self._handlers[kind] = handler
            return handler

        return take

    def run(self) -> None:
        """Call the handlers, until all lines that were opened with this are closed.

        They run in the thread that calls this, one after the other; several threads
        may call it, to answer several requests at once.

        Raises:
            TapiError: if no line was opened with it.
            KindError: if a handler is a coroutine function.
            ClosedError: if an error has ended the application, which is its cause.
        """
        for kind, handler in self._handlers.items():
            if inspect.iscoroutinefunction(handler):
                name = getattr(handler, "__name__", repr(handler))
                what = f"{name}, which answers {kind.__name__}, is a coroutine function"
                raise KindError(f"{what}: `await proxy.serve()` runs it")
        self._check_opened()
        while True:
            pending = self._inbox.take()
            if pending is not None:
                self._run(pending)
            elif self._inbox.is_closed:
                break
            else:
                wait(self._inbox, None)
        self._check_ended()

    def _run(self, pending: PendingRequest) -> None:
        """Answer a request in this thread."""
        try:
            value = self._call(pending)
        except BaseException as error:
            answer_error(pending, error)
            if not isinstance(error, Exception):
                raise
        else:
            if inspect.iscoroutine(value):
                value.close()
                what = "the handler returned a coroutine: `await proxy.serve()` runs it"
                answer_error(pending, KindError(what))
            else:
                answer(pending, value)

    async def serve(self) -> None:
        """Call the handlers, until all lines that were opened with this are closed.

        A handler that is a coroutine function runs in a task of its own; any other one
        keeps the loop waiting. A task that is cancelled answers with
        LINEERR_OPERATIONFAILED.

        Raises:
            TapiError: if no line was opened with it.
            ClosedError: if an error has ended the application, which is its cause.
        """
        self._check_opened()
        worker = Worker()
        try:
            async with asyncio.TaskGroup() as tasks:
                while True:
                    pending = self._inbox.take()
                    if pending is not None:
                        task = tasks.create_task(self._serve(pending))
                        task.add_done_callback(partial(_finish, worker, pending))
                    elif self._inbox.is_closed:
                        break
                    else:
                        await wait_async(self._inbox)
        finally:
            await worker.end()
        self._check_ended()

    async def _serve(self, pending: PendingRequest) -> Callable[[], None]:
        """Call the handler of a request; return what answers it."""
        try:
            value = self._call(pending)
            if inspect.isawaitable(value):
                value = await value
        except Exception as error:
            return partial(answer_error, pending, error)
        return partial(answer, pending, value)

    def _call(self, pending: PendingRequest) -> Any:
        """Call the handler of a request with a copy, which it cannot answer itself."""
        if pending.error:
            raise pending.error
        request = pending.request
        handler = self._handlers.get(type(request))
        if request is None or handler is None:
            raise TapiError("it has no handler")
        return handler(request._copied())

    def _check_opened(self) -> None:
        if not self._was_opened:
            what = "no line was opened with this ProxyHandler"
            raise TapiError(f"{what}: app.open(device, proxy=...) comes first")

    def _check_ended(self) -> None:
        if error := self._inbox.error:
            raise ClosedError("the application is closed") from error

    def _register(self) -> Registration:
        """Return what a line serves that is opened with this.

        Raises:
            TapiError: if there is no handler.
        """
        if not self._handlers:
            what = "this ProxyHandler has no handler"
            raise TapiError(f"{what}: @proxy.on(GetQueueInfoRequest) adds one")
        self._was_opened = True
        return Registration(self._handlers, self._inbox)


def _finish(
    worker: Worker, pending: PendingRequest, task: asyncio.Task[Callable[[], None]]
) -> None:
    """Answer the request of a task that has ended."""
    if task.cancelled():
        worker.add(partial(answer_error, pending, asyncio.CancelledError()))
    elif (error := task.exception()) is not None:
        worker.add(partial(answer_error, pending, error))
    else:
        worker.add(task.result())


def registered(proxy: object) -> Registration | None:
    """Return what a line serves, None if nothing.

    Raises:
        KindError: if that is no ``ProxyHandler``.
        TapiError: if it has no handler.
    """
    if proxy is None:
        return None
    if not isinstance(proxy, ProxyHandler):
        raise wrong_kind("proxy", proxy, "a ProxyHandler")
    return proxy._register()
