"""What test vectors mean, written down as a Python program makes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tapi2gen.model import (
    Attribute,
    BufferVector,
    Family,
    Field,
    Message,
    RequestVector,
    Spec,
    Structure,
    Variant,
    Vector,
)
from tapi2gen.render.python_source import (
    Code,
    Import,
    fill,
    import_statements,
    literal,
    uses_of,
)

_WIDTH = 88
_BEFORE = "assert message == "  # what a page has before a call, at most
_HOMES = {"Decimal": "decimal", "UUID": "uuid", "datetime": "datetime"}
_OBJECTS = {
    "guid": '{UUID}("{value}")',
    "guids": '{UUID}("{value}")',
    "currency": '{Decimal}("{value}")',
    "date": '{datetime}.fromisoformat("{value}")',
    "time": '{datetime}.fromisoformat("{value}")',
    "bytes": 'bytes.fromhex("{value}")',
    "block": 'bytes.fromhex("{value}")',
    "octets": 'bytes.fromhex("{value}")',
}


def sample(
    entry: Message | Structure | Variant,
    vector: Vector | BufferVector | RequestVector,
    spec: Spec,
    package: str,
) -> Code:
    """Write the call that makes what a vector means.

    Args:
        entry: The message, structure or request that the vector is of.
        vector: The vector.
        spec: The spec.
        package: The package that the sample imports.
    """
    assert isinstance(vector.decoded, dict)
    makers = _samples(spec, package)
    if isinstance(entry, Message):
        return _code(makers.message(entry, vector.decoded))
    if isinstance(entry, Structure) and entry.variants:
        entry = entry.variants[0]  # whose vector is shown with the structure
    if isinstance(entry, Variant):
        return _code(makers.request(entry, vector.decoded))
    return _code(makers.record(entry, vector.decoded))


def sample_answer(
    request: Variant, vector: RequestVector, spec: Spec, package: str
) -> Code:
    """Write the answer to a request as a vector has it, or nothing.

    Args:
        request: The request that the vector is of.
        vector: The vector.
        spec: The spec.
        package: The package that the sample imports.
    """
    if request.answer is None:
        return Code("")
    if request.answer_kind == "number":
        return Code(f"0x{vector.answer:X}")
    return _code(_samples(spec, package).value(request.answer, vector.answer))


def sample_imports(package: str, *codes: Code, modules: Iterable[str] = ()) -> str:
    """Write the import statements of a sample.

    Args:
        package: The package that it imports.
        codes: The source in the sample that comes from vectors.
        modules: What the sample uses besides.
    """
    uses = {*uses_of(codes), *map(Import, modules), Import(package)}
    return import_statements(uses, package)


def shown(message: Message, vector: Vector) -> list[Field]:
    """Return the fields of a message that mean something in a vector."""
    return [it for it in message.fields if vector.decoded[it.name] is not None]


def printed(message: Message, vector: Vector) -> list[str]:
    """Return each of these fields as Python shows it, `name=value`."""
    words = {name: int(word, 16) for name, word in vector.words.items()}
    return [
        f"{field.name}={_shown(field, vector.decoded[field.name], words)}"
        for field in shown(message, vector)
    ]


def _shown(field: Field, meaning: object, words: Mapping[str, int]) -> str:
    word = words[field.word.name]
    value = field.bits.of(word) if field.bits else word
    if field.family is None or meaning is None:
        return str(meaning)
    names = "|".join(_names(meaning))
    return f"<{field.family.class_name}.{names}: {value}>"


@dataclass(frozen=True, slots=True)
class _Group:
    """A call or a tuple: what stands between its brackets can take a line each."""

    opening: str
    items: tuple[tuple[str, Code | _Group], ...]
    closing: str

    def flat(self) -> str:
        """Write it on one line."""
        texts = (f"{lead}{_flat(item)}" for lead, item in self.items)
        comma = "," if self.opening == "(" and len(self.items) == 1 else ""
        return f"{self.opening}{', '.join(texts)}{comma}{self.closing}"

    def broken(self, indent: int) -> str:
        """Write it on as many lines as it needs, indented by so many columns."""
        inner = indent + 4
        lines = [f"{self.opening}\n"]
        for lead, item in self.items:
            text = _written(item, inner, len(lead) + 1)
            lines.append(f"{' ' * inner}{lead}{text},\n")
        return "".join(lines) + " " * indent + self.closing


def _flat(item: Code | _Group) -> str:
    return item.flat() if isinstance(item, _Group) else item.text


def _written(item: Code | _Group, indent: int, taken: int) -> str:
    """Write on one line if there is room beside what that takes already."""
    flat = _flat(item)
    if isinstance(item, Code) or indent + taken + len(flat) <= _WIDTH:
        return flat
    return item.broken(indent)


def _code(item: Code | _Group) -> Code:
    """Write what stands behind an `assert`."""
    return Code(_written(item, 0, len(_BEFORE)), uses_of(_leaves(item)))


def _leaves(item: Code | _Group) -> Iterator[Code]:
    if isinstance(item, Code):
        yield item
    else:
        for _, inner in item.items:
            yield from _leaves(inner)


@dataclass(frozen=True, slots=True)
class _Samples:
    """Makes source of what JSON says that values mean.

    Attributes:
        structures: All structures by name.
        package: The package that has the classes.
    """

    structures: Mapping[str, Structure]
    package: str

    def message(self, message: Message, decoded: Mapping[str, object]) -> _Group:
        """Return the call that makes a message."""
        fields = {field.name: field for field in message.fields}
        names = (it for it in message.attributes if decoded[it] is not None)
        items = tuple(
            (
                (f"{name}=", self._field(fields[name], decoded[name]))
                if name in fields
                else (f"{name}=", Code(str(decoded[name])))
            )
            for name in names
        )
        return _Group(f"{self.package}.{message.class_name}(", items, ")")

    def record(self, structure: Structure, decoded: Mapping[str, object]) -> _Group:
        """Return the call that makes a record."""
        return self._call(structure.record, structure.part.attributes, decoded)

    def request(self, request: Variant, decoded: Mapping[str, object]) -> _Group:
        """Return the call that makes a request: its common members, and its own."""
        outer = next(s for s in self.structures.values() if request in s.variants)
        attributes = (*outer.part.attributes, *request.inputs)
        return self._call(request.class_name, attributes, decoded)

    def value(self, attribute: Attribute, meaning: object) -> Code | _Group:
        """Return the source of an attribute's value."""
        if attribute.format and isinstance(meaning, dict):
            return fill(_OBJECTS["bytes"], _HOMES, value=str(meaning["hex"]))
        if isinstance(meaning, dict):
            return self.record(self.structures[attribute.structure], meaning)
        if isinstance(meaning, list) and attribute.kind != "flags":
            inner = tuple(("", self.value(attribute, item)) for item in meaning)
            return _Group("(", inner, ")")
        if attribute.kind in _OBJECTS:
            return fill(_OBJECTS[attribute.kind], _HOMES, value=str(meaning))
        if attribute.family is not None:
            return self._constants(attribute.family, meaning)
        if attribute.unit == "version":
            return Code(f"0x{meaning:08X}")
        return Code(literal(meaning))

    def _call(
        self,
        name: str,
        attributes: Iterable[Attribute],
        decoded: Mapping[str, object],
    ) -> _Group:
        """Return the call of a class with the attributes that have a meaning."""
        items = tuple(
            (f"{item.name}=", self.value(item, decoded[item.name]))
            for item in attributes
            if decoded.get(item.name) is not None
        )
        return _Group(f"{self.package}.{name}(", items, ")")

    def _field(self, field: Field, meaning: object) -> Code:
        if field.family is None or meaning is None:
            return Code(str(meaning))
        return self._constants(field.family, meaning)

    def _constants(self, family: Family, meaning: object) -> Code:
        """Write constants that JSON names."""
        kind = f"{self.package}.{family.class_name}"
        return Code(" | ".join(f"{kind}.{name}" for name in _names(meaning)))


def _samples(spec: Spec, package: str) -> _Samples:
    by_name = {structure.name: structure for structure in spec.structures}
    return _Samples(by_name, package)


def _names(meaning: object) -> list[str]:
    return meaning if isinstance(meaning, list) else str(meaning).split("|")
