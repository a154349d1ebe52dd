/* A stand-in for tapi32.dll, for tests: no telephony, but all that a call-center program
   and an agent handler see of TAPI 2.2, against the real <tapi.h>.

   It routes as TAPISRV does: an application's asynchronous call becomes a
   LINE_PROXYREQUEST of the line that registered for that type, and what this answers with
   lineProxyResponse becomes the caller's LINE_REPLY and fills the caller's memory. For a
   type that no line has registered, a test gives the answer with standin_answer.

   It is stricter than TAPI may be. It uses handles again as soon as they are free, writes
   into the caller's memory as late as it is allowed to, poisons what TAPI frees, and counts
   what programs do wrong (see COUNT below).

   Each rule names the page that it is from: a name with a dash is a page of
   learn.microsoft.com/windows/win32/tapi/, a name of a function or structure one of
   .../windows/win32/api/tapi/. "Assumed" is what no page says. */
#ifndef TAPI_CURRENT_VERSION
#define TAPI_CURRENT_VERSION 0x00020002
#endif
#include <windows.h>
#include <tapi.h>
#include <stddef.h>

#ifdef _WIN32
/* No C library, so that it is compiled in a second. */
void *memset(void *to, int byte, size_t size) { volatile char *t = to; while (size--) *t++ = (char)byte; return to; }
void *memcpy(void *to, const void *from, size_t size) { volatile char *t = to; const char *f = from; while (size--) *t++ = *f++; return to; }
#endif

#define VERSION_2_0 0x00020000
#define VERSION_2_2 0x00020002
#define APPS 16
#define LINES 256
#define DEVICES 64
#define TYPES (LINEPROXYREQUEST_SETAGENTSTATEEX + 1)
#define FIRST_APP 0x80000001u  /* handles are opaque: the highest bit is set, and not a sign */
#define FIRST_LINE 0x80010001u
#define CANARY 0x5AFE0000u
#define POISON 0xDD
#define NAME 64
#define PATIENCE 10000  /* milliseconds until the stand-in gives up and counts a stall */

/* LINEPROXYREQUEST of a client before TAPI 2.2 ends behind GetAgentCaps: 28 + 4 + 56. */
#define REQUEST_SIZE_2_0 88
#define CAPS_SIZE_2_0 56

/* What is counted: what is open now, and what went wrong since standin_reset. */
enum COUNT {
    OPEN_APPS,
    OPEN_LINES,
    OPEN_REQUESTS,     /* calls whose LINE_REPLY has not been fetched */
    OPEN_BLOCKS,       /* LINEPROXYREQUESTs that wait for lineProxyResponse */
    QUEUED,            /* messages that nobody has fetched */
    LOST_BUFFERS,      /* memory of callers that had changed before it was filled */
    ANSWERED_AGAIN,    /* lineProxyResponse for what was answered already, or never asked */
    WRITTEN_LATE,      /* LINEPROXYREQUESTs that were written to after lineProxyResponse */
    LEFT_UNANSWERED,   /* requests that a handler had, and left when it closed its line */
    STALLS,            /* waits of the stand-in that nobody ended */
    CALLS,             /* calls of functions of TAPI */
    ANSWERS,           /* lineProxyResponse that was right */
    DELIVERED,         /* messages fetched */
    COUNTS
};

/* When the LINE_REPLY of an answer of standin_answer is queued. */
enum MODE {
    AT_ONCE,  /* before the function returns, in the same moment */
    EARLY,    /* the function returns when the message has been fetched and dealt with */
    HELD      /* when standin_reply says so */
};

/* How a call answers: see `part`. */
enum KIND { NOTHING, STRUCTURE, NUMBER, BYTES };

typedef struct node {
    struct node *next;
    LINEMESSAGE message;
    struct request *request;  /* of a LINE_REPLY */
    struct block *block;      /* of a LINE_PROXYREQUEST */
} NODE;

typedef struct {
    BOOL used, closing;
    DWORD version, waiting;
    LONG broken;           /* the error of the next lineGetMessage, if any */
    HANDLE event;          /* set while there is something to fetch; hEvent of the application */
    HANDLE idle;           /* set while somebody waits in lineGetMessage for the next message */
    HANDLE gone;           /* set when nobody waits any more, after lineShutdown */
    struct block *fetched; /* what the last LINE_PROXYREQUEST brought */
    NODE *first, **last;
} APP;

typedef struct {
    BOOL used;
    APP *app;
    DWORD device, version, proxies;  /* bit 1 << type for each type of request it answers */
    DWORD_PTR instance;
} LINEOPEN;

typedef struct {
    WCHAR name[NAME];
    DWORD name_size, permanent_id, low, high;
    LONG error;
    BOOL removed;
} DEVICE;

typedef struct block {
    struct block *next;
    LPLINEPROXYREQUEST memory;
    DWORD size;
    BOOL is_poisoned;
    BOOL is_fetched;            /* the handler knows it: it has called lineGetMessage again */
    LINEOPEN *handler;          /* the line that has it, until lineProxyResponse */
    struct request *request;    /* what it answers, until that is finished */
} BLOCK;

typedef struct request {
    struct request *next;
    DWORD id, type;
    APP *app;                   /* the caller, until it shuts down */
    LINEOPEN *line;             /* the caller's line, if it has one, until it is closed */
    BOOL is_answered, is_suppressed;
    BLOCK *block;               /* what a handler reads */
    BYTE *out;                  /* the caller's memory */
    DWORD room;
    LONG result;
    BYTE *answer;               /* what is to be written there */
    DWORD answer_size;
} REQUEST;

typedef struct {
    BOOL is_given;
    LONG result;
    BYTE *full, *small;
    DWORD full_size, small_size;
} ANSWER;

static CRITICAL_SECTION guard;
static APP apps[APPS];
static LINEOPEN lines[LINES];
static DEVICE devices[DEVICES];
static ANSWER answers[TYPES];
static DWORD device_count, tapi_version, mode, next_id, replies_to_lose;
static BOOL is_reinit;
static REQUEST *requests, **last_request;
static BLOCK *blocks;  /* of handlers: open ones, and poisoned ones until they are checked */
static DWORD counts[COUNTS];
static HANDLE called;  /* set when a request is made */
static struct { char function[NAME]; LONG code; DWORD times; } failure;
static struct { char function[NAME]; HANDLE reached, released; } block_at;

static BOOL is_same(LPCSTR a, LPCSTR b) { while (*a && *a == *b) a++, b++; return *a == *b; }
static void *allot(DWORD size) { return HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, size); }
static void release(void *memory) { if (memory) HeapFree(GetProcessHeap(), 0, memory); }
static BYTE *copy(const void *from, DWORD size) { BYTE *to = allot(size ? size : 1); memcpy(to, from, size); return to; }

static DWORD text_size(LPCWSTR text) {
    DWORD count = 0;
    if (!text) return 0;
    while (text[count]) count++;
    return (count + 1) * sizeof *text;
}

/* ---------------------------------------------------------------- handles and locking */

static APP *find_app(HLINEAPP handle) {
    APP *app = handle - FIRST_APP < APPS ? &apps[handle - FIRST_APP] : NULL;
    return app && app->used && !app->closing ? app : NULL;
}

static LINEOPEN *find_line(HLINE handle) {
    LINEOPEN *line = handle - FIRST_LINE < LINES ? &lines[handle - FIRST_LINE] : NULL;
    return line && line->used ? line : NULL;
}

static HLINE handle_of(const LINEOPEN *line) { return FIRST_LINE + (DWORD)(line - lines); }

/* Functions list LINEERR_UNINITIALIZED beside the error of a wrong handle. Assumed: it is
   the answer while no application is initialized. */
static LONG wrong_handle(LONG error) { return counts[OPEN_APPS] ? error : (LONG)LINEERR_UNINITIALIZED; }

