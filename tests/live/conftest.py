"""The stand-in, compiled once for all tests that need it."""

from __future__ import annotations

import faulthandler
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from live.building import build_for_linux
from live.standin import Steering
from support.in_time import in_time
from support.sharing import made_once

PATIENCE = 60  # seconds until a test that hangs fails


@pytest.fixture(autouse=True)
def _in_time() -> Iterator[None]:
    """Let a test that hangs fail: all waits can be interrupted."""
    if sys.platform == "win32":  # nothing interrupts a wait there
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        yield
        faulthandler.cancel_dump_traceback_later()
        return
    with in_time(PATIENCE):
        yield


@pytest.fixture(scope="session")
def steering(tmp_path_factory: pytest.TempPathFactory) -> Steering:
    """The stand-in, loaded; a variable says where it is if it is compiled already."""
    if given := os.environ.get("TAPI2_STANDIN"):
        return Steering(Path(given))
    folder = made_once(tmp_path_factory, "standin", build_for_linux)
    return Steering(folder / "tapi32.so")


@pytest.fixture
def tapi(steering: Steering) -> Iterator[Steering]:
    """The stand-in, as new; at the end everything is closed, and nothing went wrong."""
    steering.reset()
    yield steering
    faults = steering.counts().faults
    assert faults == {}, f"left by the test: {faults}"
