"""Validate stage: is the shape of every document right?

The JSON Schemas in spec/schema say what each kind of file may hold. Their errors are
mapped back to the line and column of the culprit: the unknown key itself, not the
mapping around it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from tapi2gen.breaches import causes, explain_breaches
from tapi2gen.codes import Code
from tapi2gen.load import Document
from tapi2gen.problems import Mark, Problem, SpecError, one_of

# Rules whose breach leaves a document that the next stage can still read.
_HARMLESS = ("additionalProperties", "maximum", "minimum")
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
    validators = _validators(spec_dir / "schema")
    usable: list[Document] = []
    problems: list[Problem] = []
    for document in documents:
        kind = kind_of(document.file, spec_dir)
        if kind not in validators:
            problems.append(_stray(document.file, spec_dir))
            continue
        data: Any = document.data
        try:
            errors: list[ValidationError] = list(validators[kind].iter_errors(data))
        except Unresolvable as error:
            mark = _reference(spec_dir / "schema" / f"{kind}.schema.json", error.ref)
            what = f"$ref {error.ref} leads to nothing"
            how = "name a schema, or a part of one, that is there"
            problems.append(Problem(mark, Code.BAD_SCHEMA, what, how))
            continue
        problems += explain_breaches(errors, document)
        if all(breach.validator in _HARMLESS for breach in errors):
            usable.append(document)
    return usable, problems


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


def _validators(schema_dir: Path) -> dict[str, Any]:
    schemas: dict[str, Any] = {}
    for file in sorted(schema_dir.glob("*.schema.json")):
        try:
            schemas[file.name] = _schema(file.read_text("utf-8"))
        except json.JSONDecodeError as error:
            mark = Mark(file, error.lineno, error.colno)
            raise _bad_schema(mark, f"not JSON: {error.msg}") from None
        except (ValidationError, OSError, UnicodeDecodeError) as error:
            raise _bad_schema(Mark(file), f"not a schema: {_first(error)}") from None
    if not schemas:
        raise _bad_schema(Mark(schema_dir), "there are no schemas")
    resources = [
        (name, DRAFT202012.create_resource(body)) for name, body in schemas.items()
    ]
    registry: Registry[Any] = Registry[Any]().with_resources(resources)
    return {
        name.removesuffix(".schema.json"): _Validator(body, registry=registry)
        for name, body in schemas.items()
        if isinstance(body, dict) and body.get("type")
    }


def _reference(file: Path, reference: str) -> Mark:
    """Find a reference that leads to nothing, in the schema of a kind or in another."""
    others = sorted(file.parent.glob("*.schema.json"))
    for each in (file, *others):
        for number, line in enumerate(each.read_text("utf-8").split("\n"), start=1):
            if '"$ref"' in line and f'{reference}"' in line:
                column = line.index(f'{reference}"') + 1
                return Mark(each, number, column, len(reference))
    return Mark(file)


@cache
def _schema(text: str) -> Any:
    """Read a schema and check it, once for each text."""
    schema = json.loads(text)
    rules: Any = Draft202012Validator(Draft202012Validator.META_SCHEMA)
    for error in rules.iter_errors(schema):
        raise next(causes(error))
    return schema


def _first(error: Exception) -> str:
    """Say in one line what is wrong, and where in the schema."""
    if not isinstance(error, ValidationError):
        return str(error).splitlines()[0]
    place = "/".join(map(str, error.absolute_path))
    return f"{error.message} (at {place})" if place else error.message


def _bad_schema(mark: Mark, what: str) -> SpecError:
    how = "restore the schemas that come with tapi2gen, or mend this one"
    return SpecError([Problem(mark, Code.BAD_SCHEMA, what, how)])


def _pattern(
    validator: Any, pattern: str, instance: object, schema: object
) -> Iterator[ValidationError]:
    """Match as JSON Schema has it: `$` is the end, not the line end before it."""
    if isinstance(instance, str) and not re.search(
        re.sub(r"\$$", r"\\Z", pattern), instance
    ):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


_Validator: Any = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]
