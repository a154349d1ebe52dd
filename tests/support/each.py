"""Tests of very many small cases, each kind as one test."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection
from typing import Any


def each(
    name: str, items: Collection[Any], title: Callable[[Any], object] = str
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return a decorator that runs a test for each item, as one test.

    A thousand vectors take less time so than as a thousand tests. A failure has a note
    that names its item.

    Args:
        name: The parameter of the test that takes the item.
        items: The items.
        title: What names an item.
    """
    assert items, f"no {name} to test"

    def decorate(test: Callable[..., None]) -> Callable[..., None]:
        def run(**fixtures: Any) -> None:
            for item in items:
                try:
                    test(**fixtures, **{name: item})
                except BaseException as error:
                    error.add_note(f"{name}: {title(item)}")
                    raise

        signature = inspect.signature(test)
        others = [it for it in signature.parameters.values() if it.name != name]
        run.__dict__["__signature__"] = signature.replace(parameters=others)
        run.__name__, run.__doc__ = test.__name__, test.__doc__
        run.__module__ = test.__module__
        return run

    return decorate