/* Begin a function of TAPI, and give the error that a test wants of it. */
static LONG enter(const char *function) {
    LONG error = 0;
    EnterCriticalSection(&guard);
    counts[CALLS]++;
    if (is_same(block_at.function, function)) {
        SetEvent(block_at.reached);
        LeaveCriticalSection(&guard);
        if (WaitForSingleObject(block_at.released, PATIENCE) != WAIT_OBJECT_0) counts[STALLS]++;
        EnterCriticalSection(&guard);
    }
    if (failure.times && is_same(failure.function, function)) {
        failure.times--;
        error = failure.code;
    }
    return error;
}

static LONG leave(LONG result) {
    LeaveCriticalSection(&guard);
    return result;
}

/* ----------------------------------------------------------------------------- queues */

static void wake(APP *app) {
    ResetEvent(app->idle);
    SetEvent(app->event);
}

static NODE *post(APP *app, DWORD device, DWORD_PTR instance, DWORD id, DWORD_PTR p1, DWORD_PTR p2, DWORD_PTR p3, REQUEST *request) {
    NODE *node = allot(sizeof *node);
    LINEMESSAGE message = {device, id, instance, p1, p2, p3};
    node->message = message;
    node->request = request;
    *app->last = node;
    app->last = &node->next;
    counts[QUEUED]++;
    wake(app);
    return node;
}

/* Messages of TAPI 2.2 do not reach a line of an older version (lineInitializeEx: TAPI
   translates newer messages into what the version has; assumed: it drops these). */
static void tell(LINEOPEN *line, DWORD id, DWORD_PTR p1, DWORD_PTR p2, DWORD_PTR p3) {
    if (line->version >= VERSION_2_2 || id < LINE_AGENTSESSIONSTATUS || id > LINE_PROXYSTATUS)
        post(line->app, handle_of(line), line->instance, id, p1, p2, p3, NULL);
}

static void tell_others(const LINEOPEN *sender, DWORD device, DWORD id, DWORD_PTR p1, DWORD_PTR p2, DWORD_PTR p3) {
    for (LINEOPEN *line = lines; line < lines + LINES; line++)
        if (line->used && line != sender && line->device == device) tell(line, id, p1, p2, p3);
}

static void tell_everybody(DWORD id, DWORD_PTR p1, DWORD_PTR p2, DWORD_PTR p3) {
    for (APP *app = apps; app < apps + APPS; app++)
        if (app->used && !app->closing) post(app, 0, 0, id, p1, p2, p3, NULL);
}

static void poison(struct block *block);

/* Drop the queued LINE_REPLY of a request, or with NULL all messages. Assumed: TAPI frees a
   LINEPROXYREQUEST that nobody has fetched. */
static void drop(APP *app, const REQUEST *request) {
    for (NODE **at = &app->first, *node; (node = *at);) {
        if (request && node->request != request) {
            at = &node->next;
            continue;
        }
        *at = node->next;
        if (node->block) poison(node->block);
        release(node);
        counts[QUEUED]--;
    }
    app->last = &app->first;
    while (*app->last) app->last = &(*app->last)->next;
    if (!app->first) ResetEvent(app->event);
}

/* --------------------------------------------------------------- the caller's memory

   It has to stay until the LINE_REPLY (line-reply). So it is marked when the call is made,
   and filled when the LINE_REPLY is fetched: where the mark is gone, it was not kept. A
   structure is marked in dwNeededSize and dwUsedSize, which are TAPI's to fill in. */

static DWORD fixed_size(DWORD type, DWORD version) {
    switch (type) {
    case LINEPROXYREQUEST_GETAGENTCAPS: return version < VERSION_2_2 ? CAPS_SIZE_2_0 : sizeof(LINEAGENTCAPS);
    case LINEPROXYREQUEST_GETAGENTSTATUS: return sizeof(LINEAGENTSTATUS);
    case LINEPROXYREQUEST_GETAGENTACTIVITYLIST: return sizeof(LINEAGENTACTIVITYLIST);
    case LINEPROXYREQUEST_GETAGENTGROUPLIST: case LINEPROXYREQUEST_GETGROUPLIST: return sizeof(LINEAGENTGROUPLIST);
    case LINEPROXYREQUEST_GETAGENTINFO: return sizeof(LINEAGENTINFO);
    case LINEPROXYREQUEST_GETAGENTSESSIONLIST: return sizeof(LINEAGENTSESSIONLIST);
    case LINEPROXYREQUEST_GETAGENTSESSIONINFO: return sizeof(LINEAGENTSESSIONINFO);
    case LINEPROXYREQUEST_GETQUEUELIST: return sizeof(LINEQUEUELIST);
    case LINEPROXYREQUEST_GETQUEUEINFO: return sizeof(LINEQUEUEINFO);
    default: return 0;
    }
}

static enum KIND kind_of(DWORD type) {
    if (type == LINEPROXYREQUEST_AGENTSPECIFIC) return BYTES;
    if (type == LINEPROXYREQUEST_CREATEAGENT || type == LINEPROXYREQUEST_CREATEAGENTSESSION) return NUMBER;
    return fixed_size(type, VERSION_2_2) ? STRUCTURE : NOTHING;
}

/* Where a request type's own data begin that go to the handler and come back. */
static BYTE *part(LPLINEPROXYREQUEST block) {
    switch (block->dwRequestType) {
    case LINEPROXYREQUEST_SETAGENTGROUP: return (BYTE *)&block->SetAgentGroup.GroupList;
    case LINEPROXYREQUEST_GETAGENTCAPS: return (BYTE *)&block->GetAgentCaps.AgentCaps;
    case LINEPROXYREQUEST_GETAGENTSTATUS: return (BYTE *)&block->GetAgentStatus.AgentStatus;
    case LINEPROXYREQUEST_AGENTSPECIFIC: return block->AgentSpecific.Params;
    case LINEPROXYREQUEST_GETAGENTACTIVITYLIST: return (BYTE *)&block->GetAgentActivityList.ActivityList;
    case LINEPROXYREQUEST_GETAGENTGROUPLIST: return (BYTE *)&block->GetAgentGroupList.GroupList;
    case LINEPROXYREQUEST_CREATEAGENT: return (BYTE *)&block->CreateAgent.hAgent;
    case LINEPROXYREQUEST_GETAGENTINFO: return (BYTE *)&block->GetAgentInfo.AgentInfo;
    case LINEPROXYREQUEST_CREATEAGENTSESSION: return (BYTE *)&block->CreateAgentSession.hAgentSession;
    case LINEPROXYREQUEST_GETAGENTSESSIONLIST: return (BYTE *)&block->GetAgentSessionList.SessionList;
    case LINEPROXYREQUEST_GETAGENTSESSIONINFO: return (BYTE *)&block->GetAgentSessionInfo.SessionInfo;
    case LINEPROXYREQUEST_GETQUEUELIST: return (BYTE *)&block->GetQueueList.QueueList;
    case LINEPROXYREQUEST_GETQUEUEINFO: return (BYTE *)&block->GetQueueInfo.QueueInfo;
    case LINEPROXYREQUEST_GETGROUPLIST: return (BYTE *)&block->GetGroupList.GroupList;
    default: return (BYTE *)&block->SetAgentState;
    }
}

static void mark(const REQUEST *request) {
    DWORD canary = CANARY + request->id;
    if (kind_of(request->type) == NUMBER) memcpy(request->out, &canary, 4);
    if (kind_of(request->type) == STRUCTURE) {
        memcpy(request->out + 4, &canary, 4);
        memcpy(request->out + 8, &canary, 4);
    }
}

static BOOL is_marked(const REQUEST *request) {
    DWORD canary = CANARY + request->id;
    DWORD seen[3];
    switch (kind_of(request->type)) {
    case NUMBER:
        memcpy(seen, request->out, 4);
        return seen[0] == canary;
    case STRUCTURE:
        memcpy(seen, request->out, 12);
        return seen[0] == request->room && seen[1] == canary && seen[2] == canary;
    default: return TRUE;
    }
}

