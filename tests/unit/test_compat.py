"""What `tapi2gen diff` says changed between two specs, and whom it breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from conftest import copy_spec
from support.compat_cases import AGENT, CASES, STATUS, Case, Edit, apply
from tapi2gen.catalog.items import ChangeKind
from tapi2gen.compat.compare import Change, compare
from tapi2gen.compat.report import describe
from tapi2gen.model import Spec
from tapi2gen.pipeline import read_spec


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Spec:
    """The small spec as it is."""
    return read_spec(copy_spec("small", tmp_path_factory.mktemp("small") / "spec"))


def lines(changes: Sequence[Change]) -> Iterator[str]:
    """Say of each change whose it is, whom it breaks, and what it is."""
    for change in changes:
        what = describe(change)
        if change.kind is ChangeKind.TEXT:
            locale = f" ({change.locale})" if change.locale else ""
            name = f"{change.name} {change.label}".strip()
            what = f"{name}{locale}: {change.before} -> {change.after}"
        yield f"{change.owner}: {' '.join(change.breaks)}: {what}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_change(case: Case, small: Spec, tmp_path: Path) -> None:
    """Each change is found, and what only follows from it is not told again."""
    spec = copy_spec("small", tmp_path / "spec")
    apply(case.edits, spec)
    assert list(lines(compare(small, read_spec(spec)))) == list(case.lines)


_LAST = "  - {name: ProxyGUID"
_COUNT = "  - {name: num, type: DWORD, counts: items}\n"
_NUMBER = "  - {name: dwNum, attribute: num, type: DWORD, summary: {en: N.}}\n"
_LIST = (
    "  - {pair: dwList, attribute: items, holds: list, of: LINEQUEUEENTRY,"
    " from: structure, summary: {en: A list.}}\n"
)
_WHEN = "when: [LINEAGENTSTATUS_STATE]"
# What the small spec does not have, put into it in two ways, and what differs then.
PAIRS = {
    "a C name that is an attribute beside it": (
        Edit(STATUS, _LAST, _COUNT + _NUMBER + _LIST + _LAST),
        Edit(STATUS, _LAST, _NUMBER + _COUNT + _LIST + _LAST),
        [
            "LINEAGENTSTATUS: wire: dwNum offset changed: 32 -> 28",
            "LINEAGENTSTATUS: wire: num offset changed: 28 -> 32",
            (
                "LINEAGENTSTATUS: source: order of members changed: "
                "num, dwNum -> dwNum, num"
            ),
        ],
    ),
    "what is counted renamed": (
        Edit(STATUS, _LAST, _COUNT + _LIST + _LAST),
        Edit(STATUS, _LAST, (_COUNT + _LIST).replace("items", "things") + _LAST),
        [
            (
                "LINEAGENTSTATUS: source docs: member renamed: "
                "dwList (items) -> dwList (things)"
            )
        ],
    ),
    "the constants of a condition in another order": (
        Edit(AGENT, _WHEN, "when: [LINEAGENTSTATUS_STATE, LINEAGENTSTATUS_GROUP]"),
        Edit(AGENT, _WHEN, "when: [LINEAGENTSTATUS_GROUP, LINEAGENTSTATUS_STATE]"),
        [],
    ),
}


@pytest.mark.parametrize(("one", "other", "told"), PAIRS.values(), ids=PAIRS.keys())
def test_pair(one: Edit, other: Edit, told: list[str], tmp_path: Path) -> None:
    """Two specs differ in what is told, and in as much the other way round."""
    specs: list[Spec] = []
    for name, edit in (("one", one), ("other", other)):
        folder = copy_spec("small", tmp_path / name)
        apply([edit], folder)
        specs.append(read_spec(folder))
    old, new = specs
    assert list(lines(compare(old, new))) == told
    assert len(compare(new, old)) == len(told)
