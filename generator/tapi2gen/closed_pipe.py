"""Who reads the output may have seen enough, as with `| head -1`."""

from __future__ import annotations

import errno


def is_closed_pipe(error: OSError) -> bool:
    """Return whether the reader of the output is gone.

    The C library of Windows calls that an invalid argument. So do other calls, but
    these name a file.
    """
    return isinstance(error, BrokenPipeError) or (
        error.errno == errno.EINVAL and error.filename is None
    )
