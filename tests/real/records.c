/*
 * LINEMESSAGE records as a Windows C compiler lays them out.
 *
 * Everything that tapi2 must get right comes from outside the project here: the
 * structure and the constants from the real <tapi.h>, sizes, offsets and byte
 * order from the compiler.  The file is only compiled, never linked or run; the
 * tests take the initialised bytes from the object file's data sections.
 *
 * tests/test_real_records.py says in Python what each record must decode to.
 * A record here and its row there carry the same name.
 */
#define WIN32_LEAN_AND_MEAN
#define TAPI_CURRENT_VERSION 0x00030001 /* the call-center messages came with 2.2 */

#include <stddef.h>

#include <windows.h>

#include <tapi.h>

/*
 * Words that are as wide as a pointer.  On 64-bit Windows each of them has bits in
 * its upper half, so that a decoder that reads 32 bits only is found out.
 */
#ifdef _WIN64
#define INSTANCE 0x00007FF6A1B2C3D4
#define REQUEST_POINTER 0x000001F4DEADBEE0
#define EXTENSION_WORD2 0xFEDCBA9876543210
#define EXTENSION_WORD3 0x8000000000000001
#define NOISE 0xBAADF00DCAFED00D
#else
#define INSTANCE 0xA1B2C3D4
#define REQUEST_POINTER 0xDEADBEE0
#define EXTENSION_WORD2 0x76543210
#define EXTENSION_WORD3 0x80000001
#define NOISE 0xCAFED00D
#endif

/* A bit that no version of the header gives a name to. */
#define UNKNOWN_BIT 0x80000000

/* The layout itself: the size, then the offset of each field in order. */
const DWORD sizes[] = {
    sizeof(LINEMESSAGE),
    offsetof(LINEMESSAGE, hDevice),
    offsetof(LINEMESSAGE, dwMessageID),
    offsetof(LINEMESSAGE, dwCallbackInstance),
    offsetof(LINEMESSAGE, dwParam1),
    offsetof(LINEMESSAGE, dwParam2),
    offsetof(LINEMESSAGE, dwParam3),
};

/* LINE_AGENTSESSIONSTATUS: session handle, what changed, state if _STATE is set. */

LINEMESSAGE agent_session_ready = {
    .hDevice = 0x00010101,
    .dwMessageID = LINE_AGENTSESSIONSTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0x00005E55,
    .dwParam2 = LINEAGENTSESSIONSTATUS_STATE,
    .dwParam3 = LINEAGENTSESSIONSTATE_READY,
};

/* _STATE is not set, so what stands in the state word means nothing. */
LINEMESSAGE agent_session_update = {
    .hDevice = 0x00010102,
    .dwMessageID = LINE_AGENTSESSIONSTATUS,
    .dwCallbackInstance = 0,
    .dwParam1 = 0x00005E56,
    .dwParam2 = LINEAGENTSESSIONSTATUS_NEWSESSION | LINEAGENTSESSIONSTATUS_UPDATEINFO,
    .dwParam3 = LINEAGENTSESSIONSTATE_ENDED,
};

LINEMESSAGE agent_session_unknown_bits = {
    .hDevice = 0x00010103,
    .dwMessageID = LINE_AGENTSESSIONSTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0x00005E57,
    .dwParam2 = LINEAGENTSESSIONSTATUS_STATE | UNKNOWN_BIT,
    .dwParam3 = LINEAGENTSESSIONSTATE_BUSYWRAPUP | UNKNOWN_BIT,
};

/* LINE_AGENTSPECIFIC: extension index, two words that only the handler knows. */

LINEMESSAGE agent_specific_small = {
    .hDevice = 0x00010201,
    .dwMessageID = LINE_AGENTSPECIFIC,
    .dwCallbackInstance = 1,
    .dwParam1 = 3,
    .dwParam2 = 0x11,
    .dwParam3 = 0x22,
};

LINEMESSAGE agent_specific_full = {
    .hDevice = 0x00010202,
    .dwMessageID = LINE_AGENTSPECIFIC,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0x00000EC7,
    .dwParam2 = EXTENSION_WORD2,
    .dwParam3 = EXTENSION_WORD3,
};

/* LINE_AGENTSTATUS: address, what changed, state if _STATE is set. */

LINEMESSAGE agent_status_busy = {
    .hDevice = 0x00010301,
    .dwMessageID = LINE_AGENTSTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0x000000AD,
    .dwParam2 = LINEAGENTSTATUS_STATE | LINEAGENTSTATUS_ACTIVITY,
    .dwParam3 = LINEAGENTSTATE_BUSYACD,
};

/* _NEXTSTATE is not _STATE. */
LINEMESSAGE agent_status_next_state = {
    .hDevice = 0x00010302,
    .dwMessageID = LINE_AGENTSTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0x000000AE,
    .dwParam2 = LINEAGENTSTATUS_NEXTSTATE | LINEAGENTSTATUS_VALIDNEXTSTATES,
    .dwParam3 = LINEAGENTSTATE_WORKINGAFTERCALL,
};

