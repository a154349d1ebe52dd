# DO NOT EDIT. Made from spec/messages/LINE_GROUPSTATUS.yaml
# and templates/tapi2/messages/{message.module}.py.j2 by: tapi2gen build
"""The message LINE_GROUPSTATUS."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from ..constants.group_status import GroupStatus
from ..fields import Flags
from ..members import Members
from .base import Message
from .word import Word

_CHANGED = Members(GroupStatus)


class GroupStatusMessage(Message):
    """LINE_GROUPSTATUS, value 30 (0x1E), since TAPI 2.2.

    The list of ACD groups changed, because a group was added or removed.

    Sent by: The agent handler, with lineProxyMessage.

    Source:
        https://learn.microsoft.com/windows/win32/tapi/line-groupstatus
    """

    __slots__ = ()
    __match_args__ = ("device", "callback_instance", "changed")
    MESSAGE_ID = 30
    NAME = "LINE_GROUPSTATUS"
    MIN_VERSION = (2, 2)
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "changed": Word(4, Flags(_CHANGED)),
    }

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        changed: GroupStatus | int,
    ) -> Self:
        """Make the message; reserved words become 0.

        Raises:
            RangeError: if a value does not fit.
            KindError: if a value is of the wrong kind.
        """
        return cls._make(device, callback_instance, changed=changed)

    @property
    def changed(self) -> GroupStatus:
        """dwParam2, ``LINEGROUPSTATUS_``.

        How the list of groups changed.
        """
        return _CHANGED[self._param2]
