# DO NOT EDIT. Made from spec/messages/LINE_AGENTSPECIFIC.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_AGENTSPECIFIC."""

from __future__ import annotations

from .base import Message
from .fields import Number, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Self

    from .fields import Attribute, Fields


class AgentSpecificMessage(Message):
    """LINE_AGENTSPECIFIC, value 21 (0x15), since TAPI 2.0.

    An extension of the agent handler reports an event of its own.

    Sent by: The agent handler, with lineProxyMessage.

    Attributes:
        device: The line device that the message concerns, as the handle that lineOpen
            returned.
        callback_instance: The value that the application gave to lineOpen as
            dwCallbackInstance; TAPI only hands it back.
        extension_index: The zero-based position of the extension in the extension list
            of LINEAGENTCAPS. (dwParam1, DWORD)
        param2: A value that the extension defines. (dwParam2, DWORD_PTR)
        param3: A second value that the extension defines. (dwParam3, DWORD_PTR)

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
    FIELDS: ClassVar[Fields] = {
        "extension_index": Number(3, 32),
        "param2": Number(4, 64),
        "param3": Number(5, 64),
    }

    extension_index: Attribute[int] = attribute(3, "dwParam1, 32-bit number.")
    """The zero-based position of the extension in the extension list of
    LINEAGENTCAPS. (dwParam1, DWORD)"""

    param2: Attribute[int] = attribute(4, "dwParam2, pointer-sized number.")
    """A value that the extension defines. (dwParam2, DWORD_PTR)"""

    param3: Attribute[int] = attribute(5, "dwParam3, pointer-sized number.")
    """A second value that the extension defines. (dwParam3, DWORD_PTR)"""

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
        return cls._build(
            device,
            callback_instance,
            extension_index=extension_index,
            param2=param2,
            param3=param3,
        )
