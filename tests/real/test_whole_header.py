"""The whole of the real <tapi.h> as a spec: what validates is built right.

Every message, constant and structure of the header becomes an entry with placeholders
for texts. The package that is made of them reads back all its vectors, and a compiler
has the same numbers. It takes a minute or two, and runs by `pytest -m header`.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import REPOSITORY
from real.compiler import compile_object
from real.header import constants, structures
from real.header_spec import SPEC, WORDS, is_message, write_spec
from support.type_checkers import Mypy
from tapi2gen import cli

pytestmark = pytest.mark.header

TRIPLES = ("x86-windows-gnu", "x86_64-windows-gnu", "aarch64-windows-gnu")
READ_BACK = REPOSITORY / "tests/real/read_back.py"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is built of the whole header."""
    root = tmp_path_factory.mktemp("header")
    write_spec(root / "spec")
    folders = ["--spec", str(root / "spec"), "--out", str(root / "out")]
    assert cli.run(["build", "--quiet", *folders]) == 0
    return root / "out"


def test_no_structure_is_left_out(out: Path) -> None:
    """Each has a file, but the one that every message is; each member is said."""
    described = {file.stem for file in (out.parent / "spec/structures").glob("*.yaml")}
    assert described | {"LINEMESSAGE"} >= structures().keys()
    assert len(described) > 50


def test_every_name_of_the_header_is_there(out: Path) -> None:
    """With its number: the messages, the families, and what belongs to none."""
    names = dict(constants())
    assert len(names) > 800
    messages = {name for name in names if is_message(name)}
    ours = {file.stem for file in SPEC.glob("messages/*.yaml")}
    assert len(messages) == 35
    assert messages == WORDS.keys() | ours
    program = (
        "import json, tapi2.constants as c\n"
        "print(json.dumps({name: int(getattr(c, name)) for name in c.__all__"
        " if not isinstance(getattr(c, name), type)}))\n"
    )
    assert json.loads(run_python(out, "-c", program)) == names


def test_every_vector_is_read_back(out: Path) -> None:
    """And every class is written, said in JSON, and made of its own values."""
    counts = dict(line.split() for line in run_python(out, str(READ_BACK)).splitlines())
    assert all(int(count) > 400 for count in counts.values()), counts


def test_compiler_has_the_same_numbers(
    out: Path, tmp_path: Path, zig_cache: Path
) -> None:
    """On every target, down to the last member, without a warning."""
    source = out / "conformance/conformance.cpp"
    text = source.read_text("utf-8")
    for name in (*constants(), *structures()):
        assert re.search(rf"[( ]{name}, ", text), name
    for triple in TRIPLES:
        target = tmp_path / f"{triple}.obj"
        compile_object(source, triple, target, flags=("-std=c++20",), cache=zig_cache)


def test_type_checker_finds_nothing(out: Path, tmp_path: Path, mypy: Mypy) -> None:
    """In any class that is made."""
    program = tmp_path / "program.py"
    program.write_text(
        "import tapi2\n\n\n"
        "def privilege(message: tapi2.AnyMessage) -> tapi2.CallPrivilege | None:\n"
        "    match message:\n"
        "        case tapi2.CallStateMessage(busy_mode=None, privilege=found):\n"
        "            return found\n"
        "        case tapi2.PhoneReplyMessage(result=tapi2.PhoneErr()):\n"
        "            return None\n"
        "    return None\n",
        "utf-8",
    )
    printed = mypy(tmp_path, program, out / "tapi2", path=(out,))
    assert printed.startswith("Success: "), printed


def run_python(out: Path, *arguments: str) -> str:
    """Run a program with the package that was made, and return what it prints."""
    done = subprocess.run(
        [sys.executable, *arguments],
        env=os.environ | {"PYTHONPATH": str(out)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout
