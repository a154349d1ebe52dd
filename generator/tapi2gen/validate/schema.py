"""Validate stage: is the shape of every document right?

The JSON Schemas in spec/schema say what each kind of file may hold. Most documents are
right, which `shape` knows quickly; the others are left to `violations`, which tells
what is wrong with them, and is imported only then.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, one_of
from tapi2gen.load.documents import Document
from tapi2gen.validate.shape import Check, UnsupportedError, checks

SUFFIX = ".schema.json"
_SINGLE_FILES = ("api.yaml", "labels.yaml", "runtime.yaml")
_SCHEMA_OF_FOLDER = {
    "constants": "constants",
    "messages": "message",
    "structures": "structure",
}


def validate(
    documents: Iterable[Document], spec_dir: Path
) -> tuple[list[Document], list[Problem]]:
    """Check each document against the schema of its kind.

    Returns:
        The documents that can be resolved, and the problems of all.

    Raises:
        SpecError: if a schema itself cannot be used.
    """
    kinds = [(each, kind_of(each.file, spec_dir)) for each in documents]
    surely = _checks(spec_dir / "schema")
    if all(kind in surely and surely[kind](each.data) for each, kind in kinds):
        return [document for document, _ in kinds], []
    from tapi2gen.validate.violations import Violations

    violations = Violations(spec_dir / "schema")
    usable: list[Document] = []
    problems: list[Problem] = []
    for document, kind in kinds:
        if kind not in violations.kinds:
            problems.append(_stray(document.file, spec_dir))
            continue
        found, is_usable = violations.of(document, kind)
        problems += found
        if is_usable:
            usable.append(document)
    return usable, problems


def _checks(schema_dir: Path) -> dict[str, Check]:
    """Read the schemas, if they are simple ones and right; else there are none."""
    try:
        files = schema_dir.glob(f"*{SUFFIX}")
        schemas = {file.name: json.loads(file.read_text("utf-8")) for file in files}
        found = checks(schemas)
    except (OSError, ValueError, UnsupportedError):
        return {}
    return {
        name.removesuffix(SUFFIX): check
        for name, check in found.items()
        if schemas[name].get("type")
    }


def kind_of(file: Path, spec_dir: Path) -> str:
    """Name the schema of a spec file: that of its folder, or of its own name."""
    if not file.is_relative_to(spec_dir):
        return "overlay"
    place = file.relative_to(spec_dir)
    if place.as_posix() in _SINGLE_FILES:
        return place.stem
    return _SCHEMA_OF_FOLDER.get(place.parent.as_posix(), "")


def _stray(file: Path, spec_dir: Path) -> Problem:
    folder = file.relative_to(spec_dir).parent.as_posix()
    name = file.stem if folder == "." else folder
    what = f"no kind of spec file is named {name}"
    how = f"move or rename it; {one_of([*_SINGLE_FILES, *_FOLDERS])}"
    return Problem(Mark(file), Code.STRAY_FILE, what, how)


_FOLDERS = [f"{folder}/NAME.yaml" for folder in _SCHEMA_OF_FOLDER]
