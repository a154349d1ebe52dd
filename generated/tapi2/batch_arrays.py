# DO NOT EDIT. Made from templates/tapi2/batch_arrays.py by: tapi2gen build
"""Arrays of records: their type in numpy, and where programs may have them put."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import KindError, RangeError, brief
from .layouts import Layout
from .words import WORDS


def record_type(layout: Layout) -> np.dtype[np.void]:
    """Describe a record to numpy: where each of its six words stands."""
    formats: list[str] = []
    offsets: list[int] = []
    at = 0
    for times, code in re.findall(r"([0-9]*)([xIQ])", layout._words.format):
        if code == "x":
            at += int(times or 1)
            continue
        for _ in range(int(times or 1)):
            formats.append("<u4" if code == "I" else "<u8")
            offsets.append(at)
            at += 4 if code == "I" else 8
    return np.dtype(
        {"names": WORDS, "formats": formats, "offsets": offsets, "itemsize": at}
    )


def as_rows(records: NDArray[np.void]) -> NDArray[np.uint8]:
    """See each record as a row of bytes, wherever in memory it begins."""
    return records.view(np.uint8).reshape(len(records), records.itemsize)


def room(
    name: str, array: NDArray[Any] | None, dtype: np.dtype[Any], rows: int
) -> NDArray[Any]:
    """Make an array, or check one that a program gave, and cut it to its rows.

    Raises:
        RangeError: if it is too small.
        KindError: if it is of another type, in pieces, or not writable.
    """
    if array is None:
        return np.empty(rows, dtype)
    if not isinstance(array, np.ndarray) or array.dtype != dtype or array.ndim != 1:
        raise KindError(f"{name} is not an array of {dtype}, but {brief(array)}")
    if not array.flags.c_contiguous or not array.flags.writeable:
        raise KindError(f"{name} is in pieces, or not writable")
    if len(array) < rows:
        raise RangeError(f"{name} has {len(array)} items: {rows} are needed")
    return array[:rows]
