# DO NOT EDIT. Made from spec/messages/LINE_LINEDEVSTATE.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_LINEDEVSTATE."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..constants.line_dev_state import LineDevState
from ..fields import Flags, Number
from ..members import Members
from .base import Message
from .word import When, Word

_CHANGED = Members(LineDevState)


class LineDevStateMessage(Message):
    """LINE_LINEDEVSTATE, value 8 (0x08), since TAPI 1.3.

    The state of a line device changed, or TAPI has to be initialized anew.

    Sent by: TAPI, and the service provider by way of it.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-linedevstate
    """

    __slots__ = ()
    __match_args__ = (
        "device",
        "callback_instance",
        "changed",
        "ring_mode",
        "completion_id",
        "replaced_message",
        "ring_count",
        "replaced_param1",
    )
    MESSAGE_ID = 8
    NAME = "LINE_LINEDEVSTATE"
    MIN_VERSION = (1, 3)
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "changed": Word(3, Flags(_CHANGED)),
        "ring_mode": Word(4, Number(), When("changed", 3, 0x2, "LINEDEVSTATE_RINGING")),
        "completion_id": Word(
            4, Number(), When("changed", 3, 0x800000, "LINEDEVSTATE_COMPLCANCEL")
        ),
        "replaced_message": Word(
            4, Number(), When("changed", 3, 0x40000, "LINEDEVSTATE_REINIT")
        ),
        "ring_count": Word(
            5, Number(), When("changed", 3, 0x2, "LINEDEVSTATE_RINGING")
        ),
        "replaced_param1": Word(
            5, Number(64), When("changed", 3, 0x40000, "LINEDEVSTATE_REINIT")
        ),
    }

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        changed: LineDevState | int,
        ring_mode: int | None = None,
        completion_id: int | None = None,
        replaced_message: int | None = None,
        ring_count: int | None = None,
        replaced_param1: int | None = None,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit, or comes without its bit.
            KindError: if a value is of the wrong kind.
        """
        return cls._make(
            device,
            callback_instance,
            changed=changed,
            ring_mode=ring_mode,
            completion_id=completion_id,
            replaced_message=replaced_message,
            ring_count=ring_count,
            replaced_param1=replaced_param1,
        )

    @property
    def changed(self) -> LineDevState:
        """dwParam1, ``LINEDEVSTATE_``.

        What changed.
        """
        return _CHANGED[self._param1]

    @property
    def ring_mode(self) -> int | None:
        """dwParam2, 32-bit number.

        The way in which the line rings, from 1 to dwRingModes of LINEDEVCAPS. Only with
        LINEDEVSTATE_RINGING.
        """
        return self._param2 if self._param1 & 0x2 else None

    @property
    def completion_id(self) -> int | None:
        """dwParam2, 32-bit number.

        The call completion that was cancelled. Only with LINEDEVSTATE_COMPLCANCEL.
        """
        return self._param2 if self._param1 & 0x800000 else None

    @property
    def replaced_message(self) -> int | None:
        """dwParam2, 32-bit number.

        The number of the message that this one stands for; 0 for a real one. Only with
        LINEDEVSTATE_REINIT.
        """
        return self._param2 if self._param1 & 0x40000 else None

    @property
    def ring_count(self) -> int | None:
        """dwParam3, 32-bit number.

        How often the line has rung, from 0. Only with LINEDEVSTATE_RINGING.
        """
        return self._param3 if self._param1 & 0x2 else None

    @property
    def replaced_param1(self) -> int | None:
        """dwParam3, pointer-sized number.

        The dwParam1 of the message that this one stands for. Only with
        LINEDEVSTATE_REINIT.
        """
        return self._param3 if self._param1 & 0x40000 else None
