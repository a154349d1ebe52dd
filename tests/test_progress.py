"""How far a run is: what the stages tell, and what of it a terminal shows."""

from __future__ import annotations

from dataclasses import dataclass, field

from conftest import Project
from tapi2gen.pipeline import make_files, read_spec


@dataclass
class Recorder:
    """Who remembers what the stages tell: their names, totals and steps."""

    stages: list[list[str | int]] = field(default_factory=list[list[str | int]])

    def stage(self, name: str, total: int = 0) -> None:
        """Begin a row."""
        self.stages.append([name, total, 0])

    def step(self) -> None:
        """Count in the last row."""
        *_, steps = self.stages[-1]
        assert isinstance(steps, int)
        self.stages[-1][-1] = steps + 1


def test_stages_tell_how_far_they_are(small: Project) -> None:
    """Each by its name, and every step of those that count them."""
    recorder = Recorder()
    spec = read_spec(small.root / "spec", progress=recorder)
    make_files(spec, small.root / "templates", progress=recorder)
    assert recorder.stages == [
        ["reading", 0, 0],
        ["making fixtures", 0, 0],
        ["rendering", 2, 2],
        ["formatting", 2, 2],
    ]
