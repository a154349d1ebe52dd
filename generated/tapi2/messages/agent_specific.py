# DO NOT EDIT. Made from spec/messages/LINE_AGENTSPECIFIC.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_AGENTSPECIFIC."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..fields import Number
from .base import Message
from .word import Word


class AgentSpecificMessage(Message):
    """LINE_AGENTSPECIFIC, value 21 (0x15), since TAPI 2.0.

    An extension of the agent handler reports an event of its own.

    Sent by: The agent handler, with lineProxyMessage.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-agentspecific
    """

    __slots__ = ()
    __match_args__ = (
        "device",
        "callback_instance",
        "extension_index",
        "param2",
        "param3",
    )
    MESSAGE_ID = 21
    NAME = "LINE_AGENTSPECIFIC"
    MIN_VERSION = (2, 0)
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "extension_index": Word(3, Number()),
        "param2": Word(4, Number(64)),
        "param3": Word(5, Number(64)),
    }

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        extension_index: int,
        param2: int,
        param3: int,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._make(
            device,
            callback_instance,
            extension_index=extension_index,
            param2=param2,
            param3=param3,
        )

    @property
    def extension_index(self) -> int:
        """dwParam1, 32-bit number.

        The zero-based position of the extension in the extension list of LINEAGENTCAPS.
        """
        return self._param1

    @property
    def param2(self) -> int:
        """dwParam2, pointer-sized number.

        A value that the extension defines.
        """
        return self._param2

    @property
    def param3(self) -> int:
        """dwParam3, pointer-sized number.

        A second value that the extension defines.
        """
        return self._param3
