# DO NOT EDIT. Made from templates/tapi2/_lazy.py by: tapi2gen build
"""Names that are imported when they are first used (PEP 562)."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def lazy(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Add ``__getattr__`` and ``__dir__`` to a package.

    They are put there behind the back of type checkers, which would otherwise let any
    name pass.

    Args:
        package: The package's name.
        homes: Each public name with the module that defines it, one of the package's
            with a dot before it; a module of the package is its own home.

    Returns:
        The package's ``__getattr__``.
    """

    def get(name: str) -> object:
        home = homes.get(name)
        if home is None:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=sys.modules[package])
        path = f"{package}{home}" if home[0] == "." else home
        module = __import__(path, fromlist=("__name__",))
        value = module if home == f".{name}" else getattr(module, name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *homes})

    vars(sys.modules[package]).update(__getattr__=get, __dir__=names)
    return get