/* Fill the caller's memory, and forget the request. */
static void finish(REQUEST *request) {
    if (request->out && !is_marked(request)) counts[LOST_BUFFERS]++;
    else if (request->answer) memcpy(request->out, request->answer, request->answer_size);
    for (REQUEST **at = &requests; *at; at = &(*at)->next)
        if (*at == request) {
            *at = request->next;
            break;
        }
    last_request = &requests;
    while (*last_request) last_request = &(*last_request)->next;
    if (request->block->handler || request->block->is_poisoned) request->block->request = NULL;
    else release(request->block->memory), release(request->block);
    release(request->answer);
    release(request);
    counts[OPEN_REQUESTS]--;
}

/* ---------------------------------------------------------------------------- replies */

static void reply(REQUEST *request, LONG result, const BYTE *answer, DWORD size) {
    request->is_answered = TRUE;
    request->result = result;
    if (!result && size) {
        request->answer = copy(answer, size);
        request->answer_size = size;
        /* memory-allocation: dwTotalSize is the caller's. */
        if (kind_of(request->type) == STRUCTURE) memcpy(request->answer, &request->room, 4);
    }
    if (request->is_suppressed) return;  /* its memory is filled at lineShutdown: assumed */
    if (replies_to_lose) {
        replies_to_lose--;
        return;
    }
    /* line-reply: hDevice is not used, dwParam2 is a LONG. Assumed: in 64 bits its sign is
       extended, and dwCallbackInstance is that of the line, else 0. */
    post(request->app, 0, request->line ? request->line->instance : 0, LINE_REPLY, request->id, (DWORD_PTR)result, 0, request);
}

static void reply_as_told(REQUEST *request, LONG result) {
    ANSWER *answer = &answers[request->type];
    BOOL fits = kind_of(request->type) != STRUCTURE || answer->full_size <= request->room;
    if (fits && answer->full_size > request->room) result = (LONG)LINEERR_STRUCTURETOOSMALL;
    reply(request, result, fits ? answer->full : answer->small, fits ? answer->full_size : answer->small_size);
}

/* lineClose: outstanding asynchronous replies are suppressed. Assumed: so are those that are
   queued, but at LINE_CLOSE these stay; the operation goes on, and may fill the caller's
   memory until lineShutdown, which cancels it. */
static void suppress(const LINEOPEN *line, BOOL by_force) {
    for (REQUEST *request = requests; request; request = request->next)
        if (request->line == line) {
            request->is_suppressed = TRUE;
            request->line = NULL;
            if (!by_force) drop(request->app, request);
        }
}

/* ----------------------------------------------------------------------- proxy routing */

static LINEOPEN *find_handler(DWORD device, DWORD type) {
    for (LINEOPEN *line = lines; line < lines + LINES; line++)
        if (line->used && line->device == device && line->proxies & 1u << type) return line;
    return NULL;
}

/* What TAPI frees is poisoned, and kept until it is checked for late writing. */
static void poison(BLOCK *block) {
    block->is_poisoned = TRUE;
    block->handler = NULL;
    memset(block->memory, POISON, block->size);
    counts[OPEN_BLOCKS]--;
    for (APP *app = apps; app < apps + APPS; app++)
        if (app->fetched == block) app->fetched = NULL;
}

static void check_poison(void) {
    for (BLOCK **at = &blocks, *block; (block = *at);) {
        const BYTE *bytes = (const BYTE *)block->memory;
        DWORD length = 0;
        if (!block->is_poisoned || block->request) {
            at = &block->next;
            continue;
        }
        while (length < block->size && bytes[length] == POISON) length++;
        if (length < block->size) counts[WRITTEN_LATE]++;
        *at = block->next;
        release(block->memory);
        release(block);
    }
}

static void announce(const LINEOPEN *line, DWORD changed) {
    /* line-proxystatus: TAPI reports each type during lineOpen and lineClose. Assumed: to
       the other lines of the device. */
    for (DWORD type = 1; type < TYPES; type++)
        if (line->proxies & 1u << type) tell_others(line, line->device, LINE_PROXYSTATUS, changed, type, 0);
}

static void end_line(LINEOPEN *line, BOOL by_force) {
    suppress(line, by_force);
    /* Assumed: whoever waits for a handler that is gone hears that its call failed. The
       memory stays the handler's until lineProxyResponse (line-proxyrequest). */
    for (REQUEST *request = requests; request; request = request->next)
        if (request->block->handler == line && !request->is_answered) reply(request, (LONG)LINEERR_OPERATIONFAILED, NULL, 0);
    if (line->proxies) announce(line, LINEPROXYSTATUS_CLOSE);
    line->used = FALSE;
    counts[OPEN_LINES]--;
}

static DWORD put_text(LPLINEPROXYREQUEST block, DWORD at, LPCWSTR text, DWORD *size, DWORD *offset) {
    *size = text_size(text);
    *offset = *size ? at : 0;
    if (text) memcpy((BYTE *)block + at, text, *size);
    return at + *size;
}

static const WCHAR machine[] = L"DESK-7", user[] = L"\x738b\x5c0f\x660e";  /* a name in Chinese */

/* What a call says, until it is a request. */
typedef struct {
    DWORD type, first, second, third, version, room;
    HAGENT agent;
    LPGUID group;
    LPCWSTR id, pin;
    const BYTE *in;
    BYTE *out;
} CALL;

static LPLINEPROXYREQUEST write_block(const CALL *call) {
    DWORD fixed = call->version < VERSION_2_2 ? REQUEST_SIZE_2_0 : sizeof(LINEPROXYREQUEST);
    DWORD size = fixed + sizeof machine + sizeof user + text_size(call->id) + text_size(call->pin) + call->room;
    LPLINEPROXYREQUEST block = allot(size);
    DWORD at, data, before = fixed_size(call->type, call->version);
    block->dwSize = size;
    block->dwRequestType = call->type;
    block->dwClientAppAPIVersion = call->version;
    data = (DWORD)(part(block) - (BYTE *)block) + call->room;
    at = data > fixed ? data : fixed;
    at = put_text(block, at, machine, &block->dwClientMachineNameSize, &block->dwClientMachineNameOffset);
    at = put_text(block, at, user, &block->dwClientUserNameSize, &block->dwClientUserNameOffset);
    switch (call->type) {
    case LINEPROXYREQUEST_CREATEAGENT:
        at = put_text(block, at, call->id, &block->CreateAgent.dwAgentIDSize, &block->CreateAgent.dwAgentIDOffset);
        put_text(block, at, call->pin, &block->CreateAgent.dwAgentPINSize, &block->CreateAgent.dwAgentPINOffset);
        return block;
    case LINEPROXYREQUEST_CREATEAGENTSESSION:
        put_text(block, at, call->pin, &block->CreateAgentSession.dwAgentPINSize, &block->CreateAgentSession.dwAgentPINOffset);
        block->CreateAgentSession.hAgent = call->agent;
        block->CreateAgentSession.GroupID = *call->group;
        block->CreateAgentSession.dwWorkingAddressID = call->first;
        return block;
    case LINEPROXYREQUEST_GETQUEUELIST:
        block->GetQueueList.GroupID = *call->group;
        break;
    case LINEPROXYREQUEST_AGENTSPECIFIC:
        block->AgentSpecific.dwAddressID = call->first;
        block->AgentSpecific.dwAgentExtensionIDIndex = call->second;
        block->AgentSpecific.dwSize = call->room;
        break;
    case LINEPROXYREQUEST_GETGROUPLIST:
        break;
    default:  /* all others begin with one to three numbers */
        block->SetAgentState.dwAddressID = call->first;
        if (kind_of(call->type) == NOTHING && call->type != LINEPROXYREQUEST_SETAGENTGROUP) {
            block->SetAgentState.dwAgentState = call->second;
            block->SetAgentState.dwNextAgentState = call->third;
        }
    }
    if (call->in) memcpy(part(block), call->in, call->room);
    else if (before) {
        /* memory-allocation: dwTotalSize is the caller's. Assumed: TAPI presets the others
           to the fixed part. */
        DWORD sizes[3] = {call->room, before, before};
        memcpy(part(block), sizes, sizeof sizes);
    }
    return block;
}

