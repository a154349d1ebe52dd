"""What ``help`` says of attributes: the strings behind their declarations.

Python forgets these strings. Tools that read the source find them, and so do editors;
``help`` and ``inspect.getdoc`` look them up in ``__slots__``, if that is a dict.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterable
from functools import cache
from itertools import pairwise


class AttributeDocs(dict[str, str]):
    """The slots of a class, each with what its attribute means.

    The source is read when somebody asks.
    """

    def __init__(self, cls: type, names: Iterable[str]) -> None:
        """Name the slots."""
        super().__init__(dict.fromkeys(names, ""))
        self._class = cls

    def __getitem__(self, name: str) -> str:
        """Return what an attribute means; nothing where the source is not there."""
        return _docs(self._class).get(name, "")


@cache
def _docs(cls: type) -> dict[str, str]:
    try:
        tree = ast.parse(inspect.getsource(cls))
    except (OSError, SyntaxError):
        return {}
    found: dict[str, str] = {}
    for pair in pairwise(getattr(tree.body[0], "body", ())):
        match pair:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = inspect.cleandoc(text)
            case _:
                pass
    return found
