# DO NOT EDIT. Made from spec/structures/LINEDIALPARAMS.yaml
# and templates/tapi2/structures/{structure.module}.py.j2 by: tapi2gen build
"""The structure LINEDIALPARAMS for ``ctypes``."""

from ctypes import Structure, c_uint32


class LINEDIALPARAMS(Structure):
    """LINEDIALPARAMS, 16 bytes, since TAPI 1.3.

    How digits are dialed on a line: pauses, speed, and how long a digit and a wait for
    dial tone take.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linedialparams
    """

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (
        ("dwDialPause", c_uint32),
        ("dwDialSpeed", c_uint32),
        ("dwDigitDuration", c_uint32),
        ("dwWaitForDialtone", c_uint32),
    )
    dwDialPause: int
    """How long a comma in the number dialed pauses. (DWORD, milliseconds, since TAPI
    1.3)"""

    dwDialSpeed: int
    """The gap between two digits. (DWORD, milliseconds, since TAPI 1.3)"""

    dwDigitDuration: int
    """How long each digit sounds. (DWORD, milliseconds, since TAPI 1.3)"""

    dwWaitForDialtone: int
    """How long to wait at most for dial tone, where the number has a W. (DWORD,
    milliseconds, since TAPI 1.3)"""
