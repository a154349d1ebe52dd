"""What operating systems do in different ways, and tapi2 does in one.

These tests run on Linux, and on Windows by `python tests/windows`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from conftest import Project, Run, contents
from tapi2gen.folders import extended
from tapi2gen.output.digests import MANIFEST

CHINESE = "客服 中心"


def printed(folder: Path, *arguments: str, **variables: str) -> tuple[bytes, bytes]:
    """Run Python with its streams going into pipes; return what comes out of them."""
    names = ("PYTHONIOENCODING", "PYTHONUTF8", "PYTHONLEGACYWINDOWSSTDIO")
    kept = {key: text for key, text in os.environ.items() if key not in names}
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=folder, env=kept | variables, capture_output=True, check=False
    )
    return done.stdout, done.stderr


@pytest.fixture
def chinese(base: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project in a folder with a space and Chinese in its name."""
    root = base.root.with_name(CHINESE)
    monkeypatch.chdir(base.root.parent)
    base.root.rename(root)
    return Project(root)


# Redirected output.


def test_output_is_utf8_with_plain_line_ends(chinese: Project) -> None:
    """A file that it goes into is the same as on any other system."""
    tapi2gen = ("-m", "tapi2gen", "build", "--spec", f"{CHINESE}/spec")
    out, err = printed(chinese.root.parent, *tapi2gen)
    assert (out.decode(), err) == (f"{CHINESE}/generated: wrote 3 of 3 files\n", b"")
    chinese.edit("spec/api.yaml", "English", "英文: 中文")
    out, err = printed(chinese.root.parent, *tapi2gen)
    assert out == b""
    assert err.decode().startswith(f"{CHINESE}/spec/api.yaml:")
    assert "英文: 中文" in err.decode()
    assert b"\r" not in err


@pytest.mark.parametrize("name", ["LINE_AGENTSESSIONSTATUS", "LINEPROXYREQUEST_"])
def test_output_of_tapi2_is_utf8_with_plain_line_ends(
    tmp_path: Path, name: str
) -> None:
    """What it explains has characters that no code page of Windows has all of."""
    out, err = printed(tmp_path, "-m", "tapi2", "explain", name)
    assert not out.isascii()
    assert (b"\r" in out, err) == (False, b"")
    assert not re.search(r"\\[xu][0-9a-f]", out.decode())
    _, err = printed(tmp_path, "-m", "tapi2", "decode", "客.bin")
    assert err.decode() == "tapi2: 客.bin: No such file or directory\n"


@pytest.mark.parametrize("encoding", ["cp437", "cp950", "cp1252", "ascii"])
def test_an_encoding_that_is_asked_for(chinese: Project, encoding: str) -> None:
    """It is the user's choice; what it does not have is escaped."""
    out, err = printed(
        chinese.root.parent,
        *("-m", "tapi2gen", "build", "--spec", f"{CHINESE}/spec"),
        PYTHONIOENCODING=encoding,
    )
    shown = f"{CHINESE}/generated".encode(encoding, "backslashreplace")
    assert (out, err) == (shown + b": wrote 3 of 3 files\n", b"")


# Paths.


def test_paths_have_slashes(base: Project, run: Run) -> None:
    """Here, elsewhere, and in what GitHub is told."""
    out = base.root.parent / "else" / "where"
    result = run("build", "--out", str(out))
    assert result.out == f"{out.as_posix()}: wrote 3 of 3 files\n"
    base.edit("spec/messages/LINE_PROXYSTATUS.yaml", "value: 31\n", "value: x\n")
    spec = str(Path("spec").absolute())
    file = "spec/messages/LINE_PROXYSTATUS.yaml"
    assert run("validate", "--spec", spec).err.startswith(f"{file}:")
    annotation = run("validate", "--spec", spec, "--format", "github").out
    assert annotation.startswith(f"::error file={file},line=")
    (base.root / "spec").rename(base.root.parent / "else/spec")
    elsewhere = (out.parent / "spec").as_posix()
    result = run("validate", "--spec", f"{out.parent}{os.sep}spec")
    assert result.err.startswith(f"{elsewhere}/messages/LINE_PROXYSTATUS.yaml:")
    assert "\\" not in result.err


def test_the_command_that_fixes_it(chinese: Project, run: Run) -> None:
    """It can be pasted into a shell of this system."""
    spec = str(chinese.root / "spec")
    assert run("build", "--spec", spec).code == 0
    chinese.write("templates/notes.md", "More.\n")
    fix = run("check", "--spec", spec).err.splitlines()[-1]
    quote = '"' if os.name == "nt" else "'"
    shown = Path(spec).as_posix()
    assert fix == f"to fix it, run: tapi2gen build --spec {quote}{shown}{quote}"


# A folder where a file is expected.


@pytest.mark.parametrize(
    "file", ["spec/messages/LINE_X.yaml", "spec/api.yaml", "spec/schema/x.schema.json"]
)
def test_folder_for_a_file_of_the_spec(base: Project, run: Run, file: str) -> None:
    """It is called what it is."""
    (base.root / file).unlink(missing_ok=True)
    (base.root / file).mkdir()
    problems = run("validate").problems
    assert [each for each in problems if each.startswith(f"{file}:1:1: ")] in (
        [f"{file}:1:1: unreadable-file: a folder where a file is expected"],
        [f"{file}:1:1: bad-schema: not a schema: a folder where a file is expected"],
    )


def test_folder_for_an_overlay(base: Project, run: Run) -> None:
    """The same of what the user names."""
    (base.root / "acme.yaml").mkdir()
    assert run("validate", "--overlay", "acme.yaml").problems == [
        "acme.yaml:1:1: unreadable-file: a folder where a file is expected"
    ]


# Long paths.

# Windows refuses paths of 260 characters that do not begin in this way. Wine does not.
AS_WINDOWS_DOES = r"""
    import os, sys

    EVENTS = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.scandir")

    def refuse(event, arguments):
        if event in EVENTS and isinstance(arguments[0], str):
            path = os.path.abspath(arguments[0])
            if len(path) >= 260 and not path.startswith("\\\\?\\"):
                raise FileNotFoundError(2, "The path is too long", path)

    sys.addaudithook(refuse)
    from tapi2gen.__main__ import main
    sys.exit(main())
"""


@pytest.mark.windows("paths of 260 characters and more are refused")
def test_long_paths(base: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build reads and writes below them, and they are printed as any other."""
    monkeypatch.chdir(base.root.parent)
    deep = "/".join(["folder-" + "x" * 40] * 6)
    root = Project(extended(base.root.parent / deep))
    root.root.parent.mkdir(parents=True)
    base.root.rename(root.root)
    script = ("-c", textwrap.dedent(AS_WINDOWS_DOES))
    spec = ("--spec", f"{deep}/spec")
    out, err = printed(base.root.parent, *script, "build", *spec)
    assert (out.decode(), err) == (f"{deep}/generated: wrote 3 of 3 files\n", b"")
    assert {*contents(root.out)} == {"notes.md", "docs/index.md", MANIFEST}
    out, err = printed(base.root.parent, *script, "check", "--full", *spec)
    assert (out.decode(), err) == (f"{deep}/generated: 3 files, all up to date\n", b"")
    root.edit("spec/messages/LINE_PROXYSTATUS.yaml", "value: 31\n", "value: x\n")
    _, err = printed(base.root.parent, *script, "validate", *spec)
    assert err.decode().startswith(f"{deep}/spec/messages/LINE_PROXYSTATUS.yaml:")
    assert "value: x" in err.decode()
