"""What the spec calls sensitive is `***` wherever it is shown, of every kind.

A structure with a secret of each kind is added to the small spec. Each row of the table
is a value, what of it may be read nowhere, and a value that is refused.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from conftest import REPOSITORY, copy_spec
from support.vendor_trees import run_python
from tapi2gen import cli

SAID = "summary: {en: What it is., zh-TW: 說明。}"
HEAD = f'since: "2.0"\n{SAID}\nsource: page\n'
SIZES = """
  - {name: dwTotalSize, role: total_size}
  - {name: dwNeededSize, role: needed_size}
  - {name: dwUsedSize, role: used_size}
"""
BEHIND = "from: structure, sensitive: true"


class Secret(NamedTuple):
    """A secret of a kind.

    Attributes:
        member: The member, but its attribute and summary.
        value: Its value, as Python.
        shown: What of the value nothing may show.
        refused: A value that it does not take, as Python.
    """

    member: str
    value: str
    shown: str
    refused: str


SECRETS = {
    "number": Secret("name: dwA, type: DWORD", "424242", "424242", "-424242"),
    "handle": Secret("name: dwB, type: HAGENT", "424243", "424243", "'424243'"),
    "flags": Secret(
        "name: dwC, type: flags, of: LINEAGENTSTATUS_", "3", "STATE", "'STATE'"
    ),
    "choice": Secret(
        "name: dwD, type: choice, of: LINEAGENTSTATE_", "0x67890", "6789", "'6789'"
    ),
    "guid": Secret("name: dwE, type: GUID", "UUID(int=0xABC123)", "abc123", "'abc123'"),
    "money": Secret("name: dwF, type: CURRENCY", "Decimal('98.76')", "98", "'98'"),
    "day": Secret("name: dwG, type: DATE", "datetime(1987, 2, 3)", "1987", "'1987'"),
    "octets": Secret(
        "name: dwH, type: BYTE, length: 8", "b'geheim12'", "geheim", "b'geheim123'"
    ),
    "characters": Secret(
        "name: szQ, type: WCHAR, length: 8", "'geheim'", "geheim", "b'geheim'"
    ),
    "text": Secret(f"pair: dwI, holds: string, {BEHIND}", "'geheim'", "geheim", "7"),
    "texts": Secret(
        f"pair: dwJ, holds: strings, {BEHIND}", "('geheim',)", "geheim", "'geheim'"
    ),
    "block": Secret(
        f"pair: dwK, holds: bytes, {BEHIND}", "b'geheim'", "geheim", "'geheim'"
    ),
    "either": Secret(
        "pair: dwR, holds: string_or_bytes, format: choice, "
        f"characters: {{LINEAGENTSTATE_READY: char}}, {BEHIND}",
        "b'geheim'",
        "geheim",
        "'geheim'",
    ),
    "guids": Secret(
        f"pair: dwL, holds: list, of: GUID, {BEHIND}",
        "(UUID(int=0xABC123),)",
        "abc123",
        "('abc123',)",
    ),
    "codes": Secret(
        f"pair: dwM, holds: list, of: LINEAGENTSTATE_, {BEHIND}",
        "(0x67890,)",
        "6789",
        "('6789',)",
    ),
    "numbers": Secret(
        f"pair: dwN, holds: list, of: DWORD, {BEHIND}",
        "(424244,)",
        "424244",
        "(-4242,)",
    ),
    "entries": Secret(
        f"pair: dwO, holds: list, of: LINEODDENTRY, {BEHIND}",
        "(tapi2.OddEntryRecord(name='geheim'),)",
        "geheim",
        "('geheim',)",
    ),
    "entry": Secret(
        "name: dwP, type: LINEODDENTRY",
        "tapi2.OddEntryRecord(name='geheim')",
        "geheim",
        "'geheim'",
    ),
}
LISTS = ("guids", "codes", "numbers", "entries")

PROGRAM = """
import json, sys, tapi2
from datetime import datetime
from decimal import Decimal
from uuid import UUID

for name, (value, hidden, refused) in json.load(sys.stdin).items():
    record = tapi2.OddRecord(**{name: eval(value)})
    again = tapi2.OddRecord.from_bytes(record.to_bytes())
    assert again == record and getattr(again, name) == eval(value), name
    assert tapi2.OddRecord.from_dict(record.to_dict(reveal=True)) == record, name
    assert "***" not in json.dumps(record.to_dict(reveal=True)[name]), name
    for made in (record, again):
        for shown in (repr(made), str(made), json.dumps(made.to_dict())):
            assert hidden not in shown and "***" in shown, (name, shown)
    for data in (record.to_dict(), record.to_dict(reveal=True) | {name: {}}):
        try:
            tapi2.OddRecord.from_dict(data)
        except tapi2.TapiError as error:
            assert hidden not in str(error), (name, error)
        else:
            raise AssertionError(name)
    try:
        tapi2.OddRecord(**{name: eval(refused)})
    except tapi2.TapiError as error:
        assert hidden not in str(error), (name, error)
    else:
        raise AssertionError(name)
"""


def write_spec(folder: Path) -> None:
    """Add the structures to the small spec."""
    copy_spec("small", folder)
    members = ""
    for name, secret in SECRETS.items():
        if name in LISTS:
            members += (
                f"  - {{name: dwNum_{name}, type: DWORD, counts: {name}}}\n".replace(
                    "_", ""
                )
            )
        mark = "" if BEHIND in secret.member else "sensitive: true, "
        members += f"  - {{{secret.member}, attribute: {name}, {mark}{SAID}}}\n"
    structures = {
        "LINEODD": f"kind: buffer\n{HEAD}fields:{SIZES}{members}",
        "LINEODDENTRY": f"kind: entry\n{HEAD}fields:\n"
        f"  - {{name: dwID, attribute: id, type: DWORD, {SAID}}}\n"
        "  - {pair: dwName, attribute: name, holds: string, from: container, "
        f"{SAID}}}\n",
    }
    for name, text in structures.items():
        file = folder / "structures" / f"{name}.yaml"
        file.write_text(f"name: {name}\n{text}", "utf-8")


def test_every_kind(tmp_path: Path) -> None:
    """In repr, str, dictionaries and errors; on pages, in help and by `explain`."""
    spec, out = tmp_path / "spec", tmp_path / "out"
    write_spec(spec)
    templates = f"--templates={REPOSITORY / 'templates'}"
    made = cli.run(["build", "--quiet", f"--spec={spec}", f"--out={out}", templates])
    assert made == 0

    values = {name: secret[1:] for name, secret in SECRETS.items()}
    run_python(out, "-c", PROGRAM, given=json.dumps(values))
    explained = words(run_python(out, "-m", "tapi2", "explain", "LINEODD"))
    module = words((out / "tapi2" / "records" / "odd.py").read_text("utf-8"))
    page = (out / "docs" / "en" / "structures" / "LINEODD.md").read_text("utf-8")
    whole = "Secret. It is shown as"
    assert module.count(f"{whole} ``***``") == len(SECRETS) - 1
    assert whole in explained
    for name in SECRETS:
        said = "Its strings are secret." if name == "entry" else whole
        assert any(
            f"`{name}`" in row and said in row for row in page.splitlines()
        ), name
        member = words(run_python(out, "-m", "tapi2", "explain", f"OddRecord.{name}"))
        assert said in member, name


def words(text: str) -> str:
    """Return a text in one line."""
    return " ".join(text.split())
