# DO NOT EDIT. Made from spec/constants/LINEERR_.yaml
# and templates/tapi2/constants/{family.module}.py.j2 by: tapi2gen build
"""The ``LINEERR_`` constants."""

from enum import IntEnum

__all__ = [
    "LINEERR_ADDRESSBLOCKED",
    "LINEERR_ALLOCATED",
    "LINEERR_BADDEVICEID",
    "LINEERR_BEARERMODEUNAVAIL",
    "LINEERR_BILLINGREJECTED",
    "LINEERR_CALLUNAVAIL",
    "LINEERR_COMPLETIONOVERRUN",
    "LINEERR_CONFERENCEFULL",
    "LINEERR_DIALBILLING",
    "LINEERR_DIALDIALTONE",
    "LINEERR_DIALPROMPT",
    "LINEERR_DIALQUIET",
    "LINEERR_DIALVOICEDETECT",
    "LINEERR_DISCONNECTED",
    "LINEERR_INCOMPATIBLEAPIVERSION",
    "LINEERR_INCOMPATIBLEEXTVERSION",
    "LINEERR_INIFILECORRUPT",
    "LINEERR_INUSE",
    "LINEERR_INVALADDRESS",
    "LINEERR_INVALADDRESSID",
    "LINEERR_INVALADDRESSMODE",
    "LINEERR_INVALADDRESSSTATE",
    "LINEERR_INVALADDRESSTYPE",
    "LINEERR_INVALAGENTACTIVITY",
    "LINEERR_INVALAGENTGROUP",
    "LINEERR_INVALAGENTID",
    "LINEERR_INVALAGENTSESSIONSTATE",
    "LINEERR_INVALAGENTSTATE",
    "LINEERR_INVALAPPHANDLE",
    "LINEERR_INVALAPPNAME",
    "LINEERR_INVALBEARERMODE",
    "LINEERR_INVALCALLCOMPLMODE",
    "LINEERR_INVALCALLHANDLE",
    "LINEERR_INVALCALLPARAMS",
    "LINEERR_INVALCALLPRIVILEGE",
    "LINEERR_INVALCALLSELECT",
    "LINEERR_INVALCALLSTATE",
    "LINEERR_INVALCALLSTATELIST",
    "LINEERR_INVALCARD",
    "LINEERR_INVALCOMPLETIONID",
    "LINEERR_INVALCONFCALLHANDLE",
    "LINEERR_INVALCONSULTCALLHANDLE",
    "LINEERR_INVALCOUNTRYCODE",
    "LINEERR_INVALDEVICECLASS",
    "LINEERR_INVALDEVICEHANDLE",
    "LINEERR_INVALDIALPARAMS",
    "LINEERR_INVALDIGITLIST",
    "LINEERR_INVALDIGITMODE",
    "LINEERR_INVALDIGITS",
    "LINEERR_INVALEXTVERSION",
    "LINEERR_INVALFEATURE",
    "LINEERR_INVALGROUPID",
    "LINEERR_INVALLINEHANDLE",
    "LINEERR_INVALLINESTATE",
    "LINEERR_INVALLOCATION",
    "LINEERR_INVALMEDIALIST",
    "LINEERR_INVALMEDIAMODE",
    "LINEERR_INVALMESSAGEID",
    "LINEERR_INVALPARAM",
    "LINEERR_INVALPARKID",
    "LINEERR_INVALPARKMODE",
    "LINEERR_INVALPASSWORD",
    "LINEERR_INVALPOINTER",
    "LINEERR_INVALPRIVSELECT",
    "LINEERR_INVALRATE",
    "LINEERR_INVALREQUESTMODE",
    "LINEERR_INVALTERMINALID",
    "LINEERR_INVALTERMINALMODE",
    "LINEERR_INVALTIMEOUT",
    "LINEERR_INVALTONE",
    "LINEERR_INVALTONELIST",
    "LINEERR_INVALTONEMODE",
    "LINEERR_INVALTRANSFERMODE",
    "LINEERR_LINEMAPPERFAILED",
    "LINEERR_NOCONFERENCE",
    "LINEERR_NODEVICE",
    "LINEERR_NODRIVER",
    "LINEERR_NOMEM",
    "LINEERR_NOMULTIPLEINSTANCE",
    "LINEERR_NOREQUEST",
    "LINEERR_NOTOWNER",
    "LINEERR_NOTREGISTERED",
    "LINEERR_OPERATIONFAILED",
    "LINEERR_OPERATIONUNAVAIL",
    "LINEERR_RATEUNAVAIL",
    "LINEERR_REINIT",
    "LINEERR_REQUESTOVERRUN",
    "LINEERR_RESOURCEUNAVAIL",
    "LINEERR_SERVICE_NOT_RUNNING",
    "LINEERR_STRUCTURETOOSMALL",
    "LINEERR_TARGETNOTFOUND",
    "LINEERR_TARGETSELF",
    "LINEERR_UNINITIALIZED",
    "LINEERR_USERCANCELLED",
    "LINEERR_USERUSERINFOTOOBIG",
    "LineErr",
]