/* Make a request of a call: give its number, or an error. */
static LONG make_request(APP *app, LINEOPEN *line, DWORD device, CALL *call) {
    LINEOPEN *handler = find_handler(device, call->type);
    enum KIND kind = kind_of(call->type);
    REQUEST *made;
    if (kind != NOTHING && !call->out) return (LONG)LINEERR_INVALPOINTER;
    if (kind == NUMBER) call->room = sizeof(DWORD);
    if (kind == STRUCTURE) {
        memcpy(&call->room, call->out, 4);
        if (call->room < fixed_size(call->type, call->version)) return (LONG)LINEERR_STRUCTURETOOSMALL;
    }
    /* Assumed: an error at once where nobody answers that type on the device. */
    if (!handler && !answers[call->type].is_given) return (LONG)LINEERR_OPERATIONUNAVAIL;
    made = allot(sizeof *made);
    made->id = next_id;
    next_id = next_id < 0x7FFFFFFF ? next_id + 1 : 1;  /* synchronous-asynchronous-model: positive */
    made->type = call->type;
    made->app = app;
    made->line = line;
    made->out = call->out;
    made->room = call->room;
    made->block = allot(sizeof *made->block);
    made->block->memory = write_block(call);
    made->block->size = made->block->memory->dwSize;
    mark(made);
    *last_request = made;
    last_request = &made->next;
    counts[OPEN_REQUESTS]++;
    SetEvent(called);
    if (handler) {
        /* line-proxyrequest: the first application that registered for the type gets it. */
        made->block->handler = handler;
        made->block->request = made;
        made->block->next = blocks;
        blocks = made->block;
        counts[OPEN_BLOCKS]++;
        post(handler->app, handle_of(handler), handler->instance, LINE_PROXYREQUEST, (DWORD_PTR)made->block->memory, 0, 0, NULL)->block = made->block;
    } else if (mode != HELD)
        reply_as_told(made, answers[call->type].result);
    return (LONG)made->id;
}

static void stop_waiting(APP *app) {
    if (!--app->waiting && app->closing) SetEvent(app->gone);
}

/* Leave an asynchronous function. asynchronous-functions: the LINE_REPLY may come before the
   function has returned; EARLY makes sure of it. */
static LONG leave_after(APP *app, LONG result) {
    if (result > 0 && mode == EARLY) {
        app->waiting++;
        LeaveCriticalSection(&guard);
        if (WaitForSingleObject(app->idle, PATIENCE) != WAIT_OBJECT_0) counts[STALLS]++;
        EnterCriticalSection(&guard);
        stop_waiting(app);
    }
    return leave(result);
}

static LONG ask(const char *function, HLINE hLine, CALL call) {
    LONG error = enter(function);
    LINEOPEN *line = find_line(hLine);
    if (error) return leave(error);
    if (!line) return leave(wrong_handle((LONG)LINEERR_INVALLINEHANDLE));
    call.version = line->version;
    /* LINEPROXYREQUEST_ constants: those from CREATEAGENT on are of TAPI 2.2. Assumed: a
       line of an older version has no such function. */
    if (call.type >= LINEPROXYREQUEST_CREATEAGENT && call.version < VERSION_2_2) return leave((LONG)LINEERR_OPERATIONUNAVAIL);
    return leave_after(line->app, make_request(line->app, line, line->device, &call));
}

/* --------------------------------------------------- the session: lineInitializeEx to lineShutdown */

LONG WINAPI lineInitializeExW(LPHLINEAPP lphLineApp, HINSTANCE hInstance, LINECALLBACK lpfnCallback, LPCWSTR lpszFriendlyAppName,
                              LPDWORD lpdwNumDevs, LPDWORD lpdwAPIVersion, LPLINEINITIALIZEEXPARAMS lpLineInitializeExParams) {
    LONG error = enter("lineInitializeExW");
    APP *app = apps;
    (void)hInstance, (void)lpfnCallback, (void)lpszFriendlyAppName;
    if (error) return leave(error);
    if (!lphLineApp || !lpdwNumDevs || !lpdwAPIVersion || !lpLineInitializeExParams) return leave((LONG)LINEERR_INVALPOINTER);
    if (lpLineInitializeExParams->dwTotalSize < sizeof *lpLineInitializeExParams) return leave((LONG)LINEERR_STRUCTURETOOSMALL);
    /* This stand-in has no other mechanism. */
    if (lpLineInitializeExParams->dwOptions != LINEINITIALIZEEXOPTION_USEEVENT) return leave((LONG)LINEERR_OPERATIONFAILED);
    /* lineInitializeEx: rejected until the last application shuts down. */
    if (is_reinit) return leave((LONG)LINEERR_REINIT);
    while (app->used)
        if (++app == apps + APPS) return leave((LONG)LINEERR_NOMEM);
    memset(app, 0, sizeof *app);
    app->used = TRUE;
    app->version = *lpdwAPIVersion;
    app->last = &app->first;
    app->event = CreateEventW(NULL, TRUE, FALSE, NULL);
    app->idle = CreateEventW(NULL, TRUE, FALSE, NULL);
    app->gone = CreateEventW(NULL, TRUE, FALSE, NULL);
    counts[OPEN_APPS]++;
    *lphLineApp = FIRST_APP + (DWORD)(app - apps);
    *lpdwNumDevs = device_count;
    *lpdwAPIVersion = tapi_version;
    lpLineInitializeExParams->Handles.hEvent = app->event;
    lpLineInitializeExParams->dwNeededSize = lpLineInitializeExParams->dwUsedSize = sizeof *lpLineInitializeExParams;
    return leave(0);
}

/* lineShutdown: closes each open line, cancels outstanding requests. lineGetMessage: a wait
   returns with LINEERR_INVALAPPHANDLE. */
LONG WINAPI lineShutdown(HLINEAPP hLineApp) {
    LONG error = enter("lineShutdown");
    APP *app = find_app(hLineApp);
    if (error) return leave(error);
    if (!app) return leave(wrong_handle((LONG)LINEERR_INVALAPPHANDLE));
    for (LINEOPEN *line = lines; line < lines + LINES; line++)
        if (line->used && line->app == app) end_line(line, FALSE);
    for (REQUEST *request = requests, *next; request; request = next) {
        next = request->next;
        if (request->app == app) {
            drop(app, request);
            finish(request);
        }
    }
    app->closing = TRUE;
    SetEvent(app->event);
    SetEvent(app->idle);
    while (app->waiting) {
        LeaveCriticalSection(&guard);
        if (WaitForSingleObject(app->gone, PATIENCE) != WAIT_OBJECT_0) counts[STALLS]++;
        EnterCriticalSection(&guard);
    }
    drop(app, NULL);
    CloseHandle(app->event);
    CloseHandle(app->idle);
    CloseHandle(app->gone);
    app->used = FALSE;
    if (!--counts[OPEN_APPS]) is_reinit = FALSE;
    return leave(0);
}

/* Take what lineGetMessage is to return, if there is anything. */
static BOOL take(APP *app, LPLINEMESSAGE message, LONG *result) {
    NODE *node = app->first;
    *result = app->closing ? (LONG)LINEERR_INVALAPPHANDLE : app->broken;
    app->broken = 0;
    if (!*result && node) {
        *message = node->message;
        if (!(app->first = node->next)) app->last = &app->first;
        if (node->request) finish(node->request);
        app->fetched = node->block;
        release(node);
        counts[QUEUED]--;
        counts[DELIVERED]++;
    } else if (!*result) return FALSE;
    /* lineInitializeEx: the event is reset when nothing is pending. */
    if (!app->first && !app->closing) ResetEvent(app->event);
    return TRUE;
}

LONG WINAPI lineGetMessage(HLINEAPP hLineApp, LPLINEMESSAGE lpMessage, DWORD dwTimeout) {
    LONG result = enter("lineGetMessage");
    APP *app = find_app(hLineApp);
    DWORD waited = WAIT_OBJECT_0;
    if (result) return leave(result);
    if (!app) return leave((LONG)LINEERR_INVALAPPHANDLE);
    if (!lpMessage) return leave((LONG)LINEERR_INVALPOINTER);
    if (app->fetched) app->fetched->is_fetched = TRUE;
    app->waiting++;
    while (!take(app, lpMessage, &result)) {
        if (!dwTimeout || waited != WAIT_OBJECT_0) {
            result = (LONG)LINEERR_OPERATIONFAILED;  /* lineGetMessage: nothing came in time */
            break;
        }
        SetEvent(app->idle);
        LeaveCriticalSection(&guard);
        waited = WaitForSingleObject(app->event, dwTimeout);
        EnterCriticalSection(&guard);
    }
    if (!app->closing) ResetEvent(app->idle);
    stop_waiting(app);
    return leave(result);
}

