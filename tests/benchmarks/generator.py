"""The generator: check, build, and build after a change, as whole processes."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.runs import Project, timer
from benchmarks.timing import Case, Group


def groups(quick: bool) -> list[Group]:
    """Give what is measured of the generator."""
    project = Project()
    project.from_nothing()
    rounds = 5 if quick else 15
    script = Path(sys.executable).with_name("tapi2gen")
    return [
        Group(
            "Check where nothing has changed, every file read",
            Case("python -c pass", timer(lambda: project.python("-c", "pass"))),
            [
                Case("tapi2gen check", timer(lambda: project.run(script, "check")), 3),
                Case(
                    "python -m tapi2gen check",
                    timer(lambda: project.tapi2gen("check")),
                    3,
                ),
            ],
            rounds=10 * rounds,
        ),
        Group(
            "Build from nothing",
            Case("black alone on the same files", timer(project.black())),
            [Case("build from nothing", timer(project.from_nothing), 1.5)],
            rounds=rounds,
        ),
        Group(
            "Build and check again",
            Case("build from nothing", timer(project.from_nothing)),
            [
                Case(
                    "check --full",
                    timer(lambda: project.tapi2gen("check", "--full")),
                    0.35,
                ),
                Case(
                    "build after one message changed",
                    timer(lambda: project.tapi2gen("build"), project.change_message),
                    0.4,
                ),
            ],
            rounds=rounds,
        ),
    ]
