/*
 * A proxy request of each type as TAPI hands it to a proxy handler, and the answer that
 * the handler must write into it.
 *
 * The structures and the constants come from the real <tapi.h>, sizes, offsets and byte
 * order from the compiler.  The file is only compiled, never linked or run; the tests
 * take the initialised bytes from the object file's data sections.
 *
 * tests/test_real_requests.py says in Python what each request must read as, and gives
 * the answers as records.  A request here and its row there carry the same name; its
 * answer is NAME_answer, which belongs NAME_answer_at bytes from the request's start.
 */
#define WIN32_LEAN_AND_MEAN
#define TAPI_CURRENT_VERSION 0x00030001 /* the newer requests came with 2.2 */

#include <stddef.h>

#include <windows.h>

#include <tapi.h>

#define TAPI_2_0 0x00020000
#define TAPI_2_2 0x00020002
#define TAPI_3_1 0x00030001

/* Two groups: as a GUID, and as the four DWORDs that LINEAGENTGROUPENTRY has instead. */
#define SALES_GUID                                                                     \
    { 0x12345678, 0x9ABC, 0xDEF0, { 0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF } }
#define SALES_DWORDS { 0x12345678, 0xDEF09ABC, 0x67452301, 0xEFCDAB89 }
#define SUPPORT_GUID                                                                   \
    { 0xFEDCBA98, 0x7654, 0x3210, { 0xF0, 0xE1, 0xD2, 0xC3, 0xB4, 0xA5, 0x96, 0x87 } }
#define SUPPORT_DWORDS { 0xFEDCBA98, 0x32107654, 0xC3D2E1F0, 0x8796A5B4 }

#define MACHINE L"ACD-\u53F0\u5317" /* Taipei */
#define USER L"zo\u00EB\U0001F3A7"  /* with a pair of surrogates */

/* A member of a structure that has no object yet. */
#define MEMBER_OF(type, member) (((struct type *)0)->member)

/* The size and the offset of what stands behind a structure, counted from a member. */
#define PAIR_FROM(field, type, start, member)                                          \
    .field##Size = sizeof(MEMBER_OF(type, member)),                                    \
    .field##Offset = offsetof(struct type, member) - offsetof(struct type, start)

/* The names that every request has behind it. */
#define NAMES                                                                          \
    WCHAR machine[sizeof(MACHINE) / sizeof(WCHAR)];                                    \
    WCHAR user[sizeof(USER) / sizeof(WCHAR)]

#define HEADER(type, request_type, version)                                            \
    .dwSize = sizeof(struct type),                                                     \
    PAIR_FROM(dwClientMachineName, type, request, machine),                            \
    PAIR_FROM(dwClientUserName, type, request, user),                                  \
    .dwClientAppAPIVersion = version, .dwRequestType = LINEPROXYREQUEST_##request_type

#define FILL_NAMES .machine = MACHINE, .user = USER

/* What TAPI presets of a structure to be answered: the room for it, up to the names. */
#define ROOM(member)                                                                   \
    .member.dwTotalSize = offsetof(struct with_room, machine) -                        \
                          offsetof(struct with_room, request.member)

#pragma pack(push, 1)

/* Requests with nothing behind them but the names. */
struct plain {
    LINEPROXYREQUEST request;
    NAMES;
};

/* Requests to be answered with a structure, and with room for its lists and texts. */
struct with_room {
    LINEPROXYREQUEST request;
    BYTE room[124];
    NAMES;
};

/* What the nested structure of an answer says of itself. */
#define SIZES(type, member)                                                            \
    .dwTotalSize = offsetof(struct with_room, machine) -                               \
                   offsetof(struct with_room, request.member),                         \
    .dwNeededSize = sizeof(struct type), .dwUsedSize = sizeof(struct type)

#define PLACE(name, member)                                                            \
    const DWORD name##_answer_at = offsetof(LINEPROXYREQUEST, member)

/* 1: SetAgentGroup, whose list TAPI hands on as the client wrote it. */

struct set_agent_group {
    LINEPROXYREQUEST request;
    LINEAGENTGROUPENTRY groups[2];
    WCHAR sales[6];
    WCHAR support[8];
    NAMES;
};

#define GROUP_LIST request.SetAgentGroup.GroupList
#define UP_TO_NAMES                                                                    \
    (offsetof(struct set_agent_group, machine) -                                       \
     offsetof(struct set_agent_group, GROUP_LIST))

