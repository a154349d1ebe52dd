# DO NOT EDIT. Made from spec/
# and templates/tapi2/batch.py.j2 by: tapi2gen build
"""Decode many records at once, into columns; needs numpy, the extra ``batch``.

Such as how often each queue is told of::

    batch = tapi2.batch.decode_batch(capture)
    queues = batch.columns.param1[batch.rows(tapi2.QueueStatusMessage)]
    numbers, times = np.unique(queues, return_counts=True)
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from .decoding import AnyMessage, cut, from_words, spans
from .errors import KindError, RangeError, brief
from .layouts import Layout, check_layout
from .messages import CLASSES
from .messages.base import Message
from .messages.unknown import UnknownMessage
from .words import WORDS, Buffer, as_bytes

try:
    import numpy as np
    from numpy.typing import NDArray
except ImportError as error:
    what = "tapi2.batch needs numpy: pip install 'tapi2[batch]'"
    raise ImportError(what, name="numpy") from error

from .batch_arrays import as_rows, record_type, room

__all__ = ["Batch", "Columns", "decode_batch"]

# Rows that are worked on at a time: their bytes fit into a core's own cache.
_CHUNK = 1 << 14

# Each kind of message has a slot, in the order of its number; any other is the last.
_IDS = sorted(CLASSES)
_SLOTS = {message_id: slot for slot, message_id in enumerate([*_IDS, -1])}
_UNKNOWN = len(_IDS)
# The slot of each number up to one more than the greatest, which stands for all above.
_SLOT_OF = np.full(_IDS[-1] + 2, _UNKNOWN, np.min_scalar_type(_UNKNOWN))
_SLOT_OF[_IDS] = range(_UNKNOWN)


class Columns(NamedTuple):
    """The six words of many messages, each an array of numbers.

    Attributes:
        device: hDevice of each message.
        message_id: dwMessageID of each message.
        callback_instance: dwCallbackInstance of each message.
        param1: dwParam1 of each message.
        param2: dwParam2 of each message.
        param3: dwParam3 of each message.
    """

    device: NDArray[Any]
    message_id: NDArray[Any]
    callback_instance: NDArray[Any]
    param1: NDArray[Any]
    param2: NDArray[Any]
    param3: NDArray[Any]


class Batch:
    """Many messages, as a sequence, as columns, and as the rows of each kind.

    Attributes:
        layout: The layout of the records.
        records: The records as a structured array, in which each word has its name.
        columns: The words, seen where they stand in the buffer: nothing is copied.
    """

    __slots__ = ("_counts", "_order", "_starts", "columns", "layout", "records")

    layout: Layout
    records: NDArray[np.void]
    columns: Columns

    def __init__(self, records: NDArray[np.void], layout: Layout) -> None:
        """Hold records that are known to be whole."""
        self.layout = layout
        self.records = records
        self.columns = Columns(*(records[word] for word in WORDS))
        self._order: NDArray[np.intp] | None = None
        self._starts: list[int] = []
        self._counts: list[list[int]] = []

    def __len__(self) -> int:
        return len(self.records)

    def __getitem__(self, row: int) -> AnyMessage:
        return from_words(self.records[row].item())

    def __iter__(self) -> Iterator[AnyMessage]:
        for part in self._parts():
            yield from map(from_words, self.records[part].tolist())

    def rows(self, kind: type[Message]) -> NDArray[np.intp]:
        """Return the numbers of the rows that have a kind of message, ascending.

        Args:
            kind: The message's class; ``UnknownMessage`` for all that have no other.

        Raises:
            KindError: if it is no such class.
        """
        slot = _SLOTS.get(getattr(kind, "MESSAGE_ID", -2))
        if slot is None or (slot == _UNKNOWN and kind is not UnknownMessage):
            raise KindError(f"kind is {brief(kind)}, not the class of a message")
        order = self.index()
        return order[self._starts[slot] : self._starts[slot + 1]]

    def index(self, out: NDArray[np.intp] | None = None) -> NDArray[np.intp]:
        """Find the rows of each kind, which is done once, when they are first needed.

        Args:
            out: The array to put them into, one item a row or more; the batch keeps it.

        Returns:
            The numbers of all rows, those of one kind together.

        Raises:
            RangeError: if ``out`` is too small.
            KindError: if ``out`` is not of the type ``numpy.intp``.
        """
        if self._order is None or out is not None:
            self._order = order = room("out", out, np.dtype(np.intp), len(self))
            slots = np.empty(len(self), _SLOT_OF.dtype)
            self._count(slots)
            starts = list(self._starts)
            for part, counts in zip(self._parts(), self._counts, strict=True):
                rows = np.argsort(slots[part], kind="stable")
                done = 0
                for slot, count in enumerate(counts):
                    if count:
                        begin, end = starts[slot], starts[slot] + count
                        found = rows[done : done + count]
                        np.add(found, part.start, out=order[begin:end])
                        starts[slot], done = end, done + count
        return self._order

    def copy_columns(self, out: Columns | None = None) -> Columns:
        """Copy the words out of the records, so that each column is in one piece.

        Args:
            out: The arrays to put them into, one item a row or more.

        Raises:
            RangeError: if an array is too small.
            KindError: if an array is of another type than the column.
        """
        given = out or (None,) * len(WORDS)
        copies = Columns(
            *(
                room(name, array, column.dtype, len(self))
                for name, array, column in zip(WORDS, given, self.columns, strict=True)
            )
        )
        for part in self._parts():
            for copy, column in zip(copies, self.columns, strict=True):
                np.copyto(copy[part], column[part])
        return copies

    def split(
        self, out: NDArray[np.void] | None = None
    ) -> dict[type[Message], NDArray[np.void]]:
        """Copy the records of each kind together, in the order in which they came.

        Args:
            out: The array to put them into, of the type of ``records``, one item a row
                or more.

        Returns:
            The records of each kind of message, ``UnknownMessage`` last.

        Raises:
            RangeError: if ``out`` is too small.
            KindError: if ``out`` is of another type.
        """
        order = self.index()
        records = room("out", out, self.records.dtype, len(self))
        # Rows of single bytes are copied as they are, wherever the buffer begins.
        source, target = as_rows(self.records), as_rows(records)
        starts = list(self._starts)
        for counts in self._counts:
            for slot, count in enumerate(counts):
                begin, end = starts[slot], starts[slot] + count
                rows, into = order[begin:end], target[begin:end]
                np.take(source, rows, axis=0, out=into, mode="clip")
                starts[slot] = end
        return {
            CLASSES.get(message_id, UnknownMessage): records[
                self._starts[slot] : self._starts[slot + 1]
            ]
            for message_id, slot in _SLOTS.items()
        }

    def check_ids(self) -> None:
        """Make sure that every message is of a kind that tapi2 describes.

        Raises:
            RangeError: if one is not; it says the first row of such.
        """
        for part in self._parts():
            slots = _SLOT_OF.take(self.columns.message_id[part], mode="clip")
            if slots.max() == _UNKNOWN:
                row = part.start + int(slots.argmax())
                message_id = self.columns.message_id[row]
                raise RangeError(f"message_id of row {row} is {message_id}: unknown")

    def _parts(self) -> list[slice]:
        rows = len(self.records)
        begins = range(0, rows, _CHUNK)
        return [slice(begin, min(begin + _CHUNK, rows)) for begin in begins]

    def _count(self, slots: NDArray[Any]) -> None:
        """Find the slot of each row, and how many each chunk has of each slot."""
        self._counts = []
        for part in self._parts():
            found = slots[part]
            _SLOT_OF.take(self.columns.message_id[part], mode="clip", out=found)
            self._counts.append(
                [int(np.count_nonzero(found == slot)) for slot in _SLOTS.values()]
            )
        totals = [sum(counts) for counts in zip(*self._counts, strict=True)]
        self._starts = list(accumulate(totals or [0] * len(_SLOTS), initial=0))


def decode_batch(buffer: Buffer, layout: Layout = Layout.X64) -> Batch:
    """Read records that stand back to back, without making a message of each.

    Nothing is copied, so what is written into the buffer later shows; only packets of
    REMOTE with data behind their words are copied, without the data.

    Args:
        buffer: Any buffer.
        layout: How each record is laid out.

    Raises:
        TruncatedError: if some bytes are left after the last whole record.
        LayoutError: if a record says an impossible size.
        KindError: if the buffer is no bytes-like object, or the layout no ``Layout``.
    """
    check_layout(layout)
    view = as_bytes(buffer)
    if layout.is_sized:
        view = _without_data(view, layout)
    count, left = divmod(len(view), layout.size)
    if left:
        raise cut(left, layout.size, layout, len(view) - left)
    records = np.ndarray(count, record_type(layout), view)
    records.flags.writeable = False
    return Batch(records, layout)


def _without_data(view: memoryview, layout: Layout) -> memoryview:
    """Return packets without the data behind their words, or as they are."""
    sizes = np.ndarray(
        len(view) // layout.size, "<u4", view, layout._total_size_at or 0, layout.size
    )
    if len(view) % layout.size == 0 and (sizes == layout.size).all():
        return view
    packets = np.frombuffer(view, np.uint8)
    offsets = [offset for offset, _ in spans(view, layout)]
    fixed = np.lib.stride_tricks.sliding_window_view(packets, layout.size)[offsets]
    return fixed.reshape(-1).data
