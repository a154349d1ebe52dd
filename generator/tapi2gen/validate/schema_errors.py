"""What an error of a JSON Schema means, in plain words and at its location.

A validator names rules: "additionalProperties", "oneOf". An author of a spec needs the
key that is unknown, and the nearest one that is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from jsonschema.exceptions import ValidationError

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, did_you_mean, nearest, one_of
from tapi2gen.load.documents import Document
from tapi2gen.load.lookalikes import find_lookalike, lookalike_problem

_KINDS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "an integer",
    "object": "a mapping",
    "string": "text",
}
# What is wrong, and how to fix it.
_Wording = Callable[[ValidationError], tuple[str, str]]


def explain_schema_errors(
    errors: list[ValidationError], document: Document
) -> Iterator[Problem]:
    """Turn the schema errors of a document into problems, one for each mistake."""
    found = [cause for error in errors for cause in causes(error)]
    # An empty text has the wrong form too: one problem is enough.
    empty = {tuple(c.absolute_path) for c in found if c.validator == "minLength"}
    for cause in found:
        if cause.validator == "additionalProperties":
            yield from _unknown_keys(cause, document)
        elif cause.validator == "required":
            yield from _missing_keys(cause, document)
        elif cause.validator != "pattern" or tuple(cause.absolute_path) not in empty:
            yield _problem(cause, document)


def causes(error: ValidationError) -> Iterator[ValidationError]:
    """Follow a choice between schemas into the one that was probably meant."""
    if not error.context:
        yield error
        return

    def branch(cause: ValidationError) -> int:
        return int(cause.relative_schema_path[0])

    branches = [list(group) for _, group in groupby(error.context, key=branch)]
    for cause in min(branches, key=_distance):
        yield from causes(cause)


def _distance(branch: list[ValidationError]) -> tuple[bool, bool, int]:
    """Return how far a value is from a schema; one of another type is farthest."""
    kinds = any(not e.relative_path and e.validator == "type" for e in branch)
    marked = any(
        len(e.relative_path) == 1 and e.validator in ("const", "enum") for e in branch
    )
    return kinds, marked, len(branch)


def _unknown_keys(error: ValidationError, document: Document) -> Iterator[Problem]:
    schema: Any = error.schema
    legal = sorted(schema.get("properties", ()))
    data: Any = error.instance
    for key in data:
        if key not in legal:
            mark = document.key_mark(*error.absolute_path, key)
            what, how = f"unknown key {key}", did_you_mean(key, legal)
            yield Problem(mark, Code.UNKNOWN_KEY, what, how)


def _missing_keys(error: ValidationError, document: Document) -> Iterator[Problem]:
    # jsonschema reports each missing key on its own, and names it only in the message.
    rule: Any = error.validator_value
    schema: Any = error.schema
    data: Any = error.instance
    known = schema.get("properties", {})
    misspelt = _misspelt(data, [*known, *rule]) if _is_closed(schema) else set()
    missing = [key for key in rule if key not in data and key not in misspelt]
    if not missing:
        return
    plural = "s" * (len(missing) > 1)
    described = [
        f"{key} ({text})" if text else key
        for key in missing
        for text in [_sentence(known.get(key, {}))]
    ]
    place = tuple(error.absolute_path)
    mark = document.key_mark(*place) if place else document.mark()
    yield Problem(
        mark,
        Code.MISSING_KEY,
        f"missing key{plural} {', '.join(missing)}",
        f"add {'; '.join(described)}",
    )


def _misspelt(data: Any, known: list[str]) -> set[str]:
    """Return the keys that unknown ones were meant to be, which are not missing too."""
    return {nearest(key, known) for key in data if key not in known}


def _is_closed(schema: Any) -> bool:
    """Return whether unknown keys are problems of their own."""
    is_listed = "enum" in schema.get("propertyNames", {})
    return is_listed or schema.get("additionalProperties") is False


def _problem(error: ValidationError, document: Document) -> Problem:
    place = tuple(error.absolute_path)
    if "propertyNames" in error.absolute_schema_path:
        return _bad_key(error, document.key_mark(*place, str(error.instance)))
    if error.validator == "maxItems":
        place = (*place, int(str(error.validator_value)))  # the first too many
    code, wording = _WORDING.get(str(error.validator), (Code.BROKEN_RULE, _any_rule))
    if lookalike := _lookalike(error, document.mark(*place)):
        return lookalike
    what, how = wording(error)
    how = how or _sentence(error.schema) or "the schema says what belongs here"
    return Problem(document.mark(*place), code, what, how)


def _lookalike(error: ValidationError, mark: Mark) -> Problem | None:
    """Return the problem of a character in a string that is refused, if it has one."""
    text = str(error.instance)
    at = find_lookalike(text)
    if at < 0 or error.validator not in ("const", "enum", "pattern", "type"):
        return None
    quote = 1 if mark.width == len(text) + 2 else 0
    return lookalike_problem(replace(mark, column=mark.column + quote), text, at)


def _bad_key(error: ValidationError, mark: Mark) -> Problem:
    key = str(error.instance)
    if error.validator == "enum":
        names: Any = error.validator_value
        how = did_you_mean(key, names)
        return Problem(mark, Code.UNKNOWN_KEY, f"unknown key {key}", how)
    return Problem(mark, Code.WRONG_FORM, f"{key} cannot be a key here", _form(error))


def _sentence(schema: Any) -> str:
    """Return what belongs somewhere, in the words of the schema."""
    text = str(schema.get("description", "")) if isinstance(schema, dict) else ""
    return f"{text[:1].lower()}{text[1:].rstrip('.')}"


def _form(error: ValidationError) -> str:
    return f"it has the form {error.validator_value}"


def _wrong_type(error: ValidationError) -> tuple[str, str]:
    rule: Any = error.validator_value
    kinds = [rule] if isinstance(rule, str) else list(rule)
    kind = " or ".join(_KINDS.get(kind, kind) for kind in kinds)
    shown = _show(error.instance)
    if "integer" in kinds and isinstance(error.instance, str):
        how = f"write {shown}, without quotes" if shown.isdecimal() else ""
        return f'"{shown}" is text and not {kind}', how
    if "string" in kinds and isinstance(error.instance, int | float):
        return f"{shown} is not {kind}", f'write "{shown}"'
    return f"{shown} is not {kind}", ""


def _not_one_of(error: ValidationError) -> tuple[str, str]:
    rule: Any = error.validator_value
    names = [str(item) for item in rule]
    how = did_you_mean(str(error.instance), names)
    return f"{_show(error.instance)} is not allowed here", how


def _not_constant(error: ValidationError) -> tuple[str, str]:
    how = one_of([_show(error.validator_value)])
    return f"{_show(error.instance)} is not allowed here", how


def _not_of_the_form(error: ValidationError) -> tuple[str, str]:
    text = _sentence(error.schema) or "of the right form"
    return f"{_show(error.instance)} is not {text}", _form(error)


def _out_of_range(error: ValidationError) -> tuple[str, str]:
    schema: Any = error.schema
    low, high = schema.get("minimum", 0), schema.get("maximum", 0)
    how = f"use a number from {low} to {high} (0x{high:X})"
    return f"{error.instance} is out of range", how


def _too_few(error: ValidationError) -> tuple[str, str]:
    return f"{_count(error)}, at least {error.validator_value} are needed", ""


def _too_many(error: ValidationError) -> tuple[str, str]:
    return f"{_count(error)}, {error.validator_value} are allowed", "remove it"


def _count(error: ValidationError) -> str:
    data: Any = error.instance
    return "1 entry" if len(data) == 1 else f"{len(data)} entries"


def _no_text(error: ValidationError) -> tuple[str, str]:
    return "there is no text", ""


def _any_rule(error: ValidationError) -> tuple[str, str]:
    rule = str(error.validator)
    return f"{_show(error.instance)} breaks the rule {rule} of the schema", ""


_WORDING: dict[str, tuple[Code, _Wording]] = {
    "const": (Code.UNKNOWN_VALUE, _not_constant),
    "enum": (Code.UNKNOWN_VALUE, _not_one_of),
    "maxItems": (Code.WRONG_COUNT, _too_many),
    "maximum": (Code.OUT_OF_RANGE, _out_of_range),
    "minItems": (Code.WRONG_COUNT, _too_few),
    "minLength": (Code.EMPTY_TEXT, _no_text),
    "minimum": (Code.OUT_OF_RANGE, _out_of_range),
    "pattern": (Code.WRONG_FORM, _not_of_the_form),
    "type": (Code.WRONG_TYPE, _wrong_type),
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
