"""Where Windows cannot be had, its tests fail in so many words, and are not skipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from windows.command import main


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which programs are looked for; it is empty."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return folder


def script(file: Path, text: str) -> None:
    """Write a program."""
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)


@pytest.mark.usefixtures("programs")
def test_no_debian(capsys: pytest.CaptureFixture[str]) -> None:
    """Wine comes from its packages."""
    assert main([]) == 1
    expected = "no test ran on Windows: this is no Debian: there is no dpkg\n"
    assert capsys.readouterr().err.lstrip() == expected


def test_wine_is_not_to_be_had(
    programs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What apt-get says is what its reader needs."""
    for name in ("dpkg-query", "sudo"):
        script(programs / name, 'shift; exec "$@"' if name == "sudo" else "exit 1")
    script(programs / "apt-get", "echo E: no network; exit 100")
    assert main([]) == 1
    said = capsys.readouterr().err
    assert said.startswith("\nno test ran on Windows: ")
    assert "apt-get update -qq fails:\nE: no network" in said
