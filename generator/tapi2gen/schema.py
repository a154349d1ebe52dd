"""Validate stage: is the shape of every document right?

The JSON Schemas in spec/schema say what each kind of file may hold. Their errors are
mapped back to the line and column of the culprit: the unknown key itself, not the
mapping around it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from tapi2gen.load import Document
from tapi2gen.problems import Mark, Problem, SpecError, suggest

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
            mark = Mark(document.file)
            folder = document.file.relative_to(spec_dir).parent.as_posix()
            name = document.file.stem if folder == "." else folder
            what = f"no kind of spec file is named {name}; move or rename it"
            problems.append(Problem(mark, what))
            continue
        data: Any = document.data
        try:
            errors: list[ValidationError] = list(validators[kind].iter_errors(data))
        except Unresolvable as error:
            mark = Mark(spec_dir / "schema" / f"{kind}.schema.json")
            problems.append(Problem(mark, f"leads to nothing: $ref {error.ref}"))
            continue
        for breach in errors:
            problems += _explain(breach, document)
        if all(breach.validator in _HARMLESS for breach in errors):
            usable.append(document)
    return usable, problems


def kind_of(file: Path, spec_dir: Path) -> str:
    """Name the schema of a spec file: that of its folder, or of its own name."""
    place = file.relative_to(spec_dir)
    if place.as_posix() in _SINGLE_FILES:
        return place.stem
    return _SCHEMA_OF_FOLDER.get(place.parent.as_posix(), "")


def _validators(schema_dir: Path) -> dict[str, Any]:
    schemas: dict[str, Any] = {}
    for file in sorted(schema_dir.glob("*.schema.json")):
        try:
            schemas[file.name] = json.loads(file.read_text("utf-8"))
            Draft202012Validator.check_schema(schemas[file.name])
        except json.JSONDecodeError as error:
            mark = Mark(file, error.lineno, error.colno)
            raise SpecError([Problem(mark, f"not JSON: {error.msg}")]) from None
        except (SchemaError, OSError, UnicodeDecodeError) as error:
            text = str(error).splitlines()[0]
            raise SpecError([Problem(Mark(file), f"not a schema: {text}")]) from None
    if not schemas:
        raise SpecError([Problem(Mark(schema_dir), "there are no schemas")])
    resources = [
        (name, DRAFT202012.create_resource(body)) for name, body in schemas.items()
    ]
    registry: Registry[Any] = Registry[Any]().with_resources(resources)
    return {
        name.removesuffix(".schema.json"): _Validator(body, registry=registry)
        for name, body in schemas.items()
        if isinstance(body, dict) and body.get("type")
    }


def _pattern(
    validator: Any, pattern: str, instance: object, schema: object
) -> Iterator[ValidationError]:
    """Match as JSON Schema has it: `$` is the end, not the line end before it."""
    if isinstance(instance, str) and not re.search(
        re.sub(r"\$$", r"\\Z", pattern), instance
    ):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


_Validator: Any = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]


def _explain(error: ValidationError, document: Document) -> Iterator[Problem]:
    """Turn one schema error into problems, at the culprit and in plain words."""
    place = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        yield from _unknown_keys(error, document)
    elif "propertyNames" in error.absolute_schema_path:
        mark = document.key_mark(*place, str(error.instance))
        yield Problem(mark, f"{_show(error.instance)} cannot be a name here")
    else:
        explain = _WORDING.get(str(error.validator))
        what = explain(error) if explain else error.message
        yield Problem(document.mark(*place), what)


def _unknown_keys(error: ValidationError, document: Document) -> Iterator[Problem]:
    schema: Any = error.schema
    legal = sorted(schema.get("properties", ()))
    data: Any = error.instance
    for key in data:
        if key not in legal:
            mark = document.key_mark(*error.absolute_path, key)
            hint = suggest(key, legal)
            yield Problem(mark, f"unknown key {key}{hint} (one of: {', '.join(legal)})")


def _missing(error: ValidationError) -> str:
    # jsonschema reports each missing key on its own, and names it only in the message.
    rule: Any = error.validator_value
    data: Any = error.instance
    missing = [key for key in rule if key not in data]
    return f"missing {', '.join(missing)}"


def _wrong_type(error: ValidationError) -> str:
    kind = str(error.validator_value)
    words = {
        "array": "a list",
        "integer": "an integer",
        "object": "a mapping",
        "string": "text",
    }
    hint = ""
    if kind == "integer" and isinstance(error.instance, str):
        return f'"{_show(error.instance)}", in quotes, is text and not an integer'
    if kind == "string" and isinstance(error.instance, int | float):
        hint = f'; write "{_show(error.instance)}"'
    return f"{_show(error.instance)} is not {words.get(kind, kind)}{hint}"


def _not_one_of(error: ValidationError) -> str:
    rule: Any = error.validator_value
    names = [str(item) for item in rule]
    hint = suggest(str(error.instance), names)
    return f"{_show(error.instance)} is not one of: {', '.join(names)}{hint}"


def _not_of_the_form(error: ValidationError) -> str:
    schema: Any = error.schema
    text = str(schema.get("description", f"of the form {error.validator_value}"))
    return f"{_show(error.instance)} is not {text[0].lower()}{text[1:].rstrip('.')}"


def _out_of_range(error: ValidationError) -> str:
    schema: Any = error.schema
    low, high = schema.get("minimum", 0), schema.get("maximum", 0)
    return f"{error.instance} is outside {low} to {high} (0x{high:X})"


def _too_long(error: ValidationError) -> str:
    data: Any = error.instance
    return f"{len(data)} entries: {error.validator_value} are allowed"


_WORDING: dict[str, Callable[[ValidationError], str]] = {
    "const": lambda error: f"the only value allowed is {_show(error.validator_value)}",
    "enum": _not_one_of,
    "maxItems": _too_long,
    "maximum": _out_of_range,
    "minItems": lambda error: f"at least {error.validator_value} are needed",
    "minLength": lambda error: "there is no text",
    "minimum": _out_of_range,
    "pattern": _not_of_the_form,
    "required": _missing,
    "type": _wrong_type,
}


def _show(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = " ".join(str(value).split()) or '""'
    return text if len(text) <= 40 else f"{text[:37]}..."
