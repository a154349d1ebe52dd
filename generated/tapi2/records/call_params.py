# DO NOT EDIT. Made from spec/structures/LINECALLPARAMS.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINECALLPARAMS, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ..fields import Number
from .dial_params import DialParamsRecord
from .fields import Bytes, Nested, String
from .parameters import ParametersRecord
from .reader import StructureReader
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class CallParamsRecord(ParametersRecord):
    """LINECALLPARAMS, since TAPI 1.3.

    What an application asks for when it opens a line or makes a call.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linecallparams
    """

    NAME = "LINECALLPARAMS"
    MIN_VERSION = (1, 3)
    STRUCTS = {
        0x00030000: Struct("<IIIIIIII16sIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII"),
        0x00020000: Struct("<IIIIIIII16sIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII"),
        0x00010003: Struct("<IIIIIIII16sIIIIIIIIIIIIIIII"),
    }
    PAIRS = (
        (9, 10),
        (11, 12),
        (13, 14),
        (15, 16),
        (17, 18),
        (19, 20),
        (21, 22),
        (23, 24),
        (26, 27),
        (28, 29),
        (30, 31),
        (32, 33),
        (34, 35),
        (36, 37),
        (39, 40),
    )

    bearer_mode: int = Number().default(0)
    """dwBearerMode, since TAPI 1.3.

    The quality of the connection, a ``LINEBEARERMODE_`` constant. 0 means voice.
    """

    min_rate: int = Number().default(0)
    """dwMinRate, since TAPI 1.3.

    The lowest data rate that will do, in bits per second.
    """

    max_rate: int = Number().default(0)
    """dwMaxRate, since TAPI 1.3.

    The highest data rate wanted, in bits per second. 0 means the highest of the line,
    dwMaxRate of LINEDEVCAPS.
    """

    media_mode: int = Number().default(0)
    """dwMediaMode, since TAPI 1.3.

    The expected media of the call, a ``LINEMEDIAMODE_`` constant. 0 means a
    conversation between people.
    """

    call_param_flags: int = Number().default(0)
    """dwCallParamFlags, since TAPI 1.3.

    How the call is to be set up, ``LINECALLPARAMFLAGS_`` constants.
    """

    address_mode: int = Number().default(0)
    """dwAddressMode, since TAPI 1.3.

    How the line's own address is given. 1, LINEADDRESSMODE_ADDRESSID, means by
    dwAddressID, and 2, LINEADDRESSMODE_DIALABLEADDR, by dwOrigAddressOffset.
    """

    address_id: int = Number().default(0)
    """dwAddressID, since TAPI 1.3.

    The number of the address on the line, with LINEADDRESSMODE_ADDRESSID.
    LINEOPENOPTION_SINGLEADDRESS hears of this address alone.
    """

    dial_params: DialParamsRecord = Nested(DialParamsRecord).default(DialParamsRecord())
    """DialParams, since TAPI 1.3.

    How to dial. What is 0 takes the default of the line.
    """

    orig_address: str = String().default("")
    """dwOrigAddress, since TAPI 1.3.

    The line's own address, with LINEADDRESSMODE_DIALABLEADDR.
    """

    displayable_address: str = String().default("")
    """dwDisplayableAddress, since TAPI 1.3.

    The number dialed as people read it, for logs. It comes back in LINECALLINFO.
    """

    called_party: str = String().default("")
    """dwCalledParty, since TAPI 1.3.

    The name of the party that is called, for logs.
    """

    comment: str = String().default("")
    """dwComment, since TAPI 1.3.

    A comment on the call, for logs.
    """

    user_user_info: bytes = Bytes().default(b"")
    """dwUserUserInfo, since TAPI 1.3.

    User-user information for the ISDN, with the protocol discriminator as its first
    byte where there is one.
    """

    high_level_comp: bytes = Bytes().default(b"")
    """dwHighLevelComp, since TAPI 1.3.

    ISDN high-level compatibility information.
    """

    low_level_comp: bytes = Bytes().default(b"")
    """dwLowLevelComp, since TAPI 1.3.

    ISDN low-level compatibility information.
    """

    dev_specific: bytes = Bytes().default(b"")
    """dwDevSpecific, since TAPI 1.3.

    With LINEOPENOPTION_PROXY of lineOpen, an array of DWORDs, the ``LINEPROXYREQUEST_``
    values to serve. Otherwise what a service provider defines.
    """

    predictive_auto_transfer_states: int = Number().default(0)
    """dwPredictiveAutoTransferStates, since TAPI 2.0.

    In predictive dialing, the ``LINECALLSTATE_`` states in which the call is
    transferred to the target address. 0 for no transfer.
    """

    target_address: str = String().default("")
    """dwTargetAddress, since TAPI 2.0.

    The address for such a transfer, for a conference without hold, or for the
    consultation call of a one-step transfer.
    """

    sending_flowspec: bytes = Bytes().default(b"")
    """dwSendingFlowspec, since TAPI 2.0.

    The quality of service wanted for sending. It is a FLOWSPEC of WinSock, with data of
    its provider behind it and without pointers.
    """

    receiving_flowspec: bytes = Bytes().default(b"")
    """dwReceivingFlowspec, since TAPI 2.0.

    The same for receiving.
    """

    device_class: str = String().default("")
    """dwDeviceClass, since TAPI 2.0.

    The class of the device that the configuration is for, as lineGetID names it.
    """

    device_config: bytes = Bytes().default(b"")
    """dwDeviceConfig, since TAPI 2.0.

    The configuration of that device, as lineGetDevConfig gave it. Nothing means the
    default.
    """

    call_data: bytes = Bytes().default(b"")
    """dwCallData, since TAPI 2.0.

    Data of the application that are attached to the call.
    """

    no_answer_timeout: int = Number().default(0)
    """dwNoAnswerTimeout, seconds, since TAPI 2.0.

    How long the call may ring, after it was dialed, before the service provider gives
    it up. 0 for no limit.
    """

    calling_party_id: str = String().default("")
    """dwCallingPartyID, since TAPI 2.0.

    Who calls, as the called party is to see it.
    """

    address_type: int = Number().default(0)
    """dwAddressType, since TAPI 3.0.

    The form of the address that is dialed, a ``LINEADDRESSTYPE_`` constant.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[1],
            words[2],
            words[3],
            words[4],
            words[5],
            words[6],
            words[7],
            reader.embedded("DialParams", words[8], DialParamsRecord),
            reader.text("dwOrigAddress", words[9], words[10]) if words[9] else "",
            (
                reader.text("dwDisplayableAddress", words[11], words[12])
                if words[11]
                else ""
            ),
            reader.text("dwCalledParty", words[13], words[14]) if words[13] else "",
            reader.text("dwComment", words[15], words[16]) if words[15] else "",
            reader.block("dwUserUserInfo", words[17], words[18]),
            reader.block("dwHighLevelComp", words[19], words[20]),
            reader.block("dwLowLevelComp", words[21], words[22]),
            reader.block("dwDevSpecific", words[23], words[24]),
            words[25] if len(words) > 25 else 0,
            (
                (
                    reader.text("dwTargetAddress", words[26], words[27])
                    if words[26]
                    else ""
                )
                if len(words) > 27
                else ""
            ),
            (
                reader.block("dwSendingFlowspec", words[28], words[29])
                if len(words) > 29
                else b""
            ),
            (
                reader.block("dwReceivingFlowspec", words[30], words[31])
                if len(words) > 31
                else b""
            ),
            (
                (
                    reader.text("dwDeviceClass", words[32], words[33])
                    if words[32]
                    else ""
                )
                if len(words) > 33
                else ""
            ),
            (
                reader.block("dwDeviceConfig", words[34], words[35])
                if len(words) > 35
                else b""
            ),
            (
                reader.block("dwCallData", words[36], words[37])
                if len(words) > 37
                else b""
            ),
            words[38] if len(words) > 38 else 0,
            (
                (
                    reader.text("dwCallingPartyID", words[39], words[40])
                    if words[39]
                    else ""
                )
                if len(words) > 40
                else ""
            ),
            words[41] if len(words) > 41 else 0,
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.bearer_mode,
            self.min_rate,
            self.max_rate,
            self.media_mode,
            self.call_param_flags,
            self.address_mode,
            self.address_id,
            writer.embedded(self.dial_params),
            *writer.text("dwOrigAddress", self.orig_address),
            *writer.text("dwDisplayableAddress", self.displayable_address),
            *writer.text("dwCalledParty", self.called_party),
            *writer.text("dwComment", self.comment),
            *writer.block(self.user_user_info),
            *writer.block(self.high_level_comp),
            *writer.block(self.low_level_comp),
            *writer.block(self.dev_specific),
            self.predictive_auto_transfer_states,
            *writer.text("dwTargetAddress", self.target_address),
            *writer.block(self.sending_flowspec),
            *writer.block(self.receiving_flowspec),
            *writer.text("dwDeviceClass", self.device_class),
            *writer.block(self.device_config),
            *writer.block(self.call_data),
            self.no_answer_timeout,
            *writer.text("dwCallingPartyID", self.calling_party_id),
            self.address_type,
        )
