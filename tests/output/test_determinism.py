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
from typing import NamedTuple

import pytest

from conftest import REPOSITORY, checked_in, contents


class Surroundings(NamedTuple):
    """What must not matter to a build."""

    variables: dict[str, str]
    umask: int
    folder: str


SURROUNDINGS = [
    Surroundings(
        {
            "PYTHONHASHSEED": "0",
            "LC_ALL": "C.UTF-8",
            "LANG": "zh_TW.UTF-8",
            "TZ": "Asia/Taipei",
            "COLUMNS": "40",
        },
        0o022,
        ".",
    ),
    Surroundings(
        {
            "PYTHONHASHSEED": "4242",
            "LC_ALL": "C",
            "PYTHONCOERCECLOCALE": "0",
            "PYTHONUTF8": "0",
            "TZ": "America/St_Johns",
            "SOURCE_DATE_EPOCH": "1",
        },
        0o077,
        "some/where else",
    ),
]


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same repository, built in each of the surroundings."""
    trees: list[Path] = []
    for surroundings in SURROUNDINGS:
        cwd = tmp_path_factory.mktemp("cwd") / surroundings.folder
        cwd.mkdir(parents=True, exist_ok=True)
        tree = tmp_path_factory.mktemp("out") / "tree"
        build(surroundings, cwd, os.path.relpath(tree, cwd))
        trees.append(tree)
    return trees


def build(surroundings: Surroundings, cwd: Path, out: str) -> None:
    """Build the repository's tree in a process of its own."""
    unset = ("LANG", "LANGUAGE", "LC_ALL", "PYTHONUTF8", "PYTHONCOERCECLOCALE")
    environment = {key: value for key, value in os.environ.items() if key not in unset}
    done = subprocess.run(
        [
            *(sys.executable, "-W", "error", "-m", "tapi2gen", "build"),
            *("--spec", str(REPOSITORY / "spec")),
            *("--templates", str(REPOSITORY / "templates")),
            *("--out", out),
        ],
        cwd=cwd,
        env=environment | surroundings.variables,
        umask=surroundings.umask,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_same_bytes(trees: list[Path]) -> None:
    """Hash seed, locale, time zone, folder and umask change nothing."""
    first, second = (contents(tree) for tree in trees)
    assert len(first) > 50
    assert first == second
    assert first == checked_in()


def test_nothing_of_the_machine(trees: list[Path]) -> None:
    """No file tells where, when or by whom it was made."""
    paths = [REPOSITORY, *trees, Path(sys.prefix), Path(tempfile.gettempdir())]
    telling = [re.escape(str(path)) for path in paths]
    telling.append(rf"\b{re.escape(platform.node())}\b")
    telling += [word for word in (getpass.getuser(),) if word not in ("root", "user")]
    for path, raw in contents(trees[0]).items():
        text = raw.decode()
        assert [word for word in telling if re.search(word, text)] == [], path
        assert "\r" not in text
        assert text.endswith("\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp950"])
def test_any_terminal(tmp_path: Path, encoding: str) -> None:
    """A diff of Chinese text is printed whatever the terminal can show."""
    (tmp_path / "generated").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/x.md").write_text("é ü 訊息 \U0001f4de\n", "utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tapi2gen", "check", "--out", "generated"),
            *("--spec", str(REPOSITORY / "spec"), "--templates", "templates"),
        ],
        cwd=tmp_path,
        env=os.environ | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"+++ generated/x.md (as built)" in done.stdout


def test_reader_that_stops_early(tmp_path: Path) -> None:
    """Who reads only the beginning of a diff gets no traceback."""
    with subprocess.Popen(
        [
            *(sys.executable, "-m", "tapi2gen", "check", "--out", str(tmp_path / "no")),
            *("--spec", str(REPOSITORY / "spec")),
            *("--templates", str(REPOSITORY / "templates")),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
        assert b"Error" not in process.stderr.read()