/* ---------------------------------------------------------------------- devices and lines */

/* line-remove: a device that was removed gives LINEERR_NODEVICE. */
static LONG check_device(DWORD device) {
    if (device >= device_count) return (LONG)LINEERR_BADDEVICEID;
    if (devices[device].removed) return (LONG)LINEERR_NODEVICE;
    return devices[device].error;
}

LONG WINAPI lineNegotiateAPIVersion(HLINEAPP hLineApp, DWORD dwDeviceID, DWORD dwAPILowVersion, DWORD dwAPIHighVersion,
                                    LPDWORD lpdwAPIVersion, LPLINEEXTENSIONID lpExtensionID) {
    LONG error = enter("lineNegotiateAPIVersion");
    DWORD low, high;
    if (error) return leave(error);
    if (!find_app(hLineApp)) return leave(wrong_handle((LONG)LINEERR_INVALAPPHANDLE));
    if (!lpdwAPIVersion || !lpExtensionID) return leave((LONG)LINEERR_INVALPOINTER);
    if ((error = check_device(dwDeviceID))) return leave(error);
    low = dwAPILowVersion > devices[dwDeviceID].low ? dwAPILowVersion : devices[dwDeviceID].low;
    high = dwAPIHighVersion < devices[dwDeviceID].high ? dwAPIHighVersion : devices[dwDeviceID].high;
    if (low > high) return leave((LONG)LINEERR_INCOMPATIBLEAPIVERSION);
    *lpdwAPIVersion = high;
    memset(lpExtensionID, 0, sizeof *lpExtensionID);
    return leave(0);
}

LONG WINAPI lineNegotiateExtVersion(HLINEAPP hLineApp, DWORD dwDeviceID, DWORD dwAPIVersion, DWORD dwExtLowVersion,
                                    DWORD dwExtHighVersion, LPDWORD lpdwExtVersion) {
    LONG error = enter("lineNegotiateExtVersion");
    (void)dwAPIVersion, (void)dwExtLowVersion, (void)dwExtHighVersion;
    if (error) return leave(error);
    if (!find_app(hLineApp)) return leave(wrong_handle((LONG)LINEERR_INVALAPPHANDLE));
    if (!lpdwExtVersion) return leave((LONG)LINEERR_INVALPOINTER);
    if ((error = check_device(dwDeviceID))) return leave(error);
    return leave((LONG)LINEERR_INCOMPATIBLEEXTVERSION);  /* no device here has extensions */
}

LONG WINAPI lineGetDevCapsW(HLINEAPP hLineApp, DWORD dwDeviceID, DWORD dwAPIVersion, DWORD dwExtVersion, LPLINEDEVCAPS lpLineDevCaps) {
    LONG error = enter("lineGetDevCapsW");
    DEVICE *device = &devices[dwDeviceID];
    DWORD total, fixed = sizeof *lpLineDevCaps;
    (void)dwExtVersion;
    if (error) return leave(error);
    if (!find_app(hLineApp)) return leave(wrong_handle((LONG)LINEERR_INVALAPPHANDLE));
    if (!lpLineDevCaps) return leave((LONG)LINEERR_INVALPOINTER);
    if ((error = check_device(dwDeviceID))) return leave(error);
    if (dwAPIVersion < device->low || dwAPIVersion > device->high) return leave((LONG)LINEERR_INCOMPATIBLEAPIVERSION);
    /* Assumed: a version before 2.2 has the members before PermanentLineGuid. */
    if (dwAPIVersion < VERSION_2_2) fixed = offsetof(LINEDEVCAPS, PermanentLineGuid);
    total = lpLineDevCaps->dwTotalSize;
    if (total < fixed) return leave((LONG)LINEERR_STRUCTURETOOSMALL);
    memset(lpLineDevCaps, 0, fixed);
    lpLineDevCaps->dwTotalSize = total;
    lpLineDevCaps->dwNeededSize = fixed + device->name_size;
    lpLineDevCaps->dwUsedSize = fixed;
    lpLineDevCaps->dwPermanentLineID = device->permanent_id;
    lpLineDevCaps->dwStringFormat = STRINGFORMAT_UNICODE;
    lpLineDevCaps->dwNumAddresses = 1;
    /* memory-allocation: what does not fit is left out, and dwNeededSize says what it needs. */
    if (device->name_size && fixed + device->name_size <= total) {
        memcpy((BYTE *)lpLineDevCaps + fixed, device->name, device->name_size);
        lpLineDevCaps->dwLineNameSize = device->name_size;
        lpLineDevCaps->dwLineNameOffset = fixed;
        lpLineDevCaps->dwUsedSize += device->name_size;
    }
    return leave(0);
}

/* lineOpen: LINECALLPARAMS delimits an array of DWORDs of LINEPROXYREQUEST_ constants. */
static LONG proxies_of(LPLINECALLPARAMS params, DWORD version, DWORD *proxies) {
    DWORD size, offset, type, fixed = offsetof(LINECALLPARAMS, dwAddressType);  /* since 3.0 */
    if (!params) return (LONG)LINEERR_INVALPOINTER;
    size = params->dwDevSpecificSize, offset = params->dwDevSpecificOffset;
    if (params->dwTotalSize < fixed || size > params->dwTotalSize || offset > params->dwTotalSize - size)
        return (LONG)LINEERR_STRUCTURETOOSMALL;
    if (!size || size % 4 || offset < fixed) return (LONG)LINEERR_INVALPARAM;  /* assumed */
    for (DWORD at = 0; at < size; at += 4) {
        memcpy(&type, (BYTE *)params + offset + at, 4);
        /* Assumed: types that the version lacks are as wrong as those that no version has. */
        if (!type || type >= (version < VERSION_2_2 ? LINEPROXYREQUEST_CREATEAGENT : TYPES)) return (LONG)LINEERR_INVALPARAM;
        *proxies |= 1u << type;
    }
    return 0;
}

LONG WINAPI lineOpenW(HLINEAPP hLineApp, DWORD dwDeviceID, LPHLINE lphLine, DWORD dwAPIVersion, DWORD dwExtVersion,
                      DWORD_PTR dwCallbackInstance, DWORD dwPrivileges, DWORD dwMediaModes, LPLINECALLPARAMS const lpCallParams) {
    LONG error = enter("lineOpenW");
    APP *app = find_app(hLineApp);
    LINEOPEN *line = lines;
    DWORD proxies = 0;
    (void)dwExtVersion, (void)dwMediaModes;
    if (error) return leave(error);
    if (!app) return leave(wrong_handle((LONG)LINEERR_INVALAPPHANDLE));
    if (!lphLine) return leave((LONG)LINEERR_INVALPOINTER);
    if (is_reinit) return leave((LONG)LINEERR_REINIT);  /* lineOpen: rejected until all have shut down */
    if ((error = check_device(dwDeviceID))) return leave(error);
    if (dwAPIVersion < devices[dwDeviceID].low || dwAPIVersion > devices[dwDeviceID].high)
        return leave((LONG)LINEERR_INCOMPATIBLEAPIVERSION);
    if ((dwPrivileges & ~LINEOPENOPTION_PROXY) != LINECALLPRIVILEGE_NONE) return leave((LONG)LINEERR_INVALPRIVSELECT);
    if (dwPrivileges & LINEOPENOPTION_PROXY && (error = proxies_of(lpCallParams, dwAPIVersion, &proxies))) return leave(error);
    /* lineOpen: who registers for what another line has registered for, hears this. */
    for (DWORD type = 1; type < TYPES; type++)
        if (proxies & 1u << type && find_handler(dwDeviceID, type)) return leave((LONG)LINEERR_NOTREGISTERED);
    while (line->used)
        if (++line == lines + LINES) return leave((LONG)LINEERR_RESOURCEUNAVAIL);
    line->used = TRUE;
    line->app = app;
    line->device = dwDeviceID;
    line->version = dwAPIVersion;
    line->proxies = proxies;
    line->instance = dwCallbackInstance;
    counts[OPEN_LINES]++;
    *lphLine = handle_of(line);
    if (proxies) announce(line, LINEPROXYSTATUS_OPEN);
    return leave(0);
}

