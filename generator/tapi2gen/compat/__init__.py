"""What changed in the API between two specs, and whom it breaks.

    Spec --surface--> things with traits --compare--> changes --report--> text | JSON

`surface` says what programs, bytes and pages depend on; `compare` finds what differs
there; `semver` suggests the next version; `revision` reads a spec out of git.
"""

from tapi2gen.compat.changes import Change, Kind, Side
from tapi2gen.compat.compare import compare

__all__ = ["Change", "Kind", "Side", "compare"]
