# DO NOT EDIT. Made from spec/
# and templates/tapi2/testing/__init__.py.j2 by: tapi2gen build
"""The test vectors: bytes and what they mean, for your own tests.

As plain data: ``vectors()`` and ``bad_records()`` of messages, ``buffers()`` of
structures, ``requests()`` of proxy requests, and ``bad_buffers()`` of both. As pytest
fixtures, with ``pytest_plugins = "tapi2.testing"``: ``tapi2_vector``,
``tapi2_bad_record``, ``tapi2_buffer``, ``tapi2_request`` and ``tapi2_bad_buffer`` run a
test once for each; with an s at their end they give them all.

A program's own conftest may have imported it before: PYTEST_DONT_REWRITE.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from ctypes import c_void_p, sizeof
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ..errors import missing_data
from ..layouts import Layout
from ..messages.raw import RawMessage
from .cases import (
    BadBuffer,
    BadRecord,
    BufferVector,
    RequestVector,
    Vector,
)

__all__ = [
    "BadBuffer",
    "BadRecord",
    "BufferVector",
    "RequestVector",
    "Vector",
    "bad_buffers",
    "bad_records",
    "buffers",
    "requests",
    "vectors",
]


@cache
def vectors() -> tuple[Vector, ...]:
    """Return the vectors of every message."""
    return message_vectors("messages")


def message_vectors(folder: str) -> tuple[Vector, ...]:
    """Return the vectors in a folder of messages.

    Args:
        folder: Its name, below that of all vectors.
    """
    return tuple(
        Vector(
            data.get("extension", data["message"]),
            item["name"],
            RawMessage(*(int(word, 16) for word in item["words"].values())),
            {
                Layout.named(layout): bytes.fromhex(record)
                for layout, record in item["records"].items()
                if record is not None
            },
            item["decoded"],
        )
        for data in _folder(folder)
        for item in data["vectors"]
    )


@cache
def bad_records() -> tuple[BadRecord, ...]:
    """Return the bytes that no decoder may accept."""
    return tuple(
        BadRecord(
            item["name"],
            Layout.named(item["layout"]),
            bytes.fromhex(item["record"]),
            item["error"],
            item["received"],
            item["due"],
        )
        for item in _load(_fixtures() / "bad-records.json")["bad_records"]
    )


@cache
def buffers() -> tuple[BufferVector, ...]:
    """Return the vectors of every structure."""
    return tuple(
        BufferVector(
            data["structure"],
            data["record"],
            item["name"],
            item["encoding"],
            bytes.fromhex(_native(item)),
            _numbers(item["members"]),
            item["decoded"],
            item["is_written"],
        )
        for data in _folder("structures")
        for item in data["vectors"]
    )


@cache
def requests() -> tuple[RequestVector, ...]:
    """Return the vectors of every proxy request."""
    return tuple(
        RequestVector(
            data["request"],
            item["name"],
            item["encoding"],
            bytes.fromhex(item["buffer"]),
            _numbers(item["members"]),
            item["decoded"],
            item["answer"],
            _bytes(item["answer_buffer"]),
            _bytes(item["answered"]),
        )
        for data in _folder("requests")
        for item in data["vectors"]
    )


@cache
def bad_buffers() -> tuple[BadBuffer, ...]:
    """Return the bytes that no record may be read from."""
    return tuple(
        BadBuffer(
            item["name"],
            item["structure"],
            item["encoding"],
            bytes.fromhex(item["buffer"]),
            item["error"],
            item["at"],
            tuple(item["says"]),
        )
        for item in _load(_fixtures() / "bad-buffers.json")["bad_buffers"]
    )


def _folder(name: str) -> Iterator[Any]:
    folder = _fixtures() / name
    found = list(folder.iterdir()) if folder.is_dir() else []
    # A spec may have nothing for a folder, but never for this file.
    if not found and not (_fixtures() / "bad-buffers.json").is_file():
        raise missing_data(f"fixtures/{name}", "tapi2")
    return map(_load, sorted(found, key=lambda file: file.name))


def _load(file: Traversable) -> Any:
    try:
        return json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise missing_data(f"fixtures/{file.name}", "tapi2") from None


def _native(item: Any) -> str:
    """Return the bytes of a structure as this interpreter has them."""
    has_4 = sizeof(c_void_p) == 4
    return str((has_4 and item.get("buffer_on_x86")) or item["buffer"])


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else bytes.fromhex(text)


def _numbers(members: dict[str, str | float]) -> dict[str, int | float]:
    return {
        name: int(value, 16) if isinstance(value, str) else value
        for name, value in members.items()
    }


def _fixtures() -> Traversable:
    """Find the vectors: in the installed package, else beside it in a checkout."""
    inside = files("tapi2") / "fixtures"
    beside = Path(__file__).parent.parent.parent / "fixtures"
    return inside if inside.is_dir() else beside


def _title(item: Any) -> str:
    for about in ("message", "request", "structure"):
        if hasattr(item, about):
            return f"{getattr(item, about)}: {item.name}"
    return f"{item.layout.name}: {item.name}"


# Loaded as a pytest plugin, pytest is there already; without it, it is not asked for.
if "pytest" in sys.modules:
    import pytest

    # A package that knows extensions has their vectors besides.
    _more = (f"{__name__}.extensions",)
    pytest_plugins = [name for name in _more if find_spec(name)]

    @pytest.fixture(params=vectors(), ids=_title)
    def tapi2_vector(request: pytest.FixtureRequest) -> Vector:
        """Each vector of a message in turn."""
        vector: Vector = request.param
        return vector

    @pytest.fixture(params=bad_records(), ids=_title)
    def tapi2_bad_record(request: pytest.FixtureRequest) -> BadRecord:
        """Each bad record in turn."""
        record: BadRecord = request.param
        return record

    @pytest.fixture(params=buffers(), ids=_title)
    def tapi2_buffer(request: pytest.FixtureRequest) -> BufferVector:
        """Each vector of a structure in turn."""
        vector: BufferVector = request.param
        return vector

    @pytest.fixture(params=requests(), ids=_title)
    def tapi2_request(request: pytest.FixtureRequest) -> RequestVector:
        """Each vector of a proxy request in turn."""
        vector: RequestVector = request.param
        return vector

    @pytest.fixture(params=bad_buffers(), ids=_title)
    def tapi2_bad_buffer(request: pytest.FixtureRequest) -> BadBuffer:
        """Each bad buffer in turn."""
        buffer: BadBuffer = request.param
        return buffer

    @pytest.fixture
    def tapi2_vectors() -> tuple[Vector, ...]:
        """All vectors of messages."""
        return vectors()

    @pytest.fixture
    def tapi2_bad_records() -> tuple[BadRecord, ...]:
        """All bad records."""
        return bad_records()

    @pytest.fixture
    def tapi2_buffers() -> tuple[BufferVector, ...]:
        """All vectors of structures."""
        return buffers()

    @pytest.fixture
    def tapi2_requests() -> tuple[RequestVector, ...]:
        """All vectors of proxy requests."""
        return requests()

    @pytest.fixture
    def tapi2_bad_buffers() -> tuple[BadBuffer, ...]:
        """All bad buffers."""
        return bad_buffers()
