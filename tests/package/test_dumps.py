"""Bytes in text: what tools print is read for sure, or refused at its place."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from io import BufferedReader, BytesIO

import pytest

from support.dumps import DUMPS, RECORDS
from tapi2 import TapiError
from tapi2.text.dumps import read_dumps
from tapi2.text.lines import TextError, read_lines


def read(text: str | bytes) -> bytes:
    """Read the bytes that a text stands for."""
    raw = text.encode() if isinstance(text, str) else text
    lines = read_lines(BufferedReader(BytesIO(raw)))
    return b"".join(read_dumps(lines))


@pytest.mark.parametrize("tool", DUMPS)
def test_what_tools_print_is_read(tool: str) -> None:
    """Addresses and columns of text are no bytes, also where the text has digits."""
    assert read(DUMPS[tool]) == RECORDS


# How text changes on its way, and how often the records are in it then.
WAYS: dict[str, tuple[Callable[[str], bytes], int]] = {
    "Windows line ends": (lambda text: text.replace("\n", "\r\n").encode(), 1),
    "old line ends": (lambda text: text.replace("\n", "\r").encode(), 1),
    "PowerShell's >": (lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"), 1),
    "UTF-16, big-endian": (
        lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        1,
    ),
    "UTF-16 without a mark": (lambda text: text.strip().encode("utf-16-le"), 1),
    "a byte order mark": (lambda text: codecs.BOM_UTF8 + text.encode(), 1),
    "spaces at the end": (lambda text: text.replace("\n", "  \n").encode(), 1),
    "no line end": (lambda text: text.rstrip().encode(), 1),
    "empty lines between": (lambda text: text.replace("\n", "\n\n").encode(), 1),
    "commands": (lambda text: f"user@host:~$ print it\n{text}$ ".encode(), 1),
    "a prompt of Windows": (lambda text: f"PS C:\\> type a.txt\n{text}".encode(), 1),
    "two, parted": (lambda text: f"{text}\n{text}".encode(), 2),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_way_of_a_text_does_not_matter(way: str) -> None:
    """Editors, shells and mail change line ends, spaces and encodings."""
    change, times = WAYS[way]
    for tool, text in DUMPS.items():
        assert read(change(text)) == RECORDS * times, tool


@pytest.mark.parametrize("tool", ["xxd", "hexdump", "hexdump -C", "od -x", "od -t x4"])
def test_dumps_may_follow_each_other(tool: str) -> None:
    """An address 0 begins a new one."""
    assert read(DUMPS[tool].lstrip() * 2) == RECORDS * 2


def test_upper_case_is_read() -> None:
    """In bytes and addresses."""
    assert read(DUMPS["od -A x -t x1"].upper()) == RECORDS
    assert read(DUMPS["WinDbg dd"].upper().replace("KD>", "kd>")) == RECORDS


# A row of zeros between two others, as tools leave rows out that repeat the last.
REPEATED = b"\x01" * 16 + bytes(16) * 3 + b"\x02" * 16
ROWS = {
    "hexdump -C": """
00000000  01 01 01 01 01 01 01 01  01 01 01 01 01 01 01 01  |................|
00000010  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|
*
00000040  02 02 02 02 02 02 02 02  02 02 02 02 02 02 02 02  |................|
00000050
""",
    "hexdump": """
0000000 0101 0101 0101 0101 0101 0101 0101 0101
0000010 0000 0000 0000 0000 0000 0000 0000 0000
*
0000040 0202 0202 0202 0202 0202 0202 0202 0202
0000050
""",
    "od -t x1": """
0000000 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01
0000020 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
*
0000100 02 02 02 02 02 02 02 02 02 02 02 02 02 02 02 02
0000120
""",
    "xxd -a": """
