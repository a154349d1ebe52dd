"""What is wrong with the shape of a document, as jsonschema finds it.

Its errors are mapped back to the line and column of the culprit: the unknown key
itself, not the mapping around it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
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
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.load.documents import Document
from tapi2gen.validate.schema import SUFFIX
from tapi2gen.validate.schema_errors import causes, explain_breaches
from tapi2gen.validate.shape import whole_pattern

# Rules whose breach leaves a document that the next stage can still read.
_HARMLESS = ("additionalProperties", "maximum", "minimum")


class Violations:
    """The schemas of a folder, to find what violates them."""

    def __init__(self, schema_dir: Path) -> None:
        """Read the schemas.

        Raises:
            SpecError: if one cannot be used.
        """
        self._folder = schema_dir
        self._validators = _validators(schema_dir)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of documents that there are schemas for."""
        return frozenset(self._validators)

    def of(self, document: Document, kind: str) -> tuple[list[Problem], bool]:
        """Find what is wrong with a document.

        Returns:
            The problems, and whether the next stage can read the document.
        """
        data: Any = document.data
        errors: list[ValidationError]
        try:
            errors = list(self._validators[kind].iter_errors(data))
        except Unresolvable as error:
            mark = _reference(self._folder / f"{kind}{SUFFIX}", error.ref)
            what = f"$ref {error.ref} leads to nothing"
            how = "name a schema, or a part of one, that is there"
            return [Problem(mark, Code.BAD_SCHEMA, what, how)], False
        is_usable = all(breach.validator in _HARMLESS for breach in errors)
        return list(explain_breaches(errors, document)), is_usable


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
    """Match as JSON Schema has it."""
    if isinstance(instance, str) and not whole_pattern(pattern).search(instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


_Validator: Any = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]
