"""The last stage: it writes what differs, removes what is stale, and nothing else."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from conftest import Project, Run, age, contents, made, texts, written
from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.folders import display
from tapi2gen.output.comparison import Drift, compare
from tapi2gen.output.digests import MANIFEST
from tapi2gen.output.writer import write
from tapi2gen.render.header import MARKER

FOREIGN = "foreign-file: not made by tapi2gen: it does not have its header"

ABSENT = "missing: a build makes it"
EXTRA = "no template makes it any more"


FILES = {
    "a.md": made("A"),
    "tapi2/b.py": made("B"),
    "tapi2/deep/c.py": made("C"),
    "tapi2/deep/d.py": made("訊息"),
}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A tree that was generated from FILES, long ago."""
    folder = tmp_path / "made" / "generated"
    write(folder, FILES)
    age(folder)
    return folder


def test_first_build(tmp_path: Path) -> None:
    """A tree is made from nothing, its folders too."""
    out = tmp_path / "not" / "there" / "yet"
    assert compare(out, FILES) == Drift((), tuple(FILES), ())
    assert write(out, FILES) == Drift((), tuple(FILES), ())
    assert texts(out) == FILES


def test_nothing_to_do(out: Path) -> None:
    """What is right already is not touched."""
    assert not write(out, FILES)
    assert written(out) == set()


def test_only_what_differs_is_written(out: Path) -> None:
    """A changed file and a new one are written, the others keep their time."""
    files = FILES | {"tapi2/b.py": made("B2"), "tapi2/e.py": made("E")}
    drift = write(out, files)
    assert drift == Drift(("tapi2/b.py",), ("tapi2/e.py",), ())
    assert written(out) == {"tapi2/b.py", "tapi2/e.py"}
    assert texts(out) == files


def test_stale_files_go(out: Path) -> None:
    """What no template makes any more goes, and so does a folder left empty."""
    (out / "tapi2/deep/__pycache__").mkdir()
    (out / "tapi2/deep/__pycache__/c.cpython-311.pyc").write_bytes(b"\0")
    files = {path: FILES[path] for path in ("a.md", "tapi2/b.py")}
    assert write(out, files).extra == ("tapi2/deep/c.py", "tapi2/deep/d.py")
    assert texts(out) == files
    assert not (out / "tapi2/deep").exists()
    assert written(out) == set()


def test_folder_stays_while_a_file_is_in_it(out: Path) -> None:
    """A folder goes with its last file, not before."""
    files = {path: text for path, text in FILES.items() if path != "tapi2/deep/c.py"}
    write(out, files)
    assert texts(out) == files


def test_everything_goes(out: Path) -> None:
    """The tree's own folder stays even when nothing is left in it."""
    write(out, {})
    assert list(out.iterdir()) == []


def test_file_becomes_a_folder_and_back(out: Path) -> None:
    """A name may turn from a file into a folder, and from a folder into a file."""
    files = {"a.md/x.md": made("X"), "tapi2/b.py": made("B"), "tapi2/deep": made("D")}
    write(out, files)
    assert texts(out) == files
    write(out, FILES)
    assert texts(out) == FILES


@pytest.mark.parametrize("name", ["__pycache__/b.cpython-311.pyc", ".DS_Store"])
def test_what_others_leave_behind(out: Path, name: str) -> None:
    """What an interpreter or a file manager leaves is neither judged nor touched."""
    file = out / "tapi2" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"\0")
    assert not compare(out, FILES)
    write(out, FILES | {"a.md": made("A2")})
    assert file.read_bytes() == b"\0"


@pytest.mark.parametrize("path", ["tapi2/b.py", "tapi2/notes.txt", "tapi2/deep/new.md"])
def test_foreign_file(out: Path, path: str) -> None:
    """A file without the header is neither overwritten nor deleted; nothing changes."""
    (out / path).write_text("precious\n")
    (out / "a.md").unlink()
    before = contents(out)
    refused(out, FILES, [f"{display(out / path)}:1:1: {FOREIGN}"])
    assert contents(out) == before


def test_foreign_files_at_once(out: Path) -> None:
    """All foreign files are named at once, in order."""
    for path in ("z.txt", "b.txt"):
        (out / path).write_text("precious\n")
    refused(
        out,
        FILES,
        [f"{display(out / path)}:1:1: {FOREIGN}" for path in ("b.txt", "z.txt")],
    )


