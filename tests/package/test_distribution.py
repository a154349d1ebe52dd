"""The wheel: what downstream developers install, and maintainers run."""

from __future__ import annotations

import email
import importlib.util
import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

import tapi2
from conftest import REPOSITORY, checked_in, contents

# A LINEMESSAGE of a 64-bit program: LINE_AGENTSTATUSEX, the agent became ready.
RECORD = (
    "341200001d0000000700000000000000a10000000000000002000000000000000200000000000000"
)


class Done(NamedTuple):
    """What a finished program gave."""

    code: int
    out: str
    err: str


class Environment(NamedTuple):
    """A virtual environment, and an empty folder to stand in."""

    root: Path
    cwd: Path

    def run(self, program: str, *arguments: str) -> Done:
        """Run a program of the environment, with nothing of ours around it."""
        names = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
        return finished(
            [str(self.root / "bin" / program), *arguments],
            self.cwd,
            {key: value for key, value in os.environ.items() if key not in names},
        )


def finished(command: list[str], cwd: Path, environment: dict[str, str]) -> Done:
    """Run a program to its end."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env=environment | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this repository."""
    folder = tmp_path_factory.mktemp("wheel")
    if importlib.util.find_spec("hatchling") and importlib.util.find_spec("build"):
        how = ["build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    else:
        how = ["pip", "wheel", "--no-deps", "--wheel-dir", str(folder)]
    command = [sys.executable, "-m", *how, str(REPOSITORY)]
    done = finished(command, folder, dict(os.environ))
    assert done.code == 0, done.out + done.err
    (built,) = folder.glob("*.whl")
    return built


def install(wheel: Path, folder: Path) -> Environment:
    """Install the wheel, and nothing else, into a fresh virtual environment."""
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    (folder / "cwd").mkdir()
    environment = Environment(folder / "venv", folder / "cwd")
    python = str(environment.root / "bin" / "python")
    options = ["--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "--python", python, "install", *options]
    done = finished([*command, str(wheel)], folder, dict(os.environ))
    assert done.code == 0, done.out + done.err
    return environment


@pytest.fixture(scope="module")
def bare(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment that has tapi2 and nothing else."""
    return install(wheel, tmp_path_factory.mktemp("bare"))


@pytest.fixture(scope="module")
def full(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment that has tapi2 and, behind it, what this interpreter has."""
    environment = install(wheel, tmp_path_factory.mktemp("full"))
    (site,) = environment.root.glob("lib/python*/site-packages")
    ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "behind.pth").write_text("\n".join(sorted(ours)), "utf-8")
    return environment


def test_no_dependencies(wheel: Path) -> None:
    """Who imports the bindings installs nothing else."""
    metadata = email.message_from_bytes(read(wheel, ".dist-info/METADATA"))
    needs = metadata.get_all("Requires-Dist") or []
    assert [need for need in needs if "extra ==" not in need] == []
    assert "generate" in (metadata.get_all("Provides-Extra") or [])
    assert metadata["Requires-Python"] == ">=3.11"


def test_contents(wheel: Path) -> None:
    """Package, vectors, generator, spec and templates travel; tests do not."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    for name in (
        "tapi2/py.typed",
        "tapi2/pyinstaller/hook-tapi2.py",
        "tapi2/fixtures/messages/LINE_GROUPSTATUS.json",
        "tapi2gen/spec/api.yaml",
        "tapi2gen/spec/schema/message.schema.json",
        "tapi2gen/templates/tapi2/py.typed",
        "tapi2gen/templates/docs/{locale}/index.md.j2",
    ):
        assert name in names
    tops = {name.partition("/")[0] for name in names if ".dist-info/" not in name}
    assert tops == {"tapi2", "tapi2gen"}
    assert [name for name in names if "__pycache__" in name or "/tests/" in name] == []


def test_decode_with_nothing_else(bare: Environment) -> None:
    """The ten lines of the README work where there is only Python."""
    code = f"""
import sys, tapi2
match tapi2.decode(bytes.fromhex("{RECORD}")):
    case tapi2.AgentStatusExMessage(agent=agent, state=tapi2.AgentStateEx.READY):
        print(agent, tapi2.__file__.startswith(sys.prefix))
"""
    assert bare.run("python", "-c", code) == Done(0, "161 True\n", "")


def test_commands_with_nothing_else(bare: Environment) -> None:
    """`tapi2`, which is `python -m tapi2` too, explains and decodes."""
    explained = bare.run("tapi2", "explain", "29")
    assert (explained.code, explained.err) == (0, "")
    assert explained.out.startswith("LINE_AGENTSTATUSEX = 29 (0x1D)\n")
    (bare.cwd / "one.bin").write_bytes(bytes.fromhex(RECORD))
    decoded = bare.run("python", "-m", "tapi2", "decode", "--layout", "x64", "one.bin")
    assert (decoded.code, decoded.err) == (0, "")
    assert json.loads(decoded.out)["state"] == "READY"


def test_version_is_that_of_the_wheel(bare: Environment) -> None:
    """One place says it, and the package, the command and the metadata have it."""
    code = """
import tapi2
from importlib.metadata import version
print(version("tapi2") == tapi2.__version__)
"""
    assert bare.run("python", "-c", code) == Done(0, "True\n", "")
    shown = Done(0, f"tapi2 {tapi2.__version__}\n", "")
    assert bare.run("tapi2", "--version") == shown
    assert bare.run("python", "-m", "tapi2", "--version") == shown


def test_vectors_with_nothing_else(bare: Environment) -> None:
    """The test vectors are there, and decode to what they say."""
    code = """
from tapi2 import decode, testing
for vector in testing.vectors():
    for layout, record in vector.records.items():
        assert decode(record, layout).to_dict() == vector.decoded, vector
print(len(testing.vectors()) > 100, len(testing.bad_records()) > 10)
"""
    assert bare.run("python", "-c", code) == Done(0, "True True\n", "")


def test_pyinstaller_finds_the_hook(bare: Environment) -> None:
    """By the entry point that it asks every distribution for."""
    code = """
from importlib.metadata import entry_points
from pathlib import Path
(found,) = entry_points(group="pyinstaller40", name="hook-dirs")
(folder,) = found.load()()
print(*(file.name for file in Path(folder).glob("hook-*.py")))
"""
    assert bare.run("python", "-c", code) == Done(0, "hook-tapi2.py\n", "")


ABOUT = (
    "tapi2gen makes the package tapi2 and its documentation from a spec, and needs"
    " more than tapi2 itself: pip install 'tapi2[generate]'\n"
)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("build", Done(2, "", ABOUT)),
        ("check", Done(2, "", ABOUT)),
        ("validate", Done(2, "", ABOUT)),
        ("", Done(2, "", ABOUT)),
        ("--help", Done(0, ABOUT, "")),
        ("-h", Done(0, ABOUT, "")),
        ("build --help", Done(0, ABOUT, "")),
    ],
)
def test_generator_with_nothing_else(
    bare: Environment, call: str, expected: Done
) -> None:
    """Without the extra, one sentence says what the generator is and how to get it."""
    assert bare.run("tapi2gen", *call.split()) == expected
    assert bare.run("python", "-m", "tapi2gen", *call.split()) == expected
    assert not (bare.cwd / "generated").exists()


def test_generator_brings_spec_and_templates(full: Environment) -> None:
    """With the extra, the installed generator makes the checked-in tree anywhere."""
    done = full.run("tapi2gen", "build", "--out", "made")
    assert done.code == 0, done.err
    assert contents(full.cwd / "made") == checked_in()
    assert full.run("tapi2gen", "check", "--out", "made").code == 0


def test_installed_generator_is_the_one_that_ran(full: Environment) -> None:
    """What is tested above is the wheel, not the checkout."""
    code = "import sys, tapi2gen; print(tapi2gen.__file__.startswith(sys.prefix))"
    assert full.run("python", "-c", code) == Done(0, "True\n", "")


def read(wheel: Path, ending: str) -> bytes:
    """Read the one file of a wheel whose name ends like this."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(ending))
        return archive.read(name)
