"""What `tapi2gen diff` says changed between two specs, and whom it breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from conftest import copy_spec
from support.compat_cases import CASES, Case, apply
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
