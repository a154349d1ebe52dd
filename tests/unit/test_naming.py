"""Names in Python: those of C names, and those that the package has itself."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import tapi2
from conftest import REPOSITORY
from tapi2gen.model import Reserved
from tapi2gen.model.naming import pascal
from tapi2gen.render.runtime_names import Runtime, read_runtime
from tapi2gen.render.template_tree import read_tree
from tapi2gen.render.used_names import used_names

TEMPLATES = REPOSITORY / "templates"
RUNTIME = read_runtime(read_tree(TEMPLATES))


@pytest.mark.parametrize(
    ("c_name", "expected"),
    [
        ("LINE_AGENTSTATUSEX", "AgentStatusEx"),
        ("LINEAGENTSTATEEX_", "AgentStateEx"),
        ("LINEEXTENSIONID", "ExtensionId"),
        ("LINEQUEUELOG", "QueueLog"),
        ("LINEPROVIDERENTRY", "ProviderEntry"),
        ("LINETRANSLATECAPS", "TranslateCaps"),
        ("LINEDEVCAPS", "DevCaps"),
        ("ZENITH_VIDEO", "ZenithVideo"),
        ("ACME_INVALID", "AcmeInvalid"),
        ("ACME_LISTENER", "AcmeListener"),
        ("ACME_EXTRA", "AcmeExtra"),
        ("ACME_QUEUEID", "AcmeQueueId"),
    ],
)
def test_words_of_a_c_name(c_name: str, expected: str) -> None:
    """Known words are found where they are words, not inside of others."""
    assert pascal(c_name) == expected


def runtime_of(folder: Path, templates: dict[str, str]) -> Runtime:
    """Read the names of a few templates."""
    for name, text in templates.items():
        file = folder / "tapi2" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return read_runtime(read_tree(folder))


@pytest.mark.parametrize(
    "package", ["messages", "extensions", "structures", "records", "functions"]
)
def test_modules_that_no_entry_may_take(package: str) -> None:
    """Those of the template tree that are made of no entry."""
    here = TEMPLATES / "tapi2" / package
    folder = here if here.is_dir() else here.with_name(f"{{{package}}}")
    found = {
        path.name.partition(".")[0]
        for path in folder.iterdir()
        if not path.name.startswith(("_", "{"))
    }
    assert found == RUNTIME.reserved.modules[package]


def test_names_that_no_entry_may_take() -> None:
    """All that the package and its code have and the spec does not name."""
    of_extensions = {"ExtensionMessage", "extensions", "refine"}
    due = {
        name
        for name in (*tapi2.__all__, "batch")
        if not hasattr(tapi2.constants, name)
        and not isinstance(getattr(tapi2, name), tapi2.Prototype)
        and "Made from spec/messages" not in source_of(name)
        and "Made from spec/structures" not in source_of(name)
    } - {
        "LINEMESSAGE32",
        "LINEMESSAGE64",
    }  # api.yaml names them
    used = used_names(read_tree(TEMPLATES))
    assert {"Number", "Struct", "dataclass"} <= used
    assert RUNTIME.reserved.names == due | of_extensions | used


def source_of(name: str) -> str:
    """Return the source of the module that defines a name."""
    found = getattr(tapi2, name)
    return inspect.getsource(inspect.getmodule(found) or tapi2)


def test_attributes_that_no_value_may_hide() -> None:
    """What the classes have of which those of entries are made."""
    base = {name for name in dir(tapi2.Message) if not name.startswith("_")}
    assert base <= RUNTIME.reserved.message_attributes
    assert {"from_message", "index_in", "cls"} <= RUNTIME.reserved.message_attributes
    for kind in (tapi2.AgentCapsRecord, tapi2.GetAgentCapsRequest):
        values = {*kind.FIELDS, "request_type"}
        taken = {name for name in dir(kind) if not name.startswith("_")} - values
        assert taken <= RUNTIME.reserved.record_attributes
    assert "from_address" in RUNTIME.reserved.record_attributes


INIT = """
{% set x = 1 %}
if TYPE_CHECKING:
    from . import extra as extra
    from . import (
        messages, testing,
{% if spec.extensions %}
        own
{% endif %}
    )
"""
BASE = """
from ..root import Root
__all__ = ["Message"{% if x %}, {{ x }}{% endif %}]

class Message(Root, int):
    sent: Attribute[int] = attribute(0)
    _hidden = 1

    @property
    def name(self): ...
"""


def test_names_are_read_from_templates(tmp_path: Path) -> None:
    """From ``__all__``, imports and classes, whatever Jinja prints between."""
    found = runtime_of(
        tmp_path,
        {
            "__init__.py.j2": INIT,
            "extra.py": "__all__ = ['hidden']",
            "messages/base.py.j2": BASE,
            "messages/{message.module}.py.j2": "__all__ = ['entry']",
            "root.py": "__all__ = ['Root']\nclass Root:\n    def root(self): ...",
            "broken.py": "__all__ = [",
            "testing/__init__.py": "__all__ = ['vectors']",
        },
    )
    assert found.names == {"tapi2.messages.base": ("Message",), "tapi2.root": ("Root",)}
    assert (found.submodules, found.optional) == (
        ("messages", "testing", "own"),
        ("extra",),
    )
    assert found.of("tapi2") == (("tapi2.root", ("Root",)),)
    names = {"Message", "Root", "extra", "messages", "own", "testing"}
    assert names <= found.reserved.names
    assert found.reserved.names.isdisjoint({"hidden", "entry", "vectors", "root"})
    taken = found.reserved.message_attributes
    assert {"sent", "name", "root", "bit_length"} <= taken
    assert "_hidden" not in taken


def test_no_templates_reserve_no_names(tmp_path: Path) -> None:
    """Such as those of another language alone."""
    found = runtime_of(tmp_path, {})
    assert (found.names, found.submodules) == ({}, ())
    assert isinstance(found.reserved, Reserved)
