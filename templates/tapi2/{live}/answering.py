"""From what a handler does to what its client gets, and what its author is told."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..constants import LineErr
from ..error_code import error_code
from ..errors import KindError, LineError, TapiError
from ..fields import MASK
from ..records.base import Record
from ..records.buffer import BufferRecord
from ..records.checks import RoomError
from ..records.fields import Optional, SecretText
from ..records.proxy_request import ProxyRequestRecord
from .lines import PendingRequest
from .proxied import PROXIED

_log = logging.getLogger(__package__)
_ERROR = 0x80000000  # the sign of a LONG


def refuse(pending: PendingRequest, error: BaseException) -> int:
    """Return the result for a request whose handler failed, and say why in the log.

    Args:
        pending: The request.
        error: What the handler raised, or why the request cannot be read.
    """
    request = pending.request
    if request is None:
        _log.error("a proxy request on line %#x: %s", pending.line.handle, error)
        return LineErr.OPERATIONFAILED
    if isinstance(error, LineError):
        if _allows(request, error.code):
            return error.code
        function, _, errors = PROXIED[type(request)]
        known = [_name(code) for code in sorted(errors or ())]
        _log.error(
            "%r: the handler raised %s, which %s does not return: its client gets"
            " LINEERR_OPERATIONFAILED. What it returns: %s",
            request,
            _name(error.code),
            function,
            ", ".join(known) or f"any error, from 0x{_ERROR:08X} on",
        )
    elif isinstance(error, Exception):
        text = _masked(request, _traced(error))
        _log.error("%r: the handler failed\n%s", request, text)
    else:
        _log.warning("%r: the handler was ended: %s", request, type(error).__name__)
    return LineErr.OPERATIONFAILED


def answer(pending: PendingRequest, value: Any) -> None:
    """Answer a request with what its handler returned.

    Args:
        pending: The request.
        value: What the handler returned.
    """
    if not pending.answer(lambda: _write(pending, value)) and pending.pointer:
        _log.info("%r: the line was closed before its answer", pending.request)


def answer_error(pending: PendingRequest, error: BaseException) -> None:
    """Answer a request whose handler failed."""
    result = refuse(pending, error)
    pending.answer(lambda: result)


def _write(pending: PendingRequest, value: Any) -> int:
    """Write an answer into the memory of TAPI; return the result."""
    request = pending.request
    assert request is not None
    try:
        if PROXIED[type(request)].has_answer:
            if isinstance(value, LineErr):
                what = f"the handler returned {_name(value)} as its answer"
                raise KindError(f"{what}: raise LineError(LineErr.{value.name})")
            request.answer(_known_to(request.client_app_api_version, value))
        elif value is not None:
            what = f"the handler returned a value of type {type(value).__name__}"
            raise KindError(
                f"{what}: for success return None, for an error raise LineError"
            )
    except Exception as error:  # the answer may be of a class of the program
        code = LineErr.STRUCTURETOOSMALL
        if not isinstance(error, RoomError) or not _allows(request, code):
            code = LineErr.OPERATIONFAILED
        text = str(error)
        if not isinstance(error, TapiError):
            text = f"its answer cannot be written\n{_traced(error)}"
        text = _masked(request, text)
        _log.error("%r: the client gets %s, since %s", request, _name(code), text)
        return code
    return 0


def _known_to(version: int, value: Any) -> Any:
    """Return an answer without what is newer than a client's version."""
    if not isinstance(value, BufferRecord):
        return value
    newer = {
        name: None
        for name, kind in value.FIELDS.items()
        if isinstance(kind, Optional) and kind.since > version
    }
    return replace(value, **newer) if newer else value  # type: ignore[type-var]


def _allows(request: ProxyRequestRecord, code: int) -> bool:
    """Return whether the function of a request returns an error."""
    errors = PROXIED[type(request)].errors
    return code >= _ERROR if errors is None else code in errors


def _name(code: int) -> str:
    name = getattr(error_code(code), "name", "")
    return f"LINEERR_{name}" if name else f"0x{code:08X}"


def _traced(error: Exception) -> str:
    return "".join(traceback.format_exception(error)).rstrip()


def _masked(request: ProxyRequestRecord, text: str) -> str:
    """Return a text without the secrets of a request, also as Python writes them."""
    for secret in filter(None, _secrets(request)):
        for form in (secret, repr(str(secret))[1:-1], ascii(str(secret))[1:-1]):
            text = text.replace(form, MASK)
    return text


def _secrets(value: object) -> Iterator[str]:
    """Yield the strings in a value that nobody should see."""
    if isinstance(value, SecretText):
        yield value
    elif isinstance(value, Record):
        yield from _secrets(value._values())
    elif isinstance(value, tuple):
        for item in value:
            yield from _secrets(item)
