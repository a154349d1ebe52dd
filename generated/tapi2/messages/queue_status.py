# DO NOT EDIT. Made from spec/messages/LINE_QUEUESTATUS.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_QUEUESTATUS."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..constants.queue_status import QueueStatus
from ..fields import Flags, Number
from ..members import Members
from .base import Message
from .word import Word

_CHANGED = Members(QueueStatus)


class QueueStatusMessage(Message):
    """LINE_QUEUESTATUS, value 28 (0x1C), since TAPI 2.2.

    An ACD queue was added or removed, or its information was updated.

    Sent by: The agent handler, with lineProxyMessage.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-queuestatus
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "queue_id", "changed")
    MESSAGE_ID = 28
    NAME = "LINE_QUEUESTATUS"
    MIN_VERSION = (2, 2)
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "queue_id": Word(3, Number()),
        "changed": Word(4, Flags(_CHANGED)),
    }

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
        return cls._make(device, callback_instance, queue_id=queue_id, changed=changed)

    @property
    def queue_id(self) -> int:
        """dwParam1, 32-bit number.

        The identifier of the queue that changed.
        """
        return self._param1

    @property
    def changed(self) -> QueueStatus:
        """dwParam2, ``LINEQUEUESTATUS_``.

        What changed about the queue.
        """
        return _CHANGED[self._param2]
