# DO NOT EDIT. Made from templates/tapi2/{live}/lines.py by: tapi2gen build
"""An open line, as a session knows it."""

from __future__ import annotations


class OpenLine:
    """An open line: its handle, and whether it is valid.

    Attributes:
        handle: The HLINE.
        serial: The dwCallbackInstance, which no other line of the session has.
        is_closed: Whether the handle is no longer valid.
    """

    __slots__ = ("handle", "is_closed", "serial")

    def __init__(self, handle: int, serial: int) -> None:
        """Describe a line that has been opened."""
        self.handle = handle
        self.serial = serial
        self.is_closed = False
