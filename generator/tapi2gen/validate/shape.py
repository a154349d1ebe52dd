"""Whether data has the shape that JSON Schemas ask for: yes, or maybe not.

Most documents are right, and to know that takes no reasons. Each schema becomes a
function here, for the keywords that the schemas of the spec have. Where it says yes,
so does jsonschema; it is asked about everything else, and about schemas with another
keyword or a mistake, of which this module knows nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

# Tells whether some data surely has the shape.
Check = Callable[[Any], bool]
# Makes one of a schema.
_Make = Callable[[Any], Check]
# Makes the checks of a keyword from its value, and from the schema that it is in.
_Rule = Callable[[Any, Any, _Make], list[Check]]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TYPES: dict[str, type] = {
    "array": list,
    "boolean": bool,
    "integer": int,
    "object": dict,
    "string": str,
}


class UnsupportedError(Exception):
    """A schema is not of the simple kind."""


def checks(schemas: Mapping[str, Any]) -> dict[str, Check]:
    """Make a function of each schema.

    Args:
        schemas: The schemas by the names of their files.

    Raises:
        UnsupportedError: if one has what is not known here, be it right or wrong.
    """
    known: dict[str, Check] = {}

    def make(name: str, schema: Any) -> Check:
        if not isinstance(schema, dict):
            raise UnsupportedError
        rules: list[Check] = []
        for keyword, value in schema.items():
            if keyword == "$ref":
                rules.append(follow(name, _is(str, value)))
            elif keyword in _RULES:
                rules += _RULES[keyword](value, schema, lambda part: make(name, part))
            else:
                raise UnsupportedError
        return _all_of(rules)

    def follow(name: str, reference: str) -> Check:
        file, _, pointer = reference.partition("#")
        full = f"{file or name}#{pointer}"
        if full not in known:
            start, *keys = pointer.split("/")
            if start:
                raise UnsupportedError
            target = _body(file or name, schemas.get(file or name))
            for key in keys:
                target = target.get(key) if isinstance(target, dict) else None
            known[full] = lambda data: known[full](data)  # in case it holds itself
            known[full] = make(file or name, target)
        return known[full]

    return {name: follow(name, "#") for name in schemas}


def _body(name: str, schema: Any) -> Any:
    """Give a schema without what says that it is one, and how it is called."""
    body = dict(_is(dict, schema))
    if (body.pop("$schema", _DRAFT), body.pop("$id", name)) != (_DRAFT, name):
        raise UnsupportedError
    return body


def _all_of(rules: Sequence[Check]) -> Check:
    if len(rules) == 1:
        return rules[0]

    def check(data: Any) -> bool:
        for rule in rules:  # noqa: SIM110 - a generator takes longer
            if not rule(data):
                return False
        return True

    return check


def _is(kind: type, value: Any) -> Any:
    """Give what a keyword has, if it is of the right kind."""
    if type(value) is not kind:
        raise UnsupportedError
    return value


def _scalars(values: list[Any]) -> set[tuple[type, Any]]:
    """Tell true from 1, as JSON does."""
    if any(type(value) not in (str, int, bool) for value in values):
        raise UnsupportedError
    return {(type(value), value) for value in values}


def _remark(value: Any, _schema: Any, _make: _Make) -> list[Check]:
    _is(str, value)
    return []


def _branch(_value: Any, schema: Any, _make: _Make) -> list[Check]:
    """Leave it to the condition."""
    if "if" not in schema:
        raise UnsupportedError
    return []


def _type(value: Any, _schema: Any, _make: _Make) -> list[Check]:
    if _is(str, value) not in _TYPES:
        raise UnsupportedError
    kind = _TYPES[value]
    return [lambda data: type(data) is kind]


def _one_of(value: Any, _schema: Any, _make: _Make) -> list[Check]:
    allowed = _scalars(_is(list, value))
    return [
        lambda data: type(data) in (str, int, bool) and (type(data), data) in allowed
    ]


def _const(value: Any, schema: Any, make: _Make) -> list[Check]:
    return _one_of([value], schema, make)


def _pattern(value: Any, _schema: Any, _make: _Make) -> list[Check]:
    try:
        search = whole_pattern(_is(str, value)).search
    except re.error:
        raise UnsupportedError from None
    return [lambda data: type(data) is not str or search(data) is not None]


def whole_pattern(pattern: str) -> re.Pattern[str]:
    """Read a pattern as JSON Schema has it: `$` is the end, not the line end before."""
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))


def _length(kind: type[list[Any] | str], is_least: bool) -> _Rule:
    def rule(value: Any, _schema: Any, _make: _Make) -> list[Check]:
        limit: int = _is(int, value)
        if limit < 0:
            raise UnsupportedError
        if is_least:
            return [lambda data: type(data) is not kind or len(data) >= limit]
        return [lambda data: type(data) is not kind or len(data) <= limit]

    return rule


def _minimum(value: Any, _schema: Any, _make: _Make) -> list[Check]:
    limit: int = _is(int, value)
    return [lambda data: type(data) is not int or data >= limit]


def _maximum(value: Any, _schema: Any, _make: _Make) -> list[Check]:
    limit: int = _is(int, value)
    return [lambda data: type(data) is not int or data <= limit]


def _required(value: Any, _schema: Any, _make: _Make) -> list[Check]:
    names = {_is(str, name) for name in _is(list, value)}
    if len(names) < len(value):
        raise UnsupportedError
    return [lambda data: type(data) is not dict or names <= data.keys()]


def _properties(value: Any, schema: Any, make: _Make) -> list[Check]:
    known = {name: make(part) for name, part in _is(dict, value).items()}
    others = schema.get("additionalProperties", True)
    other = make(others) if isinstance(others, dict) else None
    if other is None:
        _is(bool, others)

    def check(data: Any) -> bool:
        if type(data) is not dict:
            return True
        for name, part in data.items():
            rule = known.get(name, other)
            if rule is None:
                if not others:
                    return False
            elif not rule(part):
                return False
        return True

    return [check]


def _other_properties(_value: Any, schema: Any, make: _Make) -> list[Check]:
    """Leave it to the properties, if some are known."""
    return [] if "properties" in schema else _properties({}, schema, make)


def _property_names(value: Any, _schema: Any, make: _Make) -> list[Check]:
    rule = make(value)
    return [lambda data: type(data) is not dict or all(map(rule, data))]


def _items(value: Any, schema: Any, make: _Make) -> list[Check]:
    if "prefixItems" in schema:
        raise UnsupportedError
    rule = make(value)
    return [lambda data: type(data) is not list or all(map(rule, data))]


def _prefix_items(value: Any, _schema: Any, make: _Make) -> list[Check]:
    rules = [make(part) for part in _is(list, value)]
    return [
        lambda data: type(data) is not list
        or all(rule(part) for rule, part in zip(rules, data, strict=False))
    ]


def _all(value: Any, _schema: Any, make: _Make) -> list[Check]:
    return [make(part) for part in _is(list, value)]


def _if(value: Any, schema: Any, make: _Make) -> list[Check]:
    """Choose by what is surely told: whether it is text."""
    if value != {"type": "string"} or not {"then", "else"} <= schema.keys():
        raise UnsupportedError
    then, otherwise = make(schema["then"]), make(schema["else"])
    return [lambda data: then(data) if type(data) is str else otherwise(data)]


def _definitions(value: Any, _schema: Any, make: _Make) -> list[Check]:
    for part in _is(dict, value).values():
        make(part)
    return []


_RULES: dict[str, _Rule] = {
    "$comment": _remark,
    "$defs": _definitions,
    "additionalProperties": _other_properties,
    "allOf": _all,
    "const": _const,
    "description": _remark,
    "else": _branch,
    "enum": _one_of,
    "if": _if,
    "items": _items,
    "maxItems": _length(list, False),
    "maximum": _maximum,
    "minItems": _length(list, True),
    "minLength": _length(str, True),
    "minimum": _minimum,
    "pattern": _pattern,
    "prefixItems": _prefix_items,
    "properties": _properties,
    "propertyNames": _property_names,
    "required": _required,
    "then": _branch,
    "title": _remark,
    "type": _type,
}