LONG WINAPI lineClose(HLINE hLine) {
    LONG error = enter("lineClose");
    LINEOPEN *line = find_line(hLine);
    if (error) return leave(error);
    if (!line) return leave(wrong_handle((LONG)LINEERR_INVALLINEHANDLE));
    for (REQUEST *request = requests; request; request = request->next)
        if (request->block->handler == line && request->block->is_fetched && !request->is_answered) counts[LEFT_UNANSWERED]++;
    end_line(line, FALSE);
    return leave(0);
}

/* --------------------------------------------------------------------- the agent handler */

/* lineProxyMessage: all applications that have the line open receive it, but not the line
   that sends it. Which messages are permitted, the pages of the messages say: each is sent
   "by an agent handler". */
LONG WINAPI lineProxyMessage(HLINE hLine, HCALL hCall, DWORD dwMsg, DWORD dwParam1, DWORD dwParam2, DWORD dwParam3) {
    LONG error = enter("lineProxyMessage");
    LINEOPEN *line = find_line(hLine);
    if (error) return leave(error);
    if (!line) return leave(wrong_handle((LONG)LINEERR_INVALLINEHANDLE));
    if (!line->proxies) return leave((LONG)LINEERR_NOTREGISTERED);
    if (hCall) return leave((LONG)LINEERR_INVALCALLHANDLE);  /* there are no calls here */
    if (dwMsg != LINE_AGENTSPECIFIC && dwMsg != LINE_AGENTSTATUS && (dwMsg < LINE_AGENTSESSIONSTATUS || dwMsg > LINE_GROUPSTATUS))
        return leave((LONG)LINEERR_INVALPARAM);
    tell_others(line, line->device, dwMsg, dwParam1, dwParam2, dwParam3);
    return leave(0);
}

/* line-proxyrequest: exactly once for each request; TAPI frees the memory in this call; at
   LINE_CLOSE too, when the handle is no longer valid. */
LONG WINAPI lineProxyResponse(HLINE hLine, LPLINEPROXYREQUEST lpProxyRequest, DWORD dwResult) {
    LONG error = enter("lineProxyResponse");
    BLOCK *block = blocks;
    LINEOPEN *line = find_line(hLine);
    REQUEST *request;
    if (error) return leave(error);
    while (block && (block->memory != lpProxyRequest || block->is_poisoned)) block = block->next;
    if (!block) {
        counts[ANSWERED_AGAIN]++;
        return leave((LONG)LINEERR_INVALPOINTER);
    }
    if (line && line != block->handler) return leave((LONG)LINEERR_INVALLINEHANDLE);
    counts[ANSWERS]++;
    request = block->request;
    if (request && !request->is_answered) {
        /* Assumed: what the handler wrote reaches the caller only with a result of 0. */
        BYTE *answer = part(lpProxyRequest);
        DWORD size = kind_of(request->type) == NOTHING ? 0 : request->room;
        if (kind_of(request->type) == STRUCTURE) {
            DWORD used;
            memcpy(&used, answer + 8, 4);
            if (used < size) size = used;
        }
        reply(request, (LONG)dwResult, answer, size);
    }
    poison(block);
    return leave(line ? 0 : wrong_handle((LONG)LINEERR_INVALLINEHANDLE));
}

LONG WINAPI lineGetProxyStatus(HLINEAPP hLineApp, DWORD dwDeviceID, DWORD dwAppAPIVersion, LPLINEPROXYREQUESTLIST lpLineProxyReqestList) {
    LONG error = enter("lineGetProxyStatus");
    DWORD total, count = 0, fixed = sizeof *lpLineProxyReqestList;
    if (error) return leave(error);
    if (!find_app(hLineApp)) return leave(wrong_handle((LONG)LINEERR_INVALAPPHANDLE));
    if (!lpLineProxyReqestList) return leave((LONG)LINEERR_INVALPOINTER);
    if ((error = check_device(dwDeviceID))) return leave(error);
    if (dwAppAPIVersion < VERSION_2_2) return leave((LONG)LINEERR_INCOMPATIBLEAPIVERSION);
    total = lpLineProxyReqestList->dwTotalSize;
    if (total < fixed) return leave((LONG)LINEERR_STRUCTURETOOSMALL);
    for (DWORD type = 1; type < TYPES; type++)
        if (find_handler(dwDeviceID, type)) count++;
    memset(lpLineProxyReqestList, 0, fixed);
    lpLineProxyReqestList->dwTotalSize = total;
    lpLineProxyReqestList->dwNeededSize = fixed + count * 4;
    lpLineProxyReqestList->dwUsedSize = fixed;
    lpLineProxyReqestList->dwNumEntries = count;  /* the count stands, as senders let it */
    if (count && fixed + count * 4 <= total) {
        BYTE *entry = (BYTE *)lpLineProxyReqestList + fixed;
        for (DWORD type = 1; type < TYPES; type++)
            if (find_handler(dwDeviceID, type)) memcpy(entry, &type, 4), entry += 4;
        lpLineProxyReqestList->dwListSize = count * 4;
        lpLineProxyReqestList->dwListOffset = fixed;
        lpLineProxyReqestList->dwUsedSize += count * 4;
    }
    return leave(0);
}

/* ----------------------------------------------------- what becomes a LINE_PROXYREQUEST */

LONG WINAPI lineGetAgentCapsW(HLINEAPP hLineApp, DWORD dwDeviceID, DWORD dwAddressID, DWORD dwAppAPIVersion, LPLINEAGENTCAPS lpAgentCaps) {
    LONG error = enter("lineGetAgentCapsW");
    APP *app = find_app(hLineApp);
    CALL call = {.type = LINEPROXYREQUEST_GETAGENTCAPS, .first = dwAddressID, .version = dwAppAPIVersion, .out = (BYTE *)lpAgentCaps};
    if (error) return leave(error);
    if (!app) return leave(wrong_handle((LONG)LINEERR_INVALAPPHANDLE));
    if ((error = check_device(dwDeviceID))) return leave(error);
    if (dwAppAPIVersion < VERSION_2_0) return leave((LONG)LINEERR_INCOMPATIBLEAPIVERSION);
    return leave_after(app, make_request(app, NULL, dwDeviceID, &call));
}

#define ASK(name, number, ...) return ask(#name, hLine, (CALL){.type = LINEPROXYREQUEST_##number, __VA_ARGS__})

