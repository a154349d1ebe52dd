"""Importing tapi2: cheap, lazy, and wherever Python can import from."""

import copy
import importlib.util
import inspect
import json
import pickle
import pkgutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

import tapi2

PACKAGE = Path(tapi2.__file__).parent
MODULES = sorted(
    module.name for module in pkgutil.walk_packages([str(PACKAGE)], "tapi2.")
)

# What decoding may not need, although it needs enum, struct and typing.
UNNEEDED = {
    *("argparse", "ast", "ctypes", "dataclasses", "decimal", "inspect", "json"),
    *("pathlib", "pickle", "textwrap", "typing_extensions", "uuid"),
    *("tapi2.explain", "tapi2.records", "tapi2.structures", "tapi2.testing"),
}

RECORD = tapi2.AgentStatusMessage(
    device=1, callback_instance=2, address_id=3, changed=2, state=4
).to_bytes()

# Uses what there is to use, and prints what comes of it.
EVERYTHING = f"""
import json, pickle, sys
import tapi2

record = bytes.fromhex("{RECORD.hex()}")
message = tapi2.decode(record)
print(json.dumps({{
    "repr": repr(message),
    "dict": message.to_dict(),
    "bytes": message.to_bytes(tapi2.Layout.X86).hex(),
    "list": [m == message for m in tapi2.iter_decode(record * 2)],
    "read": tapi2.Message.from_dict(message.to_dict()) == message,
    "pickle": pickle.loads(pickle.dumps(message)) == message,
    "structure": tapi2.decode(tapi2.LINEMESSAGE64.from_buffer_copy(record)) == message,
    "constant": tapi2.LINEAGENTSTATE_READY is message.state,
    "documented": [
        bool(thing.__doc__)
        for thing in (tapi2, tapi2.decode, tapi2.AgentState, type(message))
    ],
    "optimize": sys.flags.optimize,
    "path": tapi2.__file__,
}}))
"""
EXPECTED = {
    "repr": (
        "AgentStatusMessage(device=1, callback_instance=2, address_id=3,"
        " changed=AgentStatus.STATE, state=AgentState.READY)"
    ),
    "dict": {
        "name": "LINE_AGENTSTATUS",
        "device": 1,
        "callback_instance": 2,
        "address_id": 3,
        "changed": ["STATE"],
        "state": "READY",
    },
    "bytes": "010000001600000002000000030000000200000004000000",
    "list": [True, True],
    "read": True,
    "pickle": True,
    "structure": True,
    "constant": True,
}


def run(code: str, *options: str) -> str:
    """Run code in a fresh interpreter, and give what it prints."""
    done = subprocess.run(
        [sys.executable, *options, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def loaded(code: str, *, before: str = "") -> set[str]:
    """Find out which modules code loads, beside those that other code loads first."""
    program = (
        f"import sys; {before}\nbefore = set(sys.modules)\n{code}\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    return set(run(program, "-I").split())


# What is loaded, and when.


def test_importing_tapi2_loads_next_to_nothing() -> None:
    """One module of its own, and none of Python's that costs anything."""
    assert loaded("import tapi2") - {"__future__"} == {"tapi2"}


@pytest.mark.parametrize(
    "code",
    [
        f"tapi2.decode(bytes.fromhex('{RECORD.hex()}'))",
        "tapi2.from_callback(1, 29, 2, 3, 4, 5)",
        "tapi2.decode(tapi2.UnknownMessage(message_id=2).to_bytes())",
        f"repr(list(tapi2.iter_decode(bytes.fromhex('{RECORD.hex()}') * 2)))",
        "tapi2.QueueStatusMessage(queue_id=1, changed=2).to_dict()",
    ],
)
def test_decoding_loads_only_what_it_needs(code: str) -> None:
    """Only enum, struct and typing, with what these load themselves on this Python."""
    new = loaded(f"import tapi2\n{code}", before="import enum, struct, typing")
    assert not new & UNNEEDED


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))]
)
def test_the_default_layout_survives_copies(again: Callable[[Any], Any]) -> None:
    """Whoever wraps `decode` hands its defaults on, to another process, too."""
    default = again(inspect.signature(tapi2.decode).parameters["layout"].default)
    assert tapi2.decode(RECORD, default) == tapi2.decode(RECORD)
    assert [*tapi2.iter_decode(RECORD, default)] == [tapi2.decode(RECORD)]
    assert tapi2.decode(RECORD).to_bytes(default) == RECORD


def test_what_was_imported_before_tapi2_was_imported_anew_still_works() -> None:
    """As where a development server or a notebook loads changed modules."""
    code = f"""
import sys
from tapi2 import decode, iter_decode
record = bytes.fromhex("{RECORD.hex()}")
decode(record)
for name in [name for name in sys.modules if name.startswith("tapi2")]:
    del sys.modules[name]
import tapi2
print([tapi2.decode(record).raw] == [m.raw for m in iter_decode(record)])
"""
    assert run(code) == "True\n"


