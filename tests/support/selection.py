"""Tests that this system cannot run: left out, and counted by their reason."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from functools import cache
from importlib.util import find_spec
from typing import Any

import pytest

OTHER = "posix" if os.name == "nt" else "windows"
_LEFT_OUT = pytest.StashKey[Counter[str]]()


def leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests that are marked as being for the other system.

    On Windows, those too that need what is not installed: nothing there can be had by
    one command.

    Raises:
        pytest.UsageError: if a mark does not say why.
    """
    left: Counter[str] = Counter()
    kept: list[pytest.Item] = []
    others: list[pytest.Item] = []
    for item in items:
        if reason := _why_not(item):
            left[reason] += 1
            others.append(item)
        else:
            kept.append(item)
    config.hook.pytest_deselected(items=others)
    items[:] = kept
    config.stash[_LEFT_OUT] = left


def _why_not(item: pytest.Item) -> str:
    """Return why a test is left out, if it is."""
    for marker in item.iter_markers():
        if marker.name in ("posix", "windows", "needs") and len(marker.args) != 1:
            raise pytest.UsageError(f"{item.nodeid}: {marker.name} of what?")
        if marker.name == OTHER:
            return f"{OTHER}: {marker.args[0]}"
        if marker.name == "needs" and os.name == "nt" and _is_missing(marker.args[0]):
            return f"needs: {marker.args[0]}"
    return ""


@cache
def _is_missing(name: str) -> bool:
    """Return whether a program or a package is not installed."""
    return not (shutil.which(name) or find_spec(name))


def report_left_out(reporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print how many tests were left out, and why."""
    left = config.stash.get(_LEFT_OUT, Counter[str]())
    for reason, count in sorted(left.items()):
        how = " (run: python tests/windows)" if OTHER == "windows" else ""
        reporter.write_line(f"Left out: {count} of {reason}{how}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Pass on what this process left out, if others run tests too."""
    sent: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if sent is not None:
        sent[OTHER] = dict(session.config.stash.get(_LEFT_OUT, {}))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take what another process left out; each of them leaves out the same."""
    sent: dict[str, Any] = getattr(node, "workeroutput", {})
    node.config.stash[_LEFT_OUT] = Counter(sent.get(OTHER, {}))
