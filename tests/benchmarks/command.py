"""The command line of the benchmarks."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import (
    batches,
    generator,
    growth,
    imports,
    lists,
    live,
    makers,
    rivals,
    scalar,
    usage,
)
from benchmarks.plot import draw
from benchmarks.timing import Group, Result, measure

SUITES: dict[str, Callable[[bool], list[Group]]] = {
    "usage": usage.groups,
    "scalar": scalar.groups,
    "lists": lists.groups,
    "live": live.groups,
    "batches": batches.groups,
    "rivals": rivals.groups,
    "imports": imports.groups,
    "generator": generator.groups,
    "makers": makers.groups,
}

# What takes minutes and is run only by its name: it makes its own table.
REPORTS: dict[str, Callable[[bool], str]] = {"growth": growth.report}


# The plots that are checked in, by the suite whose first group they show.
PLOTS = {"rivals": Path(__file__).with_name("decode.svg")}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the suites that are asked for, and print their tables."""
    parser = argparse.ArgumentParser(
        prog="python tests/benchmarks", description=__doc__
    )
    names = ", ".join([*SUITES, *(f"{name} (takes minutes)" for name in REPORTS)])
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=names)
    parser.add_argument(
        "--quick", action="store_true", help="fewer rounds, and no plot"
    )
    options = parser.parse_args(arguments)
    for name in options.suites or SUITES:
        if name in REPORTS:
            print(REPORTS[name](options.quick), flush=True)
            continue
        for number, group in enumerate(SUITES[name](options.quick)):
            results = measure(group)
            print(table(group, results), flush=True)
            if number == 0 and name in PLOTS and not options.quick:
                PLOTS[name].write_text(draw(group, results), "utf-8")


def table(group: Group, results: Sequence[Result]) -> str:
    """Print a group's results as Markdown."""
    reference = results[0]
    lines = [
        f"| {group.name} | time | median | best | goal |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for result in results:
        goal = result.case.goal
        lines.append(
            f"| {result.case.name} | {_time(min(result.seconds))} | {result.ratio:.2f}"
            f" | {result.best(reference):.2f} | {f'{goal:.2f}' if goal else ''} |"
        )
    return "\n".join([*lines, ""])


def _time(seconds: float) -> str:
    for unit, factor in (("s", 1.0), ("ms", 1e3), ("µs", 1e6)):
        if seconds * factor >= 1:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"