00000000: 0101 0101 0101 0101 0101 0101 0101 0101  ................
00000010: 0000 0000 0000 0000 0000 0000 0000 0000  ................
*
00000040: 0202 0202 0202 0202 0202 0202 0202 0202  ................
""",
}


@pytest.mark.parametrize("tool", ROWS)
def test_rows_that_are_left_out_are_repeated(tool: str) -> None:
    """As many as the next address says."""
    assert read(ROWS[tool]) == REPEATED


def test_a_word_that_was_filled_up_is_cut() -> None:
    """The last address says how many bytes there are."""
    assert read("0000000 1234 0056\n0000003\n") == b"\x34\x12\x56"


@pytest.mark.parametrize(
    "text",
    [
        '"34120000"',
        "0x34, 0x12, 0x0, 0x0",
        "{ 0x34, 0x12, 0x00, 0x00 }",
        "std::array<std::uint8_t, 4> r = {{0x34, 0x12, 0x0, 0x0}};",
        "\t34 12 00 00",
        "00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F",
        "3 4\n1 2\n0 0 0 0",
        "341\n20000",
        "# a comment\n34120000\n// another",
        "\x1b[32m34 12\x1b[0m 00 00",
    ],
)
def test_small_texts_are_read(text: str) -> None:
    """One form each."""
    expected = bytes(range(16)) if text.startswith("00 01") else b"\x34\x12\0\0"
    assert read(text) == expected


XXD = """\
00000000: 3412 0000 1600 0000 0700 0000 0000 0000  4...............
00000010: 0200 0000 0400 0000 3412 0000 1600 0000  ........4.......
"""
# Texts that are refused, with the place and what is wrong there.
REFUSED: dict[str, tuple[str | bytes, str]] = {
    "no dump": ("hello", "1:1: this is no hexadecimal text"),
    "a letter": ("34 12\n34 0g", "2:4: this is no hexadecimal text"),
    "another script": ("34 12\n\n行", "3:1: this is no hexadecimal text"),
    "a label": ("record: 3412", "1:1: this is no hexadecimal text"),
    "a time": ("12:00:01.5 34 12", "1:1: this is no hexadecimal text"),
    "bytes": (b"\x34\x12\0\0\x16", "1:3: this is no text: leave out the option --hex"),
    "addresses and runs": (
        "00 3412000016\n05 0000000700\n",
        "1:1: the groups of digits are of several sizes",
    ),
    "rows joined": (
        "00404000 00001234 00000016 00404008 00000007 00000000",
        "1:1: 00404000 may be an address",
    ),
    "bytes of rows joined": (
        "0000 34 12 00 00 0010 16 00 00 00",
        "1:1: the groups of digits are of several sizes",
    ),
    "addresses as wide as words": (
        "0000000000404000 0000001600001234 0000000000000007 0000000400000002",
        "1:1: 0000000000404000 may be an address",
    ),
    "short addresses": (
        "0000 3412 0000 1600 0000 0700 0000 0000 0000",
        "1:1: 0000 may be an address",
    ),
    "rows of short addresses": (
        "0000 3412 0000 1600 0000\n0008 0700 0000 0000 0000",
        "1:1: the order of bytes in these words is not known",
    ),
    "a number before an array": (
        "auto x = 0x16;\nBYTE a[] = {0x34};",
        "1:10: this is one number",
    ),
    "quoted rows": ('"00 34 12"\n"02 16 00"\n', "2:2: the first number of"),
    "items of another size": (
        "size_t a[] = {0x34};",
        "1:1: the items are no bytes but",
    ),
    "a typed array": ("new Uint32Array([0x34])", "1:5: the items are no bytes but"),
    "half a byte": ("34 12\n1\n", "2:1: the last byte before has one digit"),
    "decimal numbers": ("52 18 0 0", "1:7: a byte has two digits"),
    "od -A n": (" 00001234 00000016 00000007 00000000", "1:2: if od -An printed"),
    "od": ("0000000 011064 000000 000026", "1:9: bytes have two digits, words"),
    "od -t d4": ("0000000        4660          22", "1:16: these are no bytes"),
    "od -c": ("0000000   a   b   c", "1:11: bytes have two digits, words"),
    "od -t x1 -t x4": (
        "0000000 34 12 00 00 16 00 00 00\n           00001234    00000016\n",
        "2:1: the address is 00001234, where 00000008 was expected",
    ),
    "hexdump -b": ("0000000 064 022 000", "1:9: bytes have two digits, words"),
    "xxd -b": (
        "00000000: 00110100 00010010 00000000 00000000  4...",
        "1:46: the text column does not show the bytes",
    ),
    "xxd -E": (XXD.replace("4...", "...."), "1:50: the text column does not show"),
    "xxd -g 4 or xxd -e": (
        "00000000: 00000100 00000016  ........",
        "1:1: the order of bytes in these words is not known",
    ),
    "a row is missing": (
        XXD.replace("00000010", "00000020"),
        "2:1: the address is 00000020, where 00000010 was expected",
    ),
    "no address": (f"{XXD}0200 0000\n", "3:1: the address is 0200, where 00000020"),
    "numbers of lines": ("0001: 3412\n0002: 3412\n", "2:1: the address is 0002"),
    "one row": (
        "00404000  00001234 00000016 00000007 00000000",
        "1:1: 00404000 may be an address, or bytes",
    ),
    "unread memory": (
        "0000023a`5f0040c0  34 12 ?? ??",
        "1:26: the debugger could not read this memory",
    ),
    "nothing to repeat": ("*\n00000010\n", r"1:1: \* repeats a row of a dump"),
    "who knows how often": (
        "0000000 0000 0000 0000 0000 0000 0000 0000 0000\n*\n0000060\n",
        "2:1: how many rows this repeats is not known",
    ),
    "repeated too often": (
        f"{XXD}*\nffffffffffff0000: 0000 0000 0000 0000  ........\n",
        "1:1: the rows that are repeated would be more than a gigabyte",
    ),
    "repeated for ever": (f"{XXD}*\n", "3:1: how many rows this repeats"),
    "an array of words": (
        "DWORD w[] = {0x34, 7};",
        "1:1: the items are no bytes but DW",
    ),
    "words": ("MSG (0x1234, 0x16)", "1:6: 0x1234 is no byte: .* --words"),
    "a name in an array": ("{ 0x34, foo };", "1:9: this is no hexadecimal text"),
    "a number alone": ("0x34, 0x12, 0, 0", "1:13: 0 is no byte"),
    "no end": ("0x34, /* one", r"1:1: the comment has no end: add \*/"),
    "a large number": ("{ 0x34, 256 };", "1:9: 256 is no byte"),
    "an octal number": ("{ 0x34, 012 };", "1:9: 012 is no byte"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_sure_is_refused(case: str) -> None:
    """With line, column and what to do, whatever stands before it."""
    text, message = REFUSED[case]
    with pytest.raises(TapiError, match=f"^{message}"):
        read(text)


@pytest.mark.parametrize("tool", [tool for tool in DUMPS if "0E 0F" not in DUMPS[tool]])
def test_a_dump_that_is_cut_gives_its_bytes_or_an_error(tool: str) -> None:
    """Never bytes that are not there."""
    lines = DUMPS[tool].strip("\n").split("\n")
    for count in range(len(lines)):
        try:
            found = read("\n".join(lines[:count]))
        except TextError:
            continue
        assert RECORDS.startswith(found)