struct set_agent_group set_agent_group = {
    .request =
        {
            HEADER(set_agent_group, SETAGENTGROUP, TAPI_2_0),
            .SetAgentGroup =
                {
                    .dwAddressID = 0x101,
                    .GroupList =
                        {
                            .dwTotalSize = UP_TO_NAMES,
                            .dwNeededSize = UP_TO_NAMES,
                            .dwUsedSize = UP_TO_NAMES,
                            .dwNumEntries = 2,
                            PAIR_FROM(dwList, set_agent_group, GROUP_LIST, groups),
                        },
                },
        },
    .groups =
        {
            {
                .GroupID = SALES_DWORDS,
                PAIR_FROM(dwName, set_agent_group, GROUP_LIST, sales),
            },
            {
                .GroupID = SUPPORT_DWORDS,
                PAIR_FROM(dwName, set_agent_group, GROUP_LIST, support),
            },
        },
    .sales = L"Sales",
    .support = L"Support",
    FILL_NAMES,
};

/* 2: SetAgentState */

struct plain set_agent_state = {
    .request =
        {
            HEADER(plain, SETAGENTSTATE, TAPI_2_0),
            .SetAgentState =
                {
                    .dwAddressID = 0x201,
                    .dwAgentState = LINEAGENTSTATE_READY,
                    .dwNextAgentState = LINEAGENTSTATE_WORKINGAFTERCALL,
                },
        },
    FILL_NAMES,
};

/* 3: SetAgentActivity */

struct plain set_agent_activity = {
    .request =
        {
            HEADER(plain, SETAGENTACTIVITY, TAPI_2_0),
            .SetAgentActivity = { .dwAddressID = 0x301, .dwActivityID = 0x302 },
        },
    FILL_NAMES,
};

/* 4: GetAgentCaps */

struct with_room get_agent_caps = {
    .request =
        {
            HEADER(with_room, GETAGENTCAPS, TAPI_2_2),
            .GetAgentCaps.dwAddressID = 0x401,
            ROOM(GetAgentCaps.AgentCaps),
        },
    FILL_NAMES,
};

struct get_agent_caps_answer {
    LINEAGENTCAPS caps;
    WCHAR info[12];
    LINEEXTENSIONID extensions[2];
};

PLACE(get_agent_caps, GetAgentCaps.AgentCaps);
const struct get_agent_caps_answer get_agent_caps_answer = {
    .caps =
        {
            SIZES(get_agent_caps_answer, GetAgentCaps.AgentCaps),
            PAIR_FROM(dwAgentHandlerInfo, get_agent_caps_answer, caps, info),
            .dwCapsVersion = TAPI_2_2,
            .dwFeatures = LINEAGENTFEATURE_SETAGENTGROUP | LINEAGENTFEATURE_AGENTSPECIFIC,
            .dwStates = LINEAGENTSTATE_LOGGEDOFF | LINEAGENTSTATE_READY,
            .dwNextStates = LINEAGENTSTATE_UNAVAIL,
            .dwMaxNumGroupEntries = 0x402,
            .dwAgentStatusMessages = LINEAGENTSTATUS_GROUP | LINEAGENTSTATUS_STATE,
            .dwNumAgentExtensionIDs = 2,
            PAIR_FROM(dwAgentExtensionIDList, get_agent_caps_answer, caps, extensions),
            .ProxyGUID = SUPPORT_GUID,
        },
    .info = L"Handler 4.2",
    .extensions = { SALES_DWORDS, SUPPORT_DWORDS },
};

/* 4 again: a client of TAPI 2.0 must not be given the GUID that came with 2.2. */

struct with_room get_agent_caps_2_0 = {
    .request =
        {
            HEADER(with_room, GETAGENTCAPS, TAPI_2_0),
            .GetAgentCaps.dwAddressID = 0x403,
            ROOM(GetAgentCaps.AgentCaps),
        },
    FILL_NAMES,
};

/* LINEAGENTCAPS as it was: all of it up to ProxyGUID. */
union get_agent_caps_2_0_answer {
    BYTE bytes[offsetof(LINEAGENTCAPS, ProxyGUID)];
    struct {
        DWORD total, needed, used, info_size, info_offset, caps_version, features;
    } words;
};

_Static_assert(offsetof(union get_agent_caps_2_0_answer, words.features) ==
                   offsetof(LINEAGENTCAPS, dwFeatures),
               "the words of LINEAGENTCAPS");

