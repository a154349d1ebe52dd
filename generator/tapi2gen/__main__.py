"""Entry points: `tapi2gen`, and `python -m tapi2gen`.

Nothing is imported here that takes long: `check` is over sooner where nothing changed.
"""

from __future__ import annotations

import os
import sys

from tapi2gen import clock
from tapi2gen.fast_check import fast_check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

_NEEDS = ("black", "jinja2", "jsonschema", "referencing", "yaml")
_INTERRUPTED, _ENDED = 130, 143  # as shells have it: 128 and the signal


class _End(KeyboardInterrupt):
    """Somebody asks this process to end; what is half done is cleared away first."""


def _end(_signal: int, _frame: object) -> None:
    raise _End


def main() -> int:
    """Run the command line, once what it needs is there."""
    started = clock.now()
    try:
        if sys.argv[1:] == ["check"] and (all_is_well := fast_check()):
            print(f"{all_is_well}, in {clock.took(started)}")
            status = 0
        else:
            status = _run()
        if sys.stdout:
            sys.stdout.flush()
    except KeyboardInterrupt as stop:
        state = "; ".join(getattr(stop, "__notes__", ["nothing was written"]))
        print(f"tapi2gen: stopped; {state}", file=sys.stderr)
        return _ENDED if isinstance(stop, _End) else _INTERRUPTED
    except BrokenPipeError:  # who reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return status


def script() -> NoReturn:
    """Run the command line as a process of its own.

    What is left in memory is left to the system, which takes it back at once; Python
    would free it piece by piece.
    """
    status = main()
    if sys.stderr:
        sys.stderr.flush()
    os._exit(status)


def _run() -> int:
    import signal
    from contextlib import suppress
    from importlib.util import find_spec

    from tapi2gen.garbage import leave_all, look_seldom

    if not all(map(find_spec, _NEEDS)):
        print("pip install 'tapi2[generate]'", file=sys.stderr)
        return 2
    look_seldom()
    with suppress(ValueError):  # only the main thread has a say
        signal.signal(signal.SIGTERM, _end)
    from tapi2gen.cli import run

    try:
        return run()
    finally:
        leave_all()


if __name__ == "__main__":
    sys.exit(main())
