"""A build that is killed, whenever that is, leaves the old tree or the new one.

Most of the moments are random operations on files, from the first change of a build to
its last; the others are random times between the two. They are the same in every run: a
failing test has its moment in its name.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from bad_spec_cases import BASE
from conftest import contents
from many_builds import KILLED, Answer, Yard, open_yard

_SEED = 27
_RANDOM = random.Random(_SEED)
# Where in a build's writing it is killed: a part of its operations, or of its time.
OPERATIONS = [round(_RANDOM.random(), 4) for _ in range(50)]
TIMES = [round(_RANDOM.uniform(0, 1), 4) for _ in range(14)]

OLD = {f"{folder}/{n}.md": f"Old {n}.\n" for folder in "abc" for n in range(8)}
NEW = OLD | {f"b/{n}.md": f"New {n}.\n" for n in range(8)} | {"d/e/new.md": "New.\n"}
for _n in range(8):
    del NEW[f"c/{_n}.md"]


class Works(NamedTuple):
    """A project with two sets of templates, and what is made of each.

    Attributes:
        yard: What runs tapi2gen in it.
        root: Its folder.
        trees: The tree of each set.
        steps: How many operations on files the build from old to new has.
        seconds: How long it writes.
    """

    yard: Yard
    root: Path
    trees: dict[str, dict[str, bytes]]
    steps: int
    seconds: float

    def build(self, templates: str, **how: object) -> Answer:
        """Build the tree of a set of templates."""
        self.use(templates)
        return self.yard.run("build", **how)  # type: ignore[arg-type]

    def use(self, templates: str) -> None:
        """Have a set of templates."""
        (self.root / "templates").unlink(missing_ok=True)
        (self.root / "templates").symlink_to(templates)

    def tree(self) -> dict[str, bytes]:
        """Give the tree as it is."""
        return contents(self.root / "generated")

    def heals(self) -> None:
        """Expect that check understands the tree, and that the next build is whole."""
        self.use("new")
        checked = self.yard.run("check")
        assert checked.code == (self.tree() != self.trees["new"])
        assert "Traceback" not in checked.output
        built = self.build("new")
        assert (built.code, self.tree()) == (0, self.trees["new"])
        assert {item.name for item in self.root.iterdir()} == {
            *("spec", "old", "new", "templates", "generated")
        }


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Works]:
    """Have it."""
    root = tmp_path_factory.mktemp("works")
    shutil.copytree(BASE, root / "spec")
    for name, templates in (("old", OLD), ("new", NEW)):
        for path, text in templates.items():
            file = root / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
    with open_yard(root) as yard:
        trees: dict[str, dict[str, bytes]] = {}
        works = Works(yard, root, trees, 0, 0.0)
        for name in ("old", "new") * 3:
            built = works.build(name)
            assert built.code == 0, built.output
            trees[name] = works.tree()
            works = works._replace(steps=built.steps, seconds=built.seconds)
        yield works


def test_moments_are_spread(works: Works) -> None:
    """There are more operations than moments, and fifty that kill at least."""
    assert len(OPERATIONS) >= 50  # those at a time may come too late
    assert works.steps > len(OPERATIONS)
    assert works.trees["old"].keys() - works.trees["new"].keys()
    assert works.trees["new"].keys() - works.trees["old"].keys()


@pytest.mark.parametrize("part", OPERATIONS)
def test_killed_at_an_operation(works: Works, part: float) -> None:
    """The tree is one of the two as a whole, and the next build heals it."""
    assert works.build("old").code == 0
    killed = works.build("new", kill_at=1 + int(part * works.steps))
    assert killed.code == KILLED
    assert works.tree() in works.trees.values()
    works.heals()


@pytest.mark.parametrize("part", TIMES)
def test_killed_at_a_time(works: Works, part: float) -> None:
    """The same where nobody chose the operation; it may be done before."""
    assert works.build("old").code == 0
    killed = works.build("new", kill_after=part * works.seconds)  # while it writes
    assert killed.code in (KILLED, 0)
    assert works.tree() in works.trees.values()
    works.heals()


@pytest.mark.parametrize("part", OPERATIONS[:4])
def test_first_build_killed(works: Works, part: float) -> None:
    """There is a whole tree, or none."""
    shutil.rmtree(works.root / "generated")
    killed = works.build("new", kill_at=1 + int(part * works.steps))
    assert killed.code in (KILLED, 0)
    assert works.tree() in ({}, works.trees["new"])
    works.heals()


@pytest.mark.parametrize("part", OPERATIONS[:4])
def test_killed_again_and_again(works: Works, part: float) -> None:
    """What several killed builds left is swept by one that is not."""
    assert works.build("old").code == 0
    for name in ("new", "old", "new"):
        works.build(name, kill_at=1 + int(part * works.steps))
        assert works.tree() in works.trees.values()
    works.heals()


@pytest.mark.parametrize("part", OPERATIONS[:6])
def test_killed_file_by_file(works: Works, part: float) -> None:
    """Where folders cannot change places, each file is an old or a new one."""
    assert works.build("old").code == 0
    killed = works.build(
        "new", kill_at=1 + int(part * 1.5 * works.steps), can_exchange=False
    )
    assert killed.code in (KILLED, 0)
    old, new = works.trees["old"], works.trees["new"]
    for path, raw in works.tree().items():
        if ".tapi2gen-" not in path:
            assert raw in (old.get(path), new.get(path))
    works.heals()
