"""Make sure that the values of a family are different, and leave room to vendors."""

from __future__ import annotations

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Note
from tapi2gen.model import Family
from tapi2gen.resolve.context import Context
from tapi2gen.resolve.node import Node

_MOST_SIGNED = (1 << 31) - 1


def check_bits_of_flags(node: Node, family: Family, context: Context) -> None:
    """Check `numbers`, and that a word of 32 bits has room for all values at once."""
    if "numbers" in node and not family.is_flags:
        what, how = "numbers goes with kind: flags", "remove the key"
        context.problem(node.key_mark("numbers"), Code.MISPLACED_KEY, what, how)
    elif "numbers" in node:
        found = 0
        for member in family.members:
            several = member.value.bit_count() > 1
            found |= member.value if several and member.value > 0 else 0
        if found != family.numbers:
            what = f"no numbers of several bits make up the mask 0x{family.numbers:X}"
            how = f"write 0x{found:08X}" if found else "remove it: all are single bits"
            context.problem(node.mark("numbers"), Code.NOT_A_BIT, what, how)
    largest = max(family.members, key=lambda member: member.value)
    if family.is_signed and largest.value > _MOST_SIGNED:
        what = f"{largest.c_name} is above 2**31 - 1, and others are negative"
        how = "write all of them signed, or all unsigned"
        item = next(
            item
            for item in node.children("members")
            if item.integer("value") == largest.value
        )
        context.problem(item.mark("value"), Code.OUT_OF_RANGE, what, how)


def check_vendors(node: Node, family: Family, context: Context) -> None:
    """Check `device_specific`: its form, and that no constant has any of it."""
    if "device_specific" not in node:
        return
    mask, span = family.device_specific, family.device_range
    mark = node.mark("device_specific")
    if family.is_flags is (mask is None):
        form = "a mask" if family.is_flags else "the first and the last number"
        what = f"device_specific of kind: {family.kind} is {form}"
        how = "write 0xFF000000" if family.is_flags else "write [0x100, 0xFFFFFFFF]"
        context.problem(mark, Code.WRONG_FORM, what, how)
        return
    if span and span[0] > span[1]:
        what = f"the first number, {span[0]}, is above the last, {span[1]}"
        context.problem(mark, Code.WRONG_ORDER, what, "swap them")
    for item in node.children("members"):
        value = item.integer("value")
        if value >= 0 and is_of_vendors(family, value):
            kind = "a bit of the mask" if family.is_flags else "a number of"
            context.problem(
                mark,
                Code.BIT_IN_USE,
                f"{item.string('name')} has {kind} device_specific",
                "leave the values of constants out of it",
                Note(item.mark("value"), "the value"),
            )
            break


def is_of_vendors(family: Family, value: int) -> bool:
    """Return whether a value has anything of what is left to vendors."""
    if family.device_range:
        first, last = family.device_range
        return first <= value <= last
    return bool(value & (family.device_specific or 0))
