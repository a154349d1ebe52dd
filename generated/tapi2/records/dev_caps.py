# DO NOT EDIT. Made from spec/structures/LINEDEVCAPS.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEDEVCAPS, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any
from uuid import UUID

from ..constants.line_dev_state import LineDevState
from ..fields import Flags, Number
from ..members import Members
from .buffer import BufferRecord
from .dial_params import DialParamsRecord
from .fields import Bytes, Nested, Optional, String, Strings
from .reader import StructureReader
from .values import NO_UUID, Guid
from .writer import StructureWriter

_LINE_DEV_STATE = Members(LineDevState)


@dataclass(frozen=True, slots=True, repr=False)
class DevCapsRecord(BufferRecord):
    """LINEDEVCAPS, since TAPI 1.3.

    What a line device is and can do: who provides it, its name, its permanent identity,
    and how many addresses it has.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linedevcaps
    """

    NAME = "LINEDEVCAPS"
    MIN_VERSION = (1, 3)
    STRUCTS = {
        0x00030000: Struct(
            "<IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII16s16s16sIIIIIIIIIIII16sI16sI"
        ),
        0x00020002: Struct(
            "<IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII16s16s16sIIIIIIIIIIII16s"
        ),
        0x00020000: Struct(
            "<IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII16s16s16sIIIIIIIIIIII"
        ),
        0x00010004: Struct(
            "<IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII16s16s16sIIIIIIIII"
        ),
        0x00010003: Struct("<IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII16s16s16sIIIIIIII"),
    }
    PAIRS = ((3, 4), (5, 6), (8, 9), (43, 44), (46, 47), (48, 49), (52, 53))

    provider_info: str = String().default("")
    """dwProviderInfo, since TAPI 1.3.

    The vendor, product and version of the service provider, for support.
    """

    switch_info: str = String().default("")
    """dwSwitchInfo, since TAPI 1.3.

    The vendor, model and version of the switch that the line is connected to.
    """

    permanent_line_id: int = Number().default(0)
    """dwPermanentLineID, since TAPI 1.3.

    The permanent identifier of the line. It stays the same as long as the line is
    configured, whatever becomes of other lines.
    """

    line_name: str = String().default("")
    """dwLineName, since TAPI 1.3.

    The name of the line, which an administrator can choose.
    """

    string_format: int = Number().default(0)
    """dwStringFormat, since TAPI 1.3.

    The form of the strings, a ``STRINGFORMAT_`` constant. With lineGetDevCapsW they are
    UTF-16.
    """

    address_modes: int = Number().default(0)
    """dwAddressModes, since TAPI 1.3.

    How an address of the line may be given, ``LINEADDRESSMODE_`` constants.
    """

    num_addresses: int = Number().default(0)
    """dwNumAddresses, since TAPI 1.3.

    How many addresses the line has. Their numbers are 0 to one less than that, and
    functions for agents take one as dwAddressID.
    """

    bearer_modes: int = Number().default(0)
    """dwBearerModes, since TAPI 1.3.

    The bearer modes that the line supports, ``LINEBEARERMODE_`` constants.
    """

    max_rate: int = Number().default(0)
    """dwMaxRate, since TAPI 1.3.

    The highest data rate of a call, in bits per second.
    """

    media_modes: int = Number().default(0)
    """dwMediaModes, since TAPI 1.3.

    The media that the line supports, ``LINEMEDIAMODE_`` constants.
    """

    generate_tone_modes: int = Number().default(0)
    """dwGenerateToneModes, since TAPI 1.3.

    The tones that it can send, ``LINETONEMODE_`` constants.
    """

    generate_tone_max_num_freq: int = Number().default(0)
    """dwGenerateToneMaxNumFreq, since TAPI 1.3.

    How many frequencies a tone of your own may have. 0 if it cannot send any.
    """

    generate_digit_modes: int = Number().default(0)
    """dwGenerateDigitModes, since TAPI 1.3.

    The ways in which it can send digits, ``LINEDIGITMODE_`` constants.
    """

    monitor_tone_max_num_freq: int = Number().default(0)
    """dwMonitorToneMaxNumFreq, since TAPI 1.3.

    How many frequencies a tone to listen for may have. 0 if it cannot listen for tones.
    """

    monitor_tone_max_num_entries: int = Number().default(0)
    """dwMonitorToneMaxNumEntries, since TAPI 1.3.

    How many tones it can listen for at once.
    """

    monitor_digit_modes: int = Number().default(0)
    """dwMonitorDigitModes, since TAPI 1.3.

    The ways in which it recognizes digits, ``LINEDIGITMODE_`` constants.
    """

    gather_digits_min_timeout: int = Number().default(0)
    """dwGatherDigitsMinTimeout, milliseconds, since TAPI 1.3.

    The shortest time-out when digits are gathered. 0 in both members if there are no
    time-outs.
    """

    gather_digits_max_timeout: int = Number().default(0)
    """dwGatherDigitsMaxTimeout, milliseconds, since TAPI 1.3.

    The longest time-out when digits are gathered.
    """

    med_ctl_digit_max_list_size: int = Number().default(0)
    """dwMedCtlDigitMaxListSize, entries, since TAPI 1.3.

    How many digits lineSetMediaControl may list.
    """

    med_ctl_media_max_list_size: int = Number().default(0)
    """dwMedCtlMediaMaxListSize, entries, since TAPI 1.3.

    How many media lineSetMediaControl may list.
    """

    med_ctl_tone_max_list_size: int = Number().default(0)
    """dwMedCtlToneMaxListSize, entries, since TAPI 1.3.

    How many tones lineSetMediaControl may list.
    """

    med_ctl_call_state_max_list_size: int = Number().default(0)
    """dwMedCtlCallStateMaxListSize, entries, since TAPI 1.3.

    How many call states lineSetMediaControl may list.
    """

    dev_cap_flags: int = Number().default(0)
    """dwDevCapFlags, since TAPI 1.3.

    What else the line can do, ``LINEDEVCAPFLAGS_`` constants.
    """

    max_num_active_calls: int = Number().default(0)
    """dwMaxNumActiveCalls, calls, since TAPI 1.3.

    How many calls can be active on the line at once, at the lowest bandwidth.
    """

    answer_mode: int = Number().default(0)
    """dwAnswerMode, since TAPI 1.3.

    What becomes of the active call when another one is answered, a ``LINEANSWERMODE_``
    constant.
    """

    ring_modes: int = Number().default(0)
    """dwRingModes, since TAPI 1.3.

    How many ways of ringing LINE_LINEDEVSTATE tells apart. 0 if it reports none.
    """

    line_states: LineDevState = Flags(_LINE_DEV_STATE).default(0)
    """dwLineStates, since TAPI 1.3.

    The changes that LINE_LINEDEVSTATE can report of this line.
    """

    uui_accept_size: int = Number().default(0)
    """dwUUIAcceptSize, bytes, since TAPI 1.3.

    How much user-user information can go along when a call is accepted.
    """

    uui_answer_size: int = Number().default(0)
    """dwUUIAnswerSize, bytes, since TAPI 1.3.

    How much can go along when a call is answered.
    """

    uui_make_call_size: int = Number().default(0)
    """dwUUIMakeCallSize, bytes, since TAPI 1.3.

    How much can go along when a call is made.
    """

    uui_drop_size: int = Number().default(0)
    """dwUUIDropSize, bytes, since TAPI 1.3.

    How much can go along when a call is dropped.
    """

    uui_send_user_user_info_size: int = Number().default(0)
    """dwUUISendUserUserInfoSize, bytes, since TAPI 1.3.

    How much lineSendUserUserInfo can send during a call.
    """

    uui_call_info_size: int = Number().default(0)
    """dwUUICallInfoSize, bytes, since TAPI 1.3.

    How much can be received in LINECALLINFO.
    """

    min_dial_params: DialParamsRecord = Nested(DialParamsRecord).default(
        DialParamsRecord()
    )
    """MinDialParams, since TAPI 1.3.

    The least values of how to dial.
    """

    max_dial_params: DialParamsRecord = Nested(DialParamsRecord).default(
        DialParamsRecord()
    )
    """MaxDialParams, since TAPI 1.3.

    The greatest values of how to dial.
    """

    default_dial_params: DialParamsRecord = Nested(DialParamsRecord).default(
        DialParamsRecord()
    )
    """DefaultDialParams, since TAPI 1.3.

    The values for a call that asks for none.
    """

    num_terminals: int = Number().default(0)
    """dwNumTerminals, since TAPI 1.3.

    How many terminals the line, its addresses or its calls may have.
    """

    terminal_caps: bytes = Bytes().default(b"")
    """dwTerminalCaps, since TAPI 1.3.

    What each terminal can do, as an array of LINETERMCAPS, three DWORDs each, by
    terminal number.
    """

    terminal_text_entry_size: int = Number().default(0)
    """dwTerminalTextEntrySize, bytes, since TAPI 1.3.

    The size of each text on a terminal.
    """

    terminal_text: bytes = Bytes().default(b"")
    """dwTerminalText, since TAPI 1.3.

    A text on each terminal, one behind the other and all of the same size.
    """

    dev_specific: bytes = Bytes().default(b"")
    """dwDevSpecific, since TAPI 1.3.

    What the service provider defines itself.
    """

    line_features: int | None = Optional(Number(), 0x00010004).default(None)
    """dwLineFeatures, since TAPI 1.4.

    What can ever be done on the line, ``LINEFEATURE_`` constants. A bit that is 0
    stands for what is never possible.
    """

    settable_dev_status: int | None = Optional(Number(), 0x00020000).default(None)
    """dwSettableDevStatus, since TAPI 2.0.

    What lineSetLineDevStatus can change, ``LINEDEVSTATUSFLAGS_`` constants.
    """

    device_classes: tuple[str, ...] | None = Optional(Strings(), 0x00020000).default(
        None
    )
    """dwDeviceClasses, since TAPI 2.0.

    The device classes of the line, for lineGetID.
    """

    permanent_line_guid: UUID | None = Optional(Guid(), 0x00020002).default(None)
    """PermanentLineGuid, since TAPI 2.2.

    A GUID that belongs to the line for good, zeros where the service provider has none.
    """

    address_types: int | None = Optional(Number(), 0x00030000).default(None)
    """dwAddressTypes, since TAPI 3.0.

    The forms of addresses that the line takes, ``LINEADDRESSTYPE_`` constants.
    """

    protocol_guid: UUID | None = Optional(Guid(), 0x00030000).default(None)
    """ProtocolGuid, since TAPI 3.0.

    The protocol of the line, a ``TAPIPROTOCOL_`` constant of TAPI 3.
    """

    available_tracking: int | None = Optional(Number(), 0x00030000).default(None)
    """dwAvailableTracking, since TAPI 3.0.

    How calls can be followed across devices, ``LINECALLHUBTRACKING_`` constants.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            reader.text("dwProviderInfo", words[3], words[4]) if words[3] else "",
            reader.text("dwSwitchInfo", words[5], words[6]) if words[5] else "",
            words[7],
            reader.text("dwLineName", words[8], words[9]) if words[8] else "",
            words[10],
            words[11],
            words[12],
            words[13],
            words[14],
            words[15],
            words[16],
            words[17],
            words[18],
            words[19],
            words[20],
            words[21],
            words[22],
            words[23],
            words[24],
            words[25],
            words[26],
            words[27],
            words[28],
            words[29],
            words[30],
            words[31],
            _LINE_DEV_STATE[words[32]],
            words[33],
            words[34],
            words[35],
            words[36],
            words[37],
            words[38],
            reader.embedded("MinDialParams", words[39], DialParamsRecord),
            reader.embedded("MaxDialParams", words[40], DialParamsRecord),
            reader.embedded("DefaultDialParams", words[41], DialParamsRecord),
            words[42],
            reader.block("dwTerminalCaps", words[43], words[44]),
            words[45],
            reader.block("dwTerminalText", words[46], words[47]),
            reader.block("dwDevSpecific", words[48], words[49]),
            words[50] if len(words) > 50 else None,
            words[51] if len(words) > 51 else None,
            (
                reader.texts("dwDeviceClasses", words[52], words[53])
                if len(words) > 53
                else None
            ),
            UUID(bytes_le=words[54]) if len(words) > 54 else None,
            words[55] if len(words) > 55 else None,
            UUID(bytes_le=words[56]) if len(words) > 56 else None,
            words[57] if len(words) > 57 else None,
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            *writer.text("dwProviderInfo", self.provider_info),
            *writer.text("dwSwitchInfo", self.switch_info),
            self.permanent_line_id,
            *writer.text("dwLineName", self.line_name),
            self.string_format,
            self.address_modes,
            self.num_addresses,
            self.bearer_modes,
            self.max_rate,
            self.media_modes,
            self.generate_tone_modes,
            self.generate_tone_max_num_freq,
            self.generate_digit_modes,
            self.monitor_tone_max_num_freq,
            self.monitor_tone_max_num_entries,
            self.monitor_digit_modes,
            self.gather_digits_min_timeout,
            self.gather_digits_max_timeout,
            self.med_ctl_digit_max_list_size,
            self.med_ctl_media_max_list_size,
            self.med_ctl_tone_max_list_size,
            self.med_ctl_call_state_max_list_size,
            self.dev_cap_flags,
            self.max_num_active_calls,
            self.answer_mode,
            self.ring_modes,
            self.line_states,
            self.uui_accept_size,
            self.uui_answer_size,
            self.uui_make_call_size,
            self.uui_drop_size,
            self.uui_send_user_user_info_size,
            self.uui_call_info_size,
            writer.embedded(self.min_dial_params),
            writer.embedded(self.max_dial_params),
            writer.embedded(self.default_dial_params),
            self.num_terminals,
            *writer.block(self.terminal_caps),
            self.terminal_text_entry_size,
            *writer.block(self.terminal_text),
            *writer.block(self.dev_specific),
            self.line_features or 0,
            self.settable_dev_status or 0,
            *writer.texts("dwDeviceClasses", self.device_classes or ()),
            (self.permanent_line_guid or NO_UUID).bytes_le,
            self.address_types or 0,
            (self.protocol_guid or NO_UUID).bytes_le,
            self.available_tracking or 0,
        )
