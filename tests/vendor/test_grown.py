"""A structure that got a member of every kind with a later version of TAPI."""

from __future__ import annotations

from pathlib import Path

from conftest import REPOSITORY, Run
from support.vendor_trees import run_python

OVERLAY = REPOSITORY / "tests/vendor/grown.yaml"

# Reads and writes the structure as both versions have it, with what is false too.
PROGRAM = """
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import grown
from grown import GrownEntryRecord, GrownReportRecord, testing

full = {
    "number": 5,
    "flags": grown.AgentStatus.STATE,
    "choice": grown.AgentState.READY,
    "amount": Decimal("3.5"),
    "then": datetime(2020, 1, 2),
    "proxy": UUID(int=9),
    "text": "hi",
    "entries": (GrownEntryRecord(id=3),),
    "guids": (UUID(int=5),),
    "codes": (grown.AgentState.READY,),
}
empty = {
    "number": 0,
    "flags": grown.AgentStatus(0),
    "choice": 0,
    "amount": Decimal(0),
    "then": datetime(2020, 1, 2),
    "proxy": UUID(int=0),
    "text": "",
    "entries": (),
    "guids": (),
    "codes": (),
}
assert ("old", *full) == ("old", *empty) == GrownReportRecord.__match_args__
for values, size in ((full, 104 + 6 + 2 + 4 + 16 + 4), (empty, 104), ({}, 16)):
    record = GrownReportRecord(old=1, **values)
    assert len(record.to_bytes()) == size, len(record.to_bytes())
    assert GrownReportRecord.from_bytes(record.to_bytes()) == record
nothing = {**empty, "then": datetime(1899, 12, 30)}
for name in full:  # one member of the later version is enough, and the others are 0
    values = {other: value for other, value in full.items() if other != name}
    read = GrownReportRecord.from_bytes(GrownReportRecord(old=1, **values).to_bytes())
    assert read == GrownReportRecord(old=1, **{**values, name: nothing[name]}), name
    alone = GrownReportRecord(old=1, **{name: full[name]})
    read = GrownReportRecord.from_bytes(alone.to_bytes())
    assert read == GrownReportRecord(old=1, **{**nothing, name: full[name]}), name

vectors = [it for it in testing.buffers() if it.record == "GrownReportRecord"]
assert len(vectors) > 2
for vector in vectors:
    read = GrownReportRecord.from_bytes(vector.buffer, encoding=vector.encoding)
    assert read.to_dict() == vector.decoded, vector
    if vector.is_written:
        total = len(vector.buffer)
        assert read.to_bytes(total, encoding=vector.encoding) == vector.buffer, vector
"""


def test_every_kind_of_member_that_is_newer(tmp_path: Path, run: Run) -> None:
    """It builds, and its records write what they read, the older version too."""
    out = tmp_path / "made"
    more = ("--package", "grown", "--out", str(out), "--self-contained")
    result = run("build", "--quiet", "--overlay", str(OVERLAY), *more)
    assert (result.code, result.err) == (0, "")
    run_python(out, "-c", PROGRAM)
