"""The tree is the old or the new one, and nothing outside of it is touched.

Whatever comes between: another build, a full disk, a folder that is read-only, a link,
a signal, a system where two folders cannot change places.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from conftest import Project, Run, age, contents, made, texts, written
from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.output import lock, swap, tree
from tapi2gen.output.tree import write

if sys.platform != "win32":
    import fcntl


OLD = {name: made(name) for name in ("a.md", "b/b.md", "b/c/c.md", "d/d.md")}
NEW = OLD | {"a.md": made("new"), "b/b.md": made("new"), "e/e.md": made("e")}
del NEW["d/d.md"]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A tree that was made from OLD, long ago."""
    folder = tmp_path / "project" / "generated"
    write(folder, OLD)
    age(folder)
    return folder


def refused(out: Path) -> str:
    """Write the new tree, and expect that it is refused; give what is said."""
    with pytest.raises(SpecError) as caught:
        write(out, NEW)
    return "\n".join(
        f"{problem}\nhelp: {problem.help}" for problem in caught.value.problems
    )


def beside(out: Path) -> list[str]:
    """Name what stands beside a tree."""
    return [item.name for item in out.parent.iterdir() if item != out]


# One step.


def never(_one: Path, _other: Path) -> bool:
    """Exchange nothing, as on a system that cannot."""
    return False


