"""What the spec describes, for tests that list it or count it.

A test that needs all messages, families or structures takes them from here, so that an
entry that is added to the spec is tested and breaks no list. What is written by hand,
to be independent of the spec, stands in the module that needs it or in `golden`, and a
test that finds it incomplete names the place to edit.
"""

from __future__ import annotations

from pathlib import Path

import tapi2
from tapi2 import Message
from tapi2gen.pipeline import read_spec

SPEC = read_spec(Path(__file__).resolve().parents[2] / "spec")

# The class of each message, by its number and in the order of the numbers.
MESSAGE_CLASSES: dict[int, type[Message]] = {
    message.value: getattr(tapi2, message.class_name)
    for message in sorted(SPEC.messages, key=lambda message: message.value)
}
