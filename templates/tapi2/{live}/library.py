"""The library that is called: tapi32.dll, or another one that has its functions."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any

from ..errors import LineError, TapiError
from ..fields import wrong_kind
from ..functions import Prototype

_SYSTEM32 = 0x800  # LOAD_LIBRARY_SEARCH_SYSTEM32


class Library:
    """The functions of a library, each bound when it is first called."""

    def __init__(self, path: str | None) -> None:
        """Load it.

        Args:
            path: Its file; None for the tapi32.dll of Windows.

        Raises:
            KindError: if the path is no string.
            TapiError: if it cannot be loaded.
        """
        if path is not None and not isinstance(path, str):
            raise wrong_kind("library", path, "a string")
        self._library = _load(path)
        self._functions: dict[str, Callable[..., int]] = {}

    def __getitem__(self, prototype: Prototype[...]) -> Callable[..., int]:
        """Return a function.

        Raises:
            TapiError: if the library does not have it.
        """
        function = self._functions.get(prototype.name)
        if function is None:
            function = prototype.bind(self._library)
            self._functions[prototype.name] = function
        return function

    def check(self, prototype: Prototype[...], *arguments: object) -> None:
        """Call a function that completes when it returns.

        Raises:
            LineError: if it fails.
            TapiError: if the library does not have it.
        """
        result = self[prototype](*arguments)
        if result < 0:
            raise LineError(result, prototype.name)


def _load(path: str | None) -> ctypes.CDLL:
    if sys.platform != "win32":
        if path is None:
            raise TapiError(
                f"tapi32.dll is a part of Windows, and this is {sys.platform}: give"
                " library= another one"
            )
        load: Any = ctypes.CDLL
    else:
        load = ctypes.WinDLL  # the functions remove their arguments from the stack
    try:
        if path is None:  # from the folder of Windows alone
            library: ctypes.CDLL = load("tapi32.dll", winmode=_SYSTEM32)
        else:
            library = load(path)
    except OSError as error:
        raise TapiError(f"{path or 'tapi32.dll'} cannot be loaded: {error}") from error
    return library
