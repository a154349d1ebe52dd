# DO NOT EDIT. Made from spec/
# and templates/tapi2/decoding.py.j2 by: tapi2gen build
"""Decode records and callback arguments into messages."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from .errors import KindError, LayoutError, TapiError, TruncatedError
from .fields import number
from .layouts import Layout, check_layout
from .messages import (
    CLASSES,
    AgentSessionStatusMessage,
    AgentSpecificMessage,
    AgentStatusExMessage,
    AgentStatusMessage,
    CloseMessage,
    CreateMessage,
    GroupStatusMessage,
    LineDevStateMessage,
    ProxyRequestMessage,
    ProxyStatusMessage,
    QueueStatusMessage,
    RemoveMessage,
    ReplyMessage,
    UnknownMessage,
)
from .messages.base import Draft
from .words import WORDS, Buffer, Words, as_bytes, as_plain

__all__ = ["AnyMessage", "decode", "from_callback", "iter_decode", "iter_stream"]

AnyMessage = (
    AgentSessionStatusMessage
    | AgentSpecificMessage
    | AgentStatusMessage
    | AgentStatusExMessage
    | CloseMessage
    | CreateMessage
    | GroupStatusMessage
    | LineDevStateMessage
    | ProxyRequestMessage
    | ProxyStatusMessage
    | QueueStatusMessage
    | RemoveMessage
    | ReplyMessage
    | UnknownMessage
)
"""Any message: what ``decode`` returns, for a ``match`` that leaves none out."""

# What needs no look before it is unpacked.
_PLAIN = (bytes, bytearray)
# Bytes that a stream is asked for at a time.
_CHUNK = 1 << 16


def decode(record: Buffer, layout: Layout = Layout.X64) -> AnyMessage:
    """Decode exactly one record.

    Args:
        record: The bytes, a ``ctypes`` structure, or any other buffer. Data behind the
            ten words of a REMOTE packet belong to the transport and are skipped.
        layout: How the record is laid out.

    Returns:
        The message; ``UnknownMessage`` where dwMessageID is none of those described.

    Raises:
        TruncatedError: if bytes are missing.
        LayoutError: if there are too many, or the record says an impossible size.
        KindError: if the record is no buffer, or the layout none.
    """
    try:
        words = layout.unpack(record if type(record) in _PLAIN else as_plain(record))
    except struct.error:
        check_layout(layout)
        raise layout.wrong_length(memoryview(record).nbytes, layout.size) from None
    except AttributeError:
        check_layout(layout)
        raise
    message: Any = Draft()  # as `from_words` does, without the call
    (
        message.device,
        message.message_id,
        message.callback_instance,
        message._param1,
        message._param2,
        message._param3,
    ) = words
    message.__class__ = CLASSES.get(message.message_id, UnknownMessage)
    return message  # type: ignore[no-any-return]


def from_callback(
    device: int,
    message_id: int,
    callback_instance: int,
    param1: int,
    param2: int,
    param3: int,
) -> AnyMessage:
    """Make a message from the six arguments of LINECALLBACK.

    Args:
        device: hDevice.
        message_id: dwMessage.
        callback_instance: dwInstance.
        param1: dwParam1.
        param2: dwParam2.
        param3: dwParam3.

    Raises:
        RangeError: if an argument is negative, or wider than a DWORD (the first two) or
            64 bits (the others): declare the callback's arguments as unsigned.
        KindError: if an argument is no integer.
    """
    words = (device, message_id, callback_instance, param1, param2, param3)
    try:
        few, many = device | message_id, callback_instance | param1 | param2 | param3
        if few >> 32 or many >> 64 or type(few | many) is not int:
            words = _checked(words)  # too wide, negative, or numbers of numpy
    except TypeError:
        words = _checked(words)
    return from_words(words)


def iter_decode(buffer: Buffer, layout: Layout = Layout.X64) -> Iterator[AnyMessage]:
    """Decode records that stand back to back.

    Args:
        buffer: Any buffer.
        layout: How each record is laid out.

    Yields:
        The messages, as far as the records are whole.

    Raises:
        TruncatedError: after the last whole record, if some bytes are left.
        LayoutError: at a record that says an impossible size.
        KindError: at once, if the buffer or the layout is of another type.
    """
    check_layout(layout)
    view = as_bytes(buffer)
    if layout.is_sized:
        return _iter_sized(view, layout)
    return _iter_fixed(view, layout)


class SupportsRead(Protocol):
    """A binary stream."""

    def read(self, size: int, /) -> bytes | None:
        """Return so many bytes, fewer at the end."""


class SupportsRead1(Protocol):
    """A binary stream that need not wait for all bytes."""

    def read1(self, size: int, /) -> bytes | None:
        """Return so many bytes, or fewer if these are there."""


def iter_stream(
    stream: SupportsRead | SupportsRead1, layout: Layout = Layout.X64
) -> Iterator[AnyMessage]:
    """Decode records as they arrive in a file, a pipe or a socket's file.

    Args:
        stream: A binary stream that waits for what has yet to come, such as
            ``sys.stdin.buffer``. It has ``read1``, which returns what is there; or
            ``read``, which may wait until 64 KiB are.
        layout: How each record is laid out.

    Yields:
        The messages, as far as the records are whole.

    Raises:
        TruncatedError: at the stream's end, if some bytes are left.
        LayoutError: at a record that says an impossible size.
        TapiError: if the stream does not wait.
        KindError: at once, if the stream or the layout is of another type.
    """
    check_layout(layout)
    read: Any = getattr(stream, "read1", None) or getattr(stream, "read", None)
    if read is None:
        name = type(stream).__name__
        raise KindError(f"stream is of type {name}, which has neither read1 nor read")
    return _iter_stream(stream, read, layout)


def _waits(stream: Any) -> bool:
    """Return whether a stream waits for what has yet to come; one of no file does."""
    try:
        return os.get_blocking(stream.fileno())
    except (AttributeError, OSError, ValueError):
        return True


def _iter_stream(
    stream: object, read: Callable[[int], bytes | None], layout: Layout
) -> Iterator[AnyMessage]:
    done = 0
    pieces: list[bytes] = []
    held, expected = 0, layout.size
    while chunk := _read(stream, read):
        pieces.append(chunk)
        held += len(chunk)
        if held < expected:  # joining them each time is quadratic in a long record
            continue
        view = memoryview(b"".join(pieces))
        whole = _whole(view, layout)
        if layout.is_sized:
            yield from _iter_sized(view[:whole], layout, done)
        else:
            yield from _iter_fixed(view[:whole], layout)
        pieces = [bytes(view[whole:])]
        held, expected = held - whole, layout.size_at(view, whole)
        done += whole
    if held:
        raise cut(held, expected, layout, done)


def _read(stream: object, read: Callable[[int], bytes | None]) -> bytes:
    chunk = read(_CHUNK)
    # Nothing is there yet, which is not the end; a buffered stream returns no None.
    if chunk is None or (chunk == b"" and not _waits(stream)):
        raise TapiError("the stream is non-blocking: wait for it, or make it block")
    if not isinstance(chunk, bytes):
        raise KindError(f"the stream reads {type(chunk).__name__}, not bytes")
    return chunk


def from_words(words: Words) -> AnyMessage:
    """Make a message of six words that are known to be in range."""
    message: Any = Draft()
    (
        message.device,
        message.message_id,
        message.callback_instance,
        message._param1,
        message._param2,
        message._param3,
    ) = words
    message.__class__ = CLASSES.get(message.message_id, UnknownMessage)
    return message  # type: ignore[no-any-return]


def spans(
    view: memoryview, layout: Layout, before: int = 0
) -> Iterator[tuple[int, int]]:
    """Find records that say their own size.

    Args:
        view: Records back to back.
        layout: How each record is laid out.
        before: Bytes that came before, for errors.

    Yields:
        Where each record begins, and where it ends.

    Raises:
        TruncatedError: after the last whole record, if some bytes are left.
        LayoutError: at a record that says an impossible size.
    """
    offset = 0
    while left := len(view) - offset:
        try:
            size = layout.size_at(view, offset)
        except LayoutError as error:
            raise LayoutError(f"{error} (at byte {before + offset})") from None
        if left < size:
            raise cut(left, size, layout, before + offset)
        yield offset, offset + size
        offset += size


def cut(left: int, expected: int, layout: Layout, offset: int) -> TruncatedError:
    """Make the error for a record that is not whole."""
    record = f"the {layout.name} record at byte {offset}"
    hint = layout.hint(offset + left)
    what = f"{left} bytes came, {expected} were expected for {record}{hint}"
    return TruncatedError(what)


def _iter_fixed(view: memoryview, layout: Layout) -> Iterator[AnyMessage]:
    left = len(view) % layout.size
    whole = len(view) - left
    yield from map(from_words, layout.iter_unpack(view[:whole]))
    if left:
        raise cut(left, layout.size, layout, whole)


def _iter_sized(
    view: memoryview, layout: Layout, before: int = 0
) -> Iterator[AnyMessage]:
    for begin, end in spans(view, layout, before):
        yield from_words(layout.unpack(view[begin:end]))


def _whole(view: memoryview, layout: Layout) -> int:
    """Count the bytes of whole records; one of impossible size takes all the rest."""
    if not layout.is_sized:
        return len(view) - len(view) % layout.size
    offset = 0
    try:
        while len(view) - offset >= layout.size:
            size = layout.size_at(view, offset)
            if len(view) - offset < size:
                break
            offset += size
    except LayoutError:
        return len(view)
    return offset


def _checked(words: tuple[object, ...]) -> Words:
    """Make plain ints of six numbers, or find the one that no record holds."""
    widths = (32, 32, 64, 64, 64, 64)
    checked = map(number, WORDS, words, widths)
    device, message_id, instance, param1, param2, param3 = checked
    return device, message_id, instance, param1, param2, param3
