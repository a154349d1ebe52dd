"""The six words of a message, and the bytes that they come in."""

from __future__ import annotations

from .errors import KindError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing_extensions import Buffer as Buffer
else:
    try:
        from collections.abc import Buffer
    except ImportError:  # Python 3.11 has no name for it
        Buffer = bytes | bytearray | memoryview

# device, message_id, callback_instance, param1, param2, param3
Words = tuple[int, int, int, int, int, int]

# The six words, in the order of LINEMESSAGE.
WORDS = ("device", "message_id", "callback_instance", "param1", "param2", "param3")


def as_bytes(buffer: Buffer) -> memoryview:
    """See any buffer as single bytes, in the order of its items.

    Raises:
        KindError: if it is no buffer, or a released one, or holds objects.
    """
    view = memoryview(buffer) if type(buffer) is bytes else as_plain(buffer)
    # An array of packed structures calls its items "B", too.
    if view.format == "B" and view.itemsize == view.ndim == 1:
        return view
    return memoryview(view.tobytes())


def as_plain(buffer: Buffer) -> memoryview:
    """See any buffer as one row of items, whatever they are.

    Raises:
        KindError: if it is no buffer, or a released one, or holds objects.
    """
    try:
        view = buffer if type(buffer) is memoryview else memoryview(buffer)
        form = view.format
    except TypeError:
        what = f"a bytes-like object is required, not {type(buffer).__name__!r}"
        raise KindError(what) from None
    except (BufferError, ValueError) as error:
        raise KindError(f"a bytes-like object is required: {error}") from None
    # Names of fields stand between colons; an "O" outside is the address of an object.
    if "O" in form and "O" in "".join(form.split(":")[::2]):
        raise KindError(f"a bytes-like object is required, not one of {form!r}")
    return view if view.c_contiguous else memoryview(view.tobytes())
