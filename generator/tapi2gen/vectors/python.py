"""Write the values of a vector down as a Python program makes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tapi2gen.model import Attribute, Structure
from tapi2gen.vectors.samples import Many, Phrase, Sample, Scalar, Values

_WIDTH = 88
_BEFORE = "assert message == "  # what a page has before a call, at most


@dataclass(frozen=True, slots=True)
class _Group:
    """A call or a list: what stands between its brackets can take a line each."""

    opening: str
    items: tuple[tuple[str, str | _Group], ...]
    closing: str

    def flat(self) -> str:
        """Write it on one line."""
        texts = (f"{lead}{_flat(item)}" for lead, item in self.items)
        return f"{self.opening}{', '.join(texts)}{self.closing}"

    def broken(self, indent: int) -> str:
        """Write it on as many lines as it needs, indented by so many columns."""
        inner = indent + 4
        lines = [f"{self.opening}\n"]
        for lead, item in self.items:
            text = _written(item, inner, len(lead) + 1)
            lines.append(f"{' ' * inner}{lead}{text},\n")
        return "".join(lines) + " " * indent + self.closing


def _flat(item: str | _Group) -> str:
    return item if isinstance(item, str) else item.flat()


def _written(item: str | _Group, indent: int, taken: int) -> str:
    """Write on one line if there is room beside what that takes already."""
    flat = _flat(item)
    if isinstance(item, str) or indent + taken + len(flat) <= _WIDTH:
        return flat
    return item.broken(indent)


def call(name: str, arguments: Iterable[tuple[str, str]]) -> str:
    """Write a call with keywords."""
    items = tuple((f"{keyword}=", value) for keyword, value in arguments)
    return _written(_Group(f"{name}(", items, ")"), 0, len(_BEFORE))


def construction(
    name: str,
    attributes: tuple[Attribute, ...],
    values: Values,
    structures: Mapping[str, Structure],
) -> str:
    """Write the call that makes a record.

    Args:
        name: The class.
        attributes: Those that the call is given.
        values: Their values.
        structures: All structures by name.
    """
    made = _call(name, attributes, values, structures)
    return _written(made, 0, len(_BEFORE))


def _call(
    name: str,
    attributes: tuple[Attribute, ...],
    values: Values,
    structures: Mapping[str, Structure],
) -> _Group:
    items = tuple(
        (f"{a.name}=", _expression(a, values[a.name], structures)) for a in attributes
    )
    return _Group(f"tapi2.{name}(", items, ")")


def _expression(
    attribute: Attribute, sample: Sample, structures: Mapping[str, Structure]
) -> str | _Group:
    match sample:
        case Phrase(_, read):
            return json.dumps(read, ensure_ascii=False)
        case Many(items):
            inner = tuple(("", _expression(attribute, i, structures)) for i in items)
            return _Group("[", inner, "]")
        case Values():
            part = structures[attribute.structure].part
            return _call(attribute.record, part.attributes, sample, structures)
        case Scalar():
            return _scalar(attribute, sample)


def _scalar(attribute: Attribute, sample: Scalar) -> str:
    match attribute.kind:
        case "guid" | "guids":
            return f'UUID("{sample.meaning}")'
        case "currency":
            return f'Decimal("{sample.meaning}")'
        case "date":
            return f'datetime.fromisoformat("{sample.meaning}")'
        case "bytes":
            return f'bytes.fromhex("{sample.meaning}")'
    if attribute.family is None:
        number = sample.meaning
        return f"0x{number:08X}" if attribute.unit == "version" else f"{number}"
    names = sample.meaning if isinstance(sample.meaning, list) else [sample.meaning]
    family = attribute.family.class_name
    return " | ".join(f"tapi2.{family}.{name}" for name in names)


def imports(code: str) -> str:
    """Write the import statements that a sample needs, a line each."""
    needed = {
        "ctypes.": "import ctypes",
        "datetime.": "from datetime import datetime",
        "Decimal(": "from decimal import Decimal",
        "UUID(": "from uuid import UUID",
    }
    lines = [line for use, line in needed.items() if use in code]
    return (
        "".join(f"{line}\n" for line in lines) + "\n" * bool(lines) + "import tapi2\n"
    )
