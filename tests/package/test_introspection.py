"""Introspection: types, help and mocks of every public object, in the plain install."""

from __future__ import annotations

import copy
import inspect
import pydoc
import re
import subprocess
import sys
import types
import typing
from collections.abc import Iterator
from typing import Any
from unittest import mock

import pytest

import tapi2
from support.record_cases import make, record_classes, request_classes

MODULES = (
    tapi2,
    tapi2.batch,
    tapi2.constants,
    tapi2.messages,
    tapi2.records,
    tapi2.structures,
    tapi2.testing,
)


def public() -> Iterator[tuple[str, Any]]:
    """Yield the public objects that have types: functions, classes, their methods."""
    for module in MODULES:
        for name in module.__all__:
            found = getattr(module, name)
            found = inspect.unwrap(found) if callable(found) else found
            if isinstance(found, type | types.FunctionType):
                yield f"{module.__name__}.{name}", found
            if isinstance(found, type):
                for member, value in inspect.getmembers_static(found):
                    if not member.startswith("_") or member == "__init__":
                        yield from _typed(f"{module.__name__}.{name}.{member}", value)


def _typed(name: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, property):
        value = value.fget
    elif isinstance(value, classmethod | staticmethod):
        value = value.__func__
    module = getattr(value, "__module__", None) or ""
    if isinstance(value, types.FunctionType) and module.startswith("tapi2"):
        yield name, value


OBJECTS = dict(public())
CLASSES = {name: kind for name, kind in OBJECTS.items() if isinstance(kind, type)}


def test_there_is_something_to_look_at() -> None:
    """Classes, functions, properties, constructors and class methods."""
    assert {
        "tapi2.decode",
        "tapi2.batch.Batch.rows",
        "tapi2.records.AgentCapsRecord.__init__",
        "tapi2.records.AgentCapsRecord.total_size",
        "tapi2.records.AgentCapsRecord.from_bytes",
        "tapi2.records.GetAgentCapsRequest.answer",
        "tapi2.testing.vectors",
    } <= OBJECTS.keys()


def test_types_resolve() -> None:
    """All that is annotated is a type at run time, too."""
    for name, found in OBJECTS.items():
        try:
            hints = typing.get_type_hints(found)
        except NameError as error:
            pytest.fail(f"{name}: {error}")
        if isinstance(found, types.FunctionType):
            parameters = inspect.signature(found).parameters
            typed = hints.keys() - {"return"}
            assert typed == parameters.keys() - {"self", "cls"}, name
            assert "return" in hints, name


def test_types_resolve_without_typing_extensions() -> None:
    """Which the plain install does not bring."""
    code = """
import sys
sys.modules["typing_extensions"] = None
import typing, tapi2
for name in (*tapi2.__all__, "batch"):
    found = getattr(tapi2, name)
    if isinstance(found, type):
        typing.get_type_hints(found)
        for method in vars(found).values():
            if hasattr(method, "__get__") and hasattr(method, "__annotations__"):
                typing.get_type_hints(method)
    elif callable(found):
        typing.get_type_hints(found)
print("resolved", len(tapi2.__all__) > 100)
"""
    options = ("-I", "-W", "error", "-c", code)
    printed = subprocess.run(
        [sys.executable, *options], capture_output=True, check=True
    )
    assert printed.stdout.split() == [b"resolved", b"True"]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_help_shows_every_module(module: types.ModuleType) -> None:
    """As `help` prints it."""
    assert module.__name__ in pydoc.plain(pydoc.render_doc(module))


@pytest.mark.parametrize("kind", [*record_classes(), *request_classes()])
def test_help_says_what_a_value_means(kind: type[Any]) -> None:
    """With its name in C."""
    text = pydoc.plain(pydoc.render_doc(kind))
    for name in kind.__match_args__:
        assert "since TAPI" in (inspect.getdoc(getattr(kind, name)) or "")
        assert re.search(
            rf"^ \|  {name}\n \|      \w.*, since TAPI", text, re.MULTILINE
        )
    assert " object at 0x" not in text
    assert "(client_machine_name: str = ''" in text or "Record(" in text


def test_classes_can_be_mocked() -> None:
    """Their members are found, and their signatures."""
    for name, kind in CLASSES.items():
        assert inspect.getmembers(kind), name
        assert mock.create_autospec(kind) is not None, name


def test_a_mock_has_the_signature() -> None:
    """What the class refuses, its mock refuses."""
    made = mock.create_autospec(tapi2.AgentEntryRecord)
    made(agent=1, name="Ann")
    with pytest.raises(TypeError):
        made(number=1)


@pytest.mark.parametrize("kind", [*record_classes(), *request_classes()])
def test_a_copy_of_a_record_may_have_other_values(kind: type[Any]) -> None:
    """By ``copy.replace`` where Python has it, and as that does."""
    record = make(kind, 1)
    replace = getattr(copy, "replace", lambda it, **values: it.__replace__(**values))
    assert replace(record) == record
    name = kind.__match_args__[-1]
    other = replace(record, **{name: getattr(make(kind, 2), name)})
    assert getattr(other, name) == getattr(make(kind, 2), name)
    assert type(other) is kind
    with pytest.raises(TypeError):
        replace(record, spam=1)
