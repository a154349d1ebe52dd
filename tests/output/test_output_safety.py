"""Every file is the old or the new one, and nothing outside of the tree is touched.

Whatever comes between: a program that holds a file open, another build, a full disk, a
folder that is read-only, a link, Ctrl-C.
"""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from conftest import Project, Run, age, contents, made, texts, written
from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.folders import display
from tapi2gen.output import tree
from tapi2gen.output.comparison import compare
from tapi2gen.output.digests import MANIFEST
from tapi2gen.output.tree import PAUSES
from tapi2gen.output.writer import NotWrittenError, write

OLD = {name: made(name) for name in ("a.md", "b/b.md", "b/c/c.md", "d/d.md")}
OLD[MANIFEST] = made("old")
NEW = OLD | {name: made("new") for name in ("a.md", "b/b.md", "e/e.md", MANIFEST)}
del NEW["d/d.md"]

LEFT_OVER = ".tapi2gen-0123456789abcdef"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A tree that was made from OLD, long ago."""
    folder = tmp_path / "project" / "generated"
    write(folder, OLD)
    age(folder)
    return folder


def refused(out: Path) -> str:
    """Write the new tree, and expect that it is refused; return what is said."""
    with pytest.raises(SpecError) as caught:
        write(out, NEW)
    return "\n".join(
        f"{problem}\nhelp: {problem.help}" for problem in caught.value.problems
    )


def beside(out: Path) -> list[str]:
    """Return the names of what stands beside a tree."""
    return [item.name for item in out.parent.iterdir() if item != out]


# What is replaced, and what stays.


def test_new_tree(out: Path) -> None:
    """What does not change keeps its time, and nothing is left behind."""
    drift = write(out, NEW)
    assert (drift.changed, drift.missing) == ((MANIFEST, "a.md", "b/b.md"), ("e/e.md",))
    assert drift.extra == ("d/d.md",)
    assert texts(out) == NEW
    assert written(out) == {MANIFEST, "a.md", "b/b.md", "e/e.md"}
    assert not (out / "d").exists()
    assert beside(out) == []
    assert not write(out, NEW)


def test_files_are_replaced_and_not_written_into(out: Path) -> None:
    """A file that somebody else linked keeps what it has."""
    other = out.parent / "linked.md"
    other.hardlink_to(out / "a.md")
    write(out, NEW)
    assert other.read_text() == OLD["a.md"]


@pytest.mark.posix("files that are replaced while they are read")
def test_who_reads_a_file_reads_the_old_one(out: Path) -> None:
    """It is on no disk any more, and whole."""
    with (out / "b/b.md").open() as reader:
        write(out, NEW)
        assert reader.read() == OLD["b/b.md"]


@pytest.mark.posix("permissions of files")
def test_folders_keep_their_permissions(out: Path) -> None:
    """A folder that a group may write stays one."""
    (out / "b").chmod(0o775)
    out.chmod(0o2770)
    write(out, NEW)
    modes = [path.stat().st_mode & 0o7777 for path in (out, out / "b")]
    assert modes == [0o2770, 0o775]


def test_what_others_leave_stays(out: Path) -> None:
    """Caches and empty folders stay; a cache goes with the folder that it is in."""
    for folder in ("b/__pycache__", "d/__pycache__", "empty/deep"):
        (out / folder).mkdir(parents=True)
    for file in ("b/__pycache__/b.pyc", "d/__pycache__/d.pyc", "b/.DS_Store"):
        (out / file).touch()
    write(out, NEW)
    found = {path.relative_to(out).as_posix() for path in out.rglob("*")}
    assert {"b/__pycache__/b.pyc", "b/.DS_Store", "empty/deep"} <= found
    assert "d" not in found


def test_what_comes_meanwhile_stays(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that somebody saves during a build is not lost."""
    unlink = Path.unlink

    def late(file: Path, missing_ok: bool = False) -> None:
        (out / "d/mine.txt").write_text("precious")
        unlink(file, missing_ok)

    monkeypatch.setattr(Path, "unlink", late)
    write(out, NEW)
    assert texts(out) == NEW | {"d/mine.txt": "precious"}


# What killed builds left.


def test_left_over_files_are_removed(out: Path) -> None:
    """A check says that they are there; they go with the next build."""
    for folder in ("", "b", "gone"):
        (out / folder).mkdir(exist_ok=True)
        (out / folder / LEFT_OVER).write_bytes(b"\xff half")
    left = (LEFT_OVER, f"b/{LEFT_OVER}", f"gone/{LEFT_OVER}")
    assert compare(out, OLD).extra == left
    assert write(out, OLD).extra == left
    assert texts(out) == OLD
    assert not (out / "gone").exists()


