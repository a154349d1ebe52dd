"""`tapi2gen check` where nothing has changed: every file is hashed, nothing is made.

The manifest has a digest of all that the last build read, and one of all that it wrote.
If both are those of the files on disk, a build would change nothing. Whatever is not so
is told by the full check, which this module leaves everything to; so it must be quick,
and imports nothing but what hashing needs.
"""

from __future__ import annotations

import os

from tapi2gen.defaults import default_paths
from tapi2gen.digests import digest_of, digest_of_read, digest_of_written, files, read

MANIFEST = "MANIFEST.json"
# Which line of the manifest has the digests of everything, from 0.
DIGESTS_LINE = 3


def fast_check() -> str:
    """Check the default folders.

    Returns:
        What the full check would say but for the time, if it is that all is well;
        otherwise nothing.
    """
    try:
        here, (spec, templates, out) = os.getcwd(), default_paths()
        lines = read(f"{out}/{MANIFEST}").decode().split("\n")
        line = lines.pop(DIGESTS_LINE)
        of_read = digest_of_read(spec, [templates])
        if not of_read or os.path.islink(out):
            return ""
        found = sorted(files(out))
        found.remove(MANIFEST)
        written = [(path, digest_of(f"{out}/{path}")) for path in found]
    except (OSError, ValueError, IndexError):
        return ""
    if line != digests_line(of_read, digest_of_written("\n".join(lines), written)):
        return ""
    shown = out.removeprefix(os.path.join(here, "")).replace(os.sep, "/")
    # Not every terminal can show other characters.
    return f"{shown}: {in_sync(len(found) + 1)}" if shown.isascii() else ""


def digests_line(of_read: str, of_written: str) -> str:
    """Give the line of the manifest that has the digests of everything."""
    return f'  "all": {{"read": "{of_read}", "written": "{of_written}"}},'


def in_sync(count: int) -> str:
    """Say that nothing differs."""
    return f"{count} files, all as the spec says"
