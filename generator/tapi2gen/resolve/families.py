"""Resolve constant families."""

from __future__ import annotations

from collections.abc import Iterable

from tapi2gen import naming
from tapi2gen.codes import Code
from tapi2gen.model import Family, Member, Use, Version
from tapi2gen.problems import Note
from tapi2gen.resolve.context import Context, Names, read_errata, read_text
from tapi2gen.resolve.deprecation import read_deprecation
from tapi2gen.resolve.node import Node


def resolve_families(
    nodes: Iterable[Node],
    messages: Iterable[Node],
    structures: Iterable[Node],
    context: Context,
) -> dict[str, Family]:
    """Resolve all families, by name."""
    uses = _uses(messages, structures)
    names = Names(context, "constant family")
    families: dict[str, Family] = {}
    for node in nodes:
        name = node.string("name")
        context.check_file_name(node)
        if names.take(name, node.mark("name")):
            families[name] = _family(node, uses.get(name, []), context)
    return families


def _uses(messages: Iterable[Node], structures: Iterable[Node]) -> dict[str, list[Use]]:
    """Find the words and members that carry each family."""
    owners = [(node.string("name"), "messages", node) for node in messages]
    for node in structures:
        owners.append((node.string("name"), "structures", node))
        for field in node.children("fields"):
            for variant in field.children("union"):
                owners.append((variant.string("name"), "requests", variant))
    uses: dict[str, list[Use]] = {}
    for owner, folder, node in owners:
        page = f"{folder}/{owner}.md"
        for field in node.children("fields"):
            word = field.string("word") or field.string("name") or field.string("pair")
            uses.setdefault(field.string("of"), []).append(Use(owner, word, page))
    return uses


def _family(node: Node, uses: list[Use], context: Context) -> Family:
    name = node.string("name")
    since = context.version(node)
    members = _members(node, since, context)
    family = Family(
        name=name,
        class_name=naming.pascal(name),
        module=naming.snake(name),
        kind=node.data["kind"],
        since=since,
        summary=read_text(node.child("summary")),
        remarks=context.optional_text(node, "remarks"),
        device_specific=(
            node.integer("device_specific") if "device_specific" in node else None
        ),
        members=members,
        used_by=tuple(uses),
        see=context.see(node),
        url=context.url(node),
        errata=read_errata(node),
        spec_file=f"spec/constants/{name}.yaml",
        deprecated=read_deprecation(node, since, context),
    )
    _check_device_specific(node, family, context)
    return family


def _check_device_specific(node: Node, family: Family, context: Context) -> None:
    mask = family.device_specific or 0
    for item in node.children("members") if family.is_flags else ():
        value = item.integer("value")
        if value >= 0 and value & mask:
            context.problem(
                node.mark("device_specific"),
                Code.BIT_IN_USE,
                f"{item.string('name')} has a bit of device_specific",
                "leave out the bits that have a meaning",
                Note(item.mark("value"), "the bit"),
            )
            break


def _members(node: Node, since: Version, context: Context) -> tuple[Member, ...]:
    family = node.string("name")
    is_flags = node.string("kind") == "flags"
    names = Names(context, "constant")
    values = Names(context, "value", Code.DUPLICATE_VALUE)
    members: list[Member] = []
    for item in node.children("members"):
        c_name, value = item.string("name"), item.integer("value")
        name = naming.member(c_name, family)
        _check_member_name(item, family, context)
        names.take(c_name, item.mark("name"))
        fresh = values.take(value, item.mark("value"), c_name)
        if is_flags and value.bit_count() != 1:
            what = f"{value:#x} is not a single bit, as the constants of flags are"
            how = "use a power of two, or kind: sequence for the family"
            context.problem(item.mark("value"), Code.NOT_A_BIT, what, how)
        elif fresh and members and value < members[-1].value:
            what = f"{c_name} stands behind {members[-1].c_name}, whose value is higher"
            how = "put the members in the order of their values"
            context.problem(item.mark("value"), Code.WRONG_ORDER, what, how)
        item_since = context.version(item, since)
        members.append(
            Member(
                c_name=c_name,
                name=name,
                value=value,
                literal=f"0x{value:08X}" if is_flags else str(value),
                bit=value.bit_length() - 1 if value.bit_count() == 1 else None,
                since=item_since,
                summary=read_text(item.child("summary")),
                deprecated=read_deprecation(item, item_since, context),
            )
        )
    return tuple(members)


def _check_member_name(item: Node, family: str, context: Context) -> None:
    c_name, mark = item.string("name"), item.mark("name")
    name = naming.member(c_name, family)
    if not c_name.startswith(family):
        what = f"{c_name} does not begin with {family}"
        how = "correct the name, or move it to the file of its family"
        context.problem(mark, Code.WRONG_PREFIX, what, how)
    elif not naming.is_enum_member(name):
        what = f"{name} cannot be the name of an enum member"
        how = "choose a name that Python can have"
        context.problem(mark, Code.RESERVED_NAME, what, how)


def find_constant(c_name: str, families: Iterable[Family]) -> Member | None:
    """Find a constant by its C name."""
    for family in families:
        for member in family.members:
            if member.c_name == c_name:
                return member
    return None
