# DO NOT EDIT. Made from spec/structures/LINEDEVCAPS.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEDEVCAPS for ``ctypes``."""

from ctypes import Structure, c_uint32

from .dial_params import LINEDIALPARAMS
from .guid import GUID


class LINEDEVCAPS(Structure):
    """LINEDEVCAPS, 292 bytes, since TAPI 1.3.

    What a line device is and can do: who provides it, its name, its permanent identity,
    and how many addresses it has.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linedevcaps
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwTotalSize", c_uint32),
        ("dwNeededSize", c_uint32),
        ("dwUsedSize", c_uint32),
        ("dwProviderInfoSize", c_uint32),
        ("dwProviderInfoOffset", c_uint32),
        ("dwSwitchInfoSize", c_uint32),
        ("dwSwitchInfoOffset", c_uint32),
        ("dwPermanentLineID", c_uint32),
        ("dwLineNameSize", c_uint32),
        ("dwLineNameOffset", c_uint32),
        ("dwStringFormat", c_uint32),
        ("dwAddressModes", c_uint32),
        ("dwNumAddresses", c_uint32),
        ("dwBearerModes", c_uint32),
        ("dwMaxRate", c_uint32),
        ("dwMediaModes", c_uint32),
        ("dwGenerateToneModes", c_uint32),
        ("dwGenerateToneMaxNumFreq", c_uint32),
        ("dwGenerateDigitModes", c_uint32),
        ("dwMonitorToneMaxNumFreq", c_uint32),
        ("dwMonitorToneMaxNumEntries", c_uint32),
        ("dwMonitorDigitModes", c_uint32),
        ("dwGatherDigitsMinTimeout", c_uint32),
        ("dwGatherDigitsMaxTimeout", c_uint32),
        ("dwMedCtlDigitMaxListSize", c_uint32),
        ("dwMedCtlMediaMaxListSize", c_uint32),
        ("dwMedCtlToneMaxListSize", c_uint32),
        ("dwMedCtlCallStateMaxListSize", c_uint32),
        ("dwDevCapFlags", c_uint32),
        ("dwMaxNumActiveCalls", c_uint32),
        ("dwAnswerMode", c_uint32),
        ("dwRingModes", c_uint32),
        ("dwLineStates", c_uint32),
        ("dwUUIAcceptSize", c_uint32),
        ("dwUUIAnswerSize", c_uint32),
        ("dwUUIMakeCallSize", c_uint32),
        ("dwUUIDropSize", c_uint32),
        ("dwUUISendUserUserInfoSize", c_uint32),
        ("dwUUICallInfoSize", c_uint32),
        ("MinDialParams", LINEDIALPARAMS),
        ("MaxDialParams", LINEDIALPARAMS),
        ("DefaultDialParams", LINEDIALPARAMS),
        ("dwNumTerminals", c_uint32),
        ("dwTerminalCapsSize", c_uint32),
        ("dwTerminalCapsOffset", c_uint32),
        ("dwTerminalTextEntrySize", c_uint32),
        ("dwTerminalTextSize", c_uint32),
        ("dwTerminalTextOffset", c_uint32),
        ("dwDevSpecificSize", c_uint32),
        ("dwDevSpecificOffset", c_uint32),
        ("dwLineFeatures", c_uint32),
        ("dwSettableDevStatus", c_uint32),
        ("dwDeviceClassesSize", c_uint32),
        ("dwDeviceClassesOffset", c_uint32),
        ("PermanentLineGuid", GUID),
        ("dwAddressTypes", c_uint32),
        ("ProtocolGuid", GUID),
        ("dwAvailableTracking", c_uint32),
    )
    dwTotalSize: int
    """(DWORD, since TAPI 1.3)"""

    dwNeededSize: int
    """(DWORD, since TAPI 1.3)"""

    dwUsedSize: int
    """(DWORD, since TAPI 1.3)"""

    dwProviderInfoSize: int
    """The vendor, product and version of the service provider, for support. (DWORD,
    since TAPI 1.3)"""

    dwProviderInfoOffset: int
    """The vendor, product and version of the service provider, for support. (DWORD,
    since TAPI 1.3)"""

    dwSwitchInfoSize: int
    """The vendor, model and version of the switch that the line is connected to.
    (DWORD, since TAPI 1.3)"""

    dwSwitchInfoOffset: int
    """The vendor, model and version of the switch that the line is connected to.
    (DWORD, since TAPI 1.3)"""

    dwPermanentLineID: int
    """The permanent identifier of the line. It stays the same as long as the line is
    configured, whatever becomes of other lines. (DWORD, since TAPI 1.3)"""

    dwLineNameSize: int
    """The name of the line, which an administrator can choose. (DWORD, since TAPI
    1.3)"""

    dwLineNameOffset: int
    """The name of the line, which an administrator can choose. (DWORD, since TAPI
    1.3)"""

    dwStringFormat: int
    """The form of the strings, a ``STRINGFORMAT_`` constant. With lineGetDevCapsW
    they are UTF-16. (DWORD, since TAPI 1.3)"""

    dwAddressModes: int
    """How an address of the line may be given, ``LINEADDRESSMODE_`` constants.
    (DWORD, since TAPI 1.3)"""

    dwNumAddresses: int
    """How many addresses the line has. Their numbers are 0 to one less than that,
    and functions for agents take one as dwAddressID. (DWORD, since TAPI 1.3)"""

    dwBearerModes: int
    """The bearer modes that the line supports, ``LINEBEARERMODE_`` constants.
    (DWORD, since TAPI 1.3)"""

    dwMaxRate: int
    """The highest data rate of a call, in bits per second. (DWORD, since TAPI 1.3)"""

    dwMediaModes: int
    """The media that the line supports, ``LINEMEDIAMODE_`` constants. (DWORD, since
    TAPI 1.3)"""

    dwGenerateToneModes: int
    """The tones that it can send, ``LINETONEMODE_`` constants. (DWORD, since TAPI
    1.3)"""

    dwGenerateToneMaxNumFreq: int
    """How many frequencies a tone of your own may have. 0 if it cannot send any.
    (DWORD, since TAPI 1.3)"""

    dwGenerateDigitModes: int
    """The ways in which it can send digits, ``LINEDIGITMODE_`` constants. (DWORD,
    since TAPI 1.3)"""

    dwMonitorToneMaxNumFreq: int
    """How many frequencies a tone to listen for may have. 0 if it cannot listen for
    tones. (DWORD, since TAPI 1.3)"""

    dwMonitorToneMaxNumEntries: int
    """How many tones it can listen for at once. (DWORD, since TAPI 1.3)"""

    dwMonitorDigitModes: int
    """The ways in which it recognizes digits, ``LINEDIGITMODE_`` constants. (DWORD,
    since TAPI 1.3)"""

    dwGatherDigitsMinTimeout: int
    """The shortest time-out when digits are gathered. 0 in both members if there are
    no time-outs. (DWORD, milliseconds, since TAPI 1.3)"""

    dwGatherDigitsMaxTimeout: int
    """The longest time-out when digits are gathered. (DWORD, milliseconds, since
    TAPI 1.3)"""

    dwMedCtlDigitMaxListSize: int
    """How many digits lineSetMediaControl may list. (DWORD, entries, since TAPI 1.3)"""

    dwMedCtlMediaMaxListSize: int
    """How many media lineSetMediaControl may list. (DWORD, entries, since TAPI 1.3)"""

    dwMedCtlToneMaxListSize: int
    """How many tones lineSetMediaControl may list. (DWORD, entries, since TAPI 1.3)"""

    dwMedCtlCallStateMaxListSize: int
    """How many call states lineSetMediaControl may list. (DWORD, entries, since TAPI
    1.3)"""

    dwDevCapFlags: int
    """What else the line can do, ``LINEDEVCAPFLAGS_`` constants. (DWORD, since TAPI
    1.3)"""

    dwMaxNumActiveCalls: int
    """How many calls can be active on the line at once, at the lowest bandwidth.
    (DWORD, calls, since TAPI 1.3)"""

    dwAnswerMode: int
    """What becomes of the active call when another one is answered, a
    ``LINEANSWERMODE_`` constant. (DWORD, since TAPI 1.3)"""

    dwRingModes: int
    """How many ways of ringing LINE_LINEDEVSTATE tells apart. 0 if it reports none.
    (DWORD, since TAPI 1.3)"""

    dwLineStates: int
    """The changes that LINE_LINEDEVSTATE can report of this line. (DWORD, since TAPI
    1.3)"""

    dwUUIAcceptSize: int
    """How much user-user information can go along when a call is accepted. (DWORD,
    bytes, since TAPI 1.3)"""

    dwUUIAnswerSize: int
    """How much can go along when a call is answered. (DWORD, bytes, since TAPI 1.3)"""

    dwUUIMakeCallSize: int
    """How much can go along when a call is made. (DWORD, bytes, since TAPI 1.3)"""

    dwUUIDropSize: int
    """How much can go along when a call is dropped. (DWORD, bytes, since TAPI 1.3)"""

    dwUUISendUserUserInfoSize: int
    """How much lineSendUserUserInfo can send during a call. (DWORD, bytes, since
    TAPI 1.3)"""

    dwUUICallInfoSize: int
    """How much can be received in LINECALLINFO. (DWORD, bytes, since TAPI 1.3)"""

    MinDialParams: LINEDIALPARAMS
    """The least values of how to dial. (LINEDIALPARAMS, since TAPI 1.3)"""

    MaxDialParams: LINEDIALPARAMS
    """The greatest values of how to dial. (LINEDIALPARAMS, since TAPI 1.3)"""

    DefaultDialParams: LINEDIALPARAMS
    """The values for a call that asks for none. (LINEDIALPARAMS, since TAPI 1.3)"""

    dwNumTerminals: int
    """How many terminals the line, its addresses or its calls may have. (DWORD,
    since TAPI 1.3)"""

    dwTerminalCapsSize: int
    """What each terminal can do, as an array of LINETERMCAPS, three DWORDs each, by
    terminal number. (DWORD, since TAPI 1.3)"""

    dwTerminalCapsOffset: int
    """What each terminal can do, as an array of LINETERMCAPS, three DWORDs each, by
    terminal number. (DWORD, since TAPI 1.3)"""

    dwTerminalTextEntrySize: int
    """The size of each text on a terminal. (DWORD, bytes, since TAPI 1.3)"""

    dwTerminalTextSize: int
    """A text on each terminal, one behind the other and all of the same size.
    (DWORD, since TAPI 1.3)"""

    dwTerminalTextOffset: int
    """A text on each terminal, one behind the other and all of the same size.
    (DWORD, since TAPI 1.3)"""

    dwDevSpecificSize: int
    """What the service provider defines itself. (DWORD, since TAPI 1.3)"""

    dwDevSpecificOffset: int
    """What the service provider defines itself. (DWORD, since TAPI 1.3)"""

    dwLineFeatures: int
    """What can ever be done on the line, ``LINEFEATURE_`` constants. A bit that is 0
    stands for what is never possible. (DWORD, since TAPI 1.4)"""

    dwSettableDevStatus: int
    """What lineSetLineDevStatus can change, ``LINEDEVSTATUSFLAGS_`` constants.
    (DWORD, since TAPI 2.0)"""

    dwDeviceClassesSize: int
    """The device classes of the line, for lineGetID. (DWORD, since TAPI 2.0)"""

    dwDeviceClassesOffset: int
    """The device classes of the line, for lineGetID. (DWORD, since TAPI 2.0)"""

    PermanentLineGuid: GUID
    """A GUID that belongs to the line for good, zeros where the service provider has
    none. (GUID, since TAPI 2.2)"""

    dwAddressTypes: int
    """The forms of addresses that the line takes, ``LINEADDRESSTYPE_`` constants.
    (DWORD, since TAPI 3.0)"""

    ProtocolGuid: GUID
    """The protocol of the line, a ``TAPIPROTOCOL_`` constant of TAPI 3. (GUID, since
    TAPI 3.0)"""

    dwAvailableTracking: int
    """How calls can be followed across devices, ``LINECALLHUBTRACKING_`` constants.
    (DWORD, since TAPI 3.0)"""
