"""The surface of structures: where members stand, and what records make of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tapi2gen.compat.changes import Area, Kind
from tapi2gen.compat.things import Thing, Trait, Wording, deprecation, wordings
from tapi2gen.model import Attribute, CMember, Part, Structure, Variant


def structure_thing(structure: Structure, page: Iterable[Wording]) -> Thing:
    """Give the thing of a structure, with the texts of its page."""
    sizes = [(version.text, size) for version, size in structure.sizes]
    return Thing(
        area=Area.STRUCTURE,
        key=structure.name,
        name=structure.name,
        python=structure.record,
        place=" ".join(f"{m.c_name}@{m.offset}" for m in structure.part.members),
        traits=(
            Trait(Kind.TYPE, "kind", structure.kind, (structure.kind,)),
            Trait(
                Kind.SIZE,
                "size",
                ", ".join(f"{size} bytes in TAPI {version}" for version, size in sizes),
                wire=tuple(f"{version}: {size}" for version, size in sizes),
            ),
            Trait(Kind.SINCE, "since", structure.since.text),
            *deprecation(structure.deprecated),
        ),
        wordings=tuple(page),
        parts=(
            *_members(structure.part),
            *map(_request, structure.variants),
        ),
    )


def _request(variant: Variant) -> Thing:
    number = str(variant.request.value)
    answer = variant.answer
    return Thing(
        area=Area.REQUEST,
        key=variant.name,
        name=variant.name,
        python=variant.class_name,
        place=number,
        traits=(
            Trait(Kind.VALUE, "request", number, wire=(number,)),
            Trait(
                Kind.TYPE,
                "answer",
                f"{answer.c_name}: {variant.answer_type}" if answer else "none",
                (variant.answer_type,),
                (answer.c_name if answer else "",),
            ),
            Trait(Kind.SINCE, "since", variant.since.text),
            *deprecation(variant.deprecated),
        ),
        wordings=(
            *wordings("summary", variant.summary),
            Wording("see", "", ", ".join(reference.name for reference in variant.see)),
        ),
        parts=tuple(_members(Part(variant.part.members, variant.inputs))),
    )


def _members(part: Part) -> Iterator[Thing]:
    """Give one thing for each attribute, and for each member that has none."""
    by_word = {attribute.word: attribute for attribute in part.attributes}
    offsets = {a.word + 1 for a in part.attributes if a.is_pair}
    for index, member in enumerate(part.members):
        if index in by_word:
            yield _attribute(by_word[index], part.members)
        elif index not in offsets:
            yield _member(member)


def _member(member: CMember) -> Thing:
    return Thing(
        area=Area.MEMBER,
        key=member.c_name,
        name=member.c_name,
        place=str(member.offset),
        traits=_traits(member, member.c_type, "int", member.size, is_optional=False),
        wordings=wordings("summary", member.meaning),
    )


def _attribute(attribute: Attribute, members: tuple[CMember, ...]) -> Thing:
    member = members[attribute.word]
    size = member.size
    if attribute.is_pair:
        size += members[attribute.word + 1].size
    family = attribute.family
    python = family.class_name if family else attribute.annotation
    shown = ("secret",) if attribute.sensitive else ("shown",)
    traits = (
        *_traits(
            member,
            _type(attribute, member),
            python.removesuffix(" | None"),
            size,
            attribute.is_optional,
        ),
        Trait(Kind.SECRECY, "secrecy", shown[0], shown),
        *deprecation(attribute.deprecated),
    )
    if attribute.base:
        base = (attribute.base,)
        traits += (Trait(Kind.MOVED, "offset counts from", base[0], wire=base),)
    return Thing(
        area=Area.MEMBER,
        key=attribute.c_name,
        name=attribute.c_name,
        python=attribute.name,
        place=str(member.offset),
        traits=traits,
        wordings=(
            *wordings("summary", attribute.summary),
            Wording("examples", "", ", ".join(attribute.examples)),
        ),
    )


def _traits(
    member: CMember, c_type: str, python: str, size: int, is_optional: bool
) -> tuple[Trait, ...]:
    offset, since, bytes_of = str(member.offset), member.since.text, f"{size} bytes"
    presence = ("may be None",) if is_optional else ("always there",)
    return (
        Trait(Kind.MOVED, "offset", offset, wire=(offset,)),
        Trait(Kind.SIZE, "size", bytes_of, wire=(bytes_of,)),
        Trait(Kind.TYPE, "type", c_type, (python,), (c_type,)),
        Trait(Kind.UNIT, "unit", member.unit or "none", wire=(member.unit,)),
        Trait(Kind.SINCE, "since", since, presence, (since,)),
    )


def _type(attribute: Attribute, member: CMember) -> str:
    """Say what the bytes are, in the words of the spec."""
    family = attribute.family.name if attribute.family else ""
    match attribute.kind:
        case "flags":
            return f"flags of {family}"
        case "choice":
            return f"one of {family}"
        case "codes":
            return f"list of {family}"
        case "entries":
            return f"list of {attribute.structure}"
        case "guids":
            return "list of GUID"
        case "string":
            return "text"
        case _:
            return member.c_type
