"""A limit for what might wait for ever, where a signal interrupts every wait."""

from __future__ import annotations

import faulthandler
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def in_time(seconds: float) -> Iterator[None]:
    """Let a test that takes longer fail, and say where each thread is."""

    def expire(*_: object) -> None:
        faulthandler.dump_traceback()
        pytest.fail(f"the test takes longer than {seconds} seconds")

    before = signal.signal(signal.SIGALRM, expire)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