class LineErr(IntEnum):
    """The ``LINEERR_`` constants, since TAPI 1.3.

    Why a function of TAPI failed. The function returns one of these, LINE_REPLY carries
    it when the operation completes later, and a proxy handler gives one to
    lineProxyResponse.

    The values are unsigned, as tapi.h writes them. A function returns them as a LONG,
    which is signed, so that 0x80000048 reads -2147483576, and a word of 64 bits may
    hold it as 0xFFFFFFFF80000048. Compare the lower 32 bits, unsigned. 0 is success and
    no member of this family, and 0x00000001 to 0x7FFFFFFF are the request identifiers
    of operations that complete with LINE_REPLY. 0xC0000000 to 0xFFFFFFFF belong to the
    devices, whose own documentation gives their meaning. Treat a value that you do not
    know as LINEERR_OPERATIONFAILED, and keep the number for the log. 0x80000004 and
    0x80000031 have no name. Which of the errors a function can return is on its own
    page.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/lineerr--constants
    """

    ALLOCATED = 0x80000001
    """Another program holds the device for good, such as its serial port, so that
    the line cannot be opened. (LINEERR_ALLOCATED, since TAPI 1.3)"""

    BADDEVICEID = 0x80000002
    """No line device has this number. The valid ones run from 0 to one less than the
    number of devices. (LINEERR_BADDEVICEID, since TAPI 1.3)"""

    BEARERMODEUNAVAIL = 0x80000003
    """The address does not offer the bearer mode asked for in LINECALLPARAMS, or the
    call cannot change to it. (LINEERR_BEARERMODEUNAVAIL, since TAPI 1.3)"""

    CALLUNAVAIL = 0x80000005
    """The address has no call appearance left; one of its calls must end first.
    (LINEERR_CALLUNAVAIL, since TAPI 1.3)"""

    COMPLETIONOVERRUN = 0x80000006
    """As many call completions are waiting as the address allows; one must end or be
    cancelled first. (LINEERR_COMPLETIONOVERRUN, since TAPI 1.3)"""

    CONFERENCEFULL = 0x80000007
    """The conference has as many parties as it can have, or cannot have as many as
    were asked for. (LINEERR_CONFERENCEFULL, since TAPI 1.3)"""

    DIALBILLING = 0x80000008
    """The number has a $, and the service provider cannot wait for the calling
    card's prompt tone that it stands for. (LINEERR_DIALBILLING, since TAPI 1.3)"""

    DIALDIALTONE = 0x80000009
    """The number has a W, and the service provider cannot wait for a dial tone while
    it dials. (LINEERR_DIALDIALTONE, since TAPI 1.3)"""

    DIALPROMPT = 0x8000000A
    """The number has a ?, where the user must say when to go on; dial the part
    before it, ask, and dial the rest. (LINEERR_DIALPROMPT, since TAPI 1.3)"""

    DIALQUIET = 0x8000000B
    """The number has an @, and the service provider cannot wait for the quiet answer
    that it stands for. (LINEERR_DIALQUIET, since TAPI 1.3)"""

    INCOMPATIBLEAPIVERSION = 0x8000000C
    """TAPI and the service provider have no version in common in the range asked
    for. (LINEERR_INCOMPATIBLEAPIVERSION, since TAPI 1.3)"""

    INCOMPATIBLEEXTVERSION = 0x8000000D
    """The service provider has no version of its extensions in the range asked for.
    (LINEERR_INCOMPATIBLEEXTVERSION, since TAPI 1.3)"""

    INIFILECORRUPT = 0x8000000E
    """TAPI cannot make sense of its stored settings, such as locations, calling
    cards and countries. (LINEERR_INIFILECORRUPT, since TAPI 1.3)"""

    INUSE = 0x8000000F
    """The line device is busy with something that excludes this operation; try again
    when it is free. (LINEERR_INUSE, since TAPI 1.3)"""

    INVALADDRESS = 0x80000010
    """The number to dial or to redirect to is malformed or not allowed, or has a
    control character that the service provider does not take. (LINEERR_INVALADDRESS,
    since TAPI 1.3)"""

    INVALADDRESSID = 0x80000011
    """The line has no address with this number. The valid ones run from 0 to one
    less than LINEDEVCAPS.dwNumAddresses. (LINEERR_INVALADDRESSID, since TAPI 1.3)"""

    INVALADDRESSMODE = 0x80000012
    """The address mode is not one of the ``LINEADDRESSMODE_`` constants, or not one
    that fits here. (LINEERR_INVALADDRESSMODE, since TAPI 1.3)"""

    INVALADDRESSSTATE = 0x80000013
    """The set of address states has bits that are no ``LINEADDRESSSTATE_``
    constants. (LINEERR_INVALADDRESSSTATE, since TAPI 1.3)"""

    INVALAPPHANDLE = 0x80000014
    """The handle is not one that lineInitializeEx returned, or lineShutdown has
    ended it. (LINEERR_INVALAPPHANDLE, since TAPI 1.3)"""

    INVALAPPNAME = 0x80000015
    """The name of the application is not text that can be shown.
    (LINEERR_INVALAPPNAME, since TAPI 1.3)"""

    INVALBEARERMODE = 0x80000016
    """The bearer mode is not one of the ``LINEBEARERMODE_`` constants.
    (LINEERR_INVALBEARERMODE, since TAPI 1.3)"""

    INVALCALLCOMPLMODE = 0x80000017
    """The way to complete the call is not one of the ``LINECALLCOMPLMODE_``
    constants, or not one that the address offers. (LINEERR_INVALCALLCOMPLMODE, since
    TAPI 1.3)"""

    INVALCALLHANDLE = 0x80000018
    """The handle is not that of a call on this line, or the call has been
    deallocated. (LINEERR_INVALCALLHANDLE, since TAPI 1.3)"""

    INVALCALLPARAMS = 0x80000019
    """LINECALLPARAMS has values that are not valid, or that do not go together.
    (LINEERR_INVALCALLPARAMS, since TAPI 1.3)"""

    INVALCALLPRIVILEGE = 0x8000001A
    """The privilege is not one of the ``LINECALLPRIVILEGE_`` constants.
    (LINEERR_INVALCALLPRIVILEGE, since TAPI 1.3)"""

    INVALCALLSELECT = 0x8000001B
    """What chooses the calls is not one of the ``LINECALLSELECT_`` constants.
    (LINEERR_INVALCALLSELECT, since TAPI 1.3)"""

    INVALCALLSTATE = 0x8000001C
    """The call is in a state that does not allow the operation.
    (LINEERR_INVALCALLSTATE, since TAPI 1.3)"""

    INVALCALLSTATELIST = 0x8000001D
    """The set of call states has bits that are no ``LINECALLSTATE_`` constants.
    (LINEERR_INVALCALLSTATELIST, since TAPI 1.3)"""

    INVALCARD = 0x8000001E
    """No calling card has this permanent identifier. (LINEERR_INVALCARD, since TAPI
    1.3)"""

    INVALCOMPLETIONID = 0x8000001F
    """No call completion with this identifier is waiting; it may have ended or been
    cancelled. (LINEERR_INVALCOMPLETIONID, since TAPI 1.3)"""

    INVALCONFCALLHANDLE = 0x80000020
    """The handle is not that of a conference call. (LINEERR_INVALCONFCALLHANDLE,
    since TAPI 1.3)"""

    INVALCONSULTCALLHANDLE = 0x80000021
    """The handle is not that of a consultation call.
    (LINEERR_INVALCONSULTCALLHANDLE, since TAPI 1.3)"""

    INVALCOUNTRYCODE = 0x80000022
    """No country or region has this code. (LINEERR_INVALCOUNTRYCODE, since TAPI 1.3)"""

    INVALDEVICECLASS = 0x80000023
    """The line has no device of the class asked for, such as tapi/phone.
    (LINEERR_INVALDEVICECLASS, since TAPI 1.3)"""

    INVALDEVICEHANDLE = 0x80000024
    """The handle is not that of a line device. (LINEERR_INVALDEVICEHANDLE, since
    TAPI 1.3)"""

    INVALDIALPARAMS = 0x80000025
    """The dialing parameters, such as how long a digit lasts, are outside the range
    of the line. (LINEERR_INVALDIALPARAMS, since TAPI 1.3)"""

    INVALDIGITLIST = 0x80000026
    """The list of digits has characters that the digit mode does not have.
    (LINEERR_INVALDIGITLIST, since TAPI 1.3)"""

    INVALDIGITMODE = 0x80000027
    """The digit mode is not one of the ``LINEDIGITMODE_`` constants, or not one that
    the line can detect or generate. (LINEERR_INVALDIGITMODE, since TAPI 1.3)"""

    INVALDIGITS = 0x80000028
    """The digits to send, or those to stop at, have characters that the digit mode
    does not have. (LINEERR_INVALDIGITS, since TAPI 1.3)"""

    INVALEXTVERSION = 0x80000029
    """The version of the service provider's extensions is not one that was
    negotiated. (LINEERR_INVALEXTVERSION, since TAPI 1.3)"""

    INVALGROUPID = 0x8000002A
    """No group has this identifier. (LINEERR_INVALGROUPID, since TAPI 1.3)"""

    INVALLINEHANDLE = 0x8000002B
    """The handle is not that of an open line; LINE_CLOSE may have ended it.
    (LINEERR_INVALLINEHANDLE, since TAPI 1.3)"""

    INVALLINESTATE = 0x8000002C
    """The line is in a state that does not allow the operation, such as out of
    service, or in use by another application. (LINEERR_INVALLINESTATE, since TAPI
    1.3)"""

    INVALLOCATION = 0x8000002D
    """No location has this permanent identifier. (LINEERR_INVALLOCATION, since TAPI
    1.3)"""

    INVALMEDIALIST = 0x8000002E
    """The list that says which media mode leads to which action has an entry that is
    not valid. (LINEERR_INVALMEDIALIST, since TAPI 1.3)"""

    INVALMEDIAMODE = 0x8000002F
    """The media mode is not valid, or not one of those in LINEDEVCAPS.dwMediaModes.
    (LINEERR_INVALMEDIAMODE, since TAPI 1.3)"""

    INVALMESSAGEID = 0x80000030
    """The number of the text to leave for the called party is not below
    LINEADDRESSCAPS.dwNumCompletionMessages. (LINEERR_INVALMESSAGEID, since TAPI 1.3)"""

    INVALPARAM = 0x80000032
    """A parameter, or what it points to, has a value that is not allowed.
    (LINEERR_INVALPARAM, since TAPI 1.3)"""

    INVALPARKID = 0x80000033
    """There is no place with this identifier to park a call at, or to fetch one
    from. (LINEERR_INVALPARKID, since TAPI 1.3)"""

    INVALPARKMODE = 0x80000034
    """The way to park the call is not one of the ``LINEPARKMODE_`` constants, or not
    one that the address offers. (LINEERR_INVALPARKMODE, since TAPI 1.3)"""

    INVALPOINTER = 0x80000035
    """A pointer is null, or leads to memory that cannot be read or written.
    (LINEERR_INVALPOINTER, since TAPI 1.3)"""

    INVALPRIVSELECT = 0x80000036
    """The privileges that lineOpen was given are no combination that it takes.
    (LINEERR_INVALPRIVSELECT, since TAPI 1.3)"""

    INVALRATE = 0x80000037
    """The data rate is not valid. (LINEERR_INVALRATE, since TAPI 1.3)"""

    INVALREQUESTMODE = 0x80000038
    """The request mode is not one of the ``LINEREQUESTMODE_`` constants.
    (LINEERR_INVALREQUESTMODE, since TAPI 1.3)"""

    INVALTERMINALID = 0x80000039
    """The line has no terminal with this identifier. (LINEERR_INVALTERMINALID, since
    TAPI 1.3)"""

    INVALTERMINALMODE = 0x8000003A
    """The set of terminal modes has bits that are no ``LINETERMMODE_`` constants.
    (LINEERR_INVALTERMINALMODE, since TAPI 1.3)"""

    INVALTIMEOUT = 0x8000003B
    """The time-out is outside the range that LINEDEVCAPS gives, or the line has no
    time-outs. (LINEERR_INVALTIMEOUT, since TAPI 1.3)"""

    INVALTONE = 0x8000003C
    """The line cannot generate or detect the tone, for instance because it has too
    many frequencies. (LINEERR_INVALTONE, since TAPI 1.3)"""

    INVALTONELIST = 0x8000003D
    """The list of tones has an entry that is not valid. (LINEERR_INVALTONELIST,
    since TAPI 1.3)"""

    INVALTONEMODE = 0x8000003E
    """The tone mode is not one of the ``LINETONEMODE_`` constants.
    (LINEERR_INVALTONEMODE, since TAPI 1.3)"""

    INVALTRANSFERMODE = 0x8000003F
    """The transfer mode is not one of the ``LINETRANSFERMODE_`` constants.
    (LINEERR_INVALTRANSFERMODE, since TAPI 1.3)"""

    LINEMAPPERFAILED = 0x80000040
    """lineOpen was given LINEMAPPER, and no line meets what LINECALLPARAMS asks for.
    (LINEERR_LINEMAPPERFAILED, since TAPI 1.3)"""

    NOCONFERENCE = 0x80000041
    """The call is neither a conference nor part of one. (LINEERR_NOCONFERENCE, since
    TAPI 1.3)"""

    NODEVICE = 0x80000042
    """The device has been removed since TAPI was initialized, or the line has no
    device of the class asked for. (LINEERR_NODEVICE, since TAPI 1.3)"""

    NODRIVER = 0x80000043
    """A component of the service provider or of TAPI is missing or damaged; the
    installation needs repair. (LINEERR_NODRIVER, since TAPI 1.3)"""

    NOMEM = 0x80000044
    """There is not enough memory, or it cannot be locked. (LINEERR_NOMEM, since TAPI
    1.3)"""

    NOREQUEST = 0x80000045
    """No request of this mode is waiting, or such requests go to another application
    now. (LINEERR_NOREQUEST, since TAPI 1.3)"""

    NOTOWNER = 0x80000046
    """The application is not an owner of the call, and only an owner may do this.
    (LINEERR_NOTOWNER, since TAPI 1.3)"""

    NOTREGISTERED = 0x80000047
    """The application is not registered for such requests; from lineOpen, that a
    type of proxy request is another proxy handler's already. (LINEERR_NOTREGISTERED,
    since TAPI 1.3)"""

    OPERATIONFAILED = 0x80000048
    """The operation failed, and no other code says why; lineGetMessage returns it
    when its time is up. (LINEERR_OPERATIONFAILED, since TAPI 1.3)"""

    OPERATIONUNAVAIL = 0x80000049
    """The device, its service provider or its agent handler does not offer the
    operation. (LINEERR_OPERATIONUNAVAIL, since TAPI 1.3)"""

    RATEUNAVAIL = 0x8000004A
    """There is not enough bandwidth at the moment for the data rate asked for.
    (LINEERR_RATEUNAVAIL, since TAPI 1.3)"""

    RESOURCEUNAVAIL = 0x8000004B
    """A resource that the operation needs is used up at the moment; try again later.
    (LINEERR_RESOURCEUNAVAIL, since TAPI 1.3)"""

    REQUESTOVERRUN = 0x8000004C
    """More requests are waiting than the device can handle; let some complete first.
    (LINEERR_REQUESTOVERRUN, since TAPI 1.3)"""

    STRUCTURETOOSMALL = 0x8000004D
    """dwTotalSize of a structure leaves no room for the fixed part of the version
    that was negotiated. (LINEERR_STRUCTURETOOSMALL, since TAPI 1.3)"""

    TARGETNOTFOUND = 0x8000004E
    """No other application has the line open in a way that lets it take the call
    over. (LINEERR_TARGETNOTFOUND, since TAPI 1.3)"""

    TARGETSELF = 0x8000004F
    """The call would be handed off to the application that hands it off.
    (LINEERR_TARGETSELF, since TAPI 1.3)"""

    UNINITIALIZED = 0x80000050
    """No application has initialized TAPI yet; call lineInitializeEx first.
    (LINEERR_UNINITIALIZED, since TAPI 1.3)"""

    USERUSERINFOTOOBIG = 0x80000051
    """The user-user information is longer than LINEDEVCAPS allows for the operation.
    (LINEERR_USERUSERINFOTOOBIG, since TAPI 1.3)"""

    REINIT = 0x80000052
    """TAPI is to be initialized anew, as after a service provider was added, and
    lets no application initialize it or open a line until all have called
    lineShutdown. (LINEERR_REINIT, since TAPI 1.3)"""

    ADDRESSBLOCKED = 0x80000053
    """The number may not be dialed on this call, or the called party blocks calls.
    (LINEERR_ADDRESSBLOCKED, since TAPI 1.3)"""

    BILLINGREJECTED = 0x80000054
    """The network refused the billing mode of the call. (LINEERR_BILLINGREJECTED,
    since TAPI 1.3)"""

    INVALFEATURE = 0x80000055
    """The line does not have the feature that was to be invoked.
    (LINEERR_INVALFEATURE, since TAPI 1.3)"""

    NOMULTIPLEINSTANCE = 0x80000056
    """The service provider allows one instance, and is installed already or listed
    more than once. (LINEERR_NOMULTIPLEINSTANCE, since TAPI 1.3)"""

    INVALAGENTID = 0x80000057
    """The agent handler knows no agent by this ID or handle. (LINEERR_INVALAGENTID,
    since TAPI 2.0)"""

    INVALAGENTGROUP = 0x80000058
    """A group is unknown, or the list of groups is malformed; the agent's groups
    have not changed. (LINEERR_INVALAGENTGROUP, since TAPI 2.0)"""

    INVALPASSWORD = 0x80000059
    """The password or PIN is wrong, and the operation has not been carried out.
    (LINEERR_INVALPASSWORD, since TAPI 2.0)"""

    INVALAGENTSTATE = 0x8000005A
    """The state or next state is not one that the agent can be given; nothing has
    changed. (LINEERR_INVALAGENTSTATE, since TAPI 2.0)"""

    INVALAGENTACTIVITY = 0x8000005B
    """No activity that the agent can be given has this identifier.
    (LINEERR_INVALAGENTACTIVITY, since TAPI 2.0)"""

    DIALVOICEDETECT = 0x8000005C
    """The number has a colon, and the service provider cannot wait for the voice
    prompt that it stands for. (LINEERR_DIALVOICEDETECT, since TAPI 2.0)"""

    USERCANCELLED = 0x8000005D
    """The user cancelled the operation, for instance in a dialog box.
    (LINEERR_USERCANCELLED, since TAPI 2.2)"""

    INVALADDRESSTYPE = 0x8000005E
    """The address type is not one of the ``LINEADDRESSTYPE_`` constants.
    (LINEERR_INVALADDRESSTYPE, since TAPI 3.0)"""

    INVALAGENTSESSIONSTATE = 0x8000005F
    """The state or next state is not one that the agent session can be given.
    (LINEERR_INVALAGENTSESSIONSTATE, since TAPI 2.2)"""

    DISCONNECTED = 0x80000060
    """The call has been disconnected, so that the operation can no longer be carried
    out. (LINEERR_DISCONNECTED, since TAPI 2.2)"""

    SERVICE_NOT_RUNNING = 0x80000061
    """The Telephony service of Windows, TapiSrv, is not running.
    (LINEERR_SERVICE_NOT_RUNNING, since TAPI 2.2)"""


