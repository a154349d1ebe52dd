"""Call every prototype of `tapi2.functions` in the library of `real.library`.

Windows CPython runs this, with the library as its argument. Every argument arrives as
it was given, in the size that C has for it. With 32 bits, each function is called once
more with as many words as its prototype has, and leaves the stack as it was; so does a
callback.
"""

import ctypes
import sys
from typing import Any

from tapi2 import functions

# What a function returns first; `real.library` counts from it.
FIRST = 0x1000
WORD = 4  # bytes of one on a stack of 32 bits


def argument(number: int, kind: Any) -> tuple[Any, int | None]:
    """Return an argument of a type, and the number that C must see; None for any."""
    if kind is functions.LINECALLBACK:
        callback = kind(lambda *words: None)
        return callback, ctypes.cast(callback, ctypes.c_void_p).value
    if kind is ctypes.c_char_p:
        return b"agent %d" % number, None
    if kind is ctypes.c_wchar_p:
        return f"\u5ea7\u5e2d {number}", None
    if kind is ctypes.c_void_p:
        memory = ctypes.create_string_buffer(16)
        return memory, ctypes.addressof(memory)
    if hasattr(kind, "contents"):
        value = kind._type_()
        return value, ctypes.addressof(value)
    # Every bit of a number arrives, and no handle is taken for a signed one.
    bits = 8 * ctypes.sizeof(kind)
    number = (0xF1F2F3F4F5F6F7F8 + number) & (2**bits - 1)
    return number, number


def main(path: str) -> None:
    """Call all, and say how many."""
    if sys.platform != "win32":
        sys.exit("tapi32.dll is part of Windows")
    library = ctypes.WinDLL(path)
    seen = (ctypes.c_uint64 * 16).in_dll(library, "seen")
    sizes = (ctypes.c_uint32 * 16).in_dll(library, "sizes")
    count = ctypes.c_uint32.in_dll(library, "count")
    found = (getattr(functions, name) for name in functions.__all__)
    prototypes = [it for it in found if isinstance(it, functions.Prototype)]
    returned = set()
    for prototype in prototypes:
        given = [argument(i, kind) for i, kind in enumerate(prototype.argtypes)]
        returned.add(prototype.bind(library)(*(value for value, _ in given)))
        arrived = list(seen[: count.value])
        assert len(arrived) == len(given), (prototype, arrived)
        for (value, due), got in zip(given, arrived, strict=True):
            assert got if due is None else got == due, (prototype, value, due, got)
        expected = [ctypes.sizeof(kind) for kind in prototype.argtypes]
        assert list(sizes[: count.value]) == expected, (prototype, sizes[:])
    assert returned == {FIRST + number for number in range(len(prototypes))}
    bits = 8 * ctypes.sizeof(ctypes.c_void_p)
    if bits == 32:
        check_stack(library, prototypes)
    print(f"{len(prototypes)} functions, {bits} bits")


def check_stack(library: ctypes.CDLL, prototypes: list[Any]) -> None:
    """Check that functions and a callback remove from the stack what they are given."""
    seen = (ctypes.c_uint64 * 16).in_dll(library, "seen")

    def balance(function: Any, kinds: Any) -> list[int]:
        count = sum(ctypes.sizeof(kind) // WORD for kind in kinds)
        words = (ctypes.c_uint32 * count)(*range(1, count + 1))
        address = ctypes.cast(function, ctypes.c_void_p)
        off = library.balance(address, words, count)
        assert off == 0, f"{function}: the stack is off by {off} bytes"
        return list(words)

    for prototype in prototypes:
        words = balance(prototype.bind(library), prototype.argtypes)
        assert seen[: len(words)] == words, prototype
    heard: list[int] = []
    callback = functions.LINECALLBACK(lambda *words: heard.extend(words))
    assert balance(callback, [ctypes.c_uint32] * 6) == heard


if __name__ == "__main__":
    main(sys.argv[1])
