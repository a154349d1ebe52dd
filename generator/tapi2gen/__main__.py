"""Entry point: `tapi2gen`, or `python -m tapi2gen`."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec

_NEEDS = ("black", "jinja2", "jsonschema", "referencing", "yaml")


def main() -> int:
    """Run the command line, once what it needs is there."""
    if not all(map(find_spec, _NEEDS)):
        print("pip install 'tapi2[generate]'", file=sys.stderr)
        return 2
    try:
        from tapi2gen.cli import run

        return run()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # who reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


if __name__ == "__main__":
    sys.exit(main())
