"""Resolve constant families."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Note
from tapi2gen.model import Family, Member, Use, Version, naming
from tapi2gen.resolve.context import Context, Names, read_errata, read_text
from tapi2gen.resolve.deprecation import read_deprecation
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.overlays import check_bits, members_added


def resolve_families(
    described: Mapping[str, list[Node]],
    overlays: list[Node],
    context: Context,
) -> dict[str, Family]:
    """Resolve all families, by name, with what overlays add to them."""
    uses = _uses(described)
    names = Names(context, "constant family")
    families: dict[str, Family] = {}
    for node in described["constants"]:
        name = node.string("name")
        context.check_file_name(node)
        _check_prefix(node, context)
        if names.take(name, node.mark("name")):
            added = members_added(overlays, name)
            families[name] = _family(node, added, uses.get(name, []), context)
    return families


def _check_prefix(node: Node, context: Context) -> None:
    """Make sure that a family is one of tapi.h, unless it is a vendor's own."""
    name = node.string("name")
    if not node.added and not name.startswith("LINE"):
        what = f"{name} does not begin with LINE, as the constants of tapi.h do"
        how = "correct the name, or describe it in an overlay"
        context.problem(node.mark("name"), Code.WRONG_PREFIX, what, how)


def _uses(described: Mapping[str, list[Node]]) -> dict[str, list[Use]]:
    """Find the words and members that carry each family."""
    owners = [
        (node.string("name"), folder, node)
        for folder in ("messages", "extensions")
        for node in described[folder]
    ]
    for node in described["structures"]:
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
    for node in described["functions"]:
        owner = node.string("name")
        for parameter in node.children("parameters"):
            use = Use(owner, parameter.string("name"), f"functions/{owner}.md")
            for family, _ in parameter.one_or_more("of"):
                uses.setdefault(family, []).append(use)
    return uses


def _family(node: Node, added: list[Node], uses: list[Use], context: Context) -> Family:
    name = node.string("name")
    since = context.version(node)
    members = _members(node, added, since, context)
    files = dict.fromkeys(
        [node.spec_file("constants"), *(n.document.file.name for n in added)]
    )
    class_name = _class_name(node, context)
    family = Family(
        name=name,
        class_name=class_name or naming.pascal(name),
        module=naming.snake_of_camel(class_name) or naming.snake(name),
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
        spec_file=", ".join(files),
        deprecated=read_deprecation(node, since, context),
    )
    _check_device_specific(node, family, context)
    return family


def _class_name(node: Node, context: Context) -> str:
    """Return the name that the spec gives to the enum, if it does."""
    name = node.string("class_name")
    if name and not naming.is_enum(name):
        what = f"{name} cannot be the name of an enum: Python has it already"
        how = "choose another name, or delete the line"
        context.problem(node.mark("class_name"), Code.RESERVED_NAME, what, how)
    return name


def _check_device_specific(node: Node, family: Family, context: Context) -> None:
    mask = family.device_specific or 0
    for item in node.children("members") if family.is_flags else ():
        value = item.integer("value")
        if value >= 0 and value & mask:
            context.problem(
                node.mark("device_specific"),
                Code.BIT_IN_USE,
                f"{item.string('name')} has a bit of the mask device_specific",
                "leave the bits of constants out of the mask",
                Note(item.mark("value"), "the bit"),
            )
            break


def _members(
    node: Node, added: list[Node], since: Version, context: Context
) -> tuple[Member, ...]:
    family = node.string("name")
    is_flags = node.string("kind") == "flags"
    names = Names(context, "constant")
    values = Names(context, "value", Code.DUPLICATE_VALUE)
    members: list[Member] = []
    for item in (*node.children("members"), *added):
        c_name, value = item.string("name"), item.integer("value")
        name = naming.member(c_name, family)
        _check_member_name(item, family, context)
        names.take(c_name, item.mark("name"))
        fresh = values.take(value, item.mark("value"), c_name)
        if is_flags and value.bit_count() != 1:
            what = f"{value:#x} is not a single bit, as the constants of flags are"
            how = "use a power of two"
            if item not in added:
                how += ", or kind: sequence for the family"
            context.problem(item.mark("value"), Code.NOT_A_BIT, what, how)
        elif fresh and item not in added and members and value < members[-1].value:
            what = f"{c_name} stands after {members[-1].c_name}, whose value is higher"
            how = "put the members in the order of their values"
            context.problem(item.mark("value"), Code.WRONG_ORDER, what, how)
        item_since = context.version(item, since)
        members.append(
            Member(
                c_name=c_name,
                name=name,
                value=value,
                literal=_literal(value, is_flags=is_flags),
                bit=value.bit_length() - 1 if value.bit_count() == 1 else None,
                since=item_since,
                summary=read_text(item.child("summary")),
                deprecated=read_deprecation(item, item_since, context),
            )
        )
    first = len(members) - len(added)
    check_bits(node, list(zip(added, members[first:], strict=True)), context)
    return tuple(sorted(members, key=lambda m: m.value) if added else members)


def _literal(value: int, *, is_flags: bool) -> str:
    """Write a value as tapi.h does: bits in hexadecimal, and what is no int of C."""
    return f"0x{value:08X}" if is_flags or value >> 31 else str(value)


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
