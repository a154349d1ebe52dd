"""When a field of a message means something: what `when` takes, and what is enough."""

from __future__ import annotations

from collections.abc import Sequence

from conftest import Project
from support.bad_spec_cases import BASE
from tapi2gen.diagnostics.problem import SpecError
from tapi2gen.pipeline import read_spec

MESSAGE = "spec/messages/LINE_PROXYSTATUS.yaml"
FAMILY = "spec/constants/LINEPROXYSTATUS_.yaml"
BOTH = "[LINEPROXYSTATUS_OPEN, LINEPROXYSTATUS_CLOSE]"
OPEN, CLOSE = "[LINEPROXYSTATUS_OPEN]", "[LINEPROXYSTATUS_CLOSE]"

# Of two fields of one word: the type and the condition of each, and the problem.
SHARING: list[tuple[str, str, str, str, str]] = [
    ("type: DWORD", OPEN, "type: DWORD", CLOSE, ""),
    ("type: DWORD", OPEN, "type: DWORD", OPEN, "OPEN gives dwParam2 two meanings"),
    ("type: DWORD", BOTH, "type: DWORD", CLOSE, "CLOSE gives dwParam2 two meanings"),
    ("type: DWORD", CLOSE, "type: DWORD", BOTH, "CLOSE gives dwParam2 two meanings"),
    ("type: WORD, half: low", OPEN, "type: WORD, half: high", OPEN, ""),
    ("type: LONG", OPEN, "type: WORD, half: low", OPEN, "OPEN gives dwParam2 two"),
    ("type: LONG", OPEN, "type: WORD, half: high", OPEN, "OPEN gives dwParam2 two"),
]


def write_fields(base: Project, types: Sequence[tuple[str, str]]) -> None:
    """Give the second word of the small spec's message fields with conditions."""
    text = (BASE / "messages/LINE_PROXYSTATUS.yaml").read_text("utf-8")
    before, _, rest = text.partition("  - word: dwParam2\n")
    after = rest[rest.index("  - {word: dwParam3") :]
    fields = "".join(
        f"  - {{word: dwParam2, name: field_{n}, {kind}, when: {when}, "
        "summary: {en: It.}}\n"
        for n, (kind, when) in enumerate(types)
    )
    base.write(MESSAGE, f"{before}{fields}{after}")


def test_fields_that_share_bits(base: Project) -> None:
    """A constant may give the same bits of a word one meaning only."""
    for one, when, other, otherwise, expected in SHARING:
        write_fields(base, [(one, when), (other, otherwise)])
        told: list[str] = []
        try:
            read_spec(base.root / "spec")
        except SpecError as error:
            told = [problem.message for problem in error.problems]
        assert len(told) == bool(expected), (one, when, other, otherwise, told)
        assert all(expected in line for line in told), told


def test_what_is_enough(base: Project) -> None:
    """Any bit of flags; of a choice, each value that is named, as a word holds it."""
    flags = (base.root / FAMILY).read_text("utf-8")
    numbers = (
        'name: LINEPROXYSTATUS_\nkind: sequence\nsince: "2.2"\nsummary: {en: It.}\n'
        "members:\n"
        "  - {name: LINEPROXYSTATUS_OPEN, value: -1, summary: {en: It.}}\n"
        "  - {name: LINEPROXYSTATUS_CLOSE, value: 3, summary: {en: It.}}\n"
        "  - {name: LINEPROXYSTATUS_READY, value: 4, summary: {en: It.}}\n"
        "source: lineproxystatus--constants\n"
    )
    write_fields(base, [("type: DWORD", BOTH)])
    for family, kind, enough, too_little in [
        (flags, "flags", (1, 2, 3, 5), (0, 4, 0x10000)),
        (numbers, "choice", (0xFFFFFFFF, 3), (0, 1, 2, 4)),
    ]:
        base.write(FAMILY, family)
        text = (base.root / MESSAGE).read_text("utf-8")
        base.write(MESSAGE, text.replace("type: flags", f"type: {kind}"))
        (message,) = read_spec(base.root / "spec").messages
        (when,) = (field.when for field in message.fields if field.when)
        assert [value for value in enough if not when.holds(value)] == [], kind
        assert [value for value in too_little if when.holds(value)] == [], kind
