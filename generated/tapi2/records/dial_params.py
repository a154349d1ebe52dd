# DO NOT EDIT. Made from spec/structures/LINEDIALPARAMS.yaml
# and templates/tapi2/records/{record.module}.py.j2 by: tapi2gen build
"""The structure LINEDIALPARAMS, and what it means."""

from dataclasses import dataclass
from struct import Struct
from typing import Any

from ..fields import Number
from .entry import EntryRecord
from .reader import StructureReader
from .writer import StructureWriter


@dataclass(frozen=True, slots=True, repr=False)
class DialParamsRecord(EntryRecord):
    """LINEDIALPARAMS, since TAPI 1.3.

    How digits are dialed on a line: pauses, speed, and how long a digit and a wait for
    dial tone take.

    Source:
        https://learn.microsoft.com/windows/win32/api/tapi/ns-tapi-linedialparams
    """

    NAME = "LINEDIALPARAMS"
    MIN_VERSION = (1, 3)
    STRUCT = Struct("<IIII")

    dial_pause: int = Number().default(0)
    """dwDialPause, milliseconds, since TAPI 1.3.

    How long a comma in the number dialed pauses.
    """

    dial_speed: int = Number().default(0)
    """dwDialSpeed, milliseconds, since TAPI 1.3.

    The gap between two digits.
    """

    digit_duration: int = Number().default(0)
    """dwDigitDuration, milliseconds, since TAPI 1.3.

    How long each digit sounds.
    """

    wait_for_dialtone: int = Number().default(0)
    """dwWaitForDialtone, milliseconds, since TAPI 1.3.

    How long to wait at most for dial tone, where the number has a W.
    """

    @staticmethod
    def _read(words: tuple[Any, ...], reader: StructureReader) -> tuple[Any, ...]:
        return (
            words[0],
            words[1],
            words[2],
            words[3],
        )

    def _words(self, writer: StructureWriter) -> tuple[Any, ...]:
        return (
            self.dial_pause,
            self.dial_speed,
            self.digit_duration,
            self.wait_for_dialtone,
        )
