"""A package of odd names, and of a spec that lacks what others have, is right too.

The small spec has no packets of [MS-TRP] and no function of a session; its proxy
requests, which would be the package's only ones, are taken away. To it come
attributes with the names of what their code uses, and a family whose enum has a name of
its own since it would be named as one of the kinds of values.
"""

from __future__ import annotations

from pathlib import Path

from conftest import REPOSITORY, copy_spec
from support.type_checkers import Mypy
from support.vendor_trees import run_python
from tapi2gen import cli

SAID = "summary: {en: What it is., zh-TW: 說明。}"
HEAD = f'since: "2.0"\n{SAID}\nsource: page\n'
# Names of Python, of the package's own code, and of its methods' parameters.
NAMES = [
    *("attribute", "dataclass", "fields", "field", "reader", "writer", "kind"),
    *("values", "default", "encoding", "layout", "buffer", "number", "object"),
    *("type", "list", "dict", "set", "id", "hash", "repr", "super", "match", "case"),
    *("struct", "typing", "from_datetime"),
]
KINDS = (
    "name: dw{0}, type: DWORD",
    "name: dw{0}, type: GUID",
    "name: dw{0}, type: flags, of: FLAGS_",
    "name: dw{0}, type: DATE",
    "pair: dw{0}, holds: string, from: structure",
)
SIZES = """
  - {name: dwTotalSize, role: total_size}
  - {name: dwNeededSize, role: needed_size}
  - {name: dwUsedSize, role: used_size}
"""

IMPORT_ALL = """
import importlib, pkgutil, tapi2
for module in pkgutil.walk_packages(tapi2.__path__, "tapi2."):
    if module.name.rpartition(".")[2] not in ("__main__", "batch", "hook-tapi2"):
        importlib.import_module(module.name)
for name in tapi2.__all__:
    getattr(tapi2, name)
assert not hasattr(tapi2, "iter_remote") and not hasattr(tapi2, "live")
"""


def write_spec(folder: Path) -> None:
    """Add what has odd names to the small spec."""
    copy_spec("small", folder)
    (folder / "structures" / "LINEPROXYREQUEST.yaml").unlink()
    (folder / "constants" / "FLAGS_.yaml").write_text(
        f"name: FLAGS_\nclass_name: OddFlags\nkind: flags\n{HEAD}"
        f"members:\n  - {{name: FLAGS_ONE, value: 1, {SAID}}}\n",
        "utf-8",
    )
    members = (
        f"  - {{{KINDS[index % len(KINDS)].format(index)}, attribute: {name}, {SAID}}}"
        for index, name in enumerate(NAMES)
    )
    (folder / "structures" / "LINEODD.yaml").write_text(
        f"name: LINEODD\nkind: buffer\n{HEAD}fields:{SIZES}" + "\n".join(members),
        "utf-8",
    )
    for value, start in enumerate(range(0, len(NAMES), 3)):
        name = f"LINE_ODD{value}"
        fields = (
            f"  - {{word: dwParam{index + 1}, name: {attribute}, {kind}, {SAID}}}\n"
            for index, (attribute, kind) in enumerate(
                zip(
                    NAMES[start : start + 3],
                    ("type: DWORD", "type: flags, of: FLAGS_", "type: LONG"),
                    strict=True,
                )
            )
        )
        (folder / "messages" / f"{name}.yaml").write_text(
            f"name: {name}\nvalue: {1000 + value}\n{HEAD}"
            f"sent_by: {{en: TAPI., zh-TW: TAPI。}}\nfields:\n{''.join(fields)}",
            "utf-8",
        )


def test_odd_names_and_no_packets(tmp_path: Path, mypy: Mypy) -> None:
    """All is imported, every vector is read back, and mypy has nothing to say."""
    spec, out = tmp_path / "spec", tmp_path / "out"
    write_spec(spec)
    folders = (f"--spec={spec}", f"--out={out}")
    templates = f"--templates={REPOSITORY / 'templates'}"
    assert cli.run(["build", "--quiet", *folders, templates]) == 0
    assert not (out / "tapi2" / "remote.py").exists()
    for arguments in (
        ("-c", IMPORT_ALL),
        (str(REPOSITORY / "tests/real/read_back.py"),),
        (str(REPOSITORY / "tests/support/check_package.py"),),
    ):
        printed = run_python(out, *arguments)
        if "check_package" in arguments[0]:
            assert printed == ""
    assert "Success" in mypy(out, "tapi2")
