"""Sessions of a shell, as pages show them: commands, each with what it prints."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import tapi2


def sessions(text: str) -> list[tuple[str, str]]:
    """Return the commands of a shell's session, each with its output."""
    parts = re.split(r"^\$ (.*)\n", text, flags=re.MULTILINE)
    assert parts[0] == ""
    return list(zip(parts[1::2], parts[2::2], strict=True))


def check_output(command: str, output: str) -> None:
    """Run a command and compare its output, of which dots leave out the rest."""
    scripts = Path(sys.executable).parent
    done = subprocess.run(
        ["bash", "-c", command],
        env=os.environ
        | {
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(Path(tapi2.__file__).parent.parent),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    begin, dots, _ = output.rpartition("...\n")
    if dots:
        assert done.stdout.startswith(begin)
        assert done.returncode == 0
    else:
        assert done.stdout == output
