"""The values that the constants of a family can have, and those left to vendors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from conftest import Project
from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.pipeline import read_spec

FAMILY = "spec/constants/LINEPROXYSTATUS_.yaml"
NAMES = ("OPEN", "CLOSE", "READY")
FLAGS, SEQUENCE = "kind: flags", "kind: sequence"
NUMBERS = f"{FLAGS}\nnumbers: 0x00000007"
RANGE = f"{SEQUENCE}\ndevice_specific: [0x100, 0x1FF]"
MASK = f"{FLAGS}\ndevice_specific: 0xFFFF0000"

WRONG_MASK = "not-a-bit: no numbers of several bits make up the mask 0x7"
# What the family says of itself, its values, and how each problem begins.
VALUES: list[tuple[str, Sequence[int], Sequence[str]]] = [
    (FLAGS, (1, 2, 4), ()),
    (FLAGS, (1, 2, 0x80000000), ()),
    (FLAGS, (0, 1, 2), ("not-a-bit: 0x0 is not a single bit",)),
    (FLAGS, (1, 2, 3), ("not-a-bit: 0x3 is not a single bit",)),
    # Numbers stand in the bits of the mask, and in no others.
    (NUMBERS, (1, 2, 6), (WRONG_MASK,)),
    (NUMBERS, (1, 5, 6), ()),
    (NUMBERS, (1, 7, 8), ()),
    (NUMBERS, (1, 7, 0x80000000), ()),
    (NUMBERS, (0, 1, 7), ("not-a-bit: 0x0 is not a single bit",)),
    (NUMBERS, (1, 7, 9), (WRONG_MASK, "not-a-bit: 0x9 is not a")),
    (NUMBERS, (1, 7, 24), (WRONG_MASK, "not-a-bit: 0x18 is not a")),
    (SEQUENCE, (0, 1, 3), ()),
    (SEQUENCE, (1, 2, 0xFFFFFFFF), ()),
    (SEQUENCE, (1, 3, 2), ("wrong-order: LINEPROXYSTATUS_READY stands after",)),
    # What is signed has 31 bits.
    (SEQUENCE, (-2, -1, 0x7FFFFFFF), ()),
    (SEQUENCE, (-2, -1, 0x80000000), ("out-of-range: LINEPROXYSTATUS_READY is above",)),
    # What is left to vendors is in no constant of the spec.
    (RANGE, (1, 2, 0xFF), ()),
    (RANGE, (1, 2, 0x100), ("bit-in-use: LINEPROXYSTATUS_READY has a number of",)),
    (RANGE, (1, 2, 0x1FF), ("bit-in-use: LINEPROXYSTATUS_READY has a number of",)),
    (RANGE, (1, 2, 0x200), ()),
    (f"{SEQUENCE}\ndevice_specific: [9, 9]", (1, 2, 3), ()),
    (
        f"{SEQUENCE}\ndevice_specific: [9, 8]",
        (1, 2, 3),
        ("wrong-order: the first number, 9, is above the last, 8",),
    ),
    (MASK, (1, 2, 0x8000), ()),
    (
        MASK,
        (1, 2, 0x10000),
        ("bit-in-use: LINEPROXYSTATUS_READY has a bit of the mask",),
    ),
]

# What is left to vendors, the value of a vendor's constant, and its problems.
OF_VENDORS: list[tuple[str, int, Sequence[str]]] = [
    (RANGE, 0xFF, ("not-yours: 255 is none of the numbers",)),
    (RANGE, 0x100, ()),
    (RANGE, 0x1FF, ()),
    (RANGE, 0x200, ("not-yours: 512 is none of the numbers",)),
    (MASK, 0x8000, ("not-yours: 0x00008000 has bits outside those",)),
    (MASK, 0x10000, ()),
    (MASK, 0x80000000, ()),
]


def write_family(base: Project, head: str, values: Iterable[int]) -> None:
    """Give a family of the small spec three other values."""
    members = "".join(
        f"  - {{name: LINEPROXYSTATUS_{name}, value: {value}, summary: {{en: It.}}}}\n"
        for name, value in zip(NAMES, values, strict=True)
    )
    text = f'name: LINEPROXYSTATUS_\n{head}\nsince: "2.2"\nsummary: {{en: It.}}\n'
    base.write(FAMILY, f"{text}members:\n{members}source: lineproxystatus--constants\n")


def problems_of(base: Project, overlays: Sequence[Path] = ()) -> list[str]:
    """Return the code and the message of each problem with the values."""
    try:
        read_spec(base.root / "spec", overlays)
    except SpecError as error:
        told = [str(problem).split(": ", 1)[1] for problem in error.problems]
        # The message of the small spec takes the family for flags.
        return [line for line in told if not line.startswith("flags-of-numbers")]
    return []


def begin(found: Sequence[str], expected: Sequence[str]) -> bool:
    """Return whether there are as many problems as expected, and these."""
    pairs = zip(found, expected, strict=False)
    return len(found) == len(expected) and all(f.startswith(e) for f, e in pairs)


def test_values(base: Project) -> None:
    """Flags are single bits, numbers fill their mask, and vendors have their own."""
    for head, values, expected in VALUES:
        write_family(base, head, values)
        found = problems_of(base)
        assert begin(found, expected), (head, values, found)


def test_numbers_of_bits(base: Project) -> None:
    """Bits count from 0; those that together hold a number have none."""
    for head, values, expected in [
        (FLAGS, (1, 2, 0x80000000), [0, 1, 31]),
        (NUMBERS, (1, 7, 8), [None, None, 3]),
    ]:
        write_family(base, head, values)
        families = {it.name: it for it in read_spec(base.root / "spec").families}
        members = families["LINEPROXYSTATUS_"].members
        assert [member.bit for member in members] == expected, (head, values)


def test_values_of_vendors(base: Project) -> None:
    """A vendor's constant is in what the family leaves to vendors, to its ends."""
    for head, value, expected in OF_VENDORS:
        write_family(base, head, (1, 2, 4))
        base.write(
            "acme.yaml",
            "vendor: {name: Acme, summary: {en: What Acme adds.}}\n"
            "members:\n  LINEPROXYSTATUS_:\n"
            f"    - {{name: LINEPROXYSTATUS_ACME, value: {value}, "
            "summary: {en: It.}}\n",
        )
        found = problems_of(base, [base.root / "acme.yaml"])
        assert begin(found, expected), (head, value, found)


