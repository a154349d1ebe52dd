"""Texts of large APIs are packed, and come out as they went in."""

from __future__ import annotations

import pytest

from conftest import Project, Run, checked_in, contents
from tapi2gen import render
from tapi2gen.packing import Files, Packer, unpack

TEXTS = ["", "a" * 1000, "訊息" * 500, "\U0001f4de\r\n"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("room", [0, 10_000])
def test_there_and_back(text: str, room: int) -> None:
    """Packed or not, a text is the same."""
    content = Packer(room).pack(text)
    assert unpack(content) == text
    assert isinstance(content, str) == (len(text) <= room)


def test_packed_texts_are_small() -> None:
    """What does not fit takes a small part of its size."""
    packer = Packer(1000)
    sizes = [len(packer.pack("ab" * 500)) for _ in range(3)]
    assert sizes[0] == 1000
    assert max(sizes[1:]) < 100


def test_files() -> None:
    """Nobody sees which texts are packed."""
    files = Files({name: Packer(0).pack(name * 9) for name in "ab"} | {"c": "c"})
    assert dict(files) == {"a": "a" * 9, "b": "b" * 9, "c": "c"}


def test_a_build_with_packed_texts(
    project: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tree is the same to the byte."""
    monkeypatch.setattr(render, "Packer", lambda: Packer(0))
    assert run("build").code == 0
    assert contents(project.out) == checked_in()
