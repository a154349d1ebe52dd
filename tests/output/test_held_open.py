"""Files of the tree that other programs hold open while a build wants to replace them.

Elsewhere than on Windows that is in nobody's way. What a build does then is tested with
imitated errors in test_output_safety; here it is Windows that refuses.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

from conftest import contents, made, texts
from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.output import tree
from tapi2gen.output.comparison import compare
from tapi2gen.output.digests import MANIFEST
from tapi2gen.output.writer import NotWrittenError, write

pytestmark = pytest.mark.windows("a file that is held open is not replaced or removed")

OLD = {name: made("old") for name in ("a.md", "b/b.md", "c/c.md", MANIFEST)}
NEW = {name: made("new") for name in ("a.md", "b/b.md", "d/d.md", MANIFEST)}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A tree that was made from OLD."""
    folder = tmp_path / "generated"
    write(folder, OLD)
    return folder


@contextmanager
def reader(file: Path) -> Iterator[None]:
    """Have a file open, as Python and most editors do: others may read and write it."""
    with file.open("rb"):
        yield


@contextmanager
def owner(file: Path) -> Iterator[None]:
    """Have a file open so that nobody else may even read it, as scanners do."""
    kernel: Any = vars(ctypes)["WinDLL"]("kernel32")  # for mypy, this is Linux
    kernel.CreateFileW.restype = ctypes.c_void_p
    read, nobody, existing = 0x80000000, 0, 3
    handle = kernel.CreateFileW(str(file), read, nobody, None, existing, 0, None)
    assert handle != ctypes.c_void_p(-1).value
    yield
    kernel.CloseHandle(ctypes.c_void_p(handle))


@pytest.mark.parametrize("held", ["a.md", "b/b.md", "c/c.md", MANIFEST])
def test_file_that_somebody_reads(out: Path, held: str) -> None:
    """The rest is written, the file is whole, and the next build does what is left."""
    with reader(out / held):
        with pytest.raises(NotWrittenError) as caught:
            write(out, NEW)
        (problem,) = caught.value.problems
        assert (problem.mark.file, problem.code) == (out / held, Code.NOT_WRITTEN)
        assert problem.help.startswith("close the program that holds it open")
        assert caught.value.status == 1
        expected = {**NEW, held: OLD[held]}
        if held != MANIFEST:
            expected[MANIFEST] = OLD[MANIFEST]
        assert texts(out) == expected
        assert compare(out, NEW)
    assert write(out, NEW)
    assert texts(out) == NEW


@pytest.mark.parametrize("hold", [reader, owner])
@pytest.mark.parametrize("held", ["a.md", "c/c.md"])
def test_file_that_is_let_go_soon(
    out: Path, monkeypatch: pytest.MonkeyPatch, hold: object, held: str
) -> None:
    """The build waits for it, and is whole."""
    paused: list[float] = []
    with ExitStack() as stack:
        stack.enter_context(hold(out / held))  # type: ignore[operator]

        def sleep(seconds: float) -> None:
            paused.append(seconds)
            if len(paused) == 2:
                stack.close()

        monkeypatch.setattr(time, "sleep", sleep)
        write(out, NEW)
    assert paused == list(tree.PAUSES[:2])
    assert texts(out) == NEW


def test_new_file_that_a_scanner_reads(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried again with another one, and nothing is left of the first."""
    scanned: list[IO[bytes]] = []
    replace = Path.replace

    def scan(file: Path, target: Path) -> Path:
        if not scanned:
            scanned.append(file.open("rb"))
        return replace(file, target)

    monkeypatch.setattr(Path, "replace", scan)
    monkeypatch.setattr(time, "sleep", lambda _: scanned[0].close())
    write(out, NEW)
    assert texts(out) == NEW


def test_file_that_nobody_may_read(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It cannot be compared, so nothing is written, after the same wait."""
    paused: list[float] = []
    monkeypatch.setattr(time, "sleep", paused.append)
    with owner(out / "a.md"):
        for attempt in (write, compare):
            with pytest.raises(SpecError) as caught:
                attempt(out, NEW)
            (problem,) = caught.value.problems
            assert (problem.mark.file, problem.code) == (
                out / "a.md",
                Code.UNREADABLE_FILE,
            )
    assert paused == 2 * list(tree.PAUSES)
    assert texts(out) == OLD


def test_what_is_read_meanwhile_is_whole(out: Path) -> None:
    """Who reads a file that a build wants to replace reads all of the old one."""
    with (out / "a.md").open("rb") as stream:
        begin = stream.read(5)
        with pytest.raises(NotWrittenError):
            write(out, NEW)
        assert begin + stream.read() == OLD["a.md"].encode()
    assert not [path for path in contents(out) if ".tapi2gen-" in path]
