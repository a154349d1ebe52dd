"""The classes of messages, records and requests in Python: what they import and write.

Templates of classes print what is here, and name themselves what they use besides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tapi2gen.model import Attribute, Field, Message, Structure, Variant
from tapi2gen.model.naming import snake
from tapi2gen.render import python_values as values
from tapi2gen.render.places import Place
from tapi2gen.render.python_source import (
    Code,
    Import,
    fill,
    imported,
    uses_of,
)

_ANSWERS: dict[str, str] = dict.fromkeys(
    ("bytes_answer", "number_answer", "record_answer"), "tapi2.records.answering"
)


def imports(entry: Message | Structure | Variant, place: Place, *more: str) -> str:
    """Write what the module of a class imports at run time.

    Args:
        entry: What the class is made from.
        place: Where the module is.
        more: What the template uses besides, such as `struct.Struct`.
    """
    return place.imports({*_uses(entry), *map(_import, more)})


def typing_imports(entry: Structure | Variant, place: Place, *more: str) -> str:
    """Write what the module of a record imports for type checkers alone.

    Args:
        entry: What the class is made from.
        place: Where the module is.
        more: What the template uses besides, such as `typing.Self`.
    """
    codes = [values.parameter(item) for item in _items(entry)]
    codes += [values.annotation(item) for item in _items(entry)]
    uses = {*uses_of(codes), *map(_import, more)}
    uses.add(Import("tapi2.records.fields", "Attribute"))
    if isinstance(entry, Variant) and entry.answer:
        uses.add(Import("tapi2.records.answering", "Answer"))
    return place.imports(uses - _uses(entry))


def base(structure: Structure) -> Code:
    """Return the class that a structure's record is made of."""
    if structure.kind == "entry":
        return imported("tapi2.records.base", "EntryRecord")
    return imported("tapi2.records.buffer", "BufferRecord")


def writes(entry: Structure | Variant) -> tuple[Code, ...]:
    """Write what makes each member that is written, in the order of the members."""
    made = {item.word: values.write(item) for item in _attributes(entry)}
    made |= {
        item.count: values.count(item, isinstance(entry, Structure))
        for item in _attributes(entry)
        if item.count >= 0
    }
    if isinstance(entry, Variant) and entry.answer and entry.answer_kind == "number":
        made[entry.answer.word] = Code("0")
    return tuple(made[word] for word in sorted(made))


def answer_type(request: Variant) -> Code:
    """Write the type of a request's answer, or nothing."""
    match request.answer_kind:
        case "structure":
            assert request.answer is not None
            module = f"tapi2.records.{snake(request.answer.structure)}"
            return imported(module, request.answer.record)
        case "bytes":
            return Code("bytes")
        case "number":
            return Code("int")
        case "none":
            return Code("")


def answer(request: Variant) -> Code:
    """Write what makes the place and the bytes of an answer, or nothing."""
    item = request.answer
    if item is None:
        return Code("")
    pattern = {
        "structure": "{record_answer}"
        "(self.client_app_api_version, {at}, answer, {type}, self.room)",
        "bytes": "{bytes_answer}({at}, answer, len(self.{name}))",
        "number": '{number_answer}({at}, "{c_name}", answer)',
    }[request.answer_kind]
    return fill(
        pattern,
        _ANSWERS,
        at=item.offset,
        name=item.name,
        c_name=item.c_name,
        type=answer_type(request),
    )


def _items(entry: Message | Structure | Variant) -> Iterable[Attribute | Field]:
    """Return the values that the class has of its own."""
    return entry.fields if isinstance(entry, Message) else _attributes(entry)


def _attributes(entry: Structure | Variant) -> tuple[Attribute, ...]:
    return entry.inputs if isinstance(entry, Variant) else entry.part.attributes


def _uses(entry: Message | Structure | Variant) -> frozenset[Import]:
    """Return what the code of a class uses at run time."""
    if isinstance(entry, Message):
        return uses_of(_field_codes(entry.fields))
    codes = [*_attribute_codes(_attributes(entry))]
    if isinstance(entry, Structure):
        codes.append(base(entry))
    else:
        codes.append(answer(entry))
    return uses_of(codes)


def _field_codes(fields: Iterable[Field]) -> Iterator[Code]:
    """Yield the source of fields."""
    for field in fields:
        yield values.codec(field)
        yield values.annotation(field)
        yield values.read(field)


def _attribute_codes(attributes: Iterable[Attribute]) -> Iterator[Code]:
    """Yield the source of attributes, those annotations too that name a type."""
    for attribute in attributes:
        yield values.codec(attribute)
        yield values.read(attribute)
        yield values.write(attribute)
        yield values.annotation(attribute)
        yield values.default(attribute)
        yield imported("tapi2.records.fields", "attribute")


def _import(path: str) -> Import:
    """Return the import of a name that is written with its module."""
    module, _, name = path.rpartition(".")
    return Import(module, name)
