# DO NOT EDIT. Made from templates/tapi2/decoding.py by: tapi2gen build
"""Decode records and callback arguments into messages."""

from __future__ import annotations

import struct

from .default_layout import X64
from .errors import LayoutError, TapiError, TruncatedError
from .messages import class_of
from .messages.base import Message
from .messages.fields import number
from .messages.unknown import UnknownMessage
from .record_layout import check_layout
from .words import WORDS, as_bytes, as_plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedIOBase

    from typing_extensions import Buffer

    from .layouts import Layout
    from .words import Words

__all__ = ["decode", "from_callback", "iter_decode"]

# What needs no look before it is unpacked.
_PLAIN = (bytes, bytearray)
# Bytes that a stream is asked for at a time.
_CHUNK = 1 << 16
# What most records are read with.
_unpack_x64 = X64.unpack
# The constructors of messages check what they get; words need no more checks.
_new = tuple.__new__
# So many other values of dwMessageID are remembered: made-up ones must not fill the
# memory.
_REMEMBERED = 256
# The classes of the messages that were met, by the value of dwMessageID. A plain dict,
# asked in a `try`: nothing that makes what is missing is as fast.
_kinds: dict[int, type[Message]] = {}


def decode(record: Buffer, layout: Layout = X64) -> Message:
    """Decode exactly one record.

    Args:
        record: The bytes, a ``ctypes`` structure, or any other buffer. Data behind the
            ten words of a REMOTE packet belong to the transport and are skipped.
        layout: How the record is laid out; ``Layout.X64`` unless given.

    Returns:
        The message; ``UnknownMessage`` where dwMessageID is none of those described.

    Raises:
        TruncatedError: if bytes are missing.
        LayoutError: if there are too many, or the record says an impossible size.
        KindError: if the record is no buffer, or the layout none.
    """
    try:
        if layout is X64 and type(record) is bytes:
            words = _unpack_x64(record)
        else:
            plain = record if type(record) in _PLAIN else as_plain(record)
            words = layout.unpack(plain)
        return _new(_kinds[words[1]], words)
    except KeyError:  # of `_kinds`: the words are there
        known = words  # pyright: ignore[reportPossiblyUnboundVariable]
        return _new(_kind(known[1]), known)
    except struct.error:
        check_layout(layout)
        raise layout.wrong_length(memoryview(record).nbytes, layout.size) from None
    except AttributeError:
        check_layout(layout)
        raise


def from_callback(
    device: int,
    message_id: int,
    callback_instance: int,
    param1: int,
    param2: int,
    param3: int,
) -> Message:
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
        wide = callback_instance | param1 | param2 | param3
        if (device | message_id) >> 32 or wide >> 64:
            words = _checked(words)  # too wide, or negative: the sign stays
        return _new(_kinds[message_id], words)
    except KeyError:
        return _new(_kind(words[1]), words)
    except TypeError:
        return from_words(_checked(words))


def iter_decode(buffer: Buffer, layout: Layout = X64) -> Iterator[Message]:
    """Decode records that stand back to back.

    Args:
        buffer: Any buffer.
        layout: How each record is laid out; ``Layout.X64`` unless given.

    Yields:
        The messages, as far as the records are whole.

    Raises:
        TruncatedError: after the last whole record, if some bytes are left.
        LayoutError: at a record that says an impossible size.
        KindError: at once, if the buffer is none, or the layout.
    """
    check_layout(layout)
    view = as_bytes(buffer)
    if layout.is_sized:
        return _iter_sized(view, layout)
    return _iter_fixed(view, layout)


def iter_stream(stream: BufferedIOBase, layout: Layout = X64) -> Iterator[Message]:
    """Decode records as they arrive in a file, a pipe or a socket's file.

    Args:
        stream: A binary stream that has ``read1``, and waits for what has yet to come.
        layout: How each record is laid out; ``Layout.X64`` unless given.

    Yields:
        The messages, as far as the records are whole.

    Raises:
        TruncatedError: at the stream's end, if some bytes are left.
        LayoutError: at a record that says an impossible size.
        TapiError: if the stream does not wait.
        KindError: if the layout is none.
    """
    check_layout(layout)
    done = 0
    pieces: list[bytes] = []
    held, due = 0, layout.size
    while chunk := _read(stream):
        pieces.append(chunk)
        held += len(chunk)
        if held < due:  # to join them each time would be quadratic in a long record
            continue
        view = memoryview(b"".join(pieces))
        whole = _whole(view, layout)
        if layout.is_sized:
            yield from _iter_sized(view[:whole], layout, done)
        else:
            yield from _iter_fixed(view[:whole], layout)
        pieces = [bytes(view[whole:])]
        held, due = held - whole, layout.due(view, whole)
        done += whole
    if held:
        raise cut(held, due, layout, done)


def _read(stream: BufferedIOBase) -> bytes:
    chunk: bytes | None = stream.read1(_CHUNK)
    if chunk is None:  # nothing is there yet, which is not the end
        raise TapiError("the stream is non-blocking: wait for it, or make it block")
    return chunk


def from_words(words: Words) -> Message:
    """Make a message of six words that are known to be in range."""
    return _new(_kinds.get(words[1]) or _kind(words[1]), words)


def spans(
    view: memoryview, layout: Layout, before: int = 0
) -> Iterator[tuple[int, int]]:
    """Find records that say their own size.

    Args:
        view: Records back to back.
        layout: How each record is laid out; ``Layout.X64`` unless given.
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
            due = layout.due(view, offset)
        except LayoutError as error:
            raise LayoutError(f"{error} (at byte {before + offset})") from None
        if left < due:
            raise cut(left, due, layout, before + offset)
        yield offset, offset + due
        offset += due


def cut(left: int, due: int, layout: Layout, offset: int) -> TruncatedError:
    """Make the error for a record that is not whole."""
    record = f"the {layout.name} record at byte {offset}"
    return TruncatedError(f"{left} bytes came, {due} were due for {record}")


def _iter_fixed(view: memoryview, layout: Layout) -> Iterator[Message]:
    kinds, new = _kinds, _new
    left = len(view) % layout.size
    whole = len(view) - left
    for words in layout.iter_unpack(view[:whole]):
        try:
            kind = kinds[words[1]]
        except KeyError:
            kind = _kind(words[1])
        yield new(kind, words)
    if left:
        raise cut(left, layout.size, layout, whole)


def _iter_sized(view: memoryview, layout: Layout, before: int = 0) -> Iterator[Message]:
    for begin, end in spans(view, layout, before):
        yield from_words(layout.unpack(view[begin:end]))


def _whole(view: memoryview, layout: Layout) -> int:
    """Count the bytes of whole records; one of impossible size takes all the rest."""
    if not layout.is_sized:
        return len(view) - len(view) % layout.size
    offset = 0
    try:
        while len(view) - offset >= layout.size:
            due = layout.due(view, offset)
            if len(view) - offset < due:
                break
            offset += due
    except LayoutError:
        return len(view)
    return offset


def _checked(words: tuple[object, ...]) -> Words:
    """Make plain ints of six numbers, or find the one that no record holds."""
    widths = (32, 32, 64, 64, 64, 64)
    checked = map(number, WORDS, words, widths)
    device, message_id, instance, param1, param2, param3 = checked
    return device, message_id, instance, param1, param2, param3


def _kind(message_id: int) -> type[Message]:
    """Import a message's class when it is first met."""
    kind = class_of(message_id) or UnknownMessage
    if kind is not UnknownMessage or len(_kinds) < _REMEMBERED:
        _kinds[message_id] = kind
    return kind