def test_age_of_a_constant(base: Project) -> None:
    """A constant is as old as its family, or newer; saying the same is allowed."""
    requests = "spec/constants/LINEPROXYREQUEST_.yaml"
    text = (base.root / requests).read_text("utf-8")
    for family, constant, expected in [
        ("2.0", "2.0", ()),
        ("2.0", "2.2", ()),
        ("2.2", "2.2", ()),
        ("2.2", "2.0", ("too-old: ",)),
    ]:
        aged = text.replace('since: "2.2"', f'since: "{constant}"')
        base.write(requests, aged.replace('since: "2.0"', f'since: "{family}"', 1))
        found = problems_of(base)
        assert begin(found, expected), (family, constant, found)


def test_values_of_half_a_word(base: Project) -> None:
    """A half of a word holds 16 bits, and no more."""
    message = "spec/messages/LINE_PROXYSTATUS.yaml"
    base.edit(message, "    type: flags\n", "    type: flags\n    half: low\n")
    base.edit(
        message, "when: [LINEPROXYSTATUS_OPEN, LINEPROXYSTATUS_CLOSE]", "half: low"
    )
    for largest, expected in [
        (0x8000, ()),
        (0x10000, ("out-of-range: 16 bits do not hold all values of",)),
        (0x80000000, ("out-of-range: 16 bits do not hold all values of",)),
    ]:
        write_family(base, FLAGS, (1, 2, largest))
        found = problems_of(base)
        assert begin(found, expected), (largest, found)
