/* python.exe for the DLL of a Windows CPython: it has no C library of its own, which
   takes a second to compile where the library would take minutes. */
#include <windows.h>
#include <shellapi.h>

enum { NO_PYTHON = 120 };

void start(void) {
    int count;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    HMODULE dll = LoadLibraryW(PYTHON_DLL);
    void *found = dll ? (void *)GetProcAddress(dll, "Py_Main") : NULL;
    int (*py_main)(int, wchar_t **) = (int (*)(int, wchar_t **))found;
    ExitProcess(py_main ? (UINT)py_main(count, words) : NO_PYTHON);
}
