"""Validate stage: check every document against the JSON Schema of its kind.

The schemas in spec/schema say what each kind of file may hold.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError, one_of
from tapi2gen.load.documents import Document
from tapi2gen.load.spec_files import KIND_OF_FOLDER
from tapi2gen.load.text_file import read_utf8
from tapi2gen.validate.schema_errors import causes, explain_schema_errors

_SUFFIX = ".schema.json"
# With errors of these rules alone, the next stage can still read a document.
_HARMLESS = ("additionalProperties", "maximum", "minimum")


def validate(
    documents: Iterable[Document], spec_dir: Path
) -> tuple[list[Document], list[Problem]]:
    """Check each document against the schema of its kind.

    Returns:
        The documents that can be resolved, and the problems of all.

    Raises:
        SpecError: if a schema itself cannot be used.
    """
    schema_dir = spec_dir / "schema"
    validators = _read_validators(schema_dir)
    usable: list[Document] = []
    problems: list[Problem] = []
    for document in documents:
        kind = kind_of(document.file, spec_dir)
        if kind not in validators:
            problems.append(_stray_file(document.file, spec_dir))
            continue
        try:
            errors = list(validators[kind].iter_errors(document.data))
        except Unresolvable as error:
            problems.append(_bad_reference(error.ref, schema_dir, kind))
            continue
        except RecursionError:
            file = Mark(schema_dir / f"{kind}{_SUFFIX}")
            raise _bad_schema(file, "it refers to itself without an end") from None
        problems += explain_schema_errors(errors, document)
        if all(error.validator in _HARMLESS for error in errors):
            usable.append(document)
    return usable, problems


def kind_of(file: Path, spec_dir: Path) -> str:
    """Return the kind of a spec file, which its schema is named after."""
    if not file.is_relative_to(spec_dir):
        return "overlay"
    path = file.relative_to(spec_dir)
    if path.as_posix() == "api.yaml":
        return "api"
    return KIND_OF_FOLDER.get(path.parent.as_posix(), "")


def _read_validators(schema_dir: Path) -> dict[str, Any]:
    """Return a validator for each kind of document; they share one registry."""
    files = sorted(schema_dir.glob(f"[!.]*{_SUFFIX}"))
    schemas = {file.name: _read_schema(file) for file in files}
    if not schemas:
        raise _bad_schema(Mark(schema_dir), "there are no schemas")
    registry: Registry[Any] = Registry[Any]().with_resources(
        (address, DRAFT202012.create_resource(schema))
        for name, schema in schemas.items()
        for address in {name, _address(name, schema)}
    )
    return {
        name.removesuffix(_SUFFIX): _Validator(schema, registry=registry)
        for name, schema in schemas.items()
        if isinstance(schema, dict) and "type" in schema
    }


def _read_schema(file: Path) -> Any:
    try:
        return _checked_schema(read_utf8(file))
    except json.JSONDecodeError as error:
        mark = Mark(file, error.lineno, error.colno)
        raise _bad_schema(mark, f"not JSON: {error.msg}") from None
    except ValidationError as error:
        path = "/".join(map(str, error.absolute_path))
        what = f"{error.message} (at {path})" if path else error.message
        raise _bad_schema(Mark(file), f"not a schema: {what}") from None
    except RecursionError:
        raise _bad_schema(Mark(file), "not a schema: nested too deeply") from None
    except SpecError as error:
        what = f"not a schema: {error.problems[0].message}"
        raise _bad_schema(error.problems[0].mark, what) from None


def _address(name: str, schema: Any) -> str:
    return str(schema.get("$id", name)) if isinstance(schema, dict) else name


@cache
def _checked_schema(text: str) -> Any:
    """Parse a schema and check it against the schema of schemas.

    The copies of other schemas in it are for other validators: here, all are read.
    """
    schema = json.loads(text)
    definitions = schema.get("$defs") if isinstance(schema, dict) else None
    if isinstance(definitions, dict):
        for name in [name for name in definitions if name.endswith(_SUFFIX)]:
            del definitions[name]
    draft: Any = Draft202012Validator
    rules = draft(draft.META_SCHEMA, format_checker=draft.FORMAT_CHECKER)
    for error in rules.iter_errors(schema):
        raise next(causes(error))
    return schema


def _match_pattern(
    _validator: Any, pattern: str, instance: object, _schema: object
) -> Iterator[ValidationError]:
    """Match as JSON Schema says: `$` is the end, and not before a last line end."""
    expression = re.sub(r"(?<!\\)\$$", r"\\Z", pattern)
    if isinstance(instance, str) and not re.search(expression, instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _follow(keyword: str) -> Callable[..., Iterator[ValidationError]]:
    """Return what follows a reference, unless it is being followed for this value.

    Python's own limit may be met inside of a library that does not survive it.
    """
    check: Any = Draft202012Validator.VALIDATORS[keyword]

    def follow(
        validator: Any, reference: str, instance: object, schema: object
    ) -> Iterator[ValidationError]:
        step = id(schema), id(instance)
        if step in _following:
            raise RecursionError
        _following.add(step)
        try:
            yield from check(validator, reference, instance, schema)
        finally:
            _following.discard(step)

    return follow


_following: set[tuple[int, int]] = set()  # a reference in a schema, and a value
_Validator: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {"pattern": _match_pattern}
    | {keyword: _follow(keyword) for keyword in ("$ref", "$dynamicRef")},
)


def _bad_schema(mark: Mark, what: str) -> SpecError:
    how = "restore the schemas that come with tapi2gen, or fix this one"
    return SpecError([Problem(mark, Code.BAD_SCHEMA, what, how)])


def _bad_reference(reference: str, schema_dir: Path, kind: str) -> Problem:
    """Report a reference that leads to nothing, in the schema of a kind or another."""
    own = schema_dir / f"{kind}{_SUFFIX}"
    found = (
        Mark(file, number, line.index(f'{reference}"') + 1, len(reference))
        for file in (own, *sorted(schema_dir.glob(f"[!.]*{_SUFFIX}")))
        for number, line in enumerate(file.read_text("utf-8").split("\n"), start=1)
        if '"$ref"' in line and f'{reference}"' in line
    )
    what = f"$ref {reference} refers to nothing"
    how = "name a schema, or a part of one, that exists"
    return Problem(next(found, Mark(own)), Code.BAD_SCHEMA, what, how)


def _stray_file(file: Path, spec_dir: Path) -> Problem:
    folder = file.relative_to(spec_dir).parent.as_posix()
    name = file.stem if folder == "." else folder
    what = f"no kind of spec file is named {name}"
    folders = (f"{folder}/NAME.yaml" for folder in KIND_OF_FOLDER)
    how = f"move or rename it; {one_of(['api.yaml', *folders])}"
    return Problem(Mark(file), Code.STRAY_FILE, what, how)