LINEMESSAGE agent_status_everything = {
    .hDevice = 0x00010303,
    .dwMessageID = LINE_AGENTSTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0x000000AF,
    .dwParam2 = LINEAGENTSTATUS_GROUP | LINEAGENTSTATUS_STATE |
                LINEAGENTSTATUS_NEXTSTATE | LINEAGENTSTATUS_ACTIVITY |
                LINEAGENTSTATUS_ACTIVITYLIST | LINEAGENTSTATUS_GROUPLIST |
                LINEAGENTSTATUS_CAPSCHANGE | LINEAGENTSTATUS_VALIDSTATES |
                LINEAGENTSTATUS_VALIDNEXTSTATES | UNKNOWN_BIT,
    .dwParam3 = LINEAGENTSTATE_UNAVAIL,
};

/* LINE_AGENTSTATUSEX: agent handle, what changed, state if _STATE is set. */

LINEMESSAGE agent_status_ex_ready = {
    .hDevice = 0x00010401,
    .dwMessageID = LINE_AGENTSTATUSEX,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0x0000A6E7,
    .dwParam2 = LINEAGENTSTATUSEX_STATE,
    .dwParam3 = LINEAGENTSTATEEX_READY,
};

LINEMESSAGE agent_status_ex_new = {
    .hDevice = 0x00010402,
    .dwMessageID = LINE_AGENTSTATUSEX,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0x0000A6E8,
    .dwParam2 = LINEAGENTSTATUSEX_NEWAGENT,
    .dwParam3 = LINEAGENTSTATEEX_RELEASED,
};

/* A handle with its top bit set must not become a negative number. */
LINEMESSAGE agent_status_ex_unknown_bits = {
    .hDevice = 0xF0010403,
    .dwMessageID = LINE_AGENTSTATUSEX,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0xF000A6E9,
    .dwParam2 = LINEAGENTSTATUSEX_STATE | LINEAGENTSTATUSEX_UPDATEINFO | UNKNOWN_BIT,
    .dwParam3 = LINEAGENTSTATEEX_BUSYOUTGOING | UNKNOWN_BIT,
};

/* LINE_GROUPSTATUS: what changed, two reserved words. */

LINEMESSAGE group_status_new = {
    .hDevice = 0x00010501,
    .dwMessageID = LINE_GROUPSTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0,
    .dwParam2 = LINEGROUPSTATUS_NEWGROUP,
    .dwParam3 = 0,
};

LINEMESSAGE group_status_reserved = {
    .hDevice = 0x00010502,
    .dwMessageID = LINE_GROUPSTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = NOISE,
    .dwParam2 = LINEGROUPSTATUS_GROUPREMOVED | UNKNOWN_BIT,
    .dwParam3 = NOISE,
};

/* LINE_PROXYREQUEST: a pointer to the request, two reserved words. */

LINEMESSAGE proxy_request = {
    .hDevice = 0x00010601,
    .dwMessageID = LINE_PROXYREQUEST,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = REQUEST_POINTER,
    .dwParam2 = 0,
    .dwParam3 = 0,
};

LINEMESSAGE proxy_request_reserved = {
    .hDevice = 0x00010602,
    .dwMessageID = LINE_PROXYREQUEST,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = REQUEST_POINTER,
    .dwParam2 = NOISE,
    .dwParam3 = NOISE,
};

/* LINE_PROXYSTATUS: what changed, request type if _OPEN or _CLOSE, reserved. */

LINEMESSAGE proxy_status_open = {
    .hDevice = 0x00010701,
    .dwMessageID = LINE_PROXYSTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = LINEPROXYSTATUS_OPEN,
    .dwParam2 = LINEPROXYREQUEST_CREATEAGENT,
    .dwParam3 = 0,
};

LINEMESSAGE proxy_status_close = {
    .hDevice = 0x00010702,
    .dwMessageID = LINE_PROXYSTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = LINEPROXYSTATUS_CLOSE | UNKNOWN_BIT,
    .dwParam2 = LINEPROXYREQUEST_SETAGENTSTATEEX,
    .dwParam3 = NOISE,
};

LINEMESSAGE proxy_status_all_open = {
    .hDevice = 0x00010703,
    .dwMessageID = LINE_PROXYSTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = LINEPROXYSTATUS_ALLOPENFORACD,
    .dwParam2 = LINEPROXYREQUEST_GETQUEUELIST,
    .dwParam3 = 0,
};

/* One past the last request type that the header names. */
LINEMESSAGE proxy_status_unknown_request = {
    .hDevice = 0x00010704,
    .dwMessageID = LINE_PROXYSTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = LINEPROXYSTATUS_OPEN | LINEPROXYSTATUS_ALLOPENFORACD,
    .dwParam2 = LINEPROXYREQUEST_SETAGENTSTATEEX + 1,
    .dwParam3 = 0,
};

