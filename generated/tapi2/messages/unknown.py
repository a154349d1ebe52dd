# DO NOT EDIT. Made from templates/tapi2/messages/unknown.py by: tapi2gen build
"""Messages of any other kind."""

from __future__ import annotations

from ..errors import RangeError
from .base import Message
from .fields import Number, attribute

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import ClassVar, Self

    from .fields import Attribute, Fields

__all__ = ["UnknownMessage"]


class UnknownMessage(Message):
    """Any other message: its words are kept as they are.

    Attributes:
        param1: The first parameter.
        param2: The second parameter.
        param3: The third parameter.
    """

    __slots__ = ()
    __match_args__ = (
        "device",
        "callback_instance",
        "message_id",
        "param1",
        "param2",
        "param3",
    )
    FIELDS: ClassVar[Fields] = {
        "message_id": Number(1, 32),
        "param1": Number(3, 64),
        "param2": Number(4, 64),
        "param3": Number(5, 64),
    }

    param1: Attribute[int] = attribute(3, "The first parameter.")
    param2: Attribute[int] = attribute(4, "The second parameter.")
    param3: Attribute[int] = attribute(5, "The third parameter.")

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
        message = cls._build(
            device,
            callback_instance,
            message_id=message_id,
            param1=param1,
            param2=param2,
            param3=param3,
        )
        refuse_known(message.message_id)
        return message


def refuse_known(message_id: int) -> None:
    """Make sure that no class describes a message.

    Raises:
        RangeError: if one does.
    """
    from .. import messages

    known = messages.class_of(message_id)
    if known is not None:
        what = f"message_id is {message_id}, which is {known.NAME}"
        raise RangeError(f"{what}: use {known.__name__}")