PLACE(get_agent_caps_2_0, GetAgentCaps.AgentCaps);
const union get_agent_caps_2_0_answer get_agent_caps_2_0_answer = {
    .words =
        {
            .total = offsetof(struct with_room, machine) -
                     offsetof(struct with_room, request.GetAgentCaps.AgentCaps),
            .needed = offsetof(LINEAGENTCAPS, ProxyGUID),
            .used = offsetof(LINEAGENTCAPS, ProxyGUID),
            .caps_version = TAPI_2_0,
            .features = LINEAGENTFEATURE_SETAGENTSTATE,
        },
};

/* 5: GetAgentStatus */

struct with_room get_agent_status = {
    .request =
        {
            HEADER(with_room, GETAGENTSTATUS, TAPI_2_0),
            .GetAgentStatus.dwAddressID = 0x501,
            ROOM(GetAgentStatus.AgentStatus),
        },
    FILL_NAMES,
};

struct get_agent_status_answer {
    LINEAGENTSTATUS status;
    LINEAGENTGROUPENTRY groups[2];
    WCHAR sales[6];
    WCHAR support[8];
    WCHAR activity[9];
};

PLACE(get_agent_status, GetAgentStatus.AgentStatus);
const struct get_agent_status_answer get_agent_status_answer = {
    .status =
        {
            SIZES(get_agent_status_answer, GetAgentStatus.AgentStatus),
            .dwNumEntries = 2,
            PAIR_FROM(dwGroupList, get_agent_status_answer, status, groups),
            .dwState = LINEAGENTSTATE_BUSYINCOMING,
            .dwNextState = LINEAGENTSTATE_NOTREADY,
            .dwActivityID = 0x502,
            PAIR_FROM(dwActivity, get_agent_status_answer, status, activity),
            .dwAgentFeatures = LINEAGENTFEATURE_SETAGENTACTIVITY,
            .dwValidStates = LINEAGENTSTATE_READY | LINEAGENTSTATE_BUSYOTHER,
            .dwValidNextStates = LINEAGENTSTATE_UNKNOWN,
        },
    .groups =
        {
            {
                .GroupID = SALES_DWORDS,
                PAIR_FROM(dwName, get_agent_status_answer, status, sales),
            },
            {
                .GroupID = SUPPORT_DWORDS,
                PAIR_FROM(dwName, get_agent_status_answer, status, support),
            },
        },
    .sales = L"Sales",
    .support = L"Support",
    .activity = L"Training",
};

/*
 * 6: AgentSpecific, whose parameters stand inside the request. C declares one byte of
 * them, so the request is written out here, each member where the header has it.
 */

struct agent_specific {
    struct {
        DWORD dwSize;
        DWORD dwClientMachineNameSize;
        DWORD dwClientMachineNameOffset;
        DWORD dwClientUserNameSize;
        DWORD dwClientUserNameOffset;
        DWORD dwClientAppAPIVersion;
        DWORD dwRequestType;
        struct {
            DWORD dwAddressID;
            DWORD dwAgentExtensionIDIndex;
            DWORD dwSize;
            BYTE Params[100];
        } AgentSpecific;
    } request;
    NAMES;
};

