# DO NOT EDIT. Made from templates/tapi2/{live}/__init__.py by: tapi2gen build
"""TAPI at work: open a line, hear its messages, call the functions of call centers.

An ``Application`` is for threads, an ``AsyncApplication`` for ``asyncio``; both have
the same methods. TAPI is a part of Windows: elsewhere, ``library`` names another one.
"""

from .application import Application
from .async_application import AsyncApplication
from .async_device import AsyncDevice
from .async_line import AsyncLine
from .device import Device
from .line import Line
from .proxy_handler import ProxyHandler

__all__ = [
    "Application",
    "AsyncApplication",
    "AsyncDevice",
    "AsyncLine",
    "Device",
    "Line",
    "ProxyHandler",
]
