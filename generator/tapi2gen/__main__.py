# PYTHON_ARGCOMPLETE_OK
"""Entry points: `tapi2gen`, and `python -m tapi2gen`.

Nothing is imported here that takes long: a `check` of an unchanged tree is over before
anything else is needed.
"""

from __future__ import annotations

import gc
import os
import sys

from tapi2gen.folders import find_spec, paths_beside
from tapi2gen.output.digests import in_sync, unchanged
from tapi2gen.streams import drop_output, is_closed_pipe, open_closed, prepare

_NEEDS = ("black", "jinja2", "jsonschema", "packaging", "referencing", "yaml")
_ABOUT = (
    "tapi2gen makes the package tapi2 and its documentation from a spec, and needs"
    " more than tapi2 itself: pip install 'tapi2[generate]'"
)
_WRONG = 2
_INTERRUPTED, _NO_READER = 130, 141  # as shells have it: 128 and the signal


def main() -> int:
    """Run the command line and return its exit status."""
    # A command makes little garbage, and ends soon: looking for it takes a tenth of a
    # build, at its end too, unless everything is frozen.
    gc.disable()
    open_closed()
    prepare()
    try:
        try:
            status = 0 if sys.argv[1:] == ["check"] and _is_in_sync() else _run()
        finally:  # at the end of a call that is wrong, too
            if sys.stdout:
                sys.stdout.flush()
            gc.freeze()
    except KeyboardInterrupt:
        return _end("stopped", _INTERRUPTED)
    except OSError as error:
        if is_closed_pipe(error):
            return _end("", _NO_READER)
        return _end(f"{error.strerror or error}", _WRONG)
    return status


def _end(text: str, status: int) -> int:
    """Say why it ends, if anybody can still read that, and return the exit status."""
    try:
        if text:
            print(f"tapi2gen: {text}", file=sys.stderr, flush=True)
    except OSError:
        pass
    drop_output()
    return status


def _is_in_sync() -> bool:
    """Report that the tree is what it should be, if its digests say so, or nothing."""
    try:
        found = find_spec()
        if not found:
            return False
        spec, templates, out = paths_beside(found)
        where = out.removeprefix(os.getcwd() + os.sep).replace(os.sep, "/")
    except OSError:
        return False
    count = unchanged(spec, templates, out)
    if count:
        print(f"{where}: {in_sync(count)}")
    return bool(count)


def _run() -> int:
    import importlib.util

    if not all(map(importlib.util.find_spec, _NEEDS)):
        is_help = not {"-h", "--help"}.isdisjoint(sys.argv)
        print(_ABOUT, file=sys.stdout if is_help else sys.stderr)
        return 0 if is_help else _WRONG
    from tapi2gen.cli import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
