"""Repositories of git that tests make."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Commit = Callable[..., str]


def make_commit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Commit:
    """Make a folder a repository, and give what commits everything in it."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    monkeypatch.delenv("GIT_DIR", raising=False)

    def git(*arguments: str) -> str:
        identity = ("-c", "user.name=Ann", "-c", "user.email=ann@example.com")
        command = ["git", *identity, *arguments]
        done = subprocess.run(command, cwd=folder, check=True, capture_output=True)
        return done.stdout.decode().strip()

    def commit_all(tag: str = "then") -> str:
        git("init", "--quiet")
        git("add", ".")
        git("commit", "--quiet", "--message", "Then")
        git("tag", "--force", tag)
        return git("rev-parse", "HEAD")

    return commit_all
