"""Resolve constants: families, and those of no family."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tapi2gen.diagnostics.codes import Code
from tapi2gen.model import Constant, Family, Member, Use, Version, naming
from tapi2gen.resolve.class_names import read_class_name
from tapi2gen.resolve.context import Context, Names, read_errata, read_text
from tapi2gen.resolve.deprecation import read_deprecation
from tapi2gen.resolve.node import Node
from tapi2gen.resolve.overlays import check_bits, members_added
from tapi2gen.resolve.value_rules import check_bits_of_flags, check_vendors


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
        if is_single(node):
            continue
        name = node.string("name")
        context.check_file_name(node)
        if "value" in node:
            what, how = "value goes with kind: single", "give each member its value"
            context.problem(node.key_mark("value"), Code.MISPLACED_KEY, what, how)
        if names.take(name, node.mark("name")):
            added = members_added(overlays, name)
            families[name] = _family(node, added, uses.get(name, []), context)
    return families


def resolve_constants(nodes: list[Node], context: Context) -> tuple[Constant, ...]:
    """Resolve the constants of no family, in the order of their names."""
    singles = filter(is_single, nodes)
    found = (_constant(node, context) for node in singles)
    return tuple(sorted(found, key=lambda constant: constant.name))


def is_single(node: Node) -> bool:
    """Return whether an entry is a constant of no family."""
    return node.string("kind") == "single"


def _constant(node: Node, context: Context) -> Constant:
    context.check_file_name(node)
    for key in ("members", "class_name", "numbers", "device_specific"):
        if key in node:
            what, how = f"{key} goes with a family", "remove the key"
            context.problem(node.key_mark(key), Code.MISPLACED_KEY, what, how)
    value, since = node.integer("value"), context.version(node)
    return Constant(
        name=node.string("name"),
        value=value,
        literal=_literal(value, is_flags=False),
        since=since,
        summary=read_text(node.child("summary")),
        remarks=context.optional_text(node, "remarks"),
        see=context.see(node),
        url=context.url(node),
        errata=read_errata(node),
        spec_file=node.spec_file("constants"),
        deprecated=read_deprecation(node, since, context),
    )


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
                if "request" in variant:
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
    class_name = read_class_name(node, naming.pascal(name), context)
    vendors = node.data.get("device_specific")
    family = Family(
        name=name,
        class_name=class_name,
        module=_module(node),
        kind=node.data["kind"],
        numbers=node.integer("numbers") if "numbers" in node else 0,
        since=since,
        summary=read_text(node.child("summary")),
        remarks=context.optional_text(node, "remarks"),
        device_specific=vendors if isinstance(vendors, int) else None,
        device_range=(vendors[0], vendors[1]) if isinstance(vendors, list) else None,
        members=members,
        used_by=tuple(uses),
        see=context.see(node),
        url=context.url(node),
        errata=read_errata(node),
        spec_file=", ".join(files),
        deprecated=read_deprecation(node, since, context),
    )
    check_bits_of_flags(node, family, context)
    check_vendors(node, family, context)
    return family


def _module(node: Node) -> str:
    """Name the module: after the class, if the spec names that."""
    name = node.string("class_name")
    return naming.snake_of_camel(name) or naming.snake(node.string("name"))


def _members(
    node: Node, added: list[Node], since: Version, context: Context
) -> tuple[Member, ...]:
    family = node.string("name")
    is_flags = node.string("kind") == "flags"
    numbers = node.integer("numbers") if is_flags and "numbers" in node else 0
    names = Names(context, "constant")
    values = Names(context, "value", Code.DUPLICATE_VALUE)
    members: list[Member] = []
    for item in (*node.children("members"), *added):
        c_name, value = item.string("name"), item.integer("value")
        name = naming.member(c_name, family)
        _check_member_name(item, family, context)
        names.take(c_name, item.mark("name"))
        fresh = values.take(value, item.mark("value"), c_name)
        is_bit = value > 0 and value.bit_count() == 1 and not value & numbers
        is_number = value > 0 and not value & ~numbers
        if is_flags and not (is_bit or is_number):
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
                bit=value.bit_length() - 1 if is_bit else None,
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
    is_unsigned = value >= 1 << 31
    return f"0x{value:08X}" if is_flags or is_unsigned else str(value)


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
