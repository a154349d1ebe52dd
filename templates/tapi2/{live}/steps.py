"""What calls do besides calling: make room, read it, and ask again for more.

Each is a generator that yields a function and its arguments, and goes on when the call
has completed, so that threads and ``asyncio`` share it. A call that fails raises its
``LineError`` there.
"""

from __future__ import annotations

import ctypes
from collections.abc import Awaitable, Callable, Generator
from struct import Struct
from typing import TypeVar

from ..constants import LineErr
from ..errors import LayoutError, LineError
from ..functions import Prototype
from ..records.buffer import BufferRecord

R = TypeVar("R", bound=BufferRecord)
T = TypeVar("T")

# A function, and what it takes after the handle.
Call = tuple[Prototype[...], tuple[object, ...]]
Steps = Generator[Call, None, T]

_ROOM = 4096  # bytes at first
_MOST = 1 << 26  # bytes
_TRIES = 10
_SIZES = Struct("<3I")  # dwTotalSize, dwNeededSize, dwUsedSize


def run(steps: Steps[T], complete: Callable[[Call], None]) -> T:
    """Take all steps, each completed by a function that blocks."""
    try:
        call = next(steps)
        while True:
            try:
                complete(call)
            except LineError as error:
                call = steps.throw(error)
            else:
                call = next(steps)
    except StopIteration as end:
        result: T = end.value
        return result


async def run_async(steps: Steps[T], complete: Callable[[Call], Awaitable[None]]) -> T:
    """Take all steps, each completed by a coroutine."""
    try:
        call = next(steps)
        while True:
            try:
                await complete(call)
            except LineError as error:
                call = steps.throw(error)
            else:
                call = next(steps)
    except StopIteration as end:
        result: T = end.value
        return result


def doing(function: Prototype[...], *arguments: object) -> Steps[None]:
    """Call a function that returns nothing."""
    yield function, arguments


def making(function: Prototype[...], *arguments: object) -> Steps[int]:
    """Call a function that makes a handle, for which its last argument has room."""
    handle = ctypes.c_uint32()
    yield function, (*arguments, ctypes.pointer(handle))
    return handle.value


def exchanging(
    function: Prototype[...], data: ctypes.Array[ctypes.c_char], *arguments: object
) -> Steps[bytes]:
    """Call a function that changes bytes, its last arguments with their size."""
    yield function, (*arguments, ctypes.cast(data, ctypes.c_void_p), len(data))
    return bytes(data.raw)


def reading(function: Prototype[...], kind: type[R], *arguments: object) -> Steps[R]:
    """Call a function that fills a structure, for which its last argument has room.

    Where the structure needs more than there is, the function is called again: see
    https://learn.microsoft.com/windows/win32/tapi/memory-allocation.

    Raises:
        LayoutError: if what was filled in is impossible, or needs more each time.
    """
    size = _ROOM
    for _ in range(_TRIES):
        room = ctypes.create_string_buffer(_SIZES.pack(size, 0, 0), size)
        pointer = ctypes.cast(room, function.argtypes[-1])
        try:
            yield function, (*arguments, pointer)
        except LineError as error:
            if error.code != LineErr.STRUCTURETOOSMALL:
                raise
            _, needed, _ = _SIZES.unpack_from(room)
            size = max(2 * size, needed)
        else:
            record = kind.from_bytes(room.raw)
            if record.needed_size <= size:
                return record
            size = record.needed_size
        if size > _MOST:
            break
    what = f"{function.name} asked for {size} bytes at last, and for more each time"
    raise LayoutError(f"{kind.NAME}: {what}")
