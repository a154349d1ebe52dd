"""Last stage: the only part that writes to disk.

A build changes `generated/` as a whole or not at all. The new tree is made aside, in a
hidden folder beside the old one, then the two change places in one step:

    lock ──▶ look ──▶ compare ──▶ make aside ──▶ change places ──▶ remove the old one

- `lock`: one build at a time; a build that was killed holds no lock.
- `look`: what is on disk. Links are refused, and what tapi2gen did not make.
- `drift`: how that differs from what should be there.
- `tree`: the new tree made, and put in the old one's place.
- `swap`: two folders change places.
- `piecemeal`: file by file, where they cannot.
- `extras`: files beside the tree, for other commands.
"""

from tapi2gen.output.drift import Drift, compare, problems, refuse_other_packages, show
from tapi2gen.output.extras import aside, create
from tapi2gen.output.lock import reading
from tapi2gen.output.tree import write

__all__ = [
    "Drift",
    "aside",
    "compare",
    "create",
    "problems",
    "reading",
    "refuse_other_packages",
    "show",
    "write",
]
