# DO NOT EDIT. Made from templates/tapi2/messages/raw.py by: tapi2gen build
"""The six words of a message, by name."""

from typing import NamedTuple

__all__ = ["RawMessage"]


class RawMessage(NamedTuple):
    """The six words of a message as received."""

    device: int
    message_id: int
    callback_instance: int
    param1: int
    param2: int
    param3: int
