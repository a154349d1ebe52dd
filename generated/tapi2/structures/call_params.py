# DO NOT EDIT. Made from spec/structures/LINECALLPARAMS.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINECALLPARAMS for ``ctypes``."""

from ctypes import Structure, c_uint32

from .dial_params import LINEDIALPARAMS


class LINECALLPARAMS(Structure):
    """LINECALLPARAMS, 180 bytes, since TAPI 1.3.

    What an application asks for when it opens a line or makes a call.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linecallparams
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwTotalSize", c_uint32),
        ("dwBearerMode", c_uint32),
        ("dwMinRate", c_uint32),
        ("dwMaxRate", c_uint32),
        ("dwMediaMode", c_uint32),
        ("dwCallParamFlags", c_uint32),
        ("dwAddressMode", c_uint32),
        ("dwAddressID", c_uint32),
        ("DialParams", LINEDIALPARAMS),
        ("dwOrigAddressSize", c_uint32),
        ("dwOrigAddressOffset", c_uint32),
        ("dwDisplayableAddressSize", c_uint32),
        ("dwDisplayableAddressOffset", c_uint32),
        ("dwCalledPartySize", c_uint32),
        ("dwCalledPartyOffset", c_uint32),
        ("dwCommentSize", c_uint32),
        ("dwCommentOffset", c_uint32),
        ("dwUserUserInfoSize", c_uint32),
        ("dwUserUserInfoOffset", c_uint32),
        ("dwHighLevelCompSize", c_uint32),
        ("dwHighLevelCompOffset", c_uint32),
        ("dwLowLevelCompSize", c_uint32),
        ("dwLowLevelCompOffset", c_uint32),
        ("dwDevSpecificSize", c_uint32),
        ("dwDevSpecificOffset", c_uint32),
        ("dwPredictiveAutoTransferStates", c_uint32),
        ("dwTargetAddressSize", c_uint32),
        ("dwTargetAddressOffset", c_uint32),
        ("dwSendingFlowspecSize", c_uint32),
        ("dwSendingFlowspecOffset", c_uint32),
        ("dwReceivingFlowspecSize", c_uint32),
        ("dwReceivingFlowspecOffset", c_uint32),
        ("dwDeviceClassSize", c_uint32),
        ("dwDeviceClassOffset", c_uint32),
        ("dwDeviceConfigSize", c_uint32),
        ("dwDeviceConfigOffset", c_uint32),
        ("dwCallDataSize", c_uint32),
        ("dwCallDataOffset", c_uint32),
        ("dwNoAnswerTimeout", c_uint32),
        ("dwCallingPartyIDSize", c_uint32),
        ("dwCallingPartyIDOffset", c_uint32),
        ("dwAddressType", c_uint32),
    )
    dwTotalSize: int
    """(DWORD, since TAPI 1.3)"""

    dwBearerMode: int
    """The quality of the connection, a ``LINEBEARERMODE_`` constant. 0 means voice.
    (DWORD, since TAPI 1.3)"""

    dwMinRate: int
    """The lowest data rate that will do, in bits per second. (DWORD, since TAPI 1.3)"""

    dwMaxRate: int
    """The highest data rate wanted, in bits per second. 0 means the highest of the
    line, dwMaxRate of LINEDEVCAPS. (DWORD, since TAPI 1.3)"""

    dwMediaMode: int
    """The expected media of the call, a ``LINEMEDIAMODE_`` constant. 0 means a
    conversation between people. (DWORD, since TAPI 1.3)"""

    dwCallParamFlags: int
    """How the call is to be set up, ``LINECALLPARAMFLAGS_`` constants. (DWORD, since
    TAPI 1.3)"""

    dwAddressMode: int
    """How the line's own address is given. 1, LINEADDRESSMODE_ADDRESSID, means by
    dwAddressID, and 2, LINEADDRESSMODE_DIALABLEADDR, by dwOrigAddressOffset. (DWORD,
    since TAPI 1.3)"""

    dwAddressID: int
    """The number of the address on the line, with LINEADDRESSMODE_ADDRESSID.
    LINEOPENOPTION_SINGLEADDRESS hears of this address alone. (DWORD, since TAPI 1.3)"""

    DialParams: LINEDIALPARAMS
    """How to dial. What is 0 takes the default of the line. (LINEDIALPARAMS, since
    TAPI 1.3)"""

    dwOrigAddressSize: int
    """The line's own address, with LINEADDRESSMODE_DIALABLEADDR. (DWORD, since TAPI
    1.3)"""

    dwOrigAddressOffset: int
    """The line's own address, with LINEADDRESSMODE_DIALABLEADDR. (DWORD, since TAPI
    1.3)"""

    dwDisplayableAddressSize: int
    """The number dialed as people read it, for logs. It comes back in LINECALLINFO.
    (DWORD, since TAPI 1.3)"""

    dwDisplayableAddressOffset: int
    """The number dialed as people read it, for logs. It comes back in LINECALLINFO.
    (DWORD, since TAPI 1.3)"""

    dwCalledPartySize: int
    """The name of the party that is called, for logs. (DWORD, since TAPI 1.3)"""

    dwCalledPartyOffset: int
    """The name of the party that is called, for logs. (DWORD, since TAPI 1.3)"""

    dwCommentSize: int
    """A comment on the call, for logs. (DWORD, since TAPI 1.3)"""

    dwCommentOffset: int
    """A comment on the call, for logs. (DWORD, since TAPI 1.3)"""

    dwUserUserInfoSize: int
    """User-user information for the ISDN, with the protocol discriminator as its
    first byte where there is one. (DWORD, since TAPI 1.3)"""

    dwUserUserInfoOffset: int
    """User-user information for the ISDN, with the protocol discriminator as its
    first byte where there is one. (DWORD, since TAPI 1.3)"""

    dwHighLevelCompSize: int
    """ISDN high-level compatibility information. (DWORD, since TAPI 1.3)"""

    dwHighLevelCompOffset: int
    """ISDN high-level compatibility information. (DWORD, since TAPI 1.3)"""

    dwLowLevelCompSize: int
    """ISDN low-level compatibility information. (DWORD, since TAPI 1.3)"""

    dwLowLevelCompOffset: int
    """ISDN low-level compatibility information. (DWORD, since TAPI 1.3)"""

    dwDevSpecificSize: int
    """With LINEOPENOPTION_PROXY of lineOpen, an array of DWORDs, the
    ``LINEPROXYREQUEST_`` values to serve. Otherwise what a service provider defines.
    (DWORD, since TAPI 1.3)"""

    dwDevSpecificOffset: int
    """With LINEOPENOPTION_PROXY of lineOpen, an array of DWORDs, the
    ``LINEPROXYREQUEST_`` values to serve. Otherwise what a service provider defines.
    (DWORD, since TAPI 1.3)"""

    dwPredictiveAutoTransferStates: int
    """In predictive dialing, the ``LINECALLSTATE_`` states in which the call is
    transferred to the target address. 0 for no transfer. (DWORD, since TAPI 2.0)"""

    dwTargetAddressSize: int
    """The address for such a transfer, for a conference without hold, or for the
    consultation call of a one-step transfer. (DWORD, since TAPI 2.0)"""

    dwTargetAddressOffset: int
    """The address for such a transfer, for a conference without hold, or for the
    consultation call of a one-step transfer. (DWORD, since TAPI 2.0)"""

    dwSendingFlowspecSize: int
    """The quality of service wanted for sending. It is a FLOWSPEC of WinSock, with
    data of its provider behind it and without pointers. (DWORD, since TAPI 2.0)"""

    dwSendingFlowspecOffset: int
    """The quality of service wanted for sending. It is a FLOWSPEC of WinSock, with
    data of its provider behind it and without pointers. (DWORD, since TAPI 2.0)"""

    dwReceivingFlowspecSize: int
    """The same for receiving. (DWORD, since TAPI 2.0)"""

    dwReceivingFlowspecOffset: int
    """The same for receiving. (DWORD, since TAPI 2.0)"""

    dwDeviceClassSize: int
    """The class of the device that the configuration is for, as lineGetID names it.
    (DWORD, since TAPI 2.0)"""

    dwDeviceClassOffset: int
    """The class of the device that the configuration is for, as lineGetID names it.
    (DWORD, since TAPI 2.0)"""

    dwDeviceConfigSize: int
    """The configuration of that device, as lineGetDevConfig gave it. Nothing means
    the default. (DWORD, since TAPI 2.0)"""

    dwDeviceConfigOffset: int
    """The configuration of that device, as lineGetDevConfig gave it. Nothing means
    the default. (DWORD, since TAPI 2.0)"""

    dwCallDataSize: int
    """Data of the application that are attached to the call. (DWORD, since TAPI 2.0)"""

    dwCallDataOffset: int
    """Data of the application that are attached to the call. (DWORD, since TAPI 2.0)"""

    dwNoAnswerTimeout: int
    """How long the call may ring, after it was dialed, before the service provider
    gives it up. 0 for no limit. (DWORD, seconds, since TAPI 2.0)"""

    dwCallingPartyIDSize: int
    """Who calls, as the called party is to see it. (DWORD, since TAPI 2.0)"""

    dwCallingPartyIDOffset: int
    """Who calls, as the called party is to see it. (DWORD, since TAPI 2.0)"""

    dwAddressType: int
    """The form of the address that is dialed, a ``LINEADDRESSTYPE_`` constant.
    (DWORD, since TAPI 3.0)"""