LINEERR_ALLOCATED = LineErr.ALLOCATED
LINEERR_BADDEVICEID = LineErr.BADDEVICEID
LINEERR_BEARERMODEUNAVAIL = LineErr.BEARERMODEUNAVAIL
LINEERR_CALLUNAVAIL = LineErr.CALLUNAVAIL
LINEERR_COMPLETIONOVERRUN = LineErr.COMPLETIONOVERRUN
LINEERR_CONFERENCEFULL = LineErr.CONFERENCEFULL
LINEERR_DIALBILLING = LineErr.DIALBILLING
LINEERR_DIALDIALTONE = LineErr.DIALDIALTONE
LINEERR_DIALPROMPT = LineErr.DIALPROMPT
LINEERR_DIALQUIET = LineErr.DIALQUIET
LINEERR_INCOMPATIBLEAPIVERSION = LineErr.INCOMPATIBLEAPIVERSION
LINEERR_INCOMPATIBLEEXTVERSION = LineErr.INCOMPATIBLEEXTVERSION
LINEERR_INIFILECORRUPT = LineErr.INIFILECORRUPT
LINEERR_INUSE = LineErr.INUSE
LINEERR_INVALADDRESS = LineErr.INVALADDRESS
LINEERR_INVALADDRESSID = LineErr.INVALADDRESSID
LINEERR_INVALADDRESSMODE = LineErr.INVALADDRESSMODE
LINEERR_INVALADDRESSSTATE = LineErr.INVALADDRESSSTATE
LINEERR_INVALAPPHANDLE = LineErr.INVALAPPHANDLE
LINEERR_INVALAPPNAME = LineErr.INVALAPPNAME
LINEERR_INVALBEARERMODE = LineErr.INVALBEARERMODE
LINEERR_INVALCALLCOMPLMODE = LineErr.INVALCALLCOMPLMODE
LINEERR_INVALCALLHANDLE = LineErr.INVALCALLHANDLE
LINEERR_INVALCALLPARAMS = LineErr.INVALCALLPARAMS
LINEERR_INVALCALLPRIVILEGE = LineErr.INVALCALLPRIVILEGE
LINEERR_INVALCALLSELECT = LineErr.INVALCALLSELECT
LINEERR_INVALCALLSTATE = LineErr.INVALCALLSTATE
LINEERR_INVALCALLSTATELIST = LineErr.INVALCALLSTATELIST
LINEERR_INVALCARD = LineErr.INVALCARD
LINEERR_INVALCOMPLETIONID = LineErr.INVALCOMPLETIONID
LINEERR_INVALCONFCALLHANDLE = LineErr.INVALCONFCALLHANDLE
LINEERR_INVALCONSULTCALLHANDLE = LineErr.INVALCONSULTCALLHANDLE
LINEERR_INVALCOUNTRYCODE = LineErr.INVALCOUNTRYCODE
LINEERR_INVALDEVICECLASS = LineErr.INVALDEVICECLASS
LINEERR_INVALDEVICEHANDLE = LineErr.INVALDEVICEHANDLE
LINEERR_INVALDIALPARAMS = LineErr.INVALDIALPARAMS
LINEERR_INVALDIGITLIST = LineErr.INVALDIGITLIST
LINEERR_INVALDIGITMODE = LineErr.INVALDIGITMODE
LINEERR_INVALDIGITS = LineErr.INVALDIGITS
LINEERR_INVALEXTVERSION = LineErr.INVALEXTVERSION
LINEERR_INVALGROUPID = LineErr.INVALGROUPID
LINEERR_INVALLINEHANDLE = LineErr.INVALLINEHANDLE
LINEERR_INVALLINESTATE = LineErr.INVALLINESTATE
LINEERR_INVALLOCATION = LineErr.INVALLOCATION
LINEERR_INVALMEDIALIST = LineErr.INVALMEDIALIST
LINEERR_INVALMEDIAMODE = LineErr.INVALMEDIAMODE
LINEERR_INVALMESSAGEID = LineErr.INVALMESSAGEID
LINEERR_INVALPARAM = LineErr.INVALPARAM
LINEERR_INVALPARKID = LineErr.INVALPARKID
LINEERR_INVALPARKMODE = LineErr.INVALPARKMODE
LINEERR_INVALPOINTER = LineErr.INVALPOINTER
LINEERR_INVALPRIVSELECT = LineErr.INVALPRIVSELECT
LINEERR_INVALRATE = LineErr.INVALRATE
LINEERR_INVALREQUESTMODE = LineErr.INVALREQUESTMODE
LINEERR_INVALTERMINALID = LineErr.INVALTERMINALID
LINEERR_INVALTERMINALMODE = LineErr.INVALTERMINALMODE
LINEERR_INVALTIMEOUT = LineErr.INVALTIMEOUT
LINEERR_INVALTONE = LineErr.INVALTONE
LINEERR_INVALTONELIST = LineErr.INVALTONELIST
LINEERR_INVALTONEMODE = LineErr.INVALTONEMODE
LINEERR_INVALTRANSFERMODE = LineErr.INVALTRANSFERMODE
LINEERR_LINEMAPPERFAILED = LineErr.LINEMAPPERFAILED
LINEERR_NOCONFERENCE = LineErr.NOCONFERENCE
LINEERR_NODEVICE = LineErr.NODEVICE
LINEERR_NODRIVER = LineErr.NODRIVER
LINEERR_NOMEM = LineErr.NOMEM
LINEERR_NOREQUEST = LineErr.NOREQUEST
LINEERR_NOTOWNER = LineErr.NOTOWNER
LINEERR_NOTREGISTERED = LineErr.NOTREGISTERED
LINEERR_OPERATIONFAILED = LineErr.OPERATIONFAILED
LINEERR_OPERATIONUNAVAIL = LineErr.OPERATIONUNAVAIL
LINEERR_RATEUNAVAIL = LineErr.RATEUNAVAIL
LINEERR_RESOURCEUNAVAIL = LineErr.RESOURCEUNAVAIL
LINEERR_REQUESTOVERRUN = LineErr.REQUESTOVERRUN
LINEERR_STRUCTURETOOSMALL = LineErr.STRUCTURETOOSMALL
LINEERR_TARGETNOTFOUND = LineErr.TARGETNOTFOUND
LINEERR_TARGETSELF = LineErr.TARGETSELF
LINEERR_UNINITIALIZED = LineErr.UNINITIALIZED
LINEERR_USERUSERINFOTOOBIG = LineErr.USERUSERINFOTOOBIG
LINEERR_REINIT = LineErr.REINIT
LINEERR_ADDRESSBLOCKED = LineErr.ADDRESSBLOCKED
LINEERR_BILLINGREJECTED = LineErr.BILLINGREJECTED
LINEERR_INVALFEATURE = LineErr.INVALFEATURE
LINEERR_NOMULTIPLEINSTANCE = LineErr.NOMULTIPLEINSTANCE
LINEERR_INVALAGENTID = LineErr.INVALAGENTID
LINEERR_INVALAGENTGROUP = LineErr.INVALAGENTGROUP
LINEERR_INVALPASSWORD = LineErr.INVALPASSWORD
LINEERR_INVALAGENTSTATE = LineErr.INVALAGENTSTATE
LINEERR_INVALAGENTACTIVITY = LineErr.INVALAGENTACTIVITY
LINEERR_DIALVOICEDETECT = LineErr.DIALVOICEDETECT
LINEERR_USERCANCELLED = LineErr.USERCANCELLED
LINEERR_INVALADDRESSTYPE = LineErr.INVALADDRESSTYPE
LINEERR_INVALAGENTSESSIONSTATE = LineErr.INVALAGENTSESSIONSTATE
LINEERR_DISCONNECTED = LineErr.DISCONNECTED
LINEERR_SERVICE_NOT_RUNNING = LineErr.SERVICE_NOT_RUNNING
