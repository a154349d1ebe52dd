"""Where the spec, the templates and the output are by default, as plain paths.

What `check` needs when nothing has changed imports no pathlib: that takes longer than
half of the check.
"""

from __future__ import annotations

import os

_PACKAGE = os.path.dirname(os.path.realpath(__file__))
_CHECKOUT = os.path.dirname(os.path.dirname(_PACKAGE))


def default_paths() -> tuple[str, str, str]:
    """Find spec, templates and output.

    What stands in the working directory comes first, then the checkout that the
    generator runs from, then the copies that the installed package carries. A checkout
    has the output of its own spec and templates, and no other.

    Raises:
        OSError: if there is no working directory.
    """
    here = os.getcwd()
    spec, templates = (
        _first([os.path.join(root, name) for root in (here, _CHECKOUT, _PACKAGE)])
        for name in ("spec", "templates")
    )
    own = [os.path.join(_CHECKOUT, name) for name in ("spec", "templates")]
    root = _CHECKOUT if [spec, templates] == own else here
    return spec, templates, os.path.join(root, "generated")


def _first(folders: list[str]) -> str:
    return next(filter(os.path.isdir, folders), folders[0])
