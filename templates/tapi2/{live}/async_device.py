"""A line device, for coroutines."""

from __future__ import annotations

from .async_calls import Worker
from .async_device_calls import AsyncDeviceCalls
from .base import BaseDevice
from .session import Session


class AsyncDevice(BaseDevice, AsyncDeviceCalls):
    """A line device: what TAPI says of it, and what can be asked without opening it.

    Nothing here raises an error because the device has one; to open it does.
    """

    def __init__(
        self, application: object, session: Session, number: int, worker: Worker
    ) -> None:
        """Have a device of an application, which makes it."""
        super().__init__(application, session, number)
        self._worker = worker