/* LINE_QUEUESTATUS: queue, what changed, reserved. */

LINEMESSAGE queue_status_new = {
    .hDevice = 0x00010801,
    .dwMessageID = LINE_QUEUESTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0x00000901,
    .dwParam2 = LINEQUEUESTATUS_NEWQUEUE,
    .dwParam3 = 0,
};

LINEMESSAGE queue_status_reserved = {
    .hDevice = 0x00010802,
    .dwMessageID = LINE_QUEUESTATUS,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = 0x00000902,
    .dwParam2 =
        LINEQUEUESTATUS_UPDATEINFO | LINEQUEUESTATUS_QUEUEREMOVED | UNKNOWN_BIT,
    .dwParam3 = NOISE,
};

/* Not one of the eight: every word must come through untouched. */

LINEMESSAGE call_state = {
    .hDevice = 0x00010901,
    .dwMessageID = LINE_CALLSTATE,
    .dwCallbackInstance = INSTANCE,
    .dwParam1 = LINECALLSTATE_CONNECTED,
    .dwParam2 = EXTENSION_WORD2,
    .dwParam3 = LINEMEDIAMODE_INTERACTIVEVOICE,
};

/* What an application might get from lineGetMessage as a shift begins. */
LINEMESSAGE records[] = {
    {
        .hDevice = 0x00020001,
        .dwMessageID = LINE_PROXYSTATUS,
        .dwCallbackInstance = INSTANCE,
        .dwParam1 = LINEPROXYSTATUS_OPEN | LINEPROXYSTATUS_ALLOPENFORACD,
        .dwParam2 = LINEPROXYREQUEST_GETGROUPLIST,
        .dwParam3 = 0,
    },
    {
        .hDevice = 0x00020002,
        .dwMessageID = LINE_GROUPSTATUS,
        .dwCallbackInstance = INSTANCE,
        .dwParam1 = 0,
        .dwParam2 = LINEGROUPSTATUS_NEWGROUP,
        .dwParam3 = 0,
    },
    {
        .hDevice = 0x00020003,
        .dwMessageID = LINE_QUEUESTATUS,
        .dwCallbackInstance = INSTANCE,
        .dwParam1 = 0x00000777,
        .dwParam2 = LINEQUEUESTATUS_UPDATEINFO | LINEQUEUESTATUS_NEWQUEUE,
        .dwParam3 = 0,
    },
    {
        .hDevice = 0x00020004,
        .dwMessageID = LINE_PROXYREQUEST,
        .dwCallbackInstance = INSTANCE,
        .dwParam1 = REQUEST_POINTER,
        .dwParam2 = 0,
        .dwParam3 = 0,
    },
    {
        .hDevice = 0x00020005,
        .dwMessageID = LINE_AGENTSTATUSEX,
        .dwCallbackInstance = INSTANCE,
        .dwParam1 = 0x00000A01,
        .dwParam2 = LINEAGENTSTATUSEX_NEWAGENT,
        .dwParam3 = 0,
    },
    {
        .hDevice = 0x00020006,
        .dwMessageID = LINE_AGENTSESSIONSTATUS,
        .dwCallbackInstance = INSTANCE,
        .dwParam1 = 0x00000B01,
        .dwParam2 = LINEAGENTSESSIONSTATUS_NEWSESSION | LINEAGENTSESSIONSTATUS_STATE,
        .dwParam3 = LINEAGENTSESSIONSTATE_NOTREADY,
    },
    {
        .hDevice = 0x00020007,
        .dwMessageID = LINE_AGENTSTATUSEX,
        .dwCallbackInstance = INSTANCE,
        .dwParam1 = 0x00000A01,
        .dwParam2 = LINEAGENTSTATUSEX_STATE | UNKNOWN_BIT,
        .dwParam3 = LINEAGENTSTATEEX_READY,
    },
    {
        .hDevice = 0x00020008,
        .dwMessageID = LINE_CALLSTATE,
        .dwCallbackInstance = INSTANCE,
        .dwParam1 = LINECALLSTATE_OFFERING,
        .dwParam2 = 0,
        .dwParam3 = LINEMEDIAMODE_INTERACTIVEVOICE,
    },
    {
        .hDevice = 0x00020009,
        .dwMessageID = LINE_AGENTSTATUS,
        .dwCallbackInstance = INSTANCE,
        .dwParam1 = 0x00000C01,
        .dwParam2 = LINEAGENTSTATUS_STATE,
        .dwParam3 = LINEAGENTSTATE_BUSYINCOMING,
    },
    {
        .hDevice = 0x0002000A,
        .dwMessageID = LINE_AGENTSPECIFIC,
        .dwCallbackInstance = INSTANCE,
        .dwParam1 = 5,
        .dwParam2 = EXTENSION_WORD2,
        .dwParam3 = EXTENSION_WORD3,
    },
};