def test_check_of_a_left_over_file(base: Project, run: Run) -> None:
    """It is shown as what it is, and check removes nothing."""
    assert run("build").code == 0
    base.write(f"generated/{LEFT_OVER}", "half\n")
    before = contents(base.root)
    left = "left behind by a build that was interrupted"
    result = run("check")
    assert (result.code, result.err.splitlines()) == (
        1,
        [
            f"generated/{LEFT_OVER}:1:1: extra-file: {left}",
            "generated: 1 extra of 3 files",
            "to fix it, run: tapi2gen build",
        ],
    )
    assert contents(base.root) == before
    assert run("build").out == "generated: wrote 0 of 3 files, removed 1\n"
    assert run("check").code == 0


@pytest.mark.parametrize(
    "name",
    [".tapi2gen-mine", f"{LEFT_OVER}0", f"x{LEFT_OVER}", ".tapi2gen-0123456789ABCDEF"],
)
def test_what_only_looks_left_over_is_foreign(out: Path, name: str) -> None:
    """Only a name that a build gives is taken for one."""
    (out / "b" / name).write_text("precious")
    assert f"b/{name}:1:1: foreign-file" in refused(out)
    assert (out / "b" / name).read_text() == "precious"


@pytest.mark.posix("links")
def test_link_that_looks_left_over(out: Path) -> None:
    """It is not followed."""
    (out.parent / "mine").write_text("precious")
    (out / LEFT_OVER).symlink_to(out.parent / "mine")
    assert f"{LEFT_OVER}:1:1: link: a link" in refused(out)
    assert (out.parent / "mine").read_text() == "precious"


def test_nothing_beside_the_tree_is_removed(out: Path) -> None:
    """Nothing outside of the tree is a build's, whatever its name."""
    (out.parent / LEFT_OVER).write_text("precious")
    write(out, NEW)
    assert beside(out) == [LEFT_OVER]


# Files that another program holds open, which Windows lets nobody replace or remove.