def test_header_far_down_is_no_header(out: Path) -> None:
    """A file that merely mentions the header is not ours."""
    (out / "b.txt").write_text("precious\n" * 100 + MARKER)
    refused(out, FILES, [f"{display(out / 'b.txt')}:1:1: {FOREIGN}"])


def test_foreign_file_that_is_right(out: Path) -> None:
    """A file that holds what it should is nobody's problem."""
    (out / "b.txt").write_text("precious\n")
    assert not write(out, FILES | {"b.txt": "precious\n"})


def test_folder_of_stale_files_where_a_file_belongs(out: Path) -> None:
    """It makes room, unless a folder in it stays: that is told before anything changes.

    A folder that is empty is not of tapi2gen's making, and stays.
    """
    (out / "tapi2/deep/mine").mkdir()
    before = contents(out)
    files = {"a.md": made("A2"), "tapi2/deep": made("D")}
    refused(
        out,
        files,
        [f"{display(out)}/tapi2/deep:1:1: in-the-way: a folder, where a file"],
    )
    assert contents(out) == before
    (out / "tapi2/deep/mine").rmdir()
    write(out, files)
    assert texts(out) == files


@pytest.mark.posix("links")
def test_everything_in_the_way_at_once(out: Path) -> None:
    """Links, foreign files and folders in the way are told together."""
    (out / "tapi2/b.py").unlink()
    (out / "tapi2/b.py").mkdir()
    (out / "mine.txt").write_text("precious\n")
    for name in ("link", "tapi2/link"):
        (out / name).symlink_to("nowhere")
    due = [
        f"{display(out)}/link:1:1: link: a link",
        f"{display(out)}/mine.txt:1:1: {FOREIGN}",
        f"{display(out)}/tapi2/b.py:1:1: in-the-way: a folder, where a file belongs",
        f"{display(out)}/tapi2/link:1:1: link: a link",
    ]
    before = contents(out)
    refused(out, FILES | {"a.md": made("A2")}, due)
    assert contents(out) == before


def test_folder_where_a_file_belongs(out: Path) -> None:
    """A folder that is in the way is told before anything changes."""
    (out / "a.md").unlink()
    (out / "a.md").mkdir()
    before = contents(out)
    refused(out, FILES | {"tapi2/b.py": made("B2"), "0.md": made("0")}, ["a.md"])
    assert contents(out) == before
    assert (out / "a.md").is_dir()


@pytest.mark.posix("links")
@pytest.mark.parametrize("path", ["", "a.md", "tapi2", "tapi2/deep", "tapi2/x.py"])
def test_link(out: Path, tmp_path: Path, path: str) -> None:
    """A link could lead anywhere and is refused, be it the tree itself."""
    if (out / path).exists():
        (out / path).rename(tmp_path / "elsewhere")
    (out / path).symlink_to(tmp_path / "elsewhere")
    before = contents(tmp_path)
    refused(
        out, FILES | {"a.md": made("A2")}, [f"{display(out / path)}:1:1: link: a link"]
    )
    assert contents(tmp_path) == before


def test_output_is_a_file(tmp_path: Path) -> None:
    """A file where the tree should be is refused, header or not."""
    out = tmp_path / "generated"
    out.write_text(made("A"))
    refused(out, FILES, [f"{display(out)}:1:1: in-the-way: not a folder"])
    assert out.read_text() == made("A")


