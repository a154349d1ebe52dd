# DO NOT EDIT. Made from templates/tapi2/functions/prototype.py by: tapi2gen build
"""Functions of tapi32.dll, each bound to the library when it is first called."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

from ..errors import TapiError

__all__ = ["LINECALLBACK", "Prototype"]

Arguments = ParamSpec("Arguments")

if TYPE_CHECKING:
    from _ctypes import CFuncPtr, _CDataType
    from ctypes import _CArgObject, _Pointer
    from inspect import Signature
    from typing import TypeAlias

    T = TypeVar("T", bound=_CDataType)
    # What ctypes takes for a pointer: an object, byref() or pointer() of it, or NULL.
    Pointer: TypeAlias = T | _Pointer[T] | _CArgObject | None

    class LINECALLBACK(CFuncPtr):
        """The callback of lineInitializeEx, which takes the six words of a message."""

        def __init__(
            self, function: Callable[[int, int, int, int, int, int], None], /
        ) -> None:
            """Make a callback of a function of Python."""

else:
    T = TypeVar("T")
    _WORDS = (ctypes.c_uint32, ctypes.c_uint32, *[ctypes.c_size_t] * 4)

    _FUNCTION = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)(None, *_WORDS)

    class LINECALLBACK(_FUNCTION):
        """The callback of lineInitializeEx, which takes the six words of a message.

        TAPI calls it as long as the application is initialized: keep it until then.
        """

        _flags_ = _FUNCTION._flags_
        _argtypes_ = _WORDS
        _restype_ = None

        @classmethod
        def from_param(cls, value: Any) -> Any:
            """Return what ctypes passes for an argument, which may be NULL."""
            return cls() if value is None else type(cls).from_param(cls, value)

    class Pointer(Generic[T]):
        """What an argument that is a pointer may be."""


_SYSTEM32 = 0x800  # LOAD_LIBRARY_SEARCH_SYSTEM32


class Prototype(Generic[Arguments]):
    """A function of tapi32.dll: its name, and the types of its arguments.

    Calling it loads the library of Windows, the first time. ``bind`` takes it from
    another library. It returns a LONG, which is negative for an error: the number of
    a ``LineErr`` is ``result & 0xFFFFFFFF``.

    Attributes:
        name: The name that the library exports.
        parameters: The C names of the parameters.
        argtypes: The types of the arguments, as ctypes takes them.
        restype: The type of the result: LONG has 32 bits on every target.
    """

    def __init__(self, name: str, doc: str, /, **argtypes: Any) -> None:
        """Describe a function.

        Args:
            name: The name that the library exports.
            doc: What the function does.
            argtypes: The type of each parameter, by its C name.
        """
        self.name = self.__name__ = name
        self.__doc__ = doc.replace("\n    ", "\n")
        self.parameters = tuple(argtypes)
        self.argtypes = tuple(argtypes.values())
        self.restype = ctypes.c_int32
        self.__annotations__ = argtypes
        self._bound: Callable[Arguments, int] | None = None

    def __repr__(self) -> str:
        return f"<{self.name}({', '.join(self.parameters)})>"

    @property
    def __signature__(self) -> Signature:
        """Return what ``inspect.signature`` and ``help`` show."""
        from inspect import Parameter, Signature

        kind = Parameter.POSITIONAL_ONLY
        return Signature([Parameter(name, kind) for name in self.parameters])

    def bind(self, library: ctypes.CDLL) -> Callable[Arguments, int]:
        """Return the function of a library, such as ``ctypes.WinDLL(path)``.

        Args:
            library: The library. On 32-bit Windows it has to be a ``WinDLL``, since
                the functions of TAPI remove their arguments from the stack.

        Raises:
            TapiError: if the library has no such function.
        """
        try:
            function = library[self.name]
        except AttributeError as error:
            raise TapiError(f"{library._name} has no {self.name}") from error
        function.argtypes, function.restype = self.argtypes, self.restype
        return function

    def __call__(self, *args: Arguments.args, **kwargs: Arguments.kwargs) -> int:
        """Call the function of the library of Windows.

        Raises:
            TapiError: if the operating system has no such library or function.
        """
        if self._bound is None:
            self._bound = self.bind(_library())
        return self._bound(*args, **kwargs)


@cache
def _library() -> ctypes.CDLL:
    """Load the library of Windows, from its own folder alone."""
    if sys.platform != "win32":
        raise TapiError(f"tapi32.dll is part of Windows, and this is {sys.platform}")
    try:
        return ctypes.WinDLL("tapi32.dll", winmode=_SYSTEM32)
    except OSError as error:
        raise TapiError(f"tapi32.dll cannot be loaded: {error}") from error
