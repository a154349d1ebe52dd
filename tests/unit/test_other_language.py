"""Templates of another language: a C# file, made from the model without any Python."""

from __future__ import annotations

import ast
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from conftest import REPOSITORY, TWO, Project
from tapi2gen import cli
from tapi2gen.model import CMember, Family, Spec, Structure
from tapi2gen.pipeline import read_spec

TEMPLATES = REPOSITORY / "tests" / "other_language"
GENERATOR = REPOSITORY / "generator" / "tapi2gen"

# The types of C#, by the C type.
TYPES = {
    "WORD": "ushort",
    "DWORD": "uint",
    "HAGENT": "uint",
    "HANDLE": "ulong",
    "HAGENTSESSION": "uint",
    "CURRENCY": "long",
    "DATE": "double",
    "GUID": "Guid",
    "GUID4": "Guid",
}
# What the Python package alone has: its modules, types, formats and expressions.
PYTHON = re.compile(
    r"\btapi2\.(?:constants|messages|records|structures)\b|\bc_u?int\d|\bctypes\.\w"
    r"|\| None\b|\b(?:Attribute|Choice|ClassVar|Flags|Iterable|Optional)[(\[]|\bself\."
    r"|\b(?:writer|reader)\.\w+\(|\bwords\[|\btuple\[|\bUUID\(|^<\w*$"
)

# A type of the C# file: what it is made of, by name.
Fields = dict[str, tuple[int, str]]


@pytest.fixture(scope="module")
def spec() -> Spec:
    """The model."""
    return read_spec(REPOSITORY / "spec")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The C# file that the templates make, laid over a tree of two small files."""
    project = Project(tmp_path_factory.mktemp("csharp"))
    shutil.copytree(REPOSITORY / "spec", project.root / "spec")
    project.only_templates(TWO)
    options = {
        "--spec": project.root / "spec",
        "--templates": TEMPLATES,
        "--out": project.out,
    }
    words = [str(word) for option in options.items() for word in option]
    assert cli.run(["build", "--quiet", *words]) == 0
    return (project.out / "csharp" / "Tapi.cs").read_text("utf-8")


def bodies(source: str) -> dict[str, str]:
    """Give what is said of each enum and struct, and what is in it, by its name."""
    head = r"((?:    \[.+\]\n)*    public (?:enum|unsafe struct) (\w+).*\n)"
    found = re.findall(head + r"    \{\n((?:        .+\n)*)    \}\n", source)
    assert len({name for _, name, _ in found}) == len(found)
    return {name: top + body for top, name, body in found}


def constants(body: str) -> list[tuple[str, int]]:
    """Give the constants of an enum."""
    found = re.findall(r"^        (\w+) = (\w+),$", body, re.MULTILINE)
    return [(name, int(value, 0)) for name, value in found]


def fields(body: str) -> Fields:
    """Give the offset and the type of each field of a struct."""
    pattern = r"\[FieldOffset\((\d+)\)\]\n        public (.+) (\w+(?:\[\d+\])?);$"
    found = re.findall(pattern, body, re.MULTILINE)
    assert len(found) == body.count("[FieldOffset(") == body.count(";\n")
    assert len({name for _, _, name in found}) == len(found)
    return {name: (int(offset), kind) for offset, kind, name in found}


def due_fields(structure: Structure) -> Fields:
    """Give the fields that a structure should have, by the spec."""
    parts = [("", structure.part)]
    parts += [(f"{variant.name}_", variant.part) for variant in structure.variants]
    due: Fields = {}
    for prefix, part in parts:
        enums = {
            attribute.word: attribute.family
            for attribute in part.attributes
            if attribute.kind in ("flags", "choice")
        }
        for index, outer in enumerate(part.members):
            inside = f"{prefix}{outer.c_name}_" if outer.alternatives else prefix
            for member in outer.alternatives or (outer,):
                kind, size = csharp_type(member, enums.get(index))
                due[f"{inside}{member.c_name}{size}"] = (member.offset, kind)
    return due


def csharp_type(member: CMember, family: Family | None) -> tuple[str, str]:
    """Give the type that a member should have, and what follows its name."""
    if member.c_type in ("BYTE", "BYTES"):
        return "fixed byte", f"[{member.size}]"
    if family is not None:
        return family.class_name, ""
    return TYPES.get(member.c_type, member.c_type), ""


def test_file_is_whole(source: str) -> None:
    """Its brackets are balanced, and it has the types of the spec and no other."""
    code = "\n".join(
        line for line in source.splitlines() if not line.strip().startswith("//")
    )
    for opening, closing in ("{}", "[]", "()"):
        assert code.count(opening) == code.count(closing) > 0
    assert "{{" not in source
    assert "DO NOT EDIT. Made from spec/" in source.splitlines()[0]


def test_types(source: str, spec: Spec) -> None:
    """There is an enum for each family, and a struct for each structure."""
    names = [family.class_name for family in spec.families]
    names += [layout.structure for layout in spec.native]
    names += [structure.name for structure in spec.structures]
    assert Counter([*bodies(source)]) == Counter(names)
    assert "LINEPROXYREQUEST" in names
    assert len(names) > 30


def test_constants(source: str, spec: Spec) -> None:
    """Each has its value; those that are bits can be combined."""
    found = bodies(source)
    for family in spec.families:
        body = found[family.class_name]
        due = [(member.name, member.value) for member in family.members]
        assert constants(body) == due
        assert ("[Flags]" in body) == family.is_flags
        assert f"enum {family.class_name} : uint\n" in body


def test_members(source: str, spec: Spec) -> None:
    """Each has its offset and a type of its size, those of unions too."""
    found = bodies(source)
    for structure in spec.structures:
        body = found[structure.name]
        assert f"Explicit, Pack = 1, Size = {structure.size})]" in body
        assert fields(body) == due_fields(structure)
    for layout in spec.native:
        body = found[layout.structure]
        wide = {4: "uint", 8: "ulong"}
        due = {slot.c_name: (slot.offset, wide[slot.size]) for slot in layout.slots}
        assert f"Size = {layout.size})]" in body
        assert fields(body) == due


@pytest.mark.parametrize(
    "template", [*TEMPLATES.rglob("*.j2")], ids=lambda template: template.name
)
def test_templates_need_no_python(template: Path) -> None:
    """They use neither `python` nor a filter of tapi2gen."""
    environment = jinja2.Environment()
    tree = environment.parse(template.read_text("utf-8"))
    filters = {found.name for found in tree.find_all(nodes.Filter)}
    names = {found.name for found in tree.find_all(nodes.Name)}
    assert filters <= environment.filters.keys()
    assert "python" not in names


def strings(file: Path) -> Iterator[str]:
    """Give the texts in a module, docstrings left out."""
    tree = ast.parse(file.read_text("utf-8"))
    docstrings = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    for node in constants:
        if isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


MODULES = [
    file for stage in ("model", "resolve") for file in GENERATOR.glob(f"{stage}/*.py")
]


@pytest.mark.parametrize(
    "file", MODULES, ids=lambda file: f"{file.parent.name}-{file.stem}"
)
def test_no_python_below_render(file: Path) -> None:
    """Model and resolve have no text that is Python source."""
    assert [text for text in strings(file) if PYTHON.search(text)] == []


def test_python_would_be_found() -> None:
    """The modules of render that write Python have such texts."""
    written = [*GENERATOR.glob("render/python_*.py")]
    found = {f.stem for f in written if any(map(PYTHON.search, strings(f)))}
    assert {"python_kinds", "python_exports", "python_values"} <= found
