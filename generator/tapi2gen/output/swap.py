"""Two folders change places in one step, where the system can do that.

Linux and macOS can, on their usual file systems. Windows cannot, nor can anybody move
what a disk is mounted on. Python has no function for it: this calls the C library.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from pathlib import Path

# Whether there is any hope; a disk may still refuse.
CAN_EXCHANGE = sys.platform != "win32"

_HERE = -100  # AT_FDCWD: paths are those of the process
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS
_RENAMEAT2 = {"x86_64": 316, "aarch64": 276}  # for C libraries that do not have it


def exchange(one: Path, other: Path) -> bool:
    """Let two folders of one parent change places.

    Returns:
        Whether they did: both have, or neither.
    """
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        done = library.renamex_np(first, second, ctypes.c_uint(_EXCHANGE))
    elif hasattr(library, "renameat2"):
        done = library.renameat2(_HERE, first, _HERE, second, _EXCHANGE)
    elif number := _RENAMEAT2.get(platform.machine()):
        done = library.syscall(number, _HERE, first, _HERE, second, _EXCHANGE)
    else:
        return False
    return bool(done == 0)
