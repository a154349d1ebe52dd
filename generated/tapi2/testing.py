# DO NOT EDIT. Made from templates/tapi2/testing.py by: tapi2gen build
"""The test vectors: records in hex and what they mean, for your own tests.

As plain data: `vectors()` and `bad_records()`. As pytest fixtures, with
`pytest_plugins = "tapi2.testing"`: `tapi2_vector` and `tapi2_bad_record` run a test
once for each vector, `tapi2_vectors` and `tapi2_bad_records` give them all.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, NamedTuple

from tapi2.layouts import Layout
from tapi2.messages.base import RawMessage


class Vector(NamedTuple):
    """A message in bytes, and what it means.

    Attributes:
        message: The name of the message, "UNKNOWN" for one of any other kind.
        name: What the vector is about.
        raw: The six words.
        records: The record in each layout that can hold the words.
        decoded: What `Message.to_dict` must give.
    """

    message: str
    name: str
    raw: RawMessage
    records: dict[Layout, bytes]
    decoded: dict[str, Any]


class BadRecord(NamedTuple):
    """Bytes that are no record, and the error that decoding must give.

    Attributes:
        name: What is wrong.
        layout: The layout to decode with.
        record: The bytes.
        error: The name of the error's class.
        received: The number of bytes that came, as the error says.
        due: The number of bytes that were due, as the error says.
    """

    name: str
    layout: Layout
    record: bytes
    error: str
    received: int
    due: int


@cache
def vectors() -> tuple[Vector, ...]:
    """Give the vectors of every message."""
    found: list[Vector] = []
    folder = (_fixtures() / "messages").iterdir()
    for file in sorted(folder, key=lambda file: file.name):
        data = json.loads(file.read_text("utf-8"))
        for item in data["vectors"]:
            words = (int(word, 16) for word in item["words"].values())
            records = {
                Layout[layout]: bytes.fromhex(record)
                for layout, record in item["records"].items()
                if record is not None
            }
            found.append(
                Vector(
                    data["message"],
                    item["name"],
                    RawMessage(*words),
                    records,
                    item["decoded"],
                )
            )
    return tuple(found)


@cache
def bad_records() -> tuple[BadRecord, ...]:
    """Give the bytes that no decoder may accept."""
    data = json.loads((_fixtures() / "bad-records.json").read_text("utf-8"))
    return tuple(
        BadRecord(
            item["name"],
            Layout[item["layout"]],
            bytes.fromhex(item["record"]),
            item["error"],
            item["received"],
            item["due"],
        )
        for item in data["bad_records"]
    )


def _fixtures() -> Traversable:
    """Find the vectors: in the installed package, else beside it in a checkout."""
    inside = files("tapi2") / "fixtures"
    beside = Path(__file__).parent.parent / "fixtures"
    return inside if inside.is_dir() else beside


def _title(item: Vector | BadRecord) -> str:
    about = item.message if isinstance(item, Vector) else item.layout.name
    return f"{about}: {item.name}"


# Loaded as a pytest plugin, pytest is there already; without it, it is not asked for.
if "pytest" in sys.modules:
    import pytest

    @pytest.fixture(params=vectors(), ids=_title)
    def tapi2_vector(request: pytest.FixtureRequest) -> Vector:
        """Each vector in turn."""
        vector: Vector = request.param
        return vector

    @pytest.fixture(params=bad_records(), ids=_title)
    def tapi2_bad_record(request: pytest.FixtureRequest) -> BadRecord:
        """Each bad record in turn."""
        record: BadRecord = request.param
        return record

    @pytest.fixture
    def tapi2_vectors() -> tuple[Vector, ...]:
        """All vectors."""
        return vectors()

    @pytest.fixture
    def tapi2_bad_records() -> tuple[BadRecord, ...]:
        """All bad records."""
        return bad_records()