LONG WINAPI lineGetAgentStatusW(HLINE hLine, DWORD dwAddressID, LPLINEAGENTSTATUS lpAgentStatus) {
    ASK(lineGetAgentStatusW, GETAGENTSTATUS, .first = dwAddressID, .out = (BYTE *)lpAgentStatus);
}
LONG WINAPI lineGetAgentActivityListW(HLINE hLine, DWORD dwAddressID, LPLINEAGENTACTIVITYLIST lpAgentActivityList) {
    ASK(lineGetAgentActivityListW, GETAGENTACTIVITYLIST, .first = dwAddressID, .out = (BYTE *)lpAgentActivityList);
}
LONG WINAPI lineGetAgentGroupListW(HLINE hLine, DWORD dwAddressID, LPLINEAGENTGROUPLIST lpAgentGroupList) {
    ASK(lineGetAgentGroupListW, GETAGENTGROUPLIST, .first = dwAddressID, .out = (BYTE *)lpAgentGroupList);
}
LONG WINAPI lineSetAgentGroup(HLINE hLine, DWORD dwAddressID, LPLINEAGENTGROUPLIST lpAgentGroupList) {
    DWORD room = lpAgentGroupList ? lpAgentGroupList->dwUsedSize : 0;
    if (!lpAgentGroupList) return (LONG)LINEERR_INVALPOINTER;
    if (lpAgentGroupList->dwTotalSize < sizeof *lpAgentGroupList || room > lpAgentGroupList->dwTotalSize) return (LONG)LINEERR_STRUCTURETOOSMALL;
    ASK(lineSetAgentGroup, SETAGENTGROUP, .first = dwAddressID, .in = (BYTE *)lpAgentGroupList, .room = room);
}
LONG WINAPI lineSetAgentState(HLINE hLine, DWORD dwAddressID, DWORD dwAgentState, DWORD dwNextAgentState) {
    ASK(lineSetAgentState, SETAGENTSTATE, .first = dwAddressID, .second = dwAgentState, .third = dwNextAgentState);
}
LONG WINAPI lineSetAgentActivity(HLINE hLine, DWORD dwAddressID, DWORD dwActivityID) {
    ASK(lineSetAgentActivity, SETAGENTACTIVITY, .first = dwAddressID, .second = dwActivityID);
}
LONG WINAPI lineAgentSpecific(HLINE hLine, DWORD dwAddressID, DWORD dwAgentExtensionIDIndex, LPVOID lpParams, DWORD dwSize) {
    ASK(lineAgentSpecific, AGENTSPECIFIC, .first = dwAddressID, .second = dwAgentExtensionIDIndex, .in = lpParams, .out = lpParams, .room = dwSize);
}
LONG WINAPI lineCreateAgentW(HLINE hLine, LPWSTR lpszAgentID, LPWSTR lpszAgentPIN, LPHAGENT lphAgent) {
    ASK(lineCreateAgentW, CREATEAGENT, .id = lpszAgentID, .pin = lpszAgentPIN, .out = (BYTE *)lphAgent);
}
LONG WINAPI lineCreateAgentSessionW(HLINE hLine, HAGENT hAgent, LPWSTR lpszAgentPIN, DWORD dwWorkingAddressID, LPGUID lpGroupID, LPHAGENTSESSION lphAgentSession) {
    if (!lpGroupID) return (LONG)LINEERR_INVALPARAM;
    ASK(lineCreateAgentSessionW, CREATEAGENTSESSION, .agent = hAgent, .pin = lpszAgentPIN, .first = dwWorkingAddressID, .group = lpGroupID, .out = (BYTE *)lphAgentSession);
}
LONG WINAPI lineGetAgentInfo(HLINE hLine, HAGENT hAgent, LPLINEAGENTINFO lpAgentInfo) {
    ASK(lineGetAgentInfo, GETAGENTINFO, .first = hAgent, .out = (BYTE *)lpAgentInfo);
}
LONG WINAPI lineGetAgentSessionInfo(HLINE hLine, HAGENTSESSION hAgentSession, LPLINEAGENTSESSIONINFO lpAgentSessionInfo) {
    ASK(lineGetAgentSessionInfo, GETAGENTSESSIONINFO, .first = hAgentSession, .out = (BYTE *)lpAgentSessionInfo);
}
LONG WINAPI lineGetAgentSessionList(HLINE hLine, HAGENT hAgent, LPLINEAGENTSESSIONLIST lpAgentSessionList) {
    ASK(lineGetAgentSessionList, GETAGENTSESSIONLIST, .first = hAgent, .out = (BYTE *)lpAgentSessionList);
}
LONG WINAPI lineSetAgentMeasurementPeriod(HLINE hLine, HAGENT hAgent, DWORD dwMeasurementPeriod) {
    ASK(lineSetAgentMeasurementPeriod, SETAGENTMEASUREMENTPERIOD, .first = hAgent, .second = dwMeasurementPeriod);
}
LONG WINAPI lineSetAgentSessionState(HLINE hLine, HAGENTSESSION hAgentSession, DWORD dwAgentSessionState, DWORD dwNextAgentSessionState) {
    ASK(lineSetAgentSessionState, SETAGENTSESSIONSTATE, .first = hAgentSession, .second = dwAgentSessionState, .third = dwNextAgentSessionState);
}
LONG WINAPI lineSetAgentStateEx(HLINE hLine, HAGENT hAgent, DWORD dwAgentState, DWORD dwNextAgentState) {
    ASK(lineSetAgentStateEx, SETAGENTSTATEEX, .first = hAgent, .second = dwAgentState, .third = dwNextAgentState);
}
LONG WINAPI lineGetGroupListW(HLINE hLine, LPLINEAGENTGROUPLIST lpGroupList) {
    ASK(lineGetGroupListW, GETGROUPLIST, .out = (BYTE *)lpGroupList);
}
LONG WINAPI lineGetQueueListW(HLINE hLine, LPGUID lpGroupID, LPLINEQUEUELIST lpQueueList) {
    if (!lpGroupID) return (LONG)LINEERR_INVALPARAM;
    ASK(lineGetQueueListW, GETQUEUELIST, .group = lpGroupID, .out = (BYTE *)lpQueueList);
}
LONG WINAPI lineGetQueueInfo(HLINE hLine, DWORD dwQueueID, LPLINEQUEUEINFO lpLineQueueInfo) {
    ASK(lineGetQueueInfo, GETQUEUEINFO, .first = dwQueueID, .out = (BYTE *)lpLineQueueInfo);
}
LONG WINAPI lineSetQueueMeasurementPeriod(HLINE hLine, DWORD dwQueueID, DWORD dwMeasurementPeriod) {
    ASK(lineSetQueueMeasurementPeriod, SETQUEUEMEASUREMENTPERIOD, .first = dwQueueID, .second = dwMeasurementPeriod);
}

/* ------------------------------------------------------------------- what a test steers */

static REQUEST *find_request(DWORD id) {
    REQUEST *request = requests;
    while (request && (request->id != id || request->is_answered)) request = request->next;
    return request;
}

static DWORD add_device(LPCWSTR name, DWORD permanent_id, DWORD low, DWORD high, LONG error) {
    DEVICE *device = &devices[device_count];
    memset(device, 0, sizeof *device);
    device->name_size = text_size(name);
    if (device->name_size > sizeof device->name) device->name_size = 0;
    memcpy(device->name, name, device->name_size);
    device->permanent_id = permanent_id;
    device->low = low;
    device->high = high;
    device->error = error;
    return device_count++;
}

/* Have a device before lineInitializeEx; give its number. */
DWORD WINAPI standin_device(LPCWSTR name, DWORD permanent_id, DWORD low, DWORD high, LONG error) {
    EnterCriticalSection(&guard);
    return (DWORD)leave((LONG)add_device(name, permanent_id, low, high, error));
}

/* Begin anew, with no device; give how many applications were still open, which then stay. */
DWORD WINAPI standin_reset(void) {
    EnterCriticalSection(&guard);
    if (!counts[OPEN_APPS]) {
        for (BLOCK *next; blocks; blocks = next) {
            next = blocks->next;
            release(blocks->memory);
            release(blocks);
        }
        for (ANSWER *answer = answers; answer < answers + TYPES; answer++) {
            release(answer->full);
            release(answer->small);
        }
        memset(answers, 0, sizeof answers);
        memset(&failure, 0, sizeof failure);
        block_at.function[0] = 0;
        memset(counts, 0, sizeof counts);
        device_count = replies_to_lose = 0;
        is_reinit = FALSE;
        mode = AT_ONCE;
        next_id = 1;
        tapi_version = 0x00030001;
        ResetEvent(called);
    }
    return (DWORD)leave((LONG)counts[OPEN_APPS]);
}

/* Give the counts; those of memory that TAPI has freed are taken now. */
void WINAPI standin_counts(DWORD *out, DWORD room) {
    EnterCriticalSection(&guard);
    check_poison();
    memcpy(out, counts, (room < COUNTS ? room : COUNTS) * sizeof *out);
    leave(0);
}

void WINAPI standin_version(DWORD version) { tapi_version = version; }
void WINAPI standin_mode(DWORD when) { mode = when; }
void WINAPI standin_next_request(DWORD id) { next_id = id; }
void WINAPI standin_lose_replies(DWORD times) { replies_to_lose = times; }

