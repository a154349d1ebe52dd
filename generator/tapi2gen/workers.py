"""Worker processes: the same function for many items, on several processors.

Results come as they are ready, errors of the function as it gives them. Workers are
started afresh (spawned), since that is right on every system; they ignore Ctrl-C, which
ends them through their parent.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from tapi2gen.garbage import look_seldom

Item = TypeVar("Item")
Result = TypeVar("Result")

# A task is big enough for its way to a worker not to count.
_TASKS_PER_WORKER = 4


class LostWorkerError(Exception):
    """A worker ended before its work was done."""


def processors() -> int:
    """Give how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_workers(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: int
) -> Iterator[tuple[Item, Result]]:
    """Call a function for each item, in so many processes.

    Args:
        function: The function, which a worker imports from its module.
        items: The items.
        jobs: How many processes there are.

    Raises:
        LostWorkerError: if one of them ends before its time.
    """
    # Only who needs workers waits for these imports.
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    count = jobs * _TASKS_PER_WORKER
    tasks = [items[start::count] for start in range(min(count, len(items)))]
    executor = ProcessPoolExecutor(jobs, get_context("spawn"))
    try:
        with _ignoring_interrupts():  # which those that are started here take over
            futures = {executor.submit(_all, function, task): task for task in tasks}
        for future in as_completed(futures):
            yield from zip(futures[future], future.result(), strict=True)
    except BrokenProcessPool:
        raise LostWorkerError from None
    finally:
        executor.shutdown(cancel_futures=True)


def _all(function: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    look_seldom()
    return [function(item) for item in items]


@contextmanager
def _ignoring_interrupts() -> Iterator[None]:
    before: Any = signal.SIG_DFL
    with suppress(ValueError):  # only the main thread may
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        with suppress(ValueError):
            signal.signal(signal.SIGINT, before)
