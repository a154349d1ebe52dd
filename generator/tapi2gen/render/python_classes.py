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

# The module and the name of the class that records are made of, by kind.
_BASES = {
    "buffer": ("tapi2.records.buffer", "BufferRecord"),
    "entry": ("tapi2.records.entry", "EntryRecord"),
    "parameters": ("tapi2.records.parameters", "ParametersRecord"),
}
HOMES = {
    **{name: module for module, name in _BASES.values()},
    **dict.fromkeys(
        ("Written", "bytes_answer", "number_answer", "record_answer"),
        "tapi2.records.answering",
    ),
    "Never": "typing",
}


def imports(entry: Message | Structure | Variant, place: Place, *more: str) -> str:
    """Write what the module of a class imports at run time.

    Args:
        entry: What the class is made from.
        place: Where the module is.
        more: What the template uses besides, such as `struct.Struct`.
    """
    return place.imports({*uses_of(_codes(entry)), *map(_import, more)})


def base(structure: Structure) -> Code:
    """Return the class that a structure's record is made of."""
    return imported(*_BASES[structure.kind])


def writes(entry: Structure | Variant) -> tuple[Code, ...]:
    """Write what makes each member that is written, in the order of the members."""
    is_bounded = isinstance(entry, Structure) and entry.kind in ("buffer", "entry")
    made = {item.word: values.write(item) for item in _attributes(entry)}
    made |= {
        item.count: values.count(item, is_bounded)
        for item in _attributes(entry)
        if item.count >= 0
    }
    if isinstance(entry, Variant) and entry.answer and entry.answer_kind == "number":
        made[entry.answer.word] = Code("0")
    return tuple(made[word] for word in sorted(made))


def answer_type(request: Variant) -> Code:
    """Write the type of a request's answer; of no answer, that there is none."""
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
            return fill("{Never}", HOMES)


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
        HOMES,
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


def _codes(entry: Message | Structure | Variant) -> Iterator[Code]:
    """Yield the source in a class that uses names of other modules."""
    for item in _items(entry):
        yield values.codec(item)
        yield values.annotation(item)
        yield values.default(item)
        if isinstance(item, Field):
            yield values.parameter(item)
        yield values.read(item)
    if isinstance(entry, Message):
        return
    yield from map(values.write, _attributes(entry))
    if isinstance(entry, Structure):
        yield base(entry)
        return
    yield answer_type(entry)
    if entry.answer:
        yield answer(entry)
        yield fill("{Written}", HOMES)


def _import(path: str) -> Import:
    """Return the import of a name that is written with its module."""
    module, _, name = path.rpartition(".")
    return Import(module, name)