#define SAME_PLACE(member)                                                             \
    _Static_assert(offsetof(struct agent_specific, request.member) ==                  \
                       offsetof(LINEPROXYREQUEST, member),                             \
                   #member)

SAME_PLACE(dwSize);
SAME_PLACE(dwClientMachineNameSize);
SAME_PLACE(dwClientMachineNameOffset);
SAME_PLACE(dwClientUserNameSize);
SAME_PLACE(dwClientUserNameOffset);
SAME_PLACE(dwClientAppAPIVersion);
SAME_PLACE(dwRequestType);
SAME_PLACE(AgentSpecific.dwAddressID);
SAME_PLACE(AgentSpecific.dwAgentExtensionIDIndex);
SAME_PLACE(AgentSpecific.dwSize);
SAME_PLACE(AgentSpecific.Params);

struct agent_specific agent_specific = {
    .request =
        {
            HEADER(agent_specific, AGENTSPECIFIC, TAPI_2_0),
            .AgentSpecific =
                {
                    .dwAddressID = 0x601,
                    .dwAgentExtensionIDIndex = 3,
                    .dwSize = 100,
                    .Params = { [0] = 0xDE, [1] = 0xAD, [68] = 0xBE, [99] = 0xEF },
                },
        },
    FILL_NAMES,
};

PLACE(agent_specific, AgentSpecific.Params);
const BYTE agent_specific_answer[100] = { 0xC0, 0xFF, 0xEE, [99] = 0x01 };

/* 7: GetAgentActivityList */

struct with_room get_agent_activity_list = {
    .request =
        {
            HEADER(with_room, GETAGENTACTIVITYLIST, TAPI_2_0),
            .GetAgentActivityList.dwAddressID = 0x701,
            ROOM(GetAgentActivityList.ActivityList),
        },
    FILL_NAMES,
};

struct get_agent_activity_list_answer {
    LINEAGENTACTIVITYLIST list;
    LINEAGENTACTIVITYENTRY entries[2];
    WCHAR lunch[6];
    WCHAR training[9];
};

PLACE(get_agent_activity_list, GetAgentActivityList.ActivityList);
const struct get_agent_activity_list_answer get_agent_activity_list_answer = {
    .list =
        {
            SIZES(get_agent_activity_list_answer, GetAgentActivityList.ActivityList),
            .dwNumEntries = 2,
            PAIR_FROM(dwList, get_agent_activity_list_answer, list, entries),
        },
    .entries =
        {
            {
                .dwID = 0x702,
                PAIR_FROM(dwName, get_agent_activity_list_answer, list, lunch),
            },
            {
                .dwID = 0x703,
                PAIR_FROM(dwName, get_agent_activity_list_answer, list, training),
            },
        },
    .lunch = L"Lunch",
    .training = L"Training",
};

/* 8: GetAgentGroupList, with an answer that is too long: only what it needs is told. */

struct plain get_agent_group_list = {
    .request =
        {
            HEADER(plain, GETAGENTGROUPLIST, TAPI_2_0),
            .GetAgentGroupList =
                {
                    .dwAddressID = 0x801,
                    .GroupList.dwTotalSize = sizeof(LINEAGENTGROUPLIST) + 8,
                },
        },
    FILL_NAMES,
};

PLACE(get_agent_group_list, GetAgentGroupList.GroupList);
const LINEAGENTGROUPLIST get_agent_group_list_answer = {
    .dwTotalSize = sizeof(LINEAGENTGROUPLIST) + 8,
    .dwNeededSize =
        sizeof(LINEAGENTGROUPLIST) + sizeof(LINEAGENTGROUPENTRY) + sizeof(L"Sales"),
    .dwUsedSize = sizeof(LINEAGENTGROUPLIST),
};

/* 9: CreateAgent */

struct create_agent {
    LINEPROXYREQUEST request;
    WCHAR id[5];
    WCHAR pin[7];
    NAMES;
};

struct create_agent create_agent = {
    .request =
        {
            HEADER(create_agent, CREATEAGENT, TAPI_2_2),
            .CreateAgent =
                {
                    PAIR_FROM(dwAgentID, create_agent, request, id),
                    PAIR_FROM(dwAgentPIN, create_agent, request, pin),
                },
        },
    .id = L"4711",
    .pin = L"s3cr3t",
    FILL_NAMES,
};

PLACE(create_agent, CreateAgent.hAgent);
const HAGENT create_agent_answer = 0xF0000901;

/* 10: SetAgentMeasurementPeriod */

struct plain set_agent_measurement_period = {
    .request =
        {
            HEADER(plain, SETAGENTMEASUREMENTPERIOD, TAPI_2_2),
            .SetAgentMeasurementPeriod = { .hAgent = 0xA01, .dwMeasurementPeriod = 900 },
        },
    FILL_NAMES,
};

/* 11: GetAgentInfo */

struct with_room get_agent_info = {
    .request =
        {
            HEADER(with_room, GETAGENTINFO, TAPI_2_2),
            .GetAgentInfo.hAgent = 0xB01,
            ROOM(GetAgentInfo.AgentInfo),
        },
    FILL_NAMES,
};

struct get_agent_info_answer {
    LINEAGENTINFO info;
};

PLACE(get_agent_info, GetAgentInfo.AgentInfo);
const struct get_agent_info_answer get_agent_info_answer = {
    .info =
        {
            SIZES(get_agent_info_answer, GetAgentInfo.AgentInfo),
            .dwAgentState = LINEAGENTSTATEEX_BUSYACD,
            .dwNextAgentState = LINEAGENTSTATEEX_RELEASED,
            .dwMeasurementPeriod = 3600,
            .cyOverallCallRate.int64 = 1234567,
            .dwNumberOfACDCalls = 0xB02,
            .dwNumberOfIncomingCalls = 0xB03,
            .dwNumberOfOutgoingCalls = 0xB04,
            .dwTotalACDTalkTime = 0xB05,
            .dwTotalACDCallTime = 0xB06,
            .dwTotalACDWrapUpTime = 0xB07,
        },
};

/* 12: CreateAgentSession */

struct create_agent_session {
    LINEPROXYREQUEST request;
    WCHAR pin[5];
    NAMES;
};

struct create_agent_session create_agent_session = {
    .request =
        {
            HEADER(create_agent_session, CREATEAGENTSESSION, TAPI_2_2),
            .CreateAgentSession =
                {
                    PAIR_FROM(dwAgentPIN, create_agent_session, request, pin),
                    .hAgent = 0xC01,
                    .GroupID = SALES_GUID,
                    .dwWorkingAddressID = 0xC02,
                },
        },
    .pin = L"0815",
    FILL_NAMES,
};

PLACE(create_agent_session, CreateAgentSession.hAgentSession);
const HAGENTSESSION create_agent_session_answer = 0xF0000C03;

/* 13: GetAgentSessionList */

struct with_room get_agent_session_list = {
    .request =
        {
            HEADER(with_room, GETAGENTSESSIONLIST, TAPI_2_2),
            .GetAgentSessionList.hAgent = 0xD01,
            ROOM(GetAgentSessionList.SessionList),
        },
    FILL_NAMES,
};

struct get_agent_session_list_answer {
    LINEAGENTSESSIONLIST list;
    LINEAGENTSESSIONENTRY entries[2];
};

PLACE(get_agent_session_list, GetAgentSessionList.SessionList);
const struct get_agent_session_list_answer get_agent_session_list_answer = {
    .list =
        {
            SIZES(get_agent_session_list_answer, GetAgentSessionList.SessionList),
            .dwNumEntries = 2,
            PAIR_FROM(dwList, get_agent_session_list_answer, list, entries),
        },
    .entries =
        {
            {
                .hAgentSession = 0xD02,
                .hAgent = 0xD01,
                .GroupID = SALES_GUID,
                .dwWorkingAddressID = 0xD03,
            },
            {
                .hAgentSession = 0xD04,
                .hAgent = 0xD01,
                .GroupID = SUPPORT_GUID,
                .dwWorkingAddressID = 0xD05,
            },
        },
};

/* 14: SetAgentSessionState */

struct plain set_agent_session_state = {
    .request =
        {
            HEADER(plain, SETAGENTSESSIONSTATE, TAPI_2_2),
            .SetAgentSessionState =
                {
                    .hAgentSession = 0xE01,
                    .dwAgentSessionState = LINEAGENTSESSIONSTATE_BUSYONCALL,
                    .dwNextAgentSessionState = LINEAGENTSESSIONSTATE_ENDED,
                },
        },
    FILL_NAMES,
};

/* 15: GetAgentSessionInfo */

struct with_room get_agent_session_info = {
    .request =
        {
            HEADER(with_room, GETAGENTSESSIONINFO, TAPI_2_2),
            .GetAgentSessionInfo.hAgentSession = 0xF01,
            ROOM(GetAgentSessionInfo.SessionInfo),
        },
    FILL_NAMES,
};

struct get_agent_session_info_answer {
    LINEAGENTSESSIONINFO info;
};

PLACE(get_agent_session_info, GetAgentSessionInfo.SessionInfo);
const struct get_agent_session_info_answer get_agent_session_info_answer = {
    .info =
        {
            SIZES(get_agent_session_info_answer, GetAgentSessionInfo.SessionInfo),
            .dwAgentSessionState = LINEAGENTSESSIONSTATE_READY,
            .dwNextAgentSessionState = LINEAGENTSESSIONSTATE_NOTREADY,
            .dateSessionStartTime = 45351.75, /* 2024-02-29, 18:00 */
            .dwSessionDuration = 0xF02,
            .dwNumberOfCalls = 0xF03,
            .dwTotalTalkTime = 0xF04,
            .dwAverageTalkTime = 0xF05,
            .dwTotalCallTime = 0xF06,
            .dwAverageCallTime = 0xF07,
            .dwTotalWrapUpTime = 0xF08,
            .dwAverageWrapUpTime = 0xF09,
            .cyACDCallRate.int64 = -5000,
            .dwLongestTimeToAnswer = 0xF0A,
            .dwAverageTimeToAnswer = 0xF0B,
        },
};

/* 16: GetQueueList */

struct with_room get_queue_list = {
    .request =
        {
            HEADER(with_room, GETQUEUELIST, TAPI_2_2),
            .GetQueueList.GroupID = SUPPORT_GUID,
            ROOM(GetQueueList.QueueList),
        },
    FILL_NAMES,
};

struct get_queue_list_answer {
    LINEQUEUELIST list;
    LINEQUEUEENTRY entries[2];
    WCHAR urgent[7];
    WCHAR gap; /* texts begin at a multiple of four */
    WCHAR rest[5];
};

PLACE(get_queue_list, GetQueueList.QueueList);
const struct get_queue_list_answer get_queue_list_answer = {
    .list =
        {
            SIZES(get_queue_list_answer, GetQueueList.QueueList),
            .dwNumEntries = 2,
            PAIR_FROM(dwList, get_queue_list_answer, list, entries),
        },
    .entries =
        {
            {
                .dwQueueID = 0x1001,
                PAIR_FROM(dwName, get_queue_list_answer, list, urgent),
            },
            {
                .dwQueueID = 0x1002,
                PAIR_FROM(dwName, get_queue_list_answer, list, rest),
            },
        },
    .urgent = L"Urgent",
    .rest = L"Rest",
};

/* 17: SetQueueMeasurementPeriod */

struct plain set_queue_measurement_period = {
    .request =
        {
            HEADER(plain, SETQUEUEMEASUREMENTPERIOD, TAPI_2_2),
            .SetQueueMeasurementPeriod =
                {
                    .dwQueueID = 0x1101,
                    .dwMeasurementPeriod = 1800,
                },
        },
    FILL_NAMES,
};

/* 18: GetQueueInfo */

struct with_room get_queue_info = {
    .request =
        {
            HEADER(with_room, GETQUEUEINFO, TAPI_2_2),
            .GetQueueInfo.dwQueueID = 0x1201,
            ROOM(GetQueueInfo.QueueInfo),
        },
    FILL_NAMES,
};

struct get_queue_info_answer {
    LINEQUEUEINFO info;
};

PLACE(get_queue_info, GetQueueInfo.QueueInfo);
const struct get_queue_info_answer get_queue_info_answer = {
    .info =
        {
            SIZES(get_queue_info_answer, GetQueueInfo.QueueInfo),
            .dwMeasurementPeriod = 1800,
            .dwTotalCallsQueued = 0x1202,
            .dwCurrentCallsQueued = 0x1203,
            .dwTotalCallsAbandoned = 0x1204,
            .dwTotalCallsFlowedIn = 0x1205,
            .dwTotalCallsFlowedOut = 0x1206,
            .dwLongestEverWaitTime = 0x1207,
            .dwCurrentLongestWaitTime = 0x1208,
            .dwAverageWaitTime = 0x1209,
            .dwFinalDisposition = 0x120A,
        },
};

/* 19: GetGroupList */

struct with_room get_group_list = {
    .request =
        {
            HEADER(with_room, GETGROUPLIST, TAPI_3_1),
            ROOM(GetGroupList.GroupList),
        },
    FILL_NAMES,
};

struct get_group_list_answer {
    LINEAGENTGROUPLIST list;
    LINEAGENTGROUPENTRY entries[2];
    WCHAR sales[6];
    WCHAR support[8];
};

PLACE(get_group_list, GetGroupList.GroupList);
const struct get_group_list_answer get_group_list_answer = {
    .list =
        {
            SIZES(get_group_list_answer, GetGroupList.GroupList),
            .dwNumEntries = 2,
            PAIR_FROM(dwList, get_group_list_answer, list, entries),
        },
    .entries =
        {
            {
                .GroupID = SALES_DWORDS,
                PAIR_FROM(dwName, get_group_list_answer, list, sales),
            },
            {
                .GroupID = SUPPORT_DWORDS,
                PAIR_FROM(dwName, get_group_list_answer, list, support),
            },
        },
    .sales = L"Sales",
    .support = L"Support",
};

/* 20: SetAgentStateEx */

struct plain set_agent_state_ex = {
    .request =
        {
            HEADER(plain, SETAGENTSTATEEX, TAPI_2_2),
            .SetAgentStateEx =
                {
                    .hAgent = 0x1401,
                    .dwAgentState = LINEAGENTSTATEEX_NOTREADY,
                    .dwNextAgentState = LINEAGENTSTATEEX_BUSYOUTGOING,
                },
        },
    FILL_NAMES,
};

#pragma pack(pop)
