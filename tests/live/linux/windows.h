/* What tapi32.c and <tapi.h> need of Windows, on Linux, with the widths of Windows.

   The stand-in is one source for both systems. It is written against Windows, and here
   is the little of it that it uses: types, a lock, an event, and memory. WCHAR needs
   -fshort-wchar. */
#ifndef STANDIN_WINDOWS_H
#define STANDIN_WINDOWS_H

#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef uint8_t BYTE;
typedef uint16_t WORD;
typedef uint32_t DWORD, UINT;
typedef int32_t LONG, BOOL;
typedef int64_t LONGLONG;
typedef uintptr_t DWORD_PTR, WPARAM;
typedef wchar_t WCHAR;
typedef char CHAR, *LPSTR;
typedef WCHAR *LPWSTR;
typedef const char *LPCSTR;
typedef const WCHAR *LPCWSTR;
typedef void VOID, *LPVOID, *HANDLE, *HICON, *HWND, *HINSTANCE;
typedef DWORD *LPDWORD;
typedef double DATE;
typedef union { LONGLONG int64; } CURRENCY;
typedef struct { WORD parts[8]; } SYSTEMTIME;

_Static_assert(sizeof(WCHAR) == 2, "compile with -fshort-wchar");

#define WINAPI
#define CALLBACK
#define TRUE 1
#define FALSE 0
#define INFINITE 0xFFFFFFFF
#define WAIT_OBJECT_0 0
#define WAIT_TIMEOUT 258
#define HEAP_ZERO_MEMORY 8

/* Macros of mingw-w64's own headers, which its tapi.h expects. */
#define __MSABI_LONG(number) number
#define __LONG32 int
#define __C89_NAMELESS

typedef pthread_mutex_t CRITICAL_SECTION;
#define InitializeCriticalSection(lock) pthread_mutex_init(lock, NULL)
#define EnterCriticalSection(lock) pthread_mutex_lock(lock)
#define LeaveCriticalSection(lock) pthread_mutex_unlock(lock)

#define GetProcessHeap() 0
#define HeapAlloc(heap, flags, size) calloc(1, size)
#define HeapFree(heap, flags, memory) free(memory)

/* A manual-reset event. */
typedef struct {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    int is_set;
} EVENT;

static inline HANDLE CreateEventW(void *security, BOOL manual, BOOL is_set, LPCWSTR name) {
    EVENT *event = calloc(1, sizeof *event);
    pthread_condattr_t clock;
    (void)security, (void)manual, (void)name;
    pthread_mutex_init(&event->lock, NULL);
    pthread_condattr_init(&clock);
    pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
    pthread_cond_init(&event->changed, &clock);
    event->is_set = is_set;
    return event;
}

static inline BOOL ResetEvent(HANDLE handle) {
    EVENT *event = handle;
    pthread_mutex_lock(&event->lock);
    event->is_set = 0;
    pthread_mutex_unlock(&event->lock);
    return TRUE;
}

static inline BOOL SetEvent(HANDLE handle) {
    EVENT *event = handle;
    pthread_mutex_lock(&event->lock);
    event->is_set = 1;
    pthread_cond_broadcast(&event->changed);
    pthread_mutex_unlock(&event->lock);
    return TRUE;
}

static inline DWORD WaitForSingleObject(HANDLE handle, DWORD milliseconds) {
    EVENT *event = handle;
    struct timespec end;
    int failed = 0;
    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec += milliseconds / 1000;
    end.tv_nsec += milliseconds % 1000 * 1000000L;
    end.tv_sec += end.tv_nsec / 1000000000L;
    end.tv_nsec %= 1000000000L;
    pthread_mutex_lock(&event->lock);
    while (!event->is_set && !failed)
        failed = milliseconds == INFINITE ? pthread_cond_wait(&event->changed, &event->lock)
                                          : pthread_cond_timedwait(&event->changed, &event->lock, &end);
    pthread_mutex_unlock(&event->lock);
    return failed ? WAIT_TIMEOUT : WAIT_OBJECT_0;
}

static inline BOOL CloseHandle(HANDLE handle) {
    EVENT *event = handle;
    pthread_cond_destroy(&event->changed);
    pthread_mutex_destroy(&event->lock);
    free(event);
    return TRUE;
}

#endif
