/* A DLL that Wine 8 lacks: programs in Rust, as rpds is, ask it for random bytes. */
#include <windows.h>
#include <ntsecapi.h>

BOOL WINAPI start(HINSTANCE module, DWORD reason, void *reserved) {
    (void)module, (void)reason, (void)reserved;
    return TRUE;
}

BOOL WINAPI ProcessPrng(BYTE *data, SIZE_T size) {
    return RtlGenRandom(data, (ULONG)size);
}
