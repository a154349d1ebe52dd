# DO NOT EDIT. Made from spec/
# and templates/tapi2/meanings.py.j2 by: tapi2gen build
"""What the errors of TAPI mean, and what to do about them."""

from __future__ import annotations

from .advice import ADVICE

# The name of each error, and a sentence of the spec.
_MEANINGS: dict[int, tuple[str, str]] = {
    0x80000001: (
        "LINEERR_ALLOCATED",
        "Another program holds the device for good, such as its serial port, so that the line cannot be opened.",
    ),
    0x80000002: (
        "LINEERR_BADDEVICEID",
        "No line device has this number. The valid ones run from 0 to one less than the number of devices.",
    ),
    0x80000003: (
        "LINEERR_BEARERMODEUNAVAIL",
        "The address does not offer the bearer mode asked for in LINECALLPARAMS, or the call cannot change to it.",
    ),
    0x80000005: (
        "LINEERR_CALLUNAVAIL",
        "The address has no call appearance left; one of its calls must end first.",
    ),
    0x80000006: (
        "LINEERR_COMPLETIONOVERRUN",
        "As many call completions are waiting as the address allows; one must end or be cancelled first.",
    ),
    0x80000007: (
        "LINEERR_CONFERENCEFULL",
        "The conference has as many parties as it can have, or cannot have as many as were asked for.",
    ),
    0x80000008: (
        "LINEERR_DIALBILLING",
        "The number has a $, and the service provider cannot wait for the calling card's prompt tone that it stands for.",
    ),
    0x80000009: (
        "LINEERR_DIALDIALTONE",
        "The number has a W, and the service provider cannot wait for a dial tone while it dials.",
    ),
    0x8000000A: (
        "LINEERR_DIALPROMPT",
        "The number has a ?, where the user must say when to go on; dial the part before it, ask, and dial the rest.",
    ),
    0x8000000B: (
        "LINEERR_DIALQUIET",
        "The number has an @, and the service provider cannot wait for the quiet answer that it stands for.",
    ),
    0x8000000C: (
        "LINEERR_INCOMPATIBLEAPIVERSION",
        "TAPI and the service provider have no version in common in the range asked for.",
    ),
    0x8000000D: (
        "LINEERR_INCOMPATIBLEEXTVERSION",
        "The service provider has no version of its extensions in the range asked for.",
    ),
    0x8000000E: (
        "LINEERR_INIFILECORRUPT",
        "TAPI cannot make sense of its stored settings, such as locations, calling cards and countries.",
    ),
    0x8000000F: (
        "LINEERR_INUSE",
        "The line device is busy with something that excludes this operation; try again when it is free.",
    ),
    0x80000010: (
        "LINEERR_INVALADDRESS",
        "The number to dial or to redirect to is malformed or not allowed, or has a control character that the service provider does not take.",
    ),
    0x80000011: (
        "LINEERR_INVALADDRESSID",
        "The line has no address with this number. The valid ones run from 0 to one less than LINEDEVCAPS.dwNumAddresses.",
    ),
    0x80000012: (
        "LINEERR_INVALADDRESSMODE",
        "The address mode is not one of the LINEADDRESSMODE_ constants, or not one that fits here.",
    ),
    0x80000013: (
        "LINEERR_INVALADDRESSSTATE",
        "The set of address states has bits that are no LINEADDRESSSTATE_ constants.",
    ),
    0x80000014: (
        "LINEERR_INVALAPPHANDLE",
        "The handle is not one that lineInitializeEx returned, or lineShutdown has ended it.",
    ),
    0x80000015: (
        "LINEERR_INVALAPPNAME",
        "The name of the application is not text that can be shown.",
    ),
    0x80000016: (
        "LINEERR_INVALBEARERMODE",
        "The bearer mode is not one of the LINEBEARERMODE_ constants.",
    ),
    0x80000017: (
        "LINEERR_INVALCALLCOMPLMODE",
        "The way to complete the call is not one of the LINECALLCOMPLMODE_ constants, or not one that the address offers.",
    ),
    0x80000018: (
        "LINEERR_INVALCALLHANDLE",
        "The handle is not that of a call on this line, or the call has been deallocated.",
    ),
    0x80000019: (
        "LINEERR_INVALCALLPARAMS",
        "LINECALLPARAMS has values that are not valid, or that do not go together.",
    ),
    0x8000001A: (
        "LINEERR_INVALCALLPRIVILEGE",
        "The privilege is not one of the LINECALLPRIVILEGE_ constants.",
    ),
    0x8000001B: (
        "LINEERR_INVALCALLSELECT",
        "What chooses the calls is not one of the LINECALLSELECT_ constants.",
    ),
    0x8000001C: (
        "LINEERR_INVALCALLSTATE",
        "The call is in a state that does not allow the operation.",
    ),
    0x8000001D: (
        "LINEERR_INVALCALLSTATELIST",
        "The set of call states has bits that are no LINECALLSTATE_ constants.",
    ),
    0x8000001E: (
        "LINEERR_INVALCARD",
        "No calling card has this permanent identifier.",
    ),
    0x8000001F: (
        "LINEERR_INVALCOMPLETIONID",
        "No call completion with this identifier is waiting; it may have ended or been cancelled.",
    ),
    0x80000020: (
        "LINEERR_INVALCONFCALLHANDLE",
        "The handle is not that of a conference call.",
    ),
    0x80000021: (
        "LINEERR_INVALCONSULTCALLHANDLE",
        "The handle is not that of a consultation call.",
    ),
    0x80000022: (
        "LINEERR_INVALCOUNTRYCODE",
        "No country or region has this code.",
    ),
    0x80000023: (
        "LINEERR_INVALDEVICECLASS",
        "The line has no device of the class asked for, such as tapi/phone.",
    ),
    0x80000024: (
        "LINEERR_INVALDEVICEHANDLE",
        "The handle is not that of a line device.",
    ),
    0x80000025: (
        "LINEERR_INVALDIALPARAMS",
        "The dialing parameters, such as how long a digit lasts, are outside the range of the line.",
    ),
    0x80000026: (
        "LINEERR_INVALDIGITLIST",
        "The list of digits has characters that the digit mode does not have.",
    ),
    0x80000027: (
        "LINEERR_INVALDIGITMODE",
        "The digit mode is not one of the LINEDIGITMODE_ constants, or not one that the line can detect or generate.",
    ),
    0x80000028: (
        "LINEERR_INVALDIGITS",
        "The digits to send, or those to stop at, have characters that the digit mode does not have.",
    ),
    0x80000029: (
        "LINEERR_INVALEXTVERSION",
        "The version of the service provider's extensions is not one that was negotiated.",
    ),
    0x8000002A: (
        "LINEERR_INVALGROUPID",
        "No group has this identifier.",
    ),
    0x8000002B: (
        "LINEERR_INVALLINEHANDLE",
        "The handle is not that of an open line; LINE_CLOSE may have ended it.",
    ),
    0x8000002C: (
        "LINEERR_INVALLINESTATE",
        "The line is in a state that does not allow the operation, such as out of service, or in use by another application.",
    ),
    0x8000002D: (
        "LINEERR_INVALLOCATION",
        "No location has this permanent identifier.",
    ),
    0x8000002E: (
        "LINEERR_INVALMEDIALIST",
        "The list that says which media mode leads to which action has an entry that is not valid.",
    ),
    0x8000002F: (
        "LINEERR_INVALMEDIAMODE",
        "The media mode is not valid, or not one of those in LINEDEVCAPS.dwMediaModes.",
    ),
    0x80000030: (
        "LINEERR_INVALMESSAGEID",
        "The number of the text to leave for the called party is not below LINEADDRESSCAPS.dwNumCompletionMessages.",
    ),
    0x80000032: (
        "LINEERR_INVALPARAM",
        "A parameter, or what it points to, has a value that is not allowed.",
    ),
    0x80000033: (
        "LINEERR_INVALPARKID",
        "There is no place with this identifier to park a call at, or to fetch one from.",
    ),
    0x80000034: (
        "LINEERR_INVALPARKMODE",
        "The way to park the call is not one of the LINEPARKMODE_ constants, or not one that the address offers.",
    ),
    0x80000035: (
        "LINEERR_INVALPOINTER",
        "A pointer is null, or leads to memory that cannot be read or written.",
    ),
    0x80000036: (
        "LINEERR_INVALPRIVSELECT",
        "The privileges that lineOpen was given are no combination that it takes.",
    ),
    0x80000037: (
        "LINEERR_INVALRATE",
        "The data rate is not valid.",
    ),
    0x80000038: (
        "LINEERR_INVALREQUESTMODE",
        "The request mode is not one of the LINEREQUESTMODE_ constants.",
    ),
    0x80000039: (
        "LINEERR_INVALTERMINALID",
        "The line has no terminal with this identifier.",
    ),
    0x8000003A: (
        "LINEERR_INVALTERMINALMODE",
        "The set of terminal modes has bits that are no LINETERMMODE_ constants.",
    ),
    0x8000003B: (
        "LINEERR_INVALTIMEOUT",
        "The time-out is outside the range that LINEDEVCAPS gives, or the line has no time-outs.",
    ),
    0x8000003C: (
        "LINEERR_INVALTONE",
        "The line cannot generate or detect the tone, for instance because it has too many frequencies.",
    ),
    0x8000003D: (
        "LINEERR_INVALTONELIST",
        "The list of tones has an entry that is not valid.",
    ),
    0x8000003E: (
        "LINEERR_INVALTONEMODE",
        "The tone mode is not one of the LINETONEMODE_ constants.",
    ),
    0x8000003F: (
        "LINEERR_INVALTRANSFERMODE",
        "The transfer mode is not one of the LINETRANSFERMODE_ constants.",
    ),
    0x80000040: (
        "LINEERR_LINEMAPPERFAILED",
        "lineOpen was given LINEMAPPER, and no line meets what LINECALLPARAMS asks for.",
    ),
    0x80000041: (
        "LINEERR_NOCONFERENCE",
        "The call is neither a conference nor part of one.",
    ),
    0x80000042: (
        "LINEERR_NODEVICE",
        "The device has been removed since TAPI was initialized, or the line has no device of the class asked for.",
    ),
    0x80000043: (
        "LINEERR_NODRIVER",
        "A component of the service provider or of TAPI is missing or damaged; the installation needs repair.",
    ),
    0x80000044: (
        "LINEERR_NOMEM",
        "There is not enough memory, or it cannot be locked.",
    ),
    0x80000045: (
        "LINEERR_NOREQUEST",
        "No request of this mode is waiting, or such requests go to another application now.",
    ),
    0x80000046: (
        "LINEERR_NOTOWNER",
        "The application is not an owner of the call, and only an owner may do this.",
    ),
    0x80000047: (
        "LINEERR_NOTREGISTERED",
        "The application is not registered for such requests; from lineOpen, that a type of proxy request is another proxy handler's already.",
    ),
    0x80000048: (
        "LINEERR_OPERATIONFAILED",
        "The operation failed, and no other code says why; lineGetMessage returns it when its time is up.",
    ),
    0x80000049: (
        "LINEERR_OPERATIONUNAVAIL",
        "The device, its service provider or its agent handler does not offer the operation.",
    ),
    0x8000004A: (
        "LINEERR_RATEUNAVAIL",
        "There is not enough bandwidth at the moment for the data rate asked for.",
    ),
    0x8000004B: (
        "LINEERR_RESOURCEUNAVAIL",
        "A resource that the operation needs is used up at the moment; try again later.",
    ),
    0x8000004C: (
        "LINEERR_REQUESTOVERRUN",
        "More requests are waiting than the device can handle; let some complete first.",
    ),
    0x8000004D: (
        "LINEERR_STRUCTURETOOSMALL",
        "dwTotalSize of a structure leaves no room for the fixed part of the version that was negotiated.",
    ),
    0x8000004E: (
        "LINEERR_TARGETNOTFOUND",
        "No other application has the line open in a way that lets it take the call over.",
    ),
    0x8000004F: (
        "LINEERR_TARGETSELF",
        "The call would be handed off to the application that hands it off.",
    ),
    0x80000050: (
        "LINEERR_UNINITIALIZED",
        "No application has initialized TAPI yet; call lineInitializeEx first.",
    ),
    0x80000051: (
        "LINEERR_USERUSERINFOTOOBIG",
        "The user-user information is longer than LINEDEVCAPS allows for the operation.",
    ),
    0x80000052: (
        "LINEERR_REINIT",
        "TAPI is to be initialized anew, as after a service provider was added, and lets no application initialize it or open a line until all have called lineShutdown.",
    ),
    0x80000053: (
        "LINEERR_ADDRESSBLOCKED",
        "The number may not be dialed on this call, or the called party blocks calls.",
    ),
    0x80000054: (
        "LINEERR_BILLINGREJECTED",
        "The network refused the billing mode of the call.",
    ),
    0x80000055: (
        "LINEERR_INVALFEATURE",
        "The line does not have the feature that was to be invoked.",
    ),
    0x80000056: (
        "LINEERR_NOMULTIPLEINSTANCE",
        "The service provider allows one instance, and is installed already or listed more than once.",
    ),
    0x80000057: (
        "LINEERR_INVALAGENTID",
        "The agent handler knows no agent by this ID or handle.",
    ),
    0x80000058: (
        "LINEERR_INVALAGENTGROUP",
        "A group is unknown, or the list of groups is malformed; the agent's groups have not changed.",
    ),
    0x80000059: (
        "LINEERR_INVALPASSWORD",
        "The password or PIN is wrong, and the operation has not been carried out.",
    ),
    0x8000005A: (
        "LINEERR_INVALAGENTSTATE",
        "The state or next state is not one that the agent can be given; nothing has changed.",
    ),
    0x8000005B: (
        "LINEERR_INVALAGENTACTIVITY",
        "No activity that the agent can be given has this identifier.",
    ),
    0x8000005C: (
        "LINEERR_DIALVOICEDETECT",
        "The number has a colon, and the service provider cannot wait for the voice prompt that it stands for.",
    ),
    0x8000005D: (
        "LINEERR_USERCANCELLED",
        "The user cancelled the operation, for instance in a dialog box.",
    ),
    0x8000005E: (
        "LINEERR_INVALADDRESSTYPE",
        "The address type is not one of the LINEADDRESSTYPE_ constants.",
    ),
    0x8000005F: (
        "LINEERR_INVALAGENTSESSIONSTATE",
        "The state or next state is not one that the agent session can be given.",
    ),
    0x80000060: (
        "LINEERR_DISCONNECTED",
        "The call has been disconnected, so that the operation can no longer be carried out.",
    ),
    0x80000061: (
        "LINEERR_SERVICE_NOT_RUNNING",
        "The Telephony service of Windows, TapiSrv, is not running.",
    ),
}

_OF_DEVICE = 0xC0000000  # and all above: the device's own errors


def explained(code: int, function: str) -> str:
    """Say what failed, why, and what to do."""
    failed = f"{function}: " if function else ""
    if code not in _MEANINGS:
        owner = "the device's own error" if code >= _OF_DEVICE else "an unknown error"
        return f"{failed}{owner} 0x{code:08X}; its documentation says what it means"
    name, meaning = _MEANINGS[code]
    advice = ADVICE.get(name, f"See `tapi2 explain {name}`.")
    return f"{failed}{name} (0x{code:08X}): {meaning} {advice}"
