"""Many records at once, against a copy of the same bytes."""

from __future__ import annotations

import numpy as np

from benchmarks.data import words
from benchmarks.timing import Case, Group, calls
from tapi2.batch import decode_batch


def capture(count: int) -> bytes:
    """Make so many records, the kinds mixed at random."""
    some = np.array(words(1 << 12), np.uint64)
    rows = np.random.default_rng(1999).integers(0, len(some), count)
    batch = decode_batch(bytes(count * 40))
    records = np.empty(count, batch.records.dtype)
    for column, name in enumerate(records.dtype.names or ()):
        records[name] = some[rows, column]
    return records.tobytes()


def group(count: int, rounds: int) -> Group:
    """Give what is measured of a batch of so many records."""
    data = capture(count)
    source, target = np.frombuffer(data, np.uint8), np.empty(len(data), np.uint8)
    batch = decode_batch(data)
    index = np.empty(count, np.intp)
    columns = batch.copy_columns()
    records = np.empty(count, batch.records.dtype)
    batch.index()
    return Group(
        f"A batch of {count:,} records",
        Case("np.copyto", calls(lambda: np.copyto(target, source), count)),
        [
            Case(
                "decode_batch, and the rows of each kind",
                calls(lambda: decode_batch(data).index(index), count),
                3.0,
            ),
            Case(
                "six columns, contiguous",
                calls(lambda: decode_batch(data).copy_columns(columns), count),
                3.0,
            ),
            Case(
                "split by kind (the rows are known)",
                calls(lambda: batch.split(records), count),
                4.5,
            ),
            Case(
                "ids checked", calls(lambda: decode_batch(data).check_ids(), count), 1.6
            ),
        ],
        rounds=rounds,
    )


def groups(quick: bool) -> list[Group]:
    """Give what is measured of batches."""
    if quick:
        return [group(1_000_000, 5)]
    return [group(1_000_000, 25), group(10_000_000, 7)]
