"""Run the benchmarks: `python tests/benchmarks`."""

import sys
from pathlib import Path


def run() -> None:
    """Find the package that this file is of, and start it."""
    sys.path[0] = str(Path(__file__).parents[1])
    from benchmarks.command import main

    main()


if __name__ == "__main__":
    run()
