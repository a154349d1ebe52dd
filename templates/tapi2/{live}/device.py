"""A line device, for threads."""

from __future__ import annotations

from .base import BaseDevice
from .device_calls import DeviceCalls


class Device(BaseDevice, DeviceCalls):
    """A line device: what TAPI says of it, and what can be asked without opening it.

    Nothing here raises an error because the device has one; to open it does.
    """
