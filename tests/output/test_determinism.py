"""The same spec makes the same bytes, whoever builds it, wherever and whenever."""

from __future__ import annotations

import getpass
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from conftest import REPOSITORY, Project, checked_in, contents
from support.sharing import made_once

# What must not matter to a build: none of it is as the checked-in tree was made.
SURROUNDINGS = {
    "PYTHONHASHSEED": "4242",
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "TZ": "America/St_Johns",
    "SOURCE_DATE_EPOCH": "1",
    "COLUMNS": "40",
}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's tree, built from nothing in such surroundings."""
    return made_once(tmp_path_factory, "elsewhere", build) / "tree"


def build(folder: Path) -> None:
    """Build the tree in a process of its own, from a folder beside it."""
    cwd = folder / "some/where else"
    cwd.mkdir(parents=True)
    unset = ("LANG", "LANGUAGE")
    environment = {key: value for key, value in os.environ.items() if key not in unset}
    done = subprocess.run(
        [
            *(sys.executable, "-W", "error", "-m", "tapi2gen", "build"),
            *("--spec", str(REPOSITORY / "spec")),
            *("--templates", str(REPOSITORY / "templates")),
            *("--out", "../../tree"),
        ],
        cwd=cwd,
        env=environment | SURROUNDINGS,
        umask=0o077,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_same_bytes(tree: Path) -> None:
    """Hash seed, locale, time zone, folder and umask change nothing."""
    made = contents(tree)
    assert len(made) > 50
    assert made == checked_in()


def test_nothing_of_the_machine(tree: Path) -> None:
    """No file tells where, when or by whom it was made."""
    paths = [REPOSITORY, tree, Path(sys.prefix), Path(tempfile.gettempdir())]
    telling = [re.escape(str(path)) for path in paths]
    telling.append(rf"\b{re.escape(platform.node())}\b")
    telling += [word for word in (getpass.getuser(),) if word not in ("root", "user")]
    for path, raw in contents(tree).items():
        text = raw.decode()
        assert [word for word in telling if re.search(word, text)] == [], path
        assert "\r" not in text
        assert text.endswith("\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp950"])
def test_any_terminal(base: Project, encoding: str) -> None:
    """A diff of Chinese text is printed whatever the terminal can show."""
    base.write("templates/x.md", "é ü 訊息 \U0001f4de\n")
    done = subprocess.run(
        [sys.executable, "-m", "tapi2gen", "check"],
        env=os.environ | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"+++ generated/x.md (as built)" in done.stdout


def test_reader_that_stops_early(base: Project) -> None:
    """Who reads only the beginning of a diff gets no traceback."""
    base.write("templates/long.md", "More than a pipe holds.\n" * 10_000)
    with subprocess.Popen(
        [sys.executable, "-m", "tapi2gen", "check"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read()
    assert b"Traceback" not in told
    assert b"Error" not in told