class Holder:
    """Another program, that holds files open for so many attempts.

    Attributes:
        attempts: How often an attempt fails, for each path.
        paused: For how long a build has waited, each time.
    """

    def __init__(self, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Begin to hold what `attempts` names."""
        self.attempts: dict[str, float] = {}
        self.paused: list[float] = []
        replace, unlink = Path.replace, Path.unlink

        def held_replace(file: Path, target: Path) -> Path:
            self.refuse(target.relative_to(out).as_posix())
            return replace(file, target)

        def held_unlink(file: Path, missing_ok: bool = False) -> None:
            self.refuse(file.relative_to(out).as_posix())
            unlink(file, missing_ok)

        monkeypatch.setattr(Path, "replace", held_replace)
        monkeypatch.setattr(Path, "unlink", held_unlink)
        monkeypatch.setattr(time, "sleep", self.paused.append)

    def refuse(self, path: str) -> None:
        """Raise what Windows raises, if a file is held open."""
        if self.attempts.get(path, 0) > 0:
            self.attempts[path] -= 1
            raise PermissionError(13, "Access is denied", path)


@pytest.fixture
def holder(out: Path, monkeypatch: pytest.MonkeyPatch) -> Holder:
    """A program that holds nothing open yet."""
    return Holder(out, monkeypatch)


@pytest.mark.parametrize("path", ["a.md", "d/d.md", "e/e.md", MANIFEST])
@pytest.mark.parametrize("attempts", [1, 2, len(PAUSES)])
def test_file_that_is_let_go_soon(
    out: Path, holder: Holder, path: str, attempts: int
) -> None:
    """The build waits, and is whole; it tries again no more than it must."""
    holder.attempts = {path: attempts}
    write(out, NEW)
    assert texts(out) == NEW
    assert holder.paused == list(PAUSES[:attempts])


def test_the_wait_is_about_a_second() -> None:
    """Nobody would wait for longer, and a virus scanner takes less."""
    assert sum(PAUSES) == pytest.approx(1.0, abs=0.2)


ALWAYS = float("inf")


@pytest.mark.parametrize(
    "held", [["a.md"], ["b/b.md", "e/e.md"], ["d/d.md"], ["a.md", "d/d.md"]]
)
def test_file_that_is_held_open(out: Path, holder: Holder, held: list[str]) -> None:
    """The rest is written, the old manifest stays, and the next build does the rest."""
    holder.attempts = dict.fromkeys(held, ALWAYS)
    with pytest.raises(NotWrittenError) as caught:
        write(out, NEW)
    error = caught.value
    assert [str(problem) for problem in error.problems] == [
        f"{display(out / path)}:1:1: not-written: Access is denied" for path in held
    ]
    how = "close the program that holds it open, or make it writable; then build again"
    assert {problem.help for problem in error.problems} == {how}
    assert error.status == 1
    done = 5 - 1 - len(held)
    due = (
        f"{done} of 5 files written or removed; {MANIFEST} is written after all others"
    )
    assert error.outcome.startswith(due)
    expected = NEW | {path: OLD[path] for path in (*held, MANIFEST) if path in OLD}
    for path in held:
        if path not in OLD:
            del expected[path]
    assert texts(out) == expected
    assert set(holder.paused) == set(PAUSES)
    assert compare(out, NEW)
    holder.attempts = {}
    write(out, NEW)
    assert texts(out) == NEW


def test_read_only_file_that_is_held_open(out: Path, holder: Holder) -> None:
    """Nothing is left of it under a temporary name, which Windows would not remove."""
    (out / "a.md").chmod(0o444)
    holder.attempts = {"a.md": ALWAYS}
    assert "a.md:1:1: not-written" in refused(out)
    assert not compare(out, NEW).extra
    assert list(out.rglob(".tapi2gen-*")) == []


def test_manifest_that_is_held_open(out: Path, holder: Holder) -> None:
    """All else is written, and it says that something differs."""
    holder.attempts = {MANIFEST: ALWAYS}
    said = refused(out)
    assert said.startswith(
        f"{display(out / MANIFEST)}:1:1: not-written: Access is denied\n"
    )
    assert texts(out) == NEW | {MANIFEST: OLD[MANIFEST]}


def test_nothing_but_a_file_that_is_held_open(out: Path, holder: Holder) -> None:
    """Nothing is written, and the build says so."""
    holder.attempts = {"a.md": ALWAYS}
    with pytest.raises(NotWrittenError) as caught:
        write(out, OLD | {"a.md": made("new")})
    assert (caught.value.status, caught.value.outcome) == (1, "nothing written")
    assert texts(out) == OLD


def test_held_open_where_a_folder_belongs(out: Path, holder: Holder) -> None:
    """What would be in the folder waits, too; the rest is written."""
    holder.attempts = {"a.md": ALWAYS}
    files = {**NEW, "a.md/x.md": made("x")}
    del files["a.md"]
    with pytest.raises(NotWrittenError) as caught:
        write(out, files)
    names = [problem.mark.file for problem in caught.value.problems]
    assert names == [out / "a.md", out / "a.md/x.md"]
    assert texts(out) == {**NEW, "a.md": OLD["a.md"], MANIFEST: OLD[MANIFEST]}


def test_build_with_a_file_that_is_held_open(
    base: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole message, exit status 1, and a check that says what is left."""
    base.write("templates/more.md", "More.\n")
    assert run("build").code == 0
    old = contents(base.out)
    for name in ("more", "notes"):
        base.write(f"templates/{name}.md", "Changed.\n")
    holder = Holder(base.out, monkeypatch)
    holder.attempts = {"notes.md": ALWAYS}
    result = run("build")
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        "generated/notes.md:1:1: not-written: Access is denied\n"
        "  = help: close the program that holds it open, or make it writable; then "
        "build again\n\n"
        "1 problem, 1 of 3 files written or removed; MANIFEST.json is written after "
        "all others\n"
        "to learn more: tapi2gen explain not-written\n"
    )
    new = contents(base.out)
    assert [path for path in new if new[path] != old[path]] == ["more.md"]
    assert "generated: 2 changed of 4 files\n" in run("check").err
    holder.attempts = {}
    assert run("build").out == "generated: wrote 2 of 4 files\n"
    assert run("check").code == 0


# Two builds at once.


