"""A build that is killed at any moment leaves whole files, and the next one heals it.

Each operation on files is tried, from the first change of a build to its last, the
middle of a file, and random times. The moments are the same in every run: a failing
test has its moment in its name.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from conftest import contents
from support.bad_spec_cases import BASE
from support.many_builds import KILLED, KILLED_BY_SIZE, Answer, Yard, open_yard
from tapi2gen.output.digests import MANIFEST

pytestmark = pytest.mark.posix("signals, and forks of a process")

_RANDOM = random.Random(27)
# Before which operation on files a build is killed; it has less than the last.
OPERATIONS = range(1, 50)
# After which part of its time it is.
TIMES = [round(_RANDOM.uniform(0, 1), 4) for _ in range(8)]

OLD = {f"{folder}/{n}.md": f"Old {n}.\n" for folder in "abc" for n in range(3)}
NEW = OLD | {f"b/{n}.md": f"New {n}.\n" for n in range(3)} | {"d/e/new.md": "New.\n"}
for _n in range(3):
    del NEW[f"c/{_n}.md"]

# What a build must not touch: beside the tree, and in it.
OTHERS = {
    "mine.md": "precious",
    ".tapi2gen-0123456789abcdef": "precious",
    "generated/b/__pycache__/b.pyc": "precious",
}

Files = dict[str, bytes]


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
    trees: dict[str, Files]
    steps: int
    seconds: float

    def build(self, templates: str, **how: object) -> Answer:
        """Build the tree of a set of templates."""
        self.use(templates)
        return self.yard.run("build", **how)  # type: ignore[arg-type]

    def restore(self) -> None:
        """Have the old tree, as it was built."""
        shutil.rmtree(self.root / "generated")
        shutil.copytree(self.root.with_name("old"), self.root / "generated")

    def use(self, templates: str) -> None:
        """Have a set of templates."""
        (self.root / "templates").unlink(missing_ok=True)
        (self.root / "templates").symlink_to(templates)

    def tree(self) -> Files:
        """Return the files of the tree, but for what is not tapi2gen's."""
        found = contents(self.root / "generated")
        return {path: raw for path, raw in found.items() if "__pycache__" not in path}

    def left_over(self) -> list[str]:
        """Expect whole files, none but old and new ones; return the temporary ones."""
        tree = self.tree()
        left = [
            path for path in tree if path.rpartition("/")[2].startswith(".tapi2gen")
        ]
        for path in left:
            del tree[path]
        old, new = self.trees["old"], self.trees["new"]
        for path, raw in tree.items():
            assert raw in (old.get(path), new.get(path)), path
        if tree.get(MANIFEST) == new[MANIFEST] and MANIFEST not in left:
            assert tree == new  # the manifest is the last to be written
        return left

    def heals(self) -> None:
        """Expect that check says what is there, and that the next build is whole."""
        self.use("new")
        before = contents(self.root)
        checked = self.yard.run("check")
        assert checked.code == (self.tree() != self.trees["new"])
        assert "Traceback" not in checked.output
        assert contents(self.root) == before
        built = self.build("new")
        assert (built.code, self.tree()) == (0, self.trees["new"])
        folders = [
            path for path in (self.root / "generated").rglob("*/") if path.is_dir()
        ]
        # A folder that was to be removed may stay: an empty one may be anybody's.
        assert {path.name for path in folders if any(path.iterdir())} == {
            *("a", "b", "__pycache__", "d", "e")
        }
        for path, text in OTHERS.items():
            assert (self.root / path).read_text() == text
        assert {item.name for item in self.root.iterdir()} == {
            *("spec", "old", "new", "templates", "generated"),
            *("mine.md", ".tapi2gen-0123456789abcdef"),
        }


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Works]:
    """Have it."""
    root = tmp_path_factory.mktemp("works") / "project"
    shutil.copytree(BASE, root / "spec")
    sets = {"old": OLD, "new": NEW, ".": OTHERS}
    for name, texts in sets.items():
        for path, text in texts.items():
            file = root / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
    with open_yard(root) as yard:
        trees: dict[str, Files] = {}
        works = Works(yard, root, trees, 0, 0.0)
        for name in ("old", "new") * 3:
            built = works.build(name)
            assert built.code == 0, built.output
            trees[name] = works.tree()
            works = works._replace(steps=built.steps, seconds=built.seconds)
            shutil.copytree(
                root / "generated", root.with_name(name), dirs_exist_ok=True
            )
        yield works


def test_every_operation_is_tried(works: Works) -> None:
    """There are fewer operations than tests, and files of every kind."""
    assert 30 < works.steps < OPERATIONS[-1]
    old, new = works.trees["old"], works.trees["new"]
    assert old.keys() - new.keys()
    assert new.keys() - old.keys()
    assert {path for path in old.keys() & new.keys() if old[path] != new[path]}


@pytest.mark.parametrize("step", OPERATIONS)
def test_killed_at_an_operation(works: Works, step: int) -> None:
    """Each file is the old or the new one, and the next build heals the tree."""
    works.restore()
    killed = works.build("new", kill_at=step)
    assert killed.code == (KILLED if step <= works.steps else 0)
    assert len(works.left_over()) <= 1
    works.heals()


@pytest.mark.parametrize("size", [1, 40, 80])
def test_killed_in_the_middle_of_a_file(works: Works, size: int) -> None:
    """What is written of it is in a file of its own, which the next build removes."""
    works.restore()
    killed = works.build("new", kill_at_size=size)
    assert killed.code == KILLED_BY_SIZE
    (left,) = works.left_over()
    assert (works.root / "generated" / left).stat().st_size == size
    checked = works.yard.run("check")
    assert f"generated/{left}:1:1: extra-file: left behind" in checked.output
    works.heals()


@pytest.mark.parametrize("part", TIMES)
def test_killed_at_a_time(works: Works, part: float) -> None:
    """The same where nobody chose the operation; it may be done before."""
    works.restore()
    killed = works.build("new", kill_after=part * works.seconds)  # while it writes
    assert killed.code in (KILLED, 0)
    assert len(works.left_over()) <= 1
    works.heals()


@pytest.mark.parametrize("step", OPERATIONS[::12])
def test_first_build_killed(works: Works, step: int) -> None:
    """There is a whole tree, or a part of one without a manifest."""
    for item in (works.root / "generated").iterdir():
        if item.name != "b":
            shutil.rmtree(item) if item.is_dir() else item.unlink()
    for file in (works.root / "generated/b").glob("*.md"):
        file.unlink()
    killed = works.build("new", kill_at=step)
    assert killed.code in (KILLED, 0)
    assert len(works.left_over()) <= 1
    assert (MANIFEST in works.tree()) is (works.tree() == works.trees["new"])
    works.heals()


@pytest.mark.parametrize("step", OPERATIONS[1:40:12])
def test_killed_again_and_again(works: Works, step: int) -> None:
    """What several killed builds left is removed by one that is not."""
    works.restore()
    for name in ("new", "old", "new"):
        works.build(name, kill_at=step)
        works.left_over()
    works.heals()