static void keep_name(char *to, LPCSTR name) {
    DWORD at = 0;
    while (name[at] && at < NAME - 1) to[at] = name[at], at++;
    to[at] = 0;
}

/* Let a function return an error, for so many calls. */
void WINAPI standin_fail(LPCSTR function, LONG code, DWORD times) {
    EnterCriticalSection(&guard);
    keep_name(failure.function, function);
    failure.code = code;
    failure.times = times;
    leave(0);
}

/* Let calls of a function wait before they do anything, until standin_block("") lets them go
   on. */
void WINAPI standin_block(LPCSTR function) {
    EnterCriticalSection(&guard);
    keep_name(block_at.function, function);
    if (*function) {
        ResetEvent(block_at.reached);
        ResetEvent(block_at.released);
    } else
        SetEvent(block_at.released);
    leave(0);
}

/* Wait until a call is waiting so. */
BOOL WINAPI standin_wait_blocked(DWORD milliseconds) {
    return WaitForSingleObject(block_at.reached, milliseconds) == WAIT_OBJECT_0;
}

/* Answer a type of request without a handler: with a result, and with one of two structures,
   the small one where the full one does not fit. */
void WINAPI standin_answer(DWORD type, LONG result, const BYTE *full, DWORD full_size, const BYTE *small, DWORD small_size) {
    ANSWER *answer = &answers[type];
    EnterCriticalSection(&guard);
    release(answer->full);
    release(answer->small);
    answer->is_given = TRUE;
    answer->result = result;
    answer->full = copy(full, full_size);
    answer->full_size = full_size;
    answer->small = copy(small, small_size);
    answer->small_size = small_size;
    leave(0);
}

/* List the requests that wait for an answer, oldest first; give how many there are. */
DWORD WINAPI standin_pending(DWORD *ids, DWORD room) {
    DWORD count = 0;
    EnterCriticalSection(&guard);
    for (REQUEST *request = requests; request; request = request->next)
        if (!request->is_answered && count++ < room) ids[count - 1] = request->id;
    return (DWORD)leave((LONG)count);
}

/* Wait until so many requests wait for an answer, or for so long; say whether they do. */
BOOL WINAPI standin_wait_pending(DWORD count, DWORD milliseconds) {
    BOOL in_time = TRUE;
    while (standin_pending(NULL, 0) < count && in_time) {
        in_time = WaitForSingleObject(called, milliseconds) == WAIT_OBJECT_0;
        ResetEvent(called);
    }
    return standin_pending(NULL, 0) >= count;
}

/* Wait until a request is made, or standin_wake is called. */
BOOL WINAPI standin_wait_called(DWORD milliseconds) {
    BOOL in_time = WaitForSingleObject(called, milliseconds) == WAIT_OBJECT_0;
    ResetEvent(called);
    return in_time;
}
void WINAPI standin_wake(void) { SetEvent(called); }

/* Wait until an application waits for its next message, having dealt with all others. */
BOOL WINAPI standin_wait_idle(HLINEAPP hLineApp, DWORD milliseconds) {
    APP *app;
    HANDLE idle;
    EnterCriticalSection(&guard);
    app = find_app(hLineApp);
    idle = app ? app->idle : NULL;
    leave(0);
    return idle && WaitForSingleObject(idle, milliseconds) == WAIT_OBJECT_0;
}

/* Copy the LINEPROXYREQUEST of a request that waits; give its size, or 0. */
DWORD WINAPI standin_request(DWORD id, BYTE *buffer, DWORD room) {
    REQUEST *request;
    DWORD size = 0;
    EnterCriticalSection(&guard);
    if ((request = find_request(id))) {
        size = request->block->size;
        memcpy(buffer, request->block->memory, size < room ? size : room);
    }
    return (DWORD)leave((LONG)size);
}

/* Answer a request that waits: with what standin_answer gave, and this result. */
BOOL WINAPI standin_reply(DWORD id, LONG result) {
    REQUEST *request;
    EnterCriticalSection(&guard);
    if ((request = find_request(id)) && !request->block->handler) reply_as_told(request, result);
    return leave(request && request->is_answered);
}

/* Queue a message on a line. */
BOOL WINAPI standin_tell(HLINE hLine, DWORD id, DWORD_PTR p1, DWORD_PTR p2, DWORD_PTR p3) {
    LINEOPEN *line;
    EnterCriticalSection(&guard);
    if ((line = find_line(hLine))) tell(line, id, p1, p2, p3);
    return leave(line != NULL);
}

/* Queue so many messages on a line, which count in dwParam1. */
BOOL WINAPI standin_burst(HLINE hLine, DWORD id, DWORD count) {
    LINEOPEN *line;
    EnterCriticalSection(&guard);
    if ((line = find_line(hLine)))
        for (DWORD number = 0; number < count; number++) tell(line, id, number, 0, 0);
    return leave(line != NULL);
}

/* Queue any message for an application: a LINE_REPLY that nobody waits for, for example. */
BOOL WINAPI standin_post(HLINEAPP hLineApp, DWORD device, DWORD_PTR instance, DWORD id, DWORD_PTR p1, DWORD_PTR p2, DWORD_PTR p3) {
    APP *app;
    EnterCriticalSection(&guard);
    if ((app = find_app(hLineApp))) post(app, device, instance, id, p1, p2, p3, NULL);
    return leave(app != NULL);
}

/* line-close: the provider closes a line by force; its handle is no longer valid. */
BOOL WINAPI standin_close(HLINE hLine) {
    LINEOPEN *line;
    EnterCriticalSection(&guard);
    if ((line = find_line(hLine))) {
        tell(line, LINE_CLOSE, 0, 0, 0);
        end_line(line, TRUE);
    }
    return leave(line != NULL);
}

/* line-remove: LINE_CLOSE on each line comes first. */
void WINAPI standin_remove(DWORD device) {
    EnterCriticalSection(&guard);
    for (LINEOPEN *line = lines; line < lines + LINES; line++)
        if (line->used && line->device == device) {
            tell(line, LINE_CLOSE, 0, 0, 0);
            end_line(line, TRUE);
        }
    devices[device].removed = TRUE;
    tell_everybody(LINE_REMOVE, device, 0, 0);
    leave(0);
}

/* line-create: every application is told, with or without open lines. */
DWORD WINAPI standin_create(LPCWSTR name, DWORD permanent_id) {
    DWORD device;
    EnterCriticalSection(&guard);
    device = add_device(name, permanent_id, VERSION_2_0, VERSION_2_2, 0);
    tell_everybody(LINE_CREATE, device, 0, 0);
    return (DWORD)leave((LONG)device);
}

/* line-linedevstate: with dwParam2 = 0 it asks to shut down; another value is the message
   that it stands for, which asks for nothing. */
void WINAPI standin_reinit(DWORD stands_for) {
    EnterCriticalSection(&guard);
    if (!stands_for) is_reinit = TRUE;
    tell_everybody(LINE_LINEDEVSTATE, LINEDEVSTATE_REINIT, stands_for, 0);
    leave(0);
}

/* Let the call that waits for messages fail. */
BOOL WINAPI standin_break(HLINEAPP hLineApp, LONG code) {
    APP *app;
    EnterCriticalSection(&guard);
    if ((app = find_app(hLineApp))) {
        app->broken = code;
        wake(app);
    }
    return leave(app != NULL);
}

static void attach(void) {
    InitializeCriticalSection(&guard);
    last_request = &requests;
    called = CreateEventW(NULL, TRUE, FALSE, NULL);
    block_at.reached = CreateEventW(NULL, TRUE, FALSE, NULL);
    block_at.released = CreateEventW(NULL, TRUE, TRUE, NULL);
    standin_reset();
}

#ifdef _WIN32
BOOL WINAPI entry(HINSTANCE module, DWORD reason, LPVOID reserved) {
    (void)module, (void)reserved;
    if (reason == 1) attach();  /* DLL_PROCESS_ATTACH */
    return TRUE;
}
#else
__attribute__((constructor)) static void entry(void) { attach(); }
#endif
