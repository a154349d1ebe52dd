"""Entry point: `tapi2gen`, or `python -m tapi2gen`."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from importlib.util import find_spec

_NEEDS = ("black", "jinja2", "jsonschema", "referencing", "yaml")
_INTERRUPTED, _ENDED = 130, 143  # as shells have it: 128 and the signal


class _End(KeyboardInterrupt):
    """Somebody asks this process to end; what is half done is cleared away first."""


def _end(_signal: int, _frame: object) -> None:
    raise _End


def main() -> int:
    """Run the command line, once what it needs is there."""
    if not all(map(find_spec, _NEEDS)):
        print("pip install 'tapi2[generate]'", file=sys.stderr)
        return 2
    try:
        with suppress(ValueError):  # only the main thread has a say
            signal.signal(signal.SIGTERM, _end)
        from tapi2gen.cli import run

        return run()
    except KeyboardInterrupt as stop:
        state = "; ".join(getattr(stop, "__notes__", ["nothing was written"]))
        print(f"tapi2gen: stopped; {state}", file=sys.stderr)
        return _ENDED if isinstance(stop, _End) else _INTERRUPTED
    except BrokenPipeError:  # who reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


if __name__ == "__main__":
    sys.exit(main())
