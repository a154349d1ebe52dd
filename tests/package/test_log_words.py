"""The six words of a message in log lines: found for sure, or refused."""

from __future__ import annotations

import pytest

from tapi2.text.lines import Line, TextError
from tapi2.text.logs import read_logs

WORDS = (0x1234, 0x16, 0x7, 0, 2, 4)


def read(text: str, width: int = 0) -> list[tuple[int, ...]]:
    """Read the words in a line."""
    return list(read_logs([Line(1, text)], width))


@pytest.mark.parametrize(
    "text",
    [
        # In brackets, whatever stands before them.
        "MSG (0x1234, 0x16, 0x7, 0x0, 0x2, 0x4)",
        "lineCallback(4660,22,7,0,2,4) returned",
        "17 of 20: [4660 22 7 0 2 4]",
        "{4660; 22; 7; 0; 2; 4}",
        '{"time": 5, "args": [4660, 22, 7, 0, 2, 4]}',
        # With names, in any order.
        "dev=4660 msg=22 inst=7 p1=0 p2=2 p3=4",
        "time=12 dev=4660 msg=22 inst=7 p1=0 p2=2 p3=4 thread=9",
        "p3=4 p2=2 p1=0 inst=7 msg=22 dev=4660",
        "hDevice: 4660, dwMessageID: 22, dwInstance: 7, dwParam1: 0, param2: 2, p3: 4",
        "hDevice=0x00001234 dwMsg=0x16 dwInstance=7 dwParam1=0 dwParam2=2 dwParam3=4",
        '{"device": 4660, "message_id": 22, "inst": 7, "p1": 0, "param2": 2, "p3": 4}',
        "hdevice=4660 dwmsg=22 dwcallbackinstance=7 dwparam1=0 dwparam2=2 dwparam3=4",
        "device 4660 message 22 instance 7 param1 0 param2 2 param3 4",
        # Alone, but for what is no word.
        "4660 22 7 0 2 4",
        "0x1234\t0x16\t0x7\t0\t2\t4",
        "+4660, 22, 7, 0, 2, 4.",
        "0x1234 0x16 0x7 0x0 0x2 0x00000000`00000004",
        "2026-05-01 12:00:01.123 4660 22 7 0 2 4",
        "2026-05-01T12:00:01,123+02:00 [1234] INFO callback 4660 22 7 0 2 4",
        "05/01/2026 12:00:01 PM 4660 22 7 0 2 4",
        "May  1 12:00:01 host app[1234]: 4660 22 7 0 2 4",
        "3.25 Thread-7: 4660 22 7 0 2 4 LINE_AGENTSTATUS",
        "12:00:05,4660,22,7,0,2,4",
    ],
)
def test_the_words_of_a_line_are_read(text: str) -> None:
    """Dates, times, fractions and threads are none of them."""
    assert read(text) == [WORDS]


@pytest.mark.parametrize("text", ["", "  ", "application started", "[12] at 12:00:01"])
def test_a_line_without_numbers_is_skipped(text: str) -> None:
    """A log has other lines."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("listening on port 5060", "1:19: six numbers were expected, and 1 came"),
        ("MSG (1, 2, 3, 4, 5)", "1:6: six numbers were expected, and 5 came"),
        ("MSG (1, LINE_REPLY, 3, 4, 5, 6)", "1:6: six numbers were expected, and 5"),
        ("MSG (1, 2, 3, 4, 5, 6, 7)", "1:6: which of 7 numbers are the six words"),
        ("17 4660 22 7 0 2 4", "1:1: which of 7 numbers are the six words"),
        ("12:00:01 tid 17 4660 22 7 0 2 4", "1:14: which of 7 numbers are the six"),
        ("4660 22 7 0 2 4 in 12 ms", "1:1: which of 7 numbers are the six words"),
        ("[1] [2] [3] [4] [5] [6]", "1:1: which of 6 numbers are the six words"),
        ("0000001D 22 7 0 2 4", "1:1: which of 6 numbers are the six words"),
        ("(1,2,3,4,5,6) (1,2,3,4,5,6)", "1:2: more than one message may be in this"),
        ("dev=1 msg=2 inst=3 p1=4 p2=5", "1:5: no number is named dwParam3 here"),
        ("dev=1 msg=LINE_REPLY inst=3 p1=4 p2=5", "1:11: msg is LINE_REPLY, no number"),
        ("hDevice: 1, dwMsg: 1D, dwParam1: 0", "1:20: dwMsg is 1D, no number"),
        ("(00001234, 22, 7, 0, 2, 4)", "1:2: 00001234 may be hexadecimal: write 0x"),
        ("(0x123456789, 22, 7, 0, 2, 4)", "1:2: hDevice has 32 bits, and 0x12345"),
        ("(1, 2, 3, 4, 5, -9223372036854775809)", "1:17: dwParam3 has 64 bits"),
    ],
)
def test_what_is_not_sure_is_refused(text: str, message: str) -> None:
    """With the place, and how to write it."""
    with pytest.raises(TextError, match=f"^{message}"):
        read(text)


LOW = -(2**31)


@pytest.mark.parametrize(
    ("number", "width", "expected"),
    [
        (-1, 0, 0xFFFF_FFFF),
        (-1, 32, 0xFFFF_FFFF),
        (-1, 64, 0xFFFF_FFFF_FFFF_FFFF),
        (LOW, 0, 0x8000_0000),
        (LOW, 64, 0xFFFF_FFFF_8000_0000),
        (LOW - 1, 0, 0xFFFF_FFFF_7FFF_FFFF),
        (LOW - 1, 32, None),
        (2**32, 0, 2**32),
        (2**32, 32, None),
    ],
)
def test_a_negative_parameter_has_its_highest_bit_set(
    number: int, width: int, expected: int | None
) -> None:
    """Of 32 bits if it fits there, unless the layout says another width."""
    text = f"(1, 2, 3, 4, 5, {number})"
    if expected is None:
        with pytest.raises(TextError, match="dwParam3 has 32 bits"):
            read(text, width)
    else:
        assert read(text, width) == [(1, 2, 3, 4, 5, expected)]


@pytest.mark.parametrize("width", [0, 32, 64])
def test_device_and_message_have_32_bits(width: int) -> None:
    """Whatever the width of a parameter."""
    assert read("(-1, -2, 0, 0, 0, 0)", width)[0][:2] == (0xFFFF_FFFF, 0xFFFF_FFFE)