@pytest.mark.parametrize("after", range(4))
def test_full_disk(out: Path, monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """A disk that is full, now or three files later, leaves whole files."""
    full = OSError(errno.ENOSPC, "No space left on device")
    fail_after(monkeypatch, after, full)
    new = {path: text + "more\n" for path, text in FILES.items()}
    files = new | {MANIFEST: made("manifest")}
    paths = sorted(FILES)
    found = refused(
        out, files, [f"{display(out / paths[after])}:1:1: not-written: {full.strerror}"]
    )
    done = set(paths[:after])
    assert written(out) == done
    assert texts(out) == {
        path: (new if path in done else FILES)[path] for path in paths
    }
    assert found.status == (1 if after else 2)
    so_far = f"{after} of 5 files written or removed; MANIFEST.json is written after "
    assert found.outcome.startswith(so_far if after else "nothing written")
    assert list(out.parent.iterdir()) == [out]
    monkeypatch.undo()
    write(out, files)
    assert texts(out) == files


def test_nothing_is_left_behind(out: Path) -> None:
    """No file is written anywhere but in the tree, and none keeps a temporary name."""
    write(out, {"a.md": made("A2")})
    assert list(out.parent.iterdir()) == [out]
    assert list(out.iterdir()) == [out / "a.md"]


@pytest.mark.posix("permissions of files")
def test_permissions_of_a_file_stay(out: Path) -> None:
    """A file that is replaced keeps the permissions that its user gave it."""
    (out / "tapi2/b.py").chmod(0o640)
    (out / "a.md").chmod(0o444)
    write(out, FILES | {"tapi2/b.py": made("B2"), "a.md": made("A2")})
    assert stat.S_IMODE((out / "tapi2/b.py").stat().st_mode) == 0o640
    assert stat.S_IMODE((out / "a.md").stat().st_mode) == 0o444
    assert texts(out)["a.md"] == made("A2")


def test_the_manifest_is_written_last(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New files come first, then the stale ones go."""
    calls: list[str] = []
    replace, unlink = Path.replace, Path.unlink

    def watched_replace(file: Path, target: Path) -> Path:
        calls.append(f"write {target.relative_to(out).as_posix()}")
        return replace(file, target)

    def watched_unlink(file: Path, missing_ok: bool = False) -> None:
        if not file.name.startswith(".tapi2gen-"):
            calls.append(f"remove {file.relative_to(out).as_posix()}")
        unlink(file, missing_ok)

    monkeypatch.setattr(Path, "replace", watched_replace)
    monkeypatch.setattr(Path, "unlink", watched_unlink)
    files = FILES | {MANIFEST: made("1"), "tapi2/e.py": made("E"), "a.md": made("A2")}
    del files["tapi2/deep/c.py"]
    write(out, files)
    assert calls == [
        "write a.md",
        "write tapi2/e.py",
        "remove tapi2/deep/c.py",
        f"write {MANIFEST}",
    ]


@pytest.mark.posix("permissions of files")
@pytest.mark.parametrize(
    ("mask", "file_mode", "folder_mode"),
    [(0o022, 0o644, 0o755), (0o077, 0o600, 0o700), (0o002, 0o664, 0o775)],
)
def test_umask(
    tmp_path: Path, umask: None, mask: int, file_mode: int, folder_mode: int
) -> None:
    """Files and folders get the permissions that the user's umask gives."""
    os.umask(mask)
    out = tmp_path / "generated"
    write(out, FILES)
    write(out, FILES | {"a.md": made("A2"), "new/e.md": made("E")})
    modes = {
        stat.S_IMODE(path.stat().st_mode): path.is_dir() for path in out.rglob("*")
    }
    assert modes == {file_mode: False, folder_mode: True}
    assert stat.S_IMODE(out.stat().st_mode) == folder_mode


@pytest.fixture
def umask() -> Iterator[None]:
    """Put the umask back."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_check_is_fine(base: Project, run: Run) -> None:
    """Right after a build there is nothing to say."""
    assert run("build").out == "generated: wrote 3 of 3 files\n"
    for command in ("check", "build"):
        told = "generated: 3 files, all up to date\n"
        assert run(command) == (0, told, "")


def test_check_says_what_differs(base: Project, run: Run) -> None:
    """A changed, a missing and an extra file: a unified diff, and how to mend it."""
    assert run("build").code == 0
    built = contents(base.out)
    base.edit("generated/docs/index.md", "Two.", "2.")
    (base.out / "notes.md").unlink()
    base.write("generated/docs/old.md", f"<!-- {MARKER} -->\nOld.\n")
    before = contents(base.root)
    result = run("check")
    assert result.code == 1
    assert result.out.splitlines() == [
        "--- generated/docs/index.md",
        "+++ generated/docs/index.md (as built)",
        "@@ -1,2 +1,2 @@",
        (
            " <!-- DO NOT EDIT. Made from spec/ and templates/docs/index.md.j2 by: "
            "tapi2gen build -->"
        ),
        "-2.",
        "+Two.",
        "--- generated/docs/old.md",
        "+++ /dev/null",
        "@@ -1,2 +0,0 @@",
        f"-<!-- {MARKER} -->",
        "-Old.",
        "--- /dev/null",
        "+++ generated/notes.md (as built)",
        "@@ -0,0 +1,2 @@",
        "+<!-- DO NOT EDIT. Made from templates/notes.md by: tapi2gen build -->",
        "+One.",
    ]
    assert result.err.splitlines() == [
        "generated/docs/index.md:2:1: changed-file: differs from what a build makes",
        f"generated/docs/old.md:1:1: extra-file: {EXTRA}",
        f"generated/notes.md:1:1: absent-file: {ABSENT}",
        "generated: 1 changed, 1 missing, 1 extra of 3 files",
        "to fix it, run: tapi2gen build",
    ]
    assert contents(base.root) == before
    mended = run("build")
    assert mended == (0, "generated: wrote 2 of 3 files, removed 1\n", "")
    assert contents(base.out) == built
    assert run("check").code == 0


def test_check_before_the_first_build(base: Project, run: Run) -> None:
    """A tree that is not there differs in every file, and stays away."""
    result = run("check")
    assert result.code == 1
    assert result.err.splitlines() == [
        f"generated/docs/index.md:1:1: absent-file: {ABSENT}",
        f"generated/notes.md:1:1: absent-file: {ABSENT}",
        f"generated/MANIFEST.json:1:1: absent-file: {ABSENT}",
        "generated: 3 missing of 3 files",
        "to fix it, run: tapi2gen build",
    ]
    assert not base.out.exists()


@pytest.mark.parametrize("change", [("Two.\n", "Two."), ("Two.\n", "Two.\r\r\n")])
def test_check_shows_line_ends(
    base: Project, run: Run, change: tuple[str, str]
) -> None:
    """Where only the end of a line differs, the diff is not empty."""
    assert run("build").code == 0
    base.edit("generated/docs/index.md", *change)
    result = run("check")
    assert result.code == 1
    assert [line for line in result.out.splitlines() if line.startswith(("-", "+"))]


def test_mending_command_is_complete(base: Project, run: Run) -> None:
    """The command that mends is that of the tree that was checked."""
    result = run("check", "--out", "other")
    command = result.err.splitlines()[-1].partition("to fix it, run: tapi2gen ")[2]
    assert run(*command.split()).code == 0
    assert run("check", "--out", "other").code == 0


def test_nothing_is_built_over_a_foreign_file(base: Project, run: Run) -> None:
    """A foreign file stops a build with exit status 2, and a check with 1."""
    base.write("generated/precious.txt", "precious\n")
    result = run("build")
    assert result.problems == [f"generated/precious.txt:1:1: {FOREIGN}"]
    assert result.code == 2
    assert contents(base.out) == {"precious.txt": b"precious\n"}
    assert run("check").code == 1


def test_only_a_foreign_file(base: Project, run: Run) -> None:
    """Where a build would not help, a check does not ask for one."""
    assert run("build").code == 0
    base.write("generated/precious.txt", "precious\n")
    result = run("check")
    assert (result.code, result.out) == (1, "")
    assert result.err.splitlines() == [
        f"generated/precious.txt:1:1: {FOREIGN}",
        "generated: 1 foreign of 3 files",
        "to fix it, delete the file that tapi2gen did not make, or move it elsewhere",
    ]
    (base.out / "precious.txt").rename(base.root / "precious.txt")
    assert run("check").code == 0


@pytest.mark.parametrize("form", ["json", "github"])
def test_check_for_programs(base: Project, run: Run, form: str) -> None:
    """No diff among what programs read, and the same exit status."""
    assert run("build").code == 0
    base.edit("generated/docs/index.md", "Two.", "2.")
    result = run("check", "--format", form)
    assert (result.code, len(result.out.splitlines())) == (1, 1)
    assert "changed-file" in result.out
    assert result.err.splitlines() == [
        "generated: 1 changed of 3 files",
        "to fix it, run: tapi2gen build",
    ]


def refused(out: Path, files: dict[str, str], due: list[str]) -> SpecError:
    """Write, and expect problems that begin with these or with these paths."""
    with pytest.raises(SpecError) as caught:
        write(out, files)
    found = [str(problem) for problem in caught.value.problems]
    assert len(found) == len(due)
    for line, start in zip(found, due, strict=True):
        assert line.startswith((start, display(out / start)))
    return caught.value


def fail_after(monkeypatch: pytest.MonkeyPatch, count: int, error: OSError) -> None:
    """Let so many files get to the disk, then none."""
    done: list[Path] = []
    open_file = Path.open

    def open_some(file: Path, mode: str = "r") -> IO[Any]:
        if "x" in mode:
            if len(done) == count:
                raise error
            done.append(file)
        return open_file(file, mode)

    monkeypatch.setattr(Path, "open", open_some)