def test_a_constant_loads_no_message() -> None:
    """Nor a record."""
    new = loaded("import tapi2\ntapi2.LINEAGENTSTATE_READY")
    mine = {
        name.removeprefix("tapi2.").split(".")[0] for name in new if "tapi2" in name
    }
    assert mine == {"tapi2", "constants"}


def test_what_needs_numpy_is_no_attribute_without_it() -> None:
    """So that `help`, `hasattr` and mocks work; to import it says what to install."""
    code = """
import sys
sys.modules["numpy"] = None
import inspect, unittest.mock, tapi2
print(hasattr(tapi2, "batch"), len(inspect.getmembers(tapi2)) > 100)
unittest.mock.create_autospec(tapi2)
try:
    import tapi2.batch
except ImportError as error:
    print(error)
"""
    expected = "False True\ntapi2.batch needs numpy: pip install 'tapi2[batch]'\n"
    assert run(code) == expected


def test_a_name_is_looked_up_once() -> None:
    """The second use of a name costs no more than a global."""
    code = "import tapi2; tapi2.decode; print('decode' in vars(tapi2))"
    assert run(code, "-I").split() == ["True"]


# Every way to import.


def test_the_modules_are_found() -> None:
    """The test below is about something."""
    assert {"tapi2.decoding", "tapi2.messages.base", "tapi2.testing"} <= {*MODULES}
    assert len(MODULES) > 25


# Imports each module, those that need others first, and says which has nothing.
EACH = """
import importlib
for name in {modules}:
    if len(dir(importlib.import_module(name))) <= 5:
        print(name)
"""


def test_every_module_is_imported() -> None:
    """None needs another one that is imported before it."""
    numpy = importlib.util.find_spec("numpy")
    modules = [name for name in MODULES if numpy or "tapi2.batch" not in name]
    modules.sort(key=lambda name: name.count("."), reverse=True)
    assert run(EACH.format(modules=modules), "-W", "error", "-I") == ""


@pytest.mark.parametrize(
    ("options", "optimize", "documented"),
    [
        ([], 0, True),
        (["-O"], 1, True),
        (["-OO"], 2, False),
        (["-W", "error", "-b", "-b"], 0, True),
        (["-I"], 0, True),
        (["-X", "dev", "-W", "error"], 0, True),
        (["-X", "utf8=0"], 0, True),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_everything_works_with_options(
    options: Sequence[str], optimize: int, documented: bool
) -> None:
    """Without assertions, without docstrings, and with warnings as errors."""
    found = json.loads(run(EVERYTHING, *options))
    assert EXPECTED.items() <= found.items()
    assert found["optimize"] == optimize
    assert found["documented"] == [documented] * 4
    assert Path(found["path"]).parent == PACKAGE


# From a zip file, as programs are sometimes shipped.


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package in a zip file, with the test vectors inside as in a wheel."""
    path = tmp_path_factory.mktemp("zip") / "tapi2.zip"
    fixtures = PACKAGE / "fixtures"
    if not fixtures.is_dir():
        fixtures = PACKAGE.parent / "fixtures"
    with zipfile.ZipFile(path, "w") as archive:
        for root, name in ((PACKAGE, "tapi2"), (fixtures, "tapi2/fixtures")):
            for file in sorted(root.rglob("*")):
                if file.is_file() and "__pycache__" not in file.parts:
                    archive.write(file, f"{name}/{file.relative_to(root).as_posix()}")
    return path


def from_zip(archive: Path, code: str) -> str:
    """Run code that finds tapi2 in the zip file."""
    code = f"import sys; sys.path.insert(0, {str(archive)!r})\n{code}"
    return run(code, "-I", "-X", "utf8")


def test_everything_works_from_a_zip_file(archive: Path) -> None:
    """There is no directory to look into."""
    found = json.loads(from_zip(archive, EVERYTHING))
    assert EXPECTED.items() <= found.items()
    assert Path(found["path"]).parent.parent == archive


def test_explain_works_from_a_zip_file(archive: Path) -> None:
    """Its texts are data of the package."""
    code = "from tapi2.explain import explain; print(explain('LINE_QUEUESTATUS'))"
    assert from_zip(archive, code).startswith("LINE_QUEUESTATUS = 28 (0x1C)")


def test_testing_works_from_a_zip_file(archive: Path) -> None:
    """So are the vectors; above all, they are not silently none."""
    code = "import tapi2.testing as t; print(len(t.vectors()), len(t.bad_records()))"
    here = [len(tapi2.testing.vectors()), len(tapi2.testing.bad_records())]
    assert [int(count) for count in from_zip(archive, code).split()] == here
