"""The ways of README, as programs write them: with loop, `tapi2.` and `match`."""

from __future__ import annotations

import tapi2
from benchmarks.data import MESSAGES, RECORDS, WORDS, X64
from benchmarks.timing import Case, Group, Timer, statements

_MATCH = """\
for record in records:
            match tapi2.decode(record):
                case tapi2.AgentStatusExMessage(agent=agent, state=READY):
                    pass
                case tapi2.QueueStatusMessage(queue_id=queue, changed=changed):
                    pass
                case other:
                    pass""".replace("READY", "tapi2.AgentStateEx.READY")


def _written(code: str) -> Timer:
    """Time a loop over one message of each kind, many times."""
    times = 100
    names = {
        "tapi2": tapi2,
        "layout": X64,
        "records": RECORDS * times,
        "messages": MESSAGES * times,
        "calls": WORDS * times,
        "buffer": b"".join(RECORDS * times),
    }
    return statements([code], names, len(RECORDS) * times)


def groups(quick: bool) -> list[Group]:
    """Give what is measured of the ways that programs take."""
    each = "for record in records: "
    return [
        Group(
            "As programs write it, the eight kinds mixed",
            Case(
                "layout.unpack_from(record)",
                _written(f"{each}layout.unpack_from(record)"),
            ),
            [
                Case("tapi2.decode(record)", _written(f"{each}tapi2.decode(record)")),
                Case("the same, and a match of two kinds", _written(_MATCH)),
                Case(
                    "for message in tapi2.iter_decode(buffer)",
                    _written("for message in tapi2.iter_decode(buffer): pass"),
                ),
                Case(
                    "tapi2.from_callback(*words)",
                    _written("for words in calls: tapi2.from_callback(*words)"),
                ),
                Case(
                    "message.to_bytes()",
                    _written("for message in messages: message.to_bytes()"),
                ),
            ],
            rounds=20 if quick else 200,
        ),
    ]
