"""Measure by turns: reference and subject in the same short rounds.

A machine that others use is slow for seconds at a time. What runs by turns is slowed
alike, so that the ratios of a round hold where the times do not. Where that is not
enough, the median and the ratio of the best rounds are far apart.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from statistics import median
from typing import Any

# Seconds of a turn: short, but long enough for caches to be filled again.
_TURN = 0.003

# Runs a benchmark so many times, and gives the seconds that one operation took.
Timer = Callable[[int], float]


@dataclass(frozen=True)
class Case:
    """Something to measure.

    Attributes:
        name: What it is.
        timer: How it is measured.
        goal: The ratio to the group's reference that it must reach.
    """

    name: str
    timer: Timer
    goal: float | None = None


@dataclass(frozen=True)
class Group:
    """Cases that are measured by turns.

    Attributes:
        name: What is measured.
        reference: What everything else is compared with.
        cases: Everything else.
        rounds: How many rounds there are.
    """

    name: str
    reference: Case
    cases: Sequence[Case]
    rounds: int = 100


@dataclass
class Result:
    """What was measured.

    Attributes:
        case: Of what.
        seconds: Those of one operation, in each round.
        ratios: The times of the reference that it took, in each round.
    """

    case: Case
    seconds: list[float] = field(default_factory=list)
    ratios: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """The median of the rounds' ratios."""
        return median(self.ratios)

    def best(self, reference: Result) -> float:
        """The ratio of the fastest rounds, in which nobody else was about."""
        return min(self.seconds) / min(reference.seconds)


def measure(group: Group) -> list[Result]:
    """Run a group round by round; the reference comes first."""
    reference = Result(group.reference)
    results = [reference, *(Result(case) for case in group.cases)]
    loops = [_loops(result.case) for result in results]
    for _ in range(group.rounds):
        gc.collect()
        for result, times in zip(results, loops, strict=True):
            seconds = result.case.timer(times)
            result.seconds.append(seconds)
            result.ratios.append(seconds / reference.seconds[-1])
    return results


def _loops(case: Case) -> int:
    """Find how often a case runs in a turn; what is made once is made now."""
    case.timer(1)
    begin = time.perf_counter()
    case.timer(1)
    return max(1, round(_TURN / (time.perf_counter() - begin)))


def statements(
    lines: Iterable[str], names: Mapping[str, Any], operations: int
) -> Timer:
    """Time statements that are written out, so that no loop or call is timed along.

    Args:
        lines: The statements of one loop.
        names: What they use.
        operations: How many operations they are.
    """
    body = "\n        ".join(lines)
    arguments = ", ".join(names)
    code = f"def loop(_loops, {arguments}):\n    for _ in _loops:\n        {body}\n"
    made: dict[str, Any] = {}
    exec(code, made)
    loop, values = made["loop"], list(names.values())

    def timer(loops: int) -> float:
        was_on = gc.isenabled()
        gc.disable()
        try:
            begin = time.perf_counter()
            loop(repeat(None, loops), *values)
            return (time.perf_counter() - begin) / loops / operations
        finally:
            if was_on:
                gc.enable()

    return timer


def calls(action: Callable[[], object], operations: int = 1) -> Timer:
    """Time calls that take long enough not to be hidden by the loop around them."""

    def timer(loops: int) -> float:
        begin = time.perf_counter()
        for _ in range(loops):
            action()
        return (time.perf_counter() - begin) / loops / operations

    return timer
