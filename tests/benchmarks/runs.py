"""Programs run in processes of their own, on a copy of the project."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.timing import Timer
from tapi2gen.pipeline import read_spec
from tapi2gen.render.renderer import render
from tapi2gen.render.template_tree import read_tree
from tapi2gen.vectors.fixtures import make_fixtures

ROOT = Path(__file__).parents[2]
_ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
}
_MESSAGE = "spec/messages/LINE_QUEUESTATUS.yaml"
_SUMMARY = re.compile(r"(?<=\nsummary:\n  en: )(\d* ?)(?=\w)")
_BLACK = """
import json, sys
import black
mode = black.Mode(target_versions={black.TargetVersion.PY311})
with open(sys.argv[1], encoding="utf-8") as file:
    for text in json.load(file):
        black.format_str(text, mode=mode)
"""


@dataclass(frozen=True)
class Run:
    """What a process took.

    Attributes:
        seconds: From its start to its end.
        peak: The most memory that it or a process of its own had, in MB.
    """

    seconds: float
    peak: float


class Project:
    """A copy of the spec and the templates, to build in."""

    def __init__(self) -> None:
        """Make the copy, which is deleted in the end."""
        self._folder = tempfile.TemporaryDirectory(prefix="tapi2-benchmark-")
        self.root = Path(self._folder.name)
        for name in ("spec", "templates"):
            shutil.copytree(ROOT / name, self.root / name)
        self._changes = 0

    def run(self, *command: str | Path) -> Run:
        """Run a command in the project."""
        begin = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=self.root,
            env=_ENVIRONMENT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, command
        return Run(seconds, used.ru_maxrss / 1024)

    def python(self, *arguments: str | Path) -> Run:
        """Run Python."""
        return self.run(sys.executable, *arguments)

    def tapi2gen(self, *arguments: str | Path) -> Run:
        """Run the generator."""
        return self.run(sys.executable, "-m", "tapi2gen", *arguments)

    def from_nothing(self, *options: str | Path) -> Run:
        """Build where there is no tree."""
        shutil.rmtree(self.root / "generated", ignore_errors=True)
        return self.tapi2gen("build", *options)

    def change_message(self) -> None:
        """Change the summary of a message."""
        self._changes += 1
        file = self.root / _MESSAGE
        text, count = _SUMMARY.subn(f"{self._changes} ", file.read_text("utf-8"))
        assert count == 1
        file.write_text(text, "utf-8")

    def black(self) -> Callable[[], Run]:
        """Give a run of black alone on what the templates print, as they print it."""
        spec = read_spec(self.root / "spec")
        outputs = render(spec, make_fixtures(spec), read_tree(self.root / "templates"))
        texts = [output.text for output in outputs if output.path.endswith(".py")]
        (self.root / "texts.json").write_text(json.dumps(texts), "utf-8")
        return lambda: self.python("-c", _BLACK, "texts.json")


def timer(run: Callable[[], Run], prepare: Callable[[], object] | None = None) -> Timer:
    """Time runs, each of them after something that is not timed."""

    def time_it(loops: int) -> float:
        seconds = 0.0
        for _ in range(loops):
            if prepare is not None:
                prepare()
            seconds += run().seconds
        return seconds / loops

    return time_it
