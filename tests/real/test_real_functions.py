"""The functions of the spec, defined in C as the real <tapi.h> declares them.

A definition that differs from its declaration does not compile. What the compiler names
a function on x86 has the bytes of its arguments, `_lineClose@4`. On Windows,
`real.called` calls every prototype in the library that is made of these definitions.
"""

from pathlib import Path

import pytest

from real import library
from real.coff import external_names
from real.compiler import CompileError, compile_object

TRIPLES = ("x86-windows-gnu", "x86_64-windows-gnu", "aarch64-windows-gnu")
EXPORTS = library.exports()


def compiled(text: str, triple: str, folder: Path, cache: Path) -> set[str]:
    """Compile the library, and return the names that it defines."""
    source = folder / "functions.c"
    source.write_text(text, "utf-8")
    out = folder / "functions.obj"
    return external_names(compile_object(source, triple, out, cache=cache))


def test_the_header_declares_what_the_spec_says(
    tmp_path: Path, zig_cache: Path
) -> None:
    """Every export is defined with its types, on every target."""
    for triple in TRIPLES:
        names = compiled(library.source(), triple, tmp_path, zig_cache)
        is_x86 = triple == TRIPLES[0]
        due = {f"_{name}@{size}" if is_x86 else name for name, _, _, size in EXPORTS}
        assert due <= names, triple


WRONG = {
    "a type": ("HLINE hLine, DWORD dwQueueID", "HLINE hLine, LPDWORD dwQueueID"),
    "the order": (
        "LPGUID lpGroupID, LPLINEQUEUELIST lpQueueList",
        "LPLINEQUEUELIST lpQueueList, LPGUID lpGroupID",
    ),
    "the number": (
        "lineProxyResponse(HLINE hLine, LPLINEPROXYREQUEST lpProxyRequest, DWORD",
        "lineProxyResponse(LPLINEPROXYREQUEST lpProxyRequest, DWORD",
    ),
    "the result": ("LONG WINAPI lineClose", "ULONG64 WINAPI lineClose"),
}


def test_what_differs_does_not_compile(tmp_path: Path, zig_cache: Path) -> None:
    """A wrong type, order, number or result of any function."""
    text = library.source()
    for what, (old, new) in WRONG.items():
        assert old in text, what
        with pytest.raises(CompileError, match="conflicting types for"):
            compiled(text.replace(old, new), TRIPLES[1], tmp_path, zig_cache)
