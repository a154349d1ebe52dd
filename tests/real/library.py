"""A library with all functions of the spec, in C, defined as the real <tapi.h> does.

Each notes the arguments that it got, and returns its own number. The header declares
them: a definition of another type does not compile. `real.called` calls them.
"""

import json
from pathlib import Path
from typing import Any

from real.compiler import compile_dll

HERE = Path(__file__).parent
FUNCTIONS: list[dict[str, Any]] = json.loads(
    (HERE.parents[1] / "generated/fixtures/functions.json").read_text("utf-8")
)["functions"]
# The first value that a function returns; each has one of its own.
FIRST = 0x1000
_HEAD = """
#define WIN32_LEAN_AND_MEAN
#define TAPI_CURRENT_VERSION 0x00030001
#include <windows.h>

/* Headers differ in whether strings that are only read are const. */
#define LPCSTR LPSTR
#define LPCWSTR LPWSTR

#include <tapi.h>

/* The arguments of the last call, as numbers, their sizes, and how many there were. */
__declspec(dllexport) ULONG64 seen[16];
__declspec(dllexport) DWORD sizes[16], count;

#define NOTE(argument) \\
    sizes[count] = sizeof(argument), \\
    seen[count++] = sizeof(argument) == 4 ? (ULONG64)(DWORD)(ULONG_PTR)(argument) \\
                                          : (ULONG64)(ULONG_PTR)(argument)

#ifdef __i386__
/* Call a function with so many words, and return by how many bytes the stack is off
   afterwards: 0 if it has removed what it was given, as stdcall says. */
__declspec(dllexport) LONG WINAPI balance(void *function, DWORD *words, DWORD count) {
    LONG before, after;
    __asm__ volatile(
        "movl %%esp, %%esi\\n\\t"
        "1: testl %%ecx, %%ecx\\n\\t"
        "jz 2f\\n\\t"
        "decl %%ecx\\n\\t"
        "pushl (%%edx,%%ecx,4)\\n\\t"
        "jmp 1b\\n\\t"
        "2: call *%%eax\\n\\t"
        "movl %%esp, %%edi\\n\\t"
        "movl %%esi, %%esp\\n\\t"
        : "=S"(before), "=D"(after), "+a"(function), "+c"(count), "+d"(words)
        :
        : "memory", "cc");
    return before - after;
}
#endif

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved) {
    (void)instance;
    (void)reason;
    (void)reserved;
    return TRUE;
}
"""


def exports() -> list[tuple[str, str, list[str], int]]:
    """Return name, declaration, parameters and bytes on the stack of every export."""
    return [
        (
            name,
            declaration.rstrip(";"),
            [parameter["name"] for parameter in function["parameters"]],
            function["stdcall_bytes"],
        )
        for function in FUNCTIONS
        for name, declaration in function["exports"].items()
    ]


def source() -> str:
    """Return the library in C."""
    bodies = [
        f"{declaration} {{\n    count = 0;\n"
        + "".join(f"    NOTE({name});\n" for name in names)
        + f"    return {FIRST + number:#x};\n}}\n"
        for number, (_, declaration, names, _) in enumerate(exports())
    ]
    return "\n".join([_HEAD, *bodies])


def build(folder: Path, target: str) -> Path:
    """Compile the library, and return its file.

    Args:
        folder: Where it is made, which does not exist yet.
        target: Zig's name of the target, such as "x86-windows-gnu".

    Raises:
        CompileError: if the header declares something else.
    """
    folder.mkdir(parents=True)
    code, names = folder / "functions.c", folder / "functions.def"
    code.write_text(source(), "utf-8")
    listed = [name for name, *_ in exports()]
    listed += ["seen DATA", "sizes DATA", "count DATA"]
    if target.startswith("x86-"):
        listed.append("balance")
    names.write_text("EXPORTS\n" + "".join(f"    {n}\n" for n in listed), "utf-8")
    return compile_dll(code, names, target.partition("-")[0], "DllMain")
