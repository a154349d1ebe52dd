# DO NOT EDIT. Made from templates/tapi2/messages/unknown.py by: tapi2gen build
"""Messages of any other kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..errors import RangeError
from ..fields import Number
from .base import CLASSES, Message
from .word import Word

__all__ = ["UnknownMessage"]


class UnknownMessage(Message):
    """Any other message: its words are kept as they are."""

    __slots__ = ()
    __match_args__ = (
        "device",
        "callback_instance",
        "message_id",
        "param1",
        "param2",
        "param3",
    )
    FIELDS: ClassVar[Mapping[str, Word]] = {
        "message_id": Word(1, Number()),
        "param1": Word(3, Number(64)),
        "param2": Word(4, Number(64)),
        "param3": Word(5, Number(64)),
    }

    def __new__(
        cls,
        *,
        device: int = 0,
        callback_instance: int = 0,
        message_id: int,
        param1: int = 0,
        param2: int = 0,
        param3: int = 0,
    ) -> Self:
        """Make a message of a kind that has no class of its own.

        Raises:
            RangeError: if a word is too wide, or the kind is described after all.
            KindError: if a value is no integer.
        """
        return cls._make(
            device,
            callback_instance,
            message_id=message_id,
            param1=param1,
            param2=param2,
            param3=param3,
        )

    @property
    def param1(self) -> int:
        """The first parameter."""
        return self._param1

    @property
    def param2(self) -> int:
        """The second parameter."""
        return self._param2

    @property
    def param3(self) -> int:
        """The third parameter."""
        return self._param3

    @classmethod
    def _join(cls, values: Mapping[str, Any]) -> list[int]:
        """Return the words, and make sure that no class describes the message.

        Raises:
            RangeError: if one does.
        """
        words = super()._join(values)
        for kind in CLASSES.values():
            if words[1] == kind.MESSAGE_ID:
                what = f"message_id is {words[1]}, which is {kind.NAME}"
                raise RangeError(f"{what}: use {kind.__name__}")
        return words


CLASSES[UnknownMessage.NAME] = UnknownMessage
