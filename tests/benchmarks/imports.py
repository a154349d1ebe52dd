"""What an import costs, inside the process."""

from __future__ import annotations

import os
import subprocess
import sys

import tapi2
from benchmarks.timing import Case, Group, Timer

_PROGRAM = """
import sys, time
begin = time.perf_counter()
{code}
print(time.perf_counter() - begin)
"""
_RECORD = (
    "bytes.fromhex('01000000' '16000000' + '02' * 8 + '03' * 8 + '02' * 8 + '04' * 8)"
)


def process(code: str) -> Timer:
    """Time some code in a fresh interpreter, which has compiled its modules before."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
    }

    def timer(loops: int) -> float:
        times: list[float] = []
        for _ in range(loops):
            done = subprocess.run(
                [sys.executable, "-I", "-c", _PROGRAM.format(code=code)],
                capture_output=True,
                check=True,
                encoding="utf-8",
                env=environment,
            )
            times.append(float(done.stdout))
        return min(times)

    return timer


def groups(quick: bool) -> list[Group]:
    """Give what is measured of imports."""
    decode = f"tapi2.decode({_RECORD})"
    agents = [tapi2.AgentEntryRecord(agent=7, name="Mina Chen")]
    buffer = tapi2.AgentListRecord(entries=agents).to_bytes()
    read = f"tapi2.AgentListRecord.from_bytes({buffer!r})"
    return [
        Group(
            "Import, inside the process",
            Case("import ctypes, enum", process("import ctypes, enum")),
            [
                Case("import tapi2", process("import tapi2"), 0.25),
                Case(
                    "import tapi2, one decode", process(f"import tapi2; {decode}"), 3.0
                ),
                Case(
                    "import tapi2, one decode, its constants read",
                    process(f"import tapi2; m = {decode}; m.changed, m.state"),
                ),
                Case(
                    "import tapi2, one decode, one list of agents",
                    process(f"import tapi2; {decode}; {read}"),
                    4.0,
                ),
                Case(
                    "import tapi2, one decode, one structure",
                    process(f"import tapi2; {decode}; tapi2.LINEAGENTCAPS()"),
                    4.0,
                ),
            ],
            rounds=7 if quick else 31,
        )
    ]
