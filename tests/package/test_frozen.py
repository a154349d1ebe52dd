"""Programs that hold tapi2: a zip application, and what PyInstaller is told."""

from __future__ import annotations

import pkgutil
import runpy
import shutil
import subprocess
import sys
import zipapp
from pathlib import Path
from typing import Any

import pytest

import tapi2
from conftest import checked_in
from support.vendor_trees import PACKAGE, run_python
from tapi2 import freezing, testing

HERE = Path(tapi2.__file__).parent

# A LINEMESSAGE of a 64-bit program: LINE_AGENTSTATUSEX, the agent became ready.
RECORD = (
    "341200001d0000000700000000000000a10000000000000002000000000000000200000000000000"
)

# Runs the command with its arguments; without any, counts the test vectors.
PROGRAM = """
import sys
import tapi2
from tapi2 import testing
from tapi2.__main__ import main
if sys.argv[1:]:
    sys.exit(main())
for name in ("vectors", "bad_records", "buffers", "requests", "bad_buffers"):
    try:
        print(len(getattr(testing, name)()))
    except tapi2.TapiError as error:
        print(error)
"""

# What a program says that was built without a data file.
LACKS = (
    "{} of tapi2 is missing from this program; build it with the data files of the "
    "package (PyInstaller: --collect-all tapi2)"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a program: tapi2 as a wheel installs it, and the program."""
    made = tmp_path_factory.mktemp("app") / "app"
    for path, raw in checked_in().items():
        if path.startswith("fixtures/"):
            path = f"tapi2/{path}"
        if path.startswith("tapi2/"):
            file = made / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)
    (made / "__main__.py").write_text(PROGRAM, "utf-8")
    return made


def run(program: Path, *arguments: str, text: str = "") -> tuple[int, str, str]:
    """Run a program that finds tapi2 in itself only; give its exit status and texts."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-W", "error", str(program), *arguments],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_zip_application(folder: Path, tmp_path: Path) -> None:
    """It explains, decodes, and has every test vector."""
    program = tmp_path / "app.pyz"
    zipapp.create_archive(folder, program, compressed=True)
    code, out, err = run(program, "explain", "29")
    assert (code, err) == (0, "")
    assert out.startswith("LINE_AGENTSTATUSEX = 29 (0x1D)\n")
    code, out, err = run(program, "decode", "--hex", "-", text=RECORD)
    assert (code, err) == (0, "")
    assert '"state": "READY"' in out
    every: tuple[tuple[Any, ...], ...] = (
        testing.vectors(),
        testing.bad_records(),
        testing.buffers(),
        testing.requests(),
        testing.bad_buffers(),
    )
    assert run(program) == (0, "".join(f"{len(one)}\n" for one in every), "")


@pytest.mark.parametrize("is_zip", [True, False])
def test_program_without_data_files(folder: Path, tmp_path: Path, is_zip: bool) -> None:
    """It decodes; what lacks its data says so in a sentence, and how to add them."""
    program = tmp_path / "app"
    if is_zip:
        zipapp.create_archive(
            folder, program, filter=lambda file: file.suffix != ".json"
        )
    else:
        shutil.copytree(folder, program, ignore=shutil.ignore_patterns("*.json"))
        shutil.rmtree(program / "tapi2/fixtures")
    due = f"tapi2: {LACKS.format('reference.json')}\n"
    assert run(program, "explain", "29") == (1, "", due)
    assert run(program, "decode", "--hex", "-", text=RECORD)[0] == 0
    names = ("messages", "bad-records.json", "structures", "requests")
    lines = [LACKS.format(f"fixtures/{name}") for name in (*names, "bad-buffers.json")]
    assert run(program) == (0, "\n".join([*lines, ""]), "")


def hook(package: Path) -> dict[str, Any]:
    """Run a package's hook, as PyInstaller does."""
    return runpy.run_path(str(package / f"pyinstaller/hook-{package.name}.py"))


def test_the_hook_is_found() -> None:
    """In the folder that the entry point of the distribution gives."""
    (found,) = freezing.hook_dirs()
    assert [file.name for file in Path(found).glob("hook-*.py")] == ["hook-tapi2.py"]


def test_the_hook_names_every_module() -> None:
    """The package, and all that can be imported in it."""
    walked = [it.name for it in pkgutil.walk_packages([str(HERE)], "tapi2.")]
    assert hook(HERE)["hiddenimports"] == sorted(["tapi2", *walked])


def test_the_hook_names_every_data_file() -> None:
    """Each goes to the folder where the frozen program looks for it."""
    datas = hook(HERE)["datas"]
    placed = {f"{place}/{Path(file).name}": file for file, place in datas}
    assert len(placed) == len(datas)
    expected = {
        path if path.startswith("tapi2/") else f"tapi2/{path}": raw
        for path, raw in checked_in().items()
        if path.endswith(".json") and path.startswith(("tapi2/", "fixtures/"))
    }
    assert {path: Path(file).read_bytes() for path, file in placed.items()} == expected


def test_a_vendors_package_has_a_hook(tree: Path) -> None:
    """It names what the package has; what is in tapi2 is named by the hook there."""
    code = f"""
import pathlib, pkgutil, runpy
hook = runpy.run_path("{PACKAGE}/pyinstaller/hook-{PACKAGE}.py")
walked = pkgutil.walk_packages(["{PACKAGE}"], "{PACKAGE}.")
print(hook["hiddenimports"] == sorted(["{PACKAGE}", *(it.name for it in walked)]))
print(*(f"{{place}}/{{pathlib.Path(file).name}}" for file, place in hook["datas"]))
"""
    modules, data = run_python(tree, "-c", code).splitlines()
    assert modules == "True"
    files = [path.relative_to(tree).as_posix() for path in tree.rglob("*.json")]
    in_package = [path for path in files if path.startswith(f"{PACKAGE}/")]
    assert sorted(data.split()) == sorted(in_package)
    assert f"{PACKAGE}/fixtures/extensions/ACME_CALL_SCORE.json" in in_package