def test_many_builds_at_once(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file is whole and one of theirs; a build after them makes the tree whole."""
    monkeypatch.setattr(tree, "PAUSES", (0.001,) * 200)
    wanted = [{**NEW, "n.md": made(str(n)), f"{n}/n.md": made("n")} for n in range(4)]
    failed: list[SpecError] = []

    def build(files: dict[str, str]) -> None:
        for _ in range(3):
            try:
                write(out, files)
            except SpecError as error:
                failed.append(error)

    threads = [
        threading.Thread(target=build, args=[files]) for files in wanted for _ in "12"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    for path, text in texts(out).items():
        assert text in {OLD.get(path), *(files.get(path) for files in wanted)}
    write(out, NEW)
    assert texts(out) == NEW
    assert beside(out) == []


@pytest.mark.parametrize("step", ["open", "replace", "unlink"])
def test_another_build_removes_what_this_one_writes(
    out: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """The folder of a file, its temporary file, a stale file: it is done again."""
    original: Callable[..., object] = getattr(Path, step)
    calls: list[Path] = []

    def disturbed(file: Path, *arguments: object, **options: object) -> object:
        if file.is_relative_to(out) and arguments != ("rb",):
            calls.append(file)
            if len(calls) == 1:
                raise FileNotFoundError(2, "No such file or directory")
        return original(file, *arguments, **options)

    monkeypatch.setattr(Path, step, disturbed)
    monkeypatch.setattr(tree, "PAUSES", (0.0,))
    write(out, NEW)
    assert calls
    assert texts(out) == NEW


# Full disks, and folders that are read-only.

# A child that may do what the permissions say, though root started it.
UNPRIVILEGED = """
    import ctypes, os, resource, sys
    if sys.platform == "linux":
        header = (ctypes.c_uint32 * 2)(0x20080522, 0)
        assert ctypes.CDLL(None).capset(header, (ctypes.c_uint32 * 6)()) == 0
"""
BUILD = """
    from tapi2gen.__main__ import main
    sys.exit(main())
"""


def child(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script of Python in a process of its own."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(script), *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.mark.posix("a limit of a file's size")
def test_disk_that_is_full(base: Project, run: Run) -> None:
    """A file that the system lets grow no further leaves the old one."""
    assert run("build").code == 0
    before = contents(base.root)
    base.write("templates/notes.md", "More.\n" * 1000)
    limit = "\n    resource.setrlimit(resource.RLIMIT_FSIZE, (2000,) * 2)"
    result = child(UNPRIVILEGED + limit + BUILD, "build")
    assert result.stderr == (
        "generated/notes.md:1:1: not-written: File too large\n"
        "  = help: make room for it, make it writable, or name another folder with "
        "--out\n\n"
        "1 problem, nothing written\n"
        "to learn more: tapi2gen explain not-written\n"
    )
    assert (result.returncode, result.stdout) == (2, "")
    base.write("templates/notes.md", before["templates/notes.md"])
    assert contents(base.root) == before
    assert len(beside(base.out)) == 2


# What is read-only, and where that is told; the first build has no tree yet.
READ_ONLY = [
    ("generated", "generated/docs/index.md"),
    ("generated/docs", "generated/docs/index.md"),
    (".", "generated"),
]


@pytest.mark.posix("permissions of files")
@pytest.mark.parametrize(("folder", "due"), READ_ONLY)
def test_folder_that_is_read_only(
    base: Project, run: Run, folder: str, due: str
) -> None:
    """It stays as it is, and so does what would be written later."""
    if folder == "generated":
        base.write("generated/notes.md", "")
        (base.out / "notes.md").unlink()
    elif folder == "generated/docs":
        assert run("build").code == 0
    for name in ("notes.md", "docs/index.md.j2"):
        base.write(f"templates/{name}", "More.\n")
    before = without_caches(base.root)
    with read_only(base.root / folder):
        result = child(UNPRIVILEGED + BUILD, "build")
    assert result.stderr.splitlines()[:3:2] == [
        f"{due}:1:1: not-written: Permission denied",
        "",
    ]
    assert "--out" in result.stderr.splitlines()[1]
    assert "1 problem, nothing written" in result.stderr
    assert result.returncode == 2
    assert without_caches(base.root) == before


@pytest.mark.posix("permissions of files")
def test_folder_that_is_read_only_halfway(base: Project, run: Run) -> None:
    """What was written before is whole, and the message says how much that is."""
    base.only_templates({"a.md": "A.\n", "docs/b.md": "B.\n", "e.md": "E.\n"})
    assert run("build").code == 0
    for name in ("a.md", "docs/b.md", "e.md"):
        base.write(f"templates/{name}", "More.\n")
    with read_only(base.out / "docs"):
        result = child(UNPRIVILEGED + BUILD, "build")
    assert result.stderr.splitlines()[0] == (
        "generated/docs/b.md:1:1: not-written: Permission denied"
    )
    assert "1 problem, 1 of 4 files written or removed; MANIFEST" in result.stderr
    assert result.returncode == 1
    assert {path: "More." in text for path, text in texts(base.out).items()} == {
        MANIFEST: False,
        "a.md": True,
        "docs/b.md": False,
        "e.md": False,
    }
    assert run("check").code == 1
    assert run("build").code == 0
    assert run("check").code == 0


def without_caches(folder: Path) -> dict[str, bytes]:
    """Give the files of a folder but for compiled templates, which may come and go."""
    found = contents(folder)
    return {path: raw for path, raw in found.items() if "__pycache__" not in path}


@pytest.mark.posix("permissions of files")
def test_only_the_tree_is_writable(base: Project, run: Run) -> None:
    """What the tree stands in may be read-only."""
    assert run("build").code == 0
    base.write("templates/notes.md", "More.\n")
    with read_only(base.root):
        result = child(UNPRIVILEGED + BUILD, "build")
    assert result.stdout.startswith("generated: wrote 2 of 3 files")
    assert run("check").code == 0


@pytest.mark.posix("permissions of files")
def test_check_of_a_tree_that_is_read_only(base: Project, run: Run) -> None:
    """A check writes nothing, so it needs no leave."""
    assert run("build").code == 0
    with read_only(base.root), read_only(base.out):
        for command in ("check", "build"):
            result = child(UNPRIVILEGED + BUILD, command)
            assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.posix("permissions of files")
def test_file_that_cannot_be_read(base: Project, run: Run) -> None:
    """A file that cannot be read cannot be compared, and is told."""
    assert run("build").code == 0
    (base.out / "notes.md").chmod(0)
    for command in ("check", "build"):
        result = child(UNPRIVILEGED + BUILD, command)
        assert result.stderr.splitlines()[:2] == [
            "generated/notes.md:1:1: unreadable-file: Permission denied",
            "  = help: make it readable",
        ]
        assert result.returncode == 2


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody write in a folder for a while."""
    mode = folder.stat().st_mode
    folder.chmod(0o555)
    yield
    folder.chmod(mode)


# Links, and what is no file.


@pytest.mark.posix("links")
@pytest.mark.parametrize("target", ["nowhere", ".", "../generated"])
def test_tree_is_a_link(tmp_path: Path, target: str) -> None:
    """Be it dangling, be it a circle."""
    (tmp_path / "generated").symlink_to(target)
    said = refused(tmp_path / "generated")
    assert said.endswith("link: a link\nhelp: name the folder that it leads to")
    assert [item.name for item in tmp_path.iterdir()] == ["generated"]


def test_junction(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What leads elsewhere on Windows, and is no symbolic link, is refused as one."""
    lstat = Path.lstat

    def windows_lstat(path: Path) -> object:
        seen = lstat(path)
        tag = 0xA0000003 if path == out / "b" else 0
        return SimpleNamespace(st_mode=seen.st_mode, st_reparse_tag=tag)

    monkeypatch.setattr(Path, "lstat", windows_lstat)
    assert refused(out) == (
        f"{display(out / 'b')}:1:1: link: a link\nhelp: replace it by what it leads to"
    )


@pytest.mark.posix("links")
def test_tree_below_a_link(out: Path, tmp_path: Path) -> None:
    """A link that the user names on the way to the tree is theirs to follow."""
    (tmp_path / "link").symlink_to(out.parent)
    write(tmp_path / "link" / "generated", NEW)
    assert texts(out) == NEW
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("name", [".", "../generated", "./generated/"])
def test_odd_names_of_the_tree(
    out: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """From inside, too."""
    monkeypatch.chdir(out if "generated/" not in name else out.parent)
    write(Path(name), NEW)
    assert texts(out) == NEW
    assert beside(out) == []


def test_root_is_no_tree() -> None:
    """A whole disk is nobody's tree."""
    assert "/:1:1: in-the-way: the root of a disk" in refused(Path("/"))


@pytest.mark.posix("named pipes")
def test_pipe(out: Path) -> None:
    """What is neither file nor folder is told, not read: a pipe would never end."""
    os.mkfifo(out / "b/pipe")
    assert refused(out) == (
        f"{display(out)}/b/pipe:1:1: in-the-way: neither a file nor a folder\n"
        "help: delete it, or move it elsewhere"
    )


def test_huge_foreign_file(out: Path) -> None:
    """Only its first bytes are read."""
    with (out / "huge.iso").open("wb") as file:
        file.truncate(1 << 40)
    assert "foreign-file" in refused(out)


# Paths outside of the tree.

PATHS = [
    ("../x.md", "'../x.md', which leads out of the tree"),
    ("a/../../x.md", "'a/../../x.md', which leads out of the tree"),
    ("/etc/x.md", "'/etc/x.md', which leads out of the tree"),
    ("c:/x.md", "'c:/x.md', which leads out of the tree"),
    ("a//x.md", "'a//x.md', which has a part without a name"),
    ("a/./x.md", "'a/./x.md', which has a part without a name"),
    ("a/", "'a/', which has a part without a name"),
    ("", "'', which leads out of the tree"),
    ("a\\x.md", "'a\\\\x.md', whose \\ Windows does not allow"),
    ("x.md:s", "'x.md:s', whose : Windows does not allow"),
    ("x\0.md", "'x\\\\x00.md', which has an invisible character"),
    ("x\n.md", "'x\\\\n.md', which has an invisible character"),
    ("x\u202e.md", "'x\\\\u202e.md', which has an invisible character"),
    ("x\ud800.md", "'x\\\\ud800.md', which has an invisible character"),
    ("x./y", "'x./y', and Windows allows no name like 'x.'"),
    ("x /y", "'x /y', and Windows allows no name like 'x '"),
    ("a/NUL", "'a/NUL', and NUL is a device on Windows"),
    ("a/com1.tar.md", "'a/com1.tar.md', and com1.tar.md is a device on Windows"),
    ("訊" * 86, f"'{'訊' * 86}', whose name is longer than 255 bytes"),
    ("a/.DS_Store", "'a/.DS_Store', and no check looks at .DS_Store"),
]


@pytest.mark.parametrize(("path", "due"), PATHS)
def test_unsafe_path(out: Path, path: str, due: str) -> None:
    """No such file is made, whatever made its name."""
    before = contents(out.parent.parent)
    with pytest.raises(SpecError) as caught:
        write(out, {path: made("x")})
    (problem,) = caught.value.problems
    assert str(problem) == f"{display(out)}:1:1: unsafe-path: it would make {due}"
    assert contents(out.parent.parent) == before


@pytest.mark.parametrize(
    ("one", "other", "due"),
    [
        ("a/x.md", "a/X.md", "a/X.md and a/x.md are the same file"),
        ("a/x.md", "A/y.md", "A and a are the same file"),
        ("a/\u00e9", "a/e\u0301", "a/e\u0301 and a/\u00e9 are the same file"),
    ],
)
def test_names_that_are_one(out: Path, one: str, other: str, due: str) -> None:
    """Two names that one of the systems takes for the same."""
    with pytest.raises(SpecError) as caught:
        write(out, {one: made("x"), other: made("y")})
    (problem,) = caught.value.problems
    assert f"unsafe-path: {due} on Windows and macOS" in str(problem)


@pytest.mark.parametrize("name", ["../up", "/up", "aux"])
def test_names_from_the_spec(base: Project, run: Run, name: str) -> None:
    """What fills a placeholder is held to the same, and the template is told."""
    base.only_templates({"{locale.name}/x.md": "One.\n"})
    base.edit("spec/api.yaml", "name: English", f"name: {name}")
    result = run("build")
    start = "templates/{locale.name}/x.md:1:1: unsafe-path: it would make "
    assert result.problems[0].startswith(f"{start}'{name}/x.md', ")
    assert result.code == 2
    assert sorted(item.name for item in base.root.iterdir()) == ["spec", "templates"]


# Ctrl-C.


@pytest.mark.posix("a process that sends a signal to itself")
def test_stopped_by_its_user(base: Project, run: Run) -> None:
    """A build that is interrupted while it writes leaves whole files and no others."""
    assert run("build").code == 0
    before = contents(base.out)
    for name in ("notes.md", "docs/index.md.j2"):
        base.write(f"templates/{name}", "More.\n")
    script = """
    import os, signal, sys
    from pathlib import Path
    replace = Path.replace

    def interrupted(file, target):
        if target.name == "notes.md":
            os.kill(os.getpid(), signal.SIGINT)
        return replace(file, target)

    Path.replace = interrupted
    """
    result = child(script + BUILD, "build")
    assert result.stderr == "tapi2gen: stopped\n"
    assert (result.returncode, result.stdout) == (130, "")
    after = contents(base.out)
    assert after.keys() == before.keys()
    assert [path for path in after if after[path] != before[path]] == ["docs/index.md"]
    assert run("check").code == 1
    assert run("build").code == 0
    assert run("check").code == 0
