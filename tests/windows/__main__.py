"""Run the tests on Windows CPython: `python tests/windows`."""

import signal
import sys
from pathlib import Path


def run() -> int:
    """Find the package that this file is of, and start it."""
    sys.path[0] = str(Path(__file__).parents[1])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that Wine ends too
    from windows.command import main

    return main()


if __name__ == "__main__":
    sys.exit(run())
