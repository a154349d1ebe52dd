"""A spec of a larger API: the real one, and copies of all that it holds.

A copy has messages, families, structures and requests of its own, under other names and
with other values, which refer to each other as the real ones do.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

KINDS = ("constants", "messages", "structures")

# The members of the union in LINEPROXYREQUEST, which have names of their own.
_MEMBER = re.compile(r"^(      - name: )(?=[A-Z]\w+\n        request: )", re.MULTILINE)
_VALUE = re.compile(r"^(value: )(\d+)$", re.MULTILINE)
# Constants of a sequence, of which the numbers of requests are one.
_NUMBER = re.compile(r"^(    value: )(\d+)$", re.MULTILINE)


def make_spec(spec: Path, target: Path, size: int) -> None:
    """Make a spec that is so many times as large.

    Args:
        spec: The real one.
        target: The folder to make.
        size: How many times everything is there, the real one included.
    """
    shutil.copytree(spec, target)
    files = [file for kind in KINDS for file in sorted((spec / kind).glob("LINE*"))]
    files = [file for file in files if file.stem != "LINEEXTENSIONID"]  # a plain value
    stems = sorted((file.stem for file in files), key=len, reverse=True)
    names = re.compile(rf"\bLINE(_?)(?=({'|'.join(s[4:].lstrip('_') for s in stems)}))")
    for number in range(1, size):
        tag = f"Q{number}X"
        for file in files:
            text = names.sub(rf"LINE\1{tag}", file.read_text("utf-8"))
            text = _raised(_VALUE, text, 100 * number)
            if file.stem == "LINEPROXYREQUEST_":
                text = _raised(_NUMBER, text, 20 * number)
            text = _MEMBER.sub(rf"\1{tag}", text)
            name = names.sub(rf"LINE\1{tag}", file.name)
            (target / file.parent.name / name).write_text(text, "utf-8")
    _list_messages(target)


def _raised(pattern: re.Pattern[str], text: str, number: int) -> str:
    return pattern.sub(lambda found: f"{found[1]}{int(found[2]) + number}", text)


def _list_messages(target: Path) -> None:
    """Name the copies among the messages that there are."""
    text = (target / "api.yaml").read_text("utf-8")
    start, known = text.split("\nmessages:\n  [")
    more = [file.stem for file in sorted((target / "messages").glob("LINE_Q*"))]
    listed = "".join(f"{name},\n   " for name in more)
    (target / "api.yaml").write_text(f"{start}\nmessages:\n  [{listed}{known}", "utf-8")