@pytest.fixture(params=["in one step", "file by file", "without links"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every way to put a new tree in the place of an old one."""

    def no_link(*_: object, **__: object) -> None:
        raise PermissionError

    way: str = request.param
    if way == "file by file":
        monkeypatch.setattr(tree, "exchange", never)
    if way == "without links":
        monkeypatch.setattr(os, "link", no_link)
    return way


def test_every_way_makes_the_same_tree(out: Path, way: str) -> None:
    """What does not change keeps its time, and nothing is left behind."""
    drift = write(out, NEW)
    assert (drift.changed, drift.missing) == (("a.md", "b/b.md"), ("e/e.md",))
    assert drift.extra == ("d/d.md",)
    assert texts(out) == NEW
    assert written(out) == {"a.md", "b/b.md", "e/e.md"}
    assert not (out / "d").exists()
    assert beside(out) == []
    assert not write(out, NEW)


def test_folders_change_places(tmp_path: Path) -> None:
    """Here they can, by the function of the C library."""
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    (tmp_path / "one/x").touch()
    assert swap.exchange(tmp_path / "one", tmp_path / "two")
    assert (tmp_path / "two/x").exists()
    assert not swap.exchange(tmp_path / "one", tmp_path / "three")


def test_the_tree_is_never_mixed(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Right before the step it is the old one, right after it the new one."""
    seen: list[dict[str, str]] = []

    def watched(one: Path, other: Path) -> bool:
        seen.append(texts(out))
        done = swap.exchange(one, other)
        seen.append(texts(out))
        return done

    monkeypatch.setattr(tree, "exchange", watched)
    write(out, NEW)
    assert seen == [OLD, NEW]


def test_links_are_not_written_through(out: Path) -> None:
    """A file that somebody else linked keeps what it has."""
    other = out.parent / "linked.md"
    other.hardlink_to(out / "a.md")
    write(out, NEW)
    assert other.read_text() == OLD["a.md"]
    assert (out / "b/c/c.md").stat().st_nlink == 1


def test_folders_keep_their_permissions(out: Path) -> None:
    """A folder that a group may write stays one."""
    (out / "b").chmod(0o775)
    out.chmod(0o2770)
    write(out, NEW)
    assert [path.stat().st_mode & 0o7777 for path in (out, out / "b")] == [
        0o2770,
        0o775,
    ]


def test_what_others_leave_stays(out: Path, way: str) -> None:
    """Caches and empty folders stay; a cache goes with the folder that it is in."""
    for folder in ("b/__pycache__", "d/__pycache__", "empty/deep"):
        (out / folder).mkdir(parents=True)
    (out / "b/__pycache__/b.pyc").touch()
    (out / "b/.DS_Store").touch()
    write(out, NEW)
    found = {path.relative_to(out).as_posix() for path in out.rglob("*")}
    assert {"b/__pycache__/b.pyc", "b/.DS_Store", "empty/deep"} <= found
    assert "d" not in found


def test_what_comes_meanwhile_stays(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that somebody saves while a tree is put in place is not lost."""

    def late(one: Path, other: Path) -> bool:
        (out / "b/mine.txt").write_text("precious")
        (out / "d/mine.txt").write_text("precious")
        return swap.exchange(one, other)

    monkeypatch.setattr(tree, "exchange", late)
    write(out, NEW)
    mine = {"b/mine.txt": "precious", "d/mine.txt": "precious"}
    assert texts(out) == NEW | mine


# What killed builds left.


def test_left_overs_are_swept(out: Path) -> None:
    """They go with the next build, though it has nothing to do."""
    for folder in (out.parent, out):
        (folder / ".generated.tapi2gen-0123abcd/b").mkdir(parents=True)
        (folder / ".generated.tapi2gen-0123abcd/b/b.md").touch()
    assert not write(out, OLD)
    assert beside(out) == []
    assert texts(out) == OLD


@pytest.mark.parametrize(
    "name", [".generated.tapi2gen-mine", ".generated-0123abcd", ".x.tapi2gen-0123abcd"]
)
def test_what_only_looks_left_over_stays(out: Path, name: str) -> None:
    """Only what this tree's builds make is swept, and no link is followed."""
    (out.parent / name).mkdir()
    (out.parent / ".generated.tapi2gen-0123abcd").symlink_to(out.parent / name)
    write(out, NEW)
    assert sorted(beside(out)) == sorted([name, ".generated.tapi2gen-0123abcd"])


# Two builds at once.


@contextmanager
def held(folder: Path) -> Iterator[int]:
    """Hold the lock of the builds below a folder, as another build would."""
    descriptor = os.open(folder, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    yield descriptor
    os.close(descriptor)


def test_second_build_waits(
    out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says so after a moment, and then does its work on what the first one left."""
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    told = threading.Event()
    monkeypatch.setattr(lock, "print", lambda *_, **__: told.set(), raising=False)
    drifts: list[object] = []
    with held(out.parent):
        second = threading.Thread(target=lambda: drifts.append(write(out, NEW)))
        second.start()
        assert told.wait(20)
        assert texts(out) == OLD
        (out / "a.md").write_text(NEW["a.md"])  # what the first build does meanwhile
    second.join(20)
    assert texts(out) == NEW
    (drift,) = drifts
    assert getattr(drift, "changed", None) == ("b/b.md",)


def test_waiting_is_told(
    out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It has an end, since the lock may be another program's, even our caller's."""
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    monkeypatch.setattr(lock, "LIMIT", 0.05)
    monkeypatch.chdir(out.parent)
    with held(out.parent):
        said = refused(Path("generated"))
    assert capsys.readouterr().err == (
        "waiting for another build of generated to end\n"
    )
    assert said == (
        "generated:1:1: not-written: another program holds the lock on .\n"
        "help: the tree is as it was: let that one finish, or end it; then again"
    )
    assert texts(out) == OLD


def test_dead_builds_hold_no_lock(out: Path) -> None:
    """The lock of a process goes with it, however it ends."""
    script = """
        import os, sys
        from tapi2gen.output.lock import alone
        from pathlib import Path
        with alone(Path(sys.argv[1])) as held:
            assert held
            os.kill(os.getpid(), 9)
    """
    assert child(script, str(out)).returncode == -signal.SIGKILL
    assert write(out, NEW)


def test_many_builds_at_once(out: Path) -> None:
    """Each one's tree is whole, and the last one's stays."""
    wanted = [{**NEW, "n.md": made(str(n))} for n in range(4)]
    threads = [
        threading.Thread(target=lambda files=files: [write(out, files)] * 3)
        for files in wanted
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts(out) in wanted
    assert beside(out) == []


def test_no_lock_at_all(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no locks, a build goes on; it sweeps nothing then."""

    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    (out.parent / ".generated.tapi2gen-0123abcd").mkdir()
    monkeypatch.setattr(fcntl, "flock", refuse)
    write(out, NEW)
    assert texts(out) == NEW
    assert beside(out) == [".generated.tapi2gen-0123abcd"]


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


def test_disk_that_is_full(base: Project, run: Run) -> None:
    """A file that the system lets grow no further leaves the old tree."""
    assert run("build").code == 0
    before = contents(base.root)
    base.write("templates/notes.md", "More.\n" * 1000)
    script = (
        f"{UNPRIVILEGED}\n    resource.setrlimit(resource.RLIMIT_FSIZE, (2000,) * 2)"
    )
    result = child(script + BUILD, "build")
    assert result.stderr == (
        "generated:1:1: not-written: File too large\n"
        "  = help: the tree is as it was: allow larger files\n\n"
        "1 problem, nothing written\n"
        "to learn more: tapi2gen explain not-written\n"
    )
    assert (result.returncode, result.stdout) == (2, "")
    base.write("templates/notes.md", before["templates/notes.md"])
    assert contents(base.root) == before
    assert len(beside(base.out)) == 2


# What is read-only, and what is said; the first build has no tree yet.
READ_ONLY = [
    ("generated", "generated:1:1: not-written: the folder is read-only"),
    ("generated/docs", "generated/docs:1:1: not-written: the folder is read-only"),
    (".", "generated:1:1: not-written: Permission denied: ."),
]


@pytest.mark.parametrize(("folder", "due"), READ_ONLY)
def test_folder_that_is_read_only(
    base: Project, run: Run, folder: str, due: str
) -> None:
    """It stays as it is, and the message names it."""
    if folder != ".":
        assert run("build").code == 0
    base.write("templates/notes.md", "More.\n")
    before = without_caches(base.root)
    with read_only(base.root / folder):
        result = child(UNPRIVILEGED + BUILD, "build")
    assert result.stderr.splitlines()[0] == due
    assert "--out" in result.stderr.splitlines()[1]
    assert result.returncode == 2
    assert without_caches(base.root) == before


def without_caches(folder: Path) -> dict[str, bytes]:
    """Give the files of a folder but for compiled templates, which may come and go."""
    found = contents(folder)
    return {path: raw for path, raw in found.items() if "__pycache__" not in path}


def test_only_the_tree_is_writable(base: Project, run: Run) -> None:
    """What the tree stands in may be read-only: then it is done file by file."""
    assert run("build").code == 0
    base.write("templates/notes.md", "More.\n")
    with read_only(base.root):
        result = child(UNPRIVILEGED + BUILD, "build")
    assert result.stdout.startswith("generated: wrote 2 of 3 files")
    assert run("check").code == 0


def test_check_of_a_tree_that_is_read_only(base: Project, run: Run) -> None:
    """A check writes nothing, so it needs no leave."""
    assert run("build").code == 0
    with read_only(base.root), read_only(base.out):
        for command in ("check", "build"):
            result = child(UNPRIVILEGED + BUILD, command)
            assert (result.returncode, result.stderr) == (0, "")


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


def test_disk_refuses_in_the_middle(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is done file by file, the message says how far it got."""

    def refuse(_file: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tree, "exchange", never)
    monkeypatch.setattr(Path, "replace", refuse)
    assert refused(out) == (
        f"{out}:1:1: not-written: Permission denied, after 1 of 4 files\n"
        "help: the tree is partly old and partly new: mend that, and build again"
    )
    monkeypatch.undo()
    assert write(out, NEW)
    assert (texts(out), beside(out)) == (NEW, [])


# Links, and what is no file.


def test_tree_becomes_a_link(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link that takes the tree's place in the last moment is not followed."""
    elsewhere = out.parent.parent / "elsewhere"

    def late(one: Path, other: Path) -> bool:
        if not elsewhere.exists():
            out.rename(elsewhere)
            out.symlink_to(elsewhere)
        return swap.exchange(one, other)

    monkeypatch.setattr(tree, "exchange", late)
    assert refused(out).startswith(f"{out}:1:1: link: has become a link\n")
    assert out.is_symlink()
    assert texts(elsewhere) == OLD
    assert beside(out) == []


def test_folder_becomes_a_link(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written through it, in one step or file by file."""
    elsewhere = out.parent.parent / "elsewhere"

    def late(*_: object) -> bool:
        (out / "b").rename(elsewhere)
        (out / "b").symlink_to(elsewhere)
        return False

    monkeypatch.setattr(tree, "exchange", late)
    assert "generated/b has become a link, after 2 of 4 files" in refused(out)
    assert texts(elsewhere) == {"b.md": OLD["b/b.md"], "c/c.md": OLD["b/c/c.md"]}


@pytest.mark.parametrize("target", ["nowhere", ".", "../generated"])
def test_tree_is_a_link(tmp_path: Path, target: str) -> None:
    """Be it dangling, be it a circle."""
    (tmp_path / "generated").symlink_to(target)
    said = refused(tmp_path / "generated")
    assert said.endswith("link: a link\nhelp: name the folder that it leads to")
    assert [item.name for item in tmp_path.iterdir()] == ["generated"]


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


def test_pipe(out: Path) -> None:
    """What is neither file nor folder is told, not read: a pipe would never end."""
    os.mkfifo(out / "b/pipe")
    assert refused(out) == (
        f"{out}/b/pipe:1:1: in-the-way: neither a file nor a folder\n"
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
    ("a\\x.md", "'a\\\\x.md', whose \\ Windows does not take"),
    ("x.md:s", "'x.md:s', whose : Windows does not take"),
    ("x\0.md", "'x\\\\x00.md', which has an invisible character"),
    ("x\n.md", "'x\\\\n.md', which has an invisible character"),
    ("x\u202e.md", "'x\\\\u202e.md', which has an invisible character"),
    ("x\ud800.md", "'x\\\\ud800.md', which has an invisible character"),
    ("x./y", "'x./y', and Windows takes no name like 'x.'"),
    ("x /y", "'x /y', and Windows takes no name like 'x '"),
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
    assert str(problem) == f"{out}:1:1: unsafe-path: it would make {due}"
    assert contents(out.parent.parent) == before


@pytest.mark.parametrize(
    ("one", "other", "due"),
    [
        ("a/x.md", "a/X.md", "a/X.md and a/x.md are one"),
        ("a/x.md", "A/y.md", "A and a are one"),
        ("a/\u00e9", "a/e\u0301", "a/e\u0301 and a/\u00e9 are one"),
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


# Signals.


@pytest.mark.parametrize("when", ["before", "after"])
def test_stopped_in_the_middle(
    base: Project, run: Run, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """A build that its user stops clears away what it made, and says what is there."""
    assert run("build").code == 0
    before = texts(base.out)
    base.write("templates/notes.md", "More.\n")

    def stop(one: Path, other: Path) -> bool:
        if when == "after":
            swap.exchange(one, other)
        raise KeyboardInterrupt

    monkeypatch.setattr(tree, "exchange", stop)
    with pytest.raises(KeyboardInterrupt) as caught:
        run("build")
    state = {"before": "as it was", "after": "as the spec says"}[when]
    assert caught.value.__notes__ == [f"generated is {state}"]
    assert (texts(base.out) == before) is (when == "before")
    assert len(beside(base.out)) == 2


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
def test_signal(base: Project, run: Run, number: int, code: int) -> None:
    """Asked to end while it writes, a build ends cleanly."""
    assert run("build").code == 0
    before = contents(base.out)
    base.write("templates/notes.md", "More.\n")
    script = f"""
    import os, sys
    os.fsync = lambda _: os.kill(os.getpid(), {number:d})
    """
    result = child(script + BUILD, "build")
    assert result.stderr == "tapi2gen: stopped; generated is as it was\n"
    assert (result.returncode, result.stdout) == (code, "")
    assert contents(base.out) == before
    assert len(beside(base.out)) == 2
