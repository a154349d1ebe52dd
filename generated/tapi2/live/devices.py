# DO NOT EDIT. Made from templates/tapi2/{live}/devices.py by: tapi2gen build
"""What TAPI says of its line devices."""

from __future__ import annotations

import ctypes
from copy import copy
from ctypes import byref, c_uint32
from dataclasses import dataclass, replace
from struct import Struct
from threading import Lock

from ..constants import LineErr
from ..errors import LayoutError, LineError, TapiError
from ..functions import lineGetDevCapsW, lineNegotiateAPIVersion
from .library import Library

LOWEST = 0x00020000
HIGHEST = 0x00020002
_ROOM = 1024  # bytes of LINEDEVCAPS at first
_MOST = 1 << 20
_MOST_AT_ONCE = 1000
_SIZES = Struct("<3I")
# dwPermanentLineID, dwLineNameSize, dwLineNameOffset
_IDENTITY = Struct("<28x3I")


@dataclass(frozen=True, slots=True)
class DeviceFacts:
    """What is known of a line device; only the number, if it has an error.

    Attributes:
        id: Its number.
        version: The TAPI version negotiated for it, as 0x00020002 for 2.2.
        name: Its name.
        permanent_id: The number that it has on this computer for good.
        error: Why it cannot be opened, if so.
    """

    id: int
    version: int = 0
    name: str = ""
    permanent_id: int = 0
    error: TapiError | None = None


class Devices:
    """The line devices, by their numbers, which stay the same.

    It is used by the waiting thread too, so it takes no lock in which TAPI is called.
    """

    def __init__(self, library: Library, app: int, count: int) -> None:
        """Ask TAPI about each.

        Args:
            library: What is called.
            app: The HLINEAPP.
            count: How many devices there are.
        """
        self._library = library
        self._app = app
        self._lock = Lock()
        self._all = [self._read(number) for number in range(count)]

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, number: int) -> DeviceFacts:
        return self._all[number]

    def usable(self, number: int) -> DeviceFacts:
        """Return a device that can be opened; one that could not, TAPI is asked again.

        Raises:
            TapiError: if it cannot be opened.
        """
        is_known = number < len(self._all)
        if is_known and self._all[number].error is None:
            return self._all[number]
        device = self._read(number)
        if is_known:
            self._all[number] = device
        if device.error is not None:
            raise copy(device.error)  # so that the one in the list gets no traceback
        self._extend(number)  # its LINE_CREATE is on the way
        return device

    def create(self, number: int) -> None:
        """Take LINE_CREATE."""
        if number <= len(self._all) + _MOST_AT_ONCE:
            self._extend(number)  # numbers are given one after the other

    def _extend(self, number: int) -> None:
        """Have all devices up to a number."""
        while (place := len(self._all)) <= number:
            device = self._read(place)
            with self._lock:  # another thread may have read it too
                if len(self._all) == place:
                    self._all.append(device)

    def remove(self, number: int) -> None:
        """Take LINE_REMOVE: the device stays in the list, with an error."""
        if number < len(self._all):
            error = LineError(LineErr.NODEVICE, "LINE_REMOVE")
            self._all[number] = replace(self._all[number], error=error)

    def _read(self, number: int) -> DeviceFacts:
        """Ask TAPI about a device; one that fails is returned with its error."""
        version = 0
        try:
            version = _negotiate(self._library, self._app, number)
            name, permanent_id = _identity(self._library, self._app, number, version)
        except TapiError as error:  # its traceback would keep what the program has
            return DeviceFacts(number, version, error=error.with_traceback(None))
        return DeviceFacts(number, version, name, permanent_id)


def _negotiate(library: Library, app: int, number: int) -> int:
    version, extension = c_uint32(), (ctypes.c_char * 16)()
    library.check(
        lineNegotiateAPIVersion,
        app,
        number,
        LOWEST,
        HIGHEST,
        byref(version),
        ctypes.cast(extension, lineNegotiateAPIVersion.argtypes[-1]),
    )
    return version.value


def _identity(library: Library, app: int, number: int, version: int) -> tuple[str, int]:
    """Return the name and the permanent number of a device."""
    needed = _ROOM
    while True:
        size = needed
        room = ctypes.create_string_buffer(_SIZES.pack(size, 0, 0), size)
        caps = ctypes.cast(room, lineGetDevCapsW.argtypes[-1])
        library.check(lineGetDevCapsW, app, number, version, 0, caps)
        _, needed, _ = _SIZES.unpack_from(room)
        if needed <= size:
            break
        if needed > _MOST:
            raise LayoutError(f"LINEDEVCAPS.dwNeededSize: {needed} is not believable")
    permanent_id, length, offset = _IDENTITY.unpack_from(room)
    if length and (offset + length > size or length % 2):
        what = f"{length} bytes at {offset} are no UTF-16 text of {size} bytes"
        raise LayoutError(f"LINEDEVCAPS.dwLineNameOffset: {what}")
    text = room.raw[offset : offset + length].decode("utf-16-le", "surrogatepass")
    return text.partition("\0")[0], permanent_id
