"""The kinds of names that a spec has."""

from __future__ import annotations

# What people may call each kind.
KINDS = {
    "message": "messages",
    "word": "words",
    "family": "families",
    "constant": "constants",
    "structure": "structures",
    "member": "members",
    "request": "requests",
    "extension": "extensions",
}
