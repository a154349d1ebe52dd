"""Mutate valid buffers, and decode them with every decoder: records or errors only.

Run it as `python tests/fuzz/mutate.py --count 1000000 --seed 1`. The same seed gives
the same buffers. Whatever is found is printed with its bytes, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from support.record_cases import Sample, decoders, family, samples
from tapi2 import TapiError

# Words that break careless readers: bounds of types, of structures, of offsets.
WORDS = (
    *(0, 1, 2, 3, 4, 12, 16, 20, 24, 28, 32, 55, 56, 57, 71, 72, 73, 88, 107, 108),
    *(0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x00020000, 0x00020002, 0x00030000),
    *(0x7FF00000, 0x7FF80000, 0xFFF00000, 0x7FFFFFFF, 0x80000000),
    *(0xFFFFFF00, 0xFFFFFFFC, 0xFFFFFFFE, 0xFFFFFFFF),
)
ENCODINGS = ("utf-16-le", "utf-16-le", "utf-16-le", "cp950", "cp1252")
FEW = 8  # of the decoders that the buffer was not made for, so many try it


class Finding(NamedTuple):
    """An exception that no decoder may raise."""

    decoder: str
    encoding: str
    raw: bytes
    error: Exception


class Result(NamedTuple):
    """What a run gave."""

    outcomes: Counter[str]
    decodings: int
    findings: list[Finding]


def mutate(chance: random.Random, raw: bytes, other: bytes) -> bytes:
    """Change a buffer in one to four places."""
    data = bytearray(raw)
    for _ in range(chance.randint(1, 4)):
        if not data:
            break
        at = chance.randrange(len(data))
        dword = at & ~3
        match chance.randrange(9):
            case 0:
                data[at] ^= 1 << chance.randrange(8)
            case 1:
                data[at] = chance.randrange(256)
            case 2 | 3 | 4:
                data[dword : dword + 4] = chance.choice(WORDS).to_bytes(4, "little")
            case 5:  # a word that points at or past the end, or almost
                word = max(0, len(raw) + chance.randint(-40, 8))
                data[dword : dword + 4] = word.to_bytes(4, "little")
            case 6:
                del data[at:]
            case 7:
                data[at:at] = other[: chance.randrange(1, 64)]
            case _:
                word = int.from_bytes(data[dword : dword + 4], "little")
                word = (word + chance.choice((-4, -2, -1, 1, 2, 4))) % (1 << 32)
                data[dword : dword + 4] = word.to_bytes(4, "little")
    return bytes(data)


def try_one(decoder: type[Any], raw: bytes, encoding: str, deep: bool) -> str:
    """Decode a buffer; tell what came out.

    Args:
        decoder: The class.
        raw: The buffer.
        encoding: That of its texts.
        deep: Whether to use the record, too: print it, write it and read it again.
    """
    try:
        record = decoder.from_bytes(raw, encoding=encoding)
    except TapiError as error:
        return type(error).__name__
    assert isinstance(record, family(decoder)), "neither a record nor an error"
    if deep:
        assert repr(record)
        assert record.to_dict()
        again = record.to_bytes(encoding="utf-16-le")
        assert len(again) < 1 << 20, "a short buffer became a long one"
        assert type(record).from_bytes(again) == record, "another record comes back"
    return "record"


def fuzz(count: int, seed: int, *, few: int = FEW) -> Result:
    """Decode so many mutated buffers."""
    chance = random.Random(seed)
    made: list[Sample] = samples()
    raws = [sample.raw for sample in made]
    raws += [bytes(20), b"", raws[0] * 20]
    owners = [type(sample.record) for sample in made]
    everyone = decoders()
    outcomes: Counter[str] = Counter()
    findings: list[Finding] = []
    for number in range(count):
        which = chance.randrange(len(raws))
        raw = mutate(chance, raws[which], chance.choice(raws))
        encoding = chance.choice(ENCODINGS)
        tried = chance.sample(everyone, few) if number % 16 else everyone
        own = owners[which : which + 1]
        for decoder in (*own, everyone[-1], *tried):
            try:
                outcomes[try_one(decoder, raw, encoding, number % 4 == 0)] += 1
            except Exception as error:
                findings.append(Finding(decoder.__name__, encoding, raw, error))
    return Result(outcomes, sum(outcomes.values()) + len(findings), findings)


def main() -> int:
    """Run from a command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--few", type=int, default=FEW)
    options = parser.parse_args()
    begin = time.perf_counter()
    result = fuzz(options.count, options.seed, few=options.few)
    seconds = time.perf_counter() - begin
    print(f"{options.count} buffers, {result.decodings} decodings, {seconds:.0f} s")
    print(", ".join(f"{name}: {n}" for name, n in result.outcomes.most_common()))
    for finding in result.findings[:20]:
        print(
            f"{finding.decoder} ({finding.encoding}) {finding.raw.hex()}: "
            f"{finding.error!r}"
        )
    return 1 if result.findings else 0


if __name__ == "__main__":
    sys.exit(main())
