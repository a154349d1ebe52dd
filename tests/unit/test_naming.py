"""Names that the package has itself, wherever it comes from."""

from __future__ import annotations

import tapi2
from conftest import REPOSITORY
from tapi2gen.model import naming

TEMPLATES = REPOSITORY / "templates" / "tapi2"


def test_modules_that_no_entry_may_take() -> None:
    """Those of the template tree that are made of no entry."""
    for package, taken in naming.RUNTIME_MODULES.items():
        here = TEMPLATES / package
        folder = here if here.is_dir() else TEMPLATES / f"{{{package}}}"
        found = {
            path.name.partition(".")[0]
            for path in folder.iterdir()
            if not path.name.startswith(("_", "{"))
        }
        assert found == set(taken), package


def test_names_that_no_entry_may_take() -> None:
    """All that `import tapi2` has and the spec does not name."""
    assert set(naming.RUNTIME_NAMES) <= set(tapi2.__all__)
