"""What validates builds, imports, round-trips and passes its own vectors.

Random specs are drawn; each is refused with problems at their places, or is right. As
many as TAPI2_RANDOM_SPECS says, 50 if it says nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import yaml
from hypothesis import HealthCheck, Phase, given, settings

from conftest import REPOSITORY
from support import check_package, random_specs
from support.random_specs import Drawn
from support.type_checkers import Mypy
from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.output.formatting import format_all
from tapi2gen.pipeline import read_spec
from tapi2gen.render.renderer import render
from tapi2gen.render.template_tree import read_tree
from tapi2gen.vectors.fixtures import make_fixtures

COUNT = int(os.environ.get("TAPI2_RANDOM_SPECS", "50"))
BATCH = 50  # built together
TREE = read_tree(REPOSITORY / "templates")


def drawn() -> list[Drawn]:
    """Draw specs: always the same ones, so that a failure can be looked at."""
    found: list[Drawn] = []

    @settings(
        max_examples=COUNT,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(random_specs.specs())
    def draw(entries: Drawn) -> None:
        found.append(random_specs.numbered(entries, len(found)))

    draw()
    return found


def refused(folder: Path) -> list[str]:
    """Validate a spec, and give its problems; none is without its place."""
    try:
        read_spec(folder, (), TREE)
    except SpecError as error:
        for problem in error.problems:
            assert problem.mark.file.is_relative_to(folder), problem
            assert problem.mark.line > 1, problem
            assert problem.help, problem
        return [f"{problem.code}: {problem.message}" for problem in error.problems]
    return []


def build(folder: Path, out: Path) -> None:
    """Render a spec, and format and write what there is to run."""
    spec = read_spec(folder, (), TREE)
    outputs = render(spec, make_fixtures(spec), TREE, None)
    own = [output for output in outputs if random_specs.is_own(output.path)]
    texts = {output.path: output.text for output in outputs} | format_all(own)
    for path, text in texts.items():
        if path.startswith(("tapi2/", "fixtures/")):
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            (out / path).write_text(text, "utf-8")


def test_what_validates_is_right(tmp_path: Path, mypy: Mypy) -> None:
    """Each spec by itself is refused or taken; those taken are built together."""
    taken: list[Drawn] = []
    for number, entries in enumerate(drawn()):
        folder = tmp_path / f"spec-{number}"
        random_specs.write_spec(folder, entries)
        try:
            problems = refused(folder)
        except Exception as error:
            error.add_note(yaml.safe_dump_all(entries))
            raise
        if not problems:
            taken.append(entries)
    # Else they say nothing; each version of hypothesis draws other ones.
    assert len(taken) > COUNT / 12
    wrong: list[str] = []
    for start in range(0, len(taken), BATCH):
        folder, out = tmp_path / f"batch-{start}", tmp_path / f"built-{start}"
        batch = taken[start : start + BATCH]
        random_specs.write_spec(folder, tuple(e for entries in batch for e in entries))
        build(folder, out)
        done = subprocess.run(
            [sys.executable, "-W", "error", check_package.__file__],
            cwd=out,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.stderr == ""
        wrong += done.stdout.splitlines()
        printed = mypy(out, "tapi2/records", "tapi2/structures")
        own = ("tapi2/records", "tapi2/structures")
        wrong += [line for line in printed.splitlines() if line.startswith(own)]
    assert wrong == [], "\n".join(wrong[:40])
