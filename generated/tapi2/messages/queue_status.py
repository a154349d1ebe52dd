# DO NOT EDIT. Made from spec/messages/LINE_QUEUESTATUS.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_QUEUESTATUS."""

from __future__ import annotations

from .base import Message
from .fields import Flags, Members, Number, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Self

    from ..constants.queue_status import QueueStatus
    from .fields import Attribute, Fields

_CHANGED: Members[QueueStatus] = Members.at(
    "tapi2.constants.queue_status", "QueueStatus"
)


class QueueStatusMessage(Message):
    """LINE_QUEUESTATUS, value 28 (0x1C), since TAPI 2.2.

    An ACD queue was added or removed, or its information was updated.

    Sent by: The agent handler, with lineProxyMessage.

    Attributes:
        device: The line device that the message concerns, as the handle that lineOpen
            returned.
        callback_instance: The value that the application gave to lineOpen as
            dwCallbackInstance; TAPI only hands it back.
        queue_id: The identifier of the queue concerned. (dwParam1, DWORD)
        changed: What changed about the queue. (dwParam2, ``LINEQUEUESTATUS_``)

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-queuestatus
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "queue_id", "changed")
    MESSAGE_ID = 28
    NAME = "LINE_QUEUESTATUS"
    MIN_VERSION = (2, 2)
    FIELDS: ClassVar[Fields] = {
        "queue_id": Number(3, 32),
        "changed": Flags(4, _CHANGED),
    }

    queue_id: Attribute[int] = attribute(3, "dwParam1, 32-bit number.")
    """The identifier of the queue concerned. (dwParam1, DWORD)"""

    @property
    def changed(self) -> QueueStatus:
        """dwParam2, ``LINEQUEUESTATUS_``.

        What changed about the queue.
        """
        return _CHANGED[self[4]]

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        queue_id: int,
        changed: QueueStatus | int,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._build(device, callback_instance, queue_id=queue_id, changed=changed)
