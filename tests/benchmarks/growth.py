"""How time and memory grow with the API: the real one, and larger ones made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.growth_plot import draw
from benchmarks.imports import process
from benchmarks.runs import Project, Run
from benchmarks.synthetic import make_spec

PLOT = Path(__file__).with_name("growth.svg")


@dataclass(frozen=True)
class Point:
    """Builds from nothing of an API.

    Attributes:
        size: How many times as large as the real one it is.
        build: The build.
        imported: What `import tapi2` takes then, `import ctypes, enum` being 1.
    """

    size: int
    build: Run
    imported: float


def measure(project: Project, size: int) -> Point:
    """Build an API of some size."""
    spec = project.root / f"spec{size}"
    make_spec(project.root / "spec", spec, size)
    build = project.from_nothing("--spec", spec, "--out", "generated")
    code = f"sys.path.insert(0, {str(project.root / 'generated')!r}); import tapi2"
    ours, theirs = process(code), process("import ctypes, enum")
    ratios = sorted(ours(3) / theirs(3) for _ in range(5))
    return Point(size, build, ratios[2])


def report(quick: bool) -> str:
    """Measure, draw the plot, and give the table."""
    project = Project()
    project.from_nothing()
    sizes = (1, 2, 5) if quick else (1, 3, 10, 30, 100)
    points = [measure(project, size) for size in sizes]
    if not quick:
        PLOT.write_text(draw({p.size: p.build.seconds for p in points}), "utf-8")
    return table(points)


def table(points: Sequence[Point]) -> str:
    """Print the results as Markdown."""
    lines = [
        "| API | build | of the real one | peak | import tapi2 |",
        "| ---: | ---: | ---: | ---: | ---: |",
    ]
    first = points[0].build.seconds
    for point in points:
        build = point.build
        lines.append(
            f"| {point.size} times | {build.seconds:.1f} s | "
            f"{build.seconds / first:.1f} | {build.peak:.0f} MB | "
            f"{point.imported:.2f} |"
        )
    return "\n".join([*lines, ""])
