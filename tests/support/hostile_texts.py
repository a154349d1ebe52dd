"""Texts that try to escape from what they are written into, and their places."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from conftest import REPOSITORY
from tapi2gen.load.documents import load_text

Place = tuple[str | int, ...]

# What might end a string, a comment, a cell or a template's tag, or begin something.
MIDDLE = " ".join(
    [
        *("'", '"', "'''", '"""', "\\", "\\\\", "\\n", "\\N{DIGIT ONE}", "\\u0041"),
        *("{", "}", "{{ x }}", "{% raw %}", "{# x #}", "${x}", "$x$", "%s", "%(x)s"),
        *("|", "`", "``", "`x`", "<script>alert(1)</script>", "<b>", "<!--", "-->"),
        *("*/", "/*", "//", "??/", "# type: int", "# noqa", "[x](y)", "![x](y)", "[x]"),
        *("*x*", "_x_", "__x__", "~~x~~", "&amp;", "&#60;", "<https://x.y>", "^x^"),
        *("{py:obj}`x`", "[^1]", "@x", "(c)", "é", "中文「」", "😀", "W" * 300, "x"),
    ]
)
# What has a meaning at the beginning of a line.
STARTS = [
    *(
        "",
        "# ",
        "## ",
        "- ",
        "+ ",
        "* ",
        "1. ",
        "1) ",
        "> ",
        "| ",
        ": ",
        "--- ",
        "=== ",
    ),
    *("```", "~~~", "[x]: y ", "[^1]: ", "<!-- ", "<div> ", "% ", "(x)= ", "+++ "),
    *(
        "$$ ",
        ":::{x} ",
        "'''",
        '"""',
        "\\",
        "{{ x }}",
        "{%",
        "@",
        "#",
        "=",
        "-",
        "&lt;",
    ),
]
# What might swallow what ends the text.
ENDS = [
    *("", "\\", "\\\\", '"', "'", '"""', "'''", "`", "``", "{", "{{", "}", "}}", "|"),
    *(
        "*/",
        "-->",
        "<",
        "?",
        "??/",
        ":",
        "::",
        "=",
        "#",
        "-",
        "*",
        "_",
        "$",
        "%",
        "[",
        "]",
    ),
]
# Characters that nobody sees, and those that turn the direction of writing.
INVISIBLE = [
    *("\0", "\a", "\b", "\t", "\v", "\f", "\r", "\x1b", "\x7f", "\x85", "\xad"),
    *("\u061c", "\u200b", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a"),
    *("\u202d", "\u202e", "\u2060", "\u2066", "\u2067", "\u2069", "\ufeff", "\ufff9"),
    *("\ufffe", "\uffff", "\U000e0001", "\U000e0041", "\U0001fffe"),
]


def hostile(number: int, turn: int) -> str:
    """Give the text of a place in one of the builds; it can be told by its number."""
    start = STARTS[(number + turn) % len(STARTS)]
    end = ENDS[(number + turn) % len(ENDS)]
    return f"{start}{tag(number)} {MIDDLE}{end}"


def tag(number: int) -> str:
    """Mark the text of a place."""
    return f"Q{number}Q"


def make_spec(folder: Path) -> None:
    """Make a small spec that has a text wherever one can be."""
    shutil.copytree(REPOSITORY / "tests/specs/small", folder)
    shutil.copytree(REPOSITORY / "spec/schema", folder / "schema")


def complete(data: dict[str, Any]) -> dict[str, Any]:
    """Say whatever else can be said in a spec, and all of it in both languages."""
    notice = {"since": "2.2", "reason": {"en": "Old."}}
    erratum = {
        "at": {"en": "here"},
        "says": "that",
        "correct": {"en": "This."},
        "evidence": {"en": "tapi.h"},
        "certainty": "open",
    }
    data["api.yaml"]["errata"] = [erratum]
    data["api.yaml"]["records"][0]["errata"] = [erratum]
    for path, content in data.items():
        if path.startswith(("constants/", "functions/", "messages/", "structures/")):
            content |= {"remarks": {"en": "Know this."}, "errata": [erratum]}
        if path.startswith("functions/"):
            content["returns"] = {"en": "Zero."}
            content["deprecated"] = notice
    for path, content in data.items():
        if path.startswith("constants/"):
            content["members"][-1]["deprecated"] = notice
    for path in ("messages/LINE_AGENTSTATUS.yaml", "structures/LINEAGENTSTATUS.yaml"):
        data[path]["deprecated"] = notice
        data[path]["fields"][-2]["deprecated"] = notice
    translated: dict[str, Any] = _translated(data)
    return translated


def _translated(data: Any) -> Any:
    if isinstance(data, dict):
        data = {key: _translated(value) for key, value in data.items()}
        return (
            data | {"zh-TW": "中文"} if "en" in data and "zh-TW" not in data else data
        )
    return [_translated(item) for item in data] if isinstance(data, list) else data


def read_spec_data(folder: Path) -> dict[str, Any]:
    """Give what each file of a spec holds, by its path."""
    files = sorted(folder.rglob("*.yaml"))
    return {
        file.relative_to(folder)
        .as_posix(): load_text(file, file.read_text("utf-8"))
        .data
        for file in files
    }


def texts_of(data: object, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Find every text of a file; keys are none."""
    if isinstance(data, str):
        yield place, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts_of(value, (*place, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts_of(value, (*place, index))


def changed(data: Any, change: Callable[[Place, str], str], place: Place = ()) -> Any:
    """Copy what a file holds, with other texts."""
    if isinstance(data, str):
        return change(place, data)
    if isinstance(data, dict):
        return {key: changed(v, change, (*place, key)) for key, v in data.items()}
    if isinstance(data, list):
        return [changed(v, change, (*place, i)) for i, v in enumerate(data)]
    return data


def write_spec_data(folder: Path, data: Mapping[str, Any]) -> None:
    """Write the files of a spec as JSON, which is YAML: one text a line."""
    for path, content in data.items():
        (folder / path).write_text(
            json.dumps(content, indent=1, ensure_ascii=False), "utf-8"
        )
