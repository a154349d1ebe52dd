"""The command line: python -m tapi2 decode, python -m tapi2 explain."""

import errno
import io
import json
import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import tapi2
from support.dumps import DUMPS
from support.each import each
from tapi2 import AgentStatus, AgentStatusMessage, Layout, Message, QueueStatusMessage
from tapi2.__main__ import main
from tapi2.explain_values import numbers_of

MESSAGES: list[Message] = [
    QueueStatusMessage(device=1, callback_instance=2, queue_id=3, changed=2),
    AgentStatusMessage(address_id=5, changed=AgentStatus.STATE, state=4),
    tapi2.UnknownMessage(message_id=2, param1=3),
]
LINES = """
{"name": "LINE_QUEUESTATUS", "device": 1, "callback_instance": 2, "queue_id": 3, \
"changed": ["NEWQUEUE"]}
{"name": "LINE_AGENTSTATUS", "device": 0, "callback_instance": 0, "address_id": 5, \
"changed": ["STATE"], "state": "READY"}
{"name": "UNKNOWN", "device": 0, "callback_instance": 0, "message_id": 2, \
"param1": 3, "param2": 0, "param3": 0}
""".strip().splitlines()
WIDTH = 79

needs_shell = pytest.mark.posix("the standard streams are closed by a POSIX shell")
needs_full = pytest.mark.posix("a device that is always full")


def records(layout: Layout = Layout.X64) -> bytes:
    """The messages as records, back to back."""
    return b"".join(message.to_bytes(layout) for message in MESSAGES)


def environment(**changes: str) -> dict[str, str]:
    """The environment, without what would change how Python prints or warns."""
    dropped = {"PYTHONUNBUFFERED", "PYTHONUTF8", "PYTHONWARNINGS", "PYTHONDEVMODE"}
    kept = {key: text for key, text in os.environ.items() if key not in dropped}
    return {**kept, "PYTHONIOENCODING": "utf-8", **changes}


def command(*arguments: object) -> list[str]:
    """The command line that runs tapi2."""
    return [sys.executable, "-m", "tapi2", *map(str, arguments)]


class Done:
    """A run that is over: what it printed, and how it ended."""

    def __init__(self, done: "subprocess.CompletedProcess[bytes]") -> None:
        """Take apart what came of a run."""
        self.status = done.returncode
        self.out = (done.stdout or b"").decode("utf-8")
        self.err = (done.stderr or b"").decode("utf-8", "replace")
        assert "Traceback" not in self.err, self.err
        assert "Exception ignored" not in self.err, self.err

    @property
    def lines(self) -> list[str]:
        """What was printed, by lines."""
        return self.out.splitlines()

    def failed_with(self, text: str) -> bool:
        """Tell whether it ended with one line of complaint and exit status 1."""
        whole = rf"tapi2: {text}\n"
        return self.status == 1 and re.fullmatch(whole, self.err) is not None


def run(*arguments: object, stdin: bytes = b"", **changes: str) -> Done:
    """Run tapi2 with some arguments, standard input and environment variables."""
    return Done(
        subprocess.run(
            command(*arguments),
            input=stdin,
            capture_output=True,
            env=environment(**changes),
            check=False,
        )
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a file of records may be."""
    return tmp_path / "records.bin"


# decode.


@pytest.mark.parametrize("layout", Layout.ALL)
def test_decode_prints_one_object_a_record(file: Path, layout: Layout) -> None:
    """A line each, as to_dict has it."""
    file.write_bytes(records(layout))
    done = run("decode", "--layout", layout.name.lower(), file)
    assert (done.status, done.err) == (0, "")
    assert done.lines == LINES
    assert [json.loads(line) for line in done.lines] == [
        message.to_dict() for message in MESSAGES
    ]


def test_decode_takes_x64_unless_told(file: Path) -> None:
    """As `decode` in Python does."""
    file.write_bytes(records(Layout.X64))
    assert run("decode", file).lines == LINES


@pytest.mark.parametrize("layout", Layout.ALL)
def test_decode_reads_standard_input(layout: Layout) -> None:
    """A dash stands for it."""
    done = run("decode", "--layout", layout.name.lower(), "-", stdin=records(layout))
    assert (done.status, done.err, done.lines) == (0, "", LINES)


def test_decode_skips_the_data_of_packets() -> None:
    """A capture has packets of any length."""
    packet = MESSAGES[0].to_bytes(Layout.REMOTE)
    packet = struct.pack("<I", len(packet) + 8) + packet[4:] + b"whatever"
    done = run("decode", "--layout=remote", "-", stdin=packet + records(Layout.REMOTE))
    assert (done.status, done.err, done.lines) == (0, "", [LINES[0], *LINES])


def test_decode_of_a_missing_file(file: Path) -> None:
    """One line, with the file and the reason."""
    done = run("decode", file)
    assert done.failed_with(f"{re.escape(str(file))}: No such file or directory")
    assert done.out == ""


def test_decode_of_a_directory(tmp_path: Path) -> None:
    """One line, the same on every system."""
    done = run("decode", tmp_path)
    what = "a folder where a file is expected"
    assert done.failed_with(f"{re.escape(str(tmp_path))}: {what}")
    assert done.out == ""


@pytest.mark.parametrize("layout", Layout.ALL)
def test_decode_of_an_empty_file(file: Path, layout: Layout) -> None:
    """Nothing came, and that is not what was hoped for."""
    file.touch()
    done = run("decode", "--layout", layout.name.lower(), file)
    assert done.failed_with(f"{re.escape(str(file))}: empty, no record in it")
    assert run("decode", "-").failed_with("-: empty, no record in it")


@pytest.mark.parametrize("layout", Layout.ALL)
def test_decode_of_a_file_cut_in_the_middle(file: Path, layout: Layout) -> None:
    """What came before the cut is printed; one line says where and how much."""
    whole = records(layout)
    file.write_bytes(whole + whole[:19])
    done = run("decode", "--layout", layout.name.lower(), file)
    counts = f"19 bytes came, {layout.size} were expected"
    assert done.failed_with(f"{re.escape(str(file))}: {counts} .*{len(whole)}")
    assert done.lines == LINES


@pytest.mark.parametrize("said", [0, 39, 41])
def test_decode_of_an_impossible_total_size(file: Path, said: int) -> None:
    """The walk ends there; what came before is printed."""
    whole = records(Layout.REMOTE)
    file.write_bytes(whole + struct.pack("<I", said) + bytes(36))
    done = run("decode", "--layout", "remote", file)
    assert done.failed_with(rf".*: .* it has {said}: .*\(at byte {len(whole)}\)")
    assert done.lines == LINES


def test_decode_of_a_total_size_past_the_end(file: Path) -> None:
    """Gigabytes that never come are a cut like any other."""
    whole = records(Layout.REMOTE)
    file.write_bytes(whole + struct.pack("<I", 0xFFFF_FFFC) + bytes(36))
    done = run("decode", "--layout", "remote", file)
    assert done.failed_with(".*: 40 bytes came, 4294967292 were expected .*")
    assert done.lines == LINES


def test_decode_of_the_wrong_layout(file: Path) -> None:
    """It cannot be known, but most often the length is wrong."""
    file.write_bytes(records(Layout.X86))
    done = run("decode", "--layout", "remote", file)
    assert done.status == 1
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "written"),
    [
        ((), lambda record: record),
        (("--hex",), lambda record: record.hex().encode() + b"\n"),
    ],
    ids=["records", "lines of hexadecimal text"],
)
def test_decode_shows_a_record_as_soon_as_it_is_there(
    options: tuple[str, ...], written: Callable[[bytes], bytes]
) -> None:
    """A live feed, or a log, can be watched: `capture | python -m tapi2 decode -`."""
    with subprocess.Popen(
        command("decode", *options, "-"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(PYTHONUNBUFFERED="1"),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for message, line in zip(MESSAGES, LINES, strict=True):
            process.stdin.write(written(message.to_bytes()))
            process.stdin.flush()
            assert process.stdout.readline().decode().rstrip() == line
        process.stdin.close()
        assert process.wait() == 0


HEX = records().hex(" ", 4)


@pytest.mark.parametrize(
    "text",
    [
        HEX,
        HEX.upper().replace(" ", "\n"),
        records().hex() + "\n",
        "\r\n\r\n \t".join(records().hex()),
        "\n".join(records().hex("\t")),
    ],
    ids=["groups", "upper", "plain", "digits", "tabs"],
)
def test_decode_reads_hexadecimal_text(file: Path, text: str) -> None:
    """Spaces and line ends may be anywhere, as a log or a debugger prints them."""
    file.write_text(text, "ascii")
    for done in (
        run("decode", "--hex", file),
        run("decode", "--hex", "-", stdin=text.encode()),
    ):
        assert (done.status, done.err, done.lines) == (0, "", LINES)


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("\n\n0x1D00\n", ":3:1: 0x1D00 is no byte: .*"),
        ("\n1g", ":2:1: this is no hexadecimal text .*"),
        ("\n行\n", ":2:1: this is no hexadecimal text .*"),
        ("\n1", ":2:1: the last byte before has one digit: .*"),
        ("\n1d 00", ": 2 bytes came, 40 were expected .*"),
    ],
)
def test_decode_of_bad_hexadecimal_text(file: Path, more: str, says: str) -> None:
    """One line says where; what came before it is printed."""
    file.write_text(records().hex() + more, "utf-8")
    done = run("decode", "--hex", file)
    assert done.failed_with(f"{re.escape(str(file))}{says}")
    assert done.lines == LINES


def test_decode_reads_what_tools_print(file: Path) -> None:
    """Such as PowerShell writes it into a file; test_dumps has all the forms."""
    file.write_text(DUMPS["Format-Hex"], "utf-16")
    done = run("decode", "--hex", "--layout", "x86", file)
    assert (done.status, done.err) == (0, "")
    names = [json.loads(line)["name"] for line in done.lines]
    assert names == ["LINE_AGENTSTATUS"] * 2


def test_decode_of_hexadecimal_text_without_any(file: Path) -> None:
    """Nothing came."""
    file.write_text(" \n\n", "ascii")
    assert run("decode", "--hex", file).failed_with(".*: empty, no record in it")


# decode --words.

WORDS_LINE = (
    '{"name": "LINE_AGENTSTATUS", "device": 4660, "callback_instance": 7, '
    '"address_id": 0, "changed": ["STATE"], "state": "READY"}'
)


@pytest.mark.parametrize(
    "arguments",
    [
        ["0x1234", "0x16", "0x7", "0x0", "0x2", "0x4"],
        ["4660", "22", "7", "0", "2", "4"],
        ["MSG (0x1234, 0x16, 0x7, 0x0, 0x2, 0x4)"],
        ["dev=4660", "msg=22", "inst=7", "p1=0", "p2=2", "p3=4"],
    ],
    ids=" ".join,
)
def test_decode_reads_words_in_arguments(arguments: list[str]) -> None:
    """One each, or a line of a log."""
    done = run("decode", "--words", *arguments)
    assert (done.status, done.err, done.lines) == (0, "", [WORDS_LINE])


def test_text_that_is_taken_for_records_is_named(file: Path) -> None:
    """Whether it is as long as some records or not."""
    for text in (DUMPS["xxd"], DUMPS["xxd"].ljust(400), "MSG (0x1234, 0x16, 7)"):
        file.write_text(text, "utf-8")
        done = run("decode", file)
        assert done.err.endswith("the file is text: read it with --hex or --words\n")


def test_decode_reads_words_in_lines(file: Path) -> None:
    """Of a file, or of standard input; test_log_words has all the forms."""
    text = "started\nMSG (0x1234, 0x16, 7, 0, 2, 4)\n\n4660 22 7 0 2 4\n"
    file.write_text(text, "utf-8")
    for done in (
        run("decode", "--words", file),
        run("decode", "--words", "-", stdin=text.encode("utf-16")),
    ):
        assert (done.status, done.err, done.lines) == (0, "", [WORDS_LINE] * 2)


@pytest.mark.parametrize(
    ("layout", "expected"),
    [("", 2**32 - 1), ("x86", 2**32 - 1), ("remote", 2**32 - 1), ("x64", 2**64 - 1)],
)
def test_the_layout_says_how_wide_a_negative_word_is(
    layout: str, expected: int
) -> None:
    """Most programs that print one are of 32 bits."""
    options = ["--layout", layout] if layout else []
    done = run("decode", *options, "--words", "1", "22", "7", "-1", "0", "0")
    assert (done.status, done.err) == (0, "")
    assert int(str(json.loads(done.out)["address_id"]), 0) == expected


@pytest.mark.parametrize(
    ("arguments", "stdin", "says"),
    [
        (["1", "2", "3"], "", "arguments:1:1: six numbers were expected, and 3 .*"),
        (["-"], "started\n17 18\n", "-:2:1: six numbers were expected, and 2 .*"),
        (["-"], "\nstarted\n", "-: no message in it, that is, no line with six words"),
        (["none.log"], "", "none.log: No such file or directory"),
    ],
)
def test_decode_of_words_that_are_not_sure(
    arguments: list[str], stdin: str, says: str
) -> None:
    """One line says where, and how to write them."""
    done = run("decode", "--words", *arguments, stdin=stdin.encode())
    assert done.failed_with(says)
    assert done.out == ""


# Another layout.


def test_a_layout_that_knows_all_is_named(file: Path) -> None:
    """Where most are unknown: a warning, and nothing else changes."""
    file.write_bytes(MESSAGES[1].to_bytes(Layout.X86) * 5)
    done = run("decode", file)
    assert (done.status, len(done.lines)) == (0, 3)
    assert done.err == (
        f"tapi2: warning: {file}: 2 of 3 records are unknown with --layout x64; "
        "every one is known with --layout x86\n"
    )
    assert run("decode", "--layout", "x86", file).err == ""


def test_a_layout_that_knows_all_is_named_in_an_error(file: Path) -> None:
    """The length is wrong, most often."""
    file.write_bytes(MESSAGES[1].to_bytes(Layout.X86) * 2)
    done = run("decode", file)
    assert done.failed_with(
        ".*: 8 bytes came, 40 were expected .*; every one is known with --layout x86"
    )


def test_unknown_messages_alone_are_no_reason_to_warn(file: Path) -> None:
    """Programs receive messages that no layout makes known."""
    file.write_bytes(tapi2.UnknownMessage(message_id=2).to_bytes(Layout.X64) * 6)
    done = run("decode", file)
    assert (done.status, done.err, len(done.lines)) == (0, "", 6)


# Where the output goes.


@pytest.fixture
def closed_pipe() -> Iterator[int]:
    """A pipe that nobody reads any more."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


OUTPUTS = [("decode", "-"), ("explain", "2"), ("explain", "LINEPROXYREQUEST_")]
every_output = pytest.mark.parametrize("arguments", OUTPUTS, ids=" ".join)
# Python writes at once, or when its buffer is full or the program ends.
every_buffering = pytest.mark.parametrize("unbuffered", ["", "1"], ids=["late", "now"])


def run_into(out: Any, arguments: Sequence[str], unbuffered: str) -> Done:
    """Run tapi2 with its output going somewhere."""
    return Done(
        subprocess.run(
            command(*arguments),
            input=records() * 1000,
            stdout=out,
            stderr=subprocess.PIPE,
            env=environment(PYTHONUNBUFFERED=unbuffered),
            check=False,
        )
    )


@every_output
@every_buffering
def test_a_reader_that_has_seen_enough_is_no_error(
    closed_pipe: int, arguments: Sequence[str], unbuffered: str
) -> None:
    """Not a word, as with `| head -1`."""
    done = run_into(closed_pipe, arguments, unbuffered)
    assert done.err == ""
    assert done.status == 141  # 128 + SIGPIPE is what a shell calls it


class _ClosedOnWindows(io.StringIO):
    """A pipe that nobody reads, as the C library of Windows reports it."""

    def __init__(self, method: str) -> None:
        """Fail in a method."""
        super().__init__()
        self._method = method

    def write(self, text: str, /) -> int:
        """Fail, or not."""
        if self._method == "write":
            raise OSError(errno.EINVAL, "Invalid argument")
        return len(text)

    def flush(self) -> None:
        """Fail, or not."""
        if self._method == "flush":
            raise OSError(errno.EINVAL, "Invalid argument")


@pytest.mark.parametrize("method", ["write", "flush"])
@every_output
def test_a_reader_on_windows_that_has_seen_enough_is_no_error(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    arguments: Sequence[str],
    method: str,
) -> None:
    """Not a word there either, and the same exit status."""
    file = tmp_path / "records.bin"
    file.write_bytes(records())
    monkeypatch.setattr(sys, "stdout", _ClosedOnWindows(method))
    names = [str(file) if each == "-" else each for each in arguments]
    assert main(names) == 141
    assert capsys.readouterr().err == ""


@every_buffering
@pytest.mark.parametrize("times", [1, 1000])
def test_a_reader_that_has_seen_enough_hides_no_error(
    closed_pipe: int, times: int, unbuffered: str
) -> None:
    """Input that is cut short is never taken for good, whoever reads the output."""
    done = Done(
        subprocess.run(
            command("decode", "-"),
            input=records() * times + b"cut",
            stdout=closed_pipe,
            stderr=subprocess.PIPE,
            env=environment(PYTHONUNBUFFERED=unbuffered),
            check=False,
        )
    )
    assert done.status != 0
    if times == 1 and not unbuffered:  # it was all read before it was printed
        assert done.failed_with("-: 3 bytes came, 40 were expected .*")


@needs_shell
def test_head_takes_the_first_line() -> None:
    """The real thing, through a shell."""
    done = subprocess.run(
        ["sh", "-c", '"$@" | head -1', "sh", *command("decode", "-")],
        input=records() * 10_000,
        capture_output=True,
        env=environment(),
        check=False,
    )
    assert done.stdout.decode().splitlines() == LINES[:1]
    assert (done.returncode, done.stderr) == (0, b"")


@needs_full
@every_output
@every_buffering
def test_a_full_disk_is_one_line(arguments: Sequence[str], unbuffered: str) -> None:
    """The output is lost, which must not go unnoticed; the input is not to blame."""
    with Path("/dev/full").open("wb") as full:
        done = run_into(full, arguments, unbuffered)
    assert done.failed_with("(?!-:).*No space left on device")


def run_without(closed: str, *arguments: str, stdin: bytes | None = b"") -> Done:
    """Run tapi2 through a shell that closes a standard stream."""
    return Done(
        subprocess.run(
            ["sh", "-c", f'exec "$@" {closed}', "sh", *command(*arguments)],
            input=stdin,
            capture_output=True,
            env=environment(),
            check=False,
        )
    )


@needs_shell
@every_output
def test_no_standard_output_is_an_error(arguments: Sequence[str]) -> None:
    """A service may start programs without one, but what is lost is told."""
    done = run_without(">&-", *arguments, stdin=records())
    assert done.failed_with("there is no standard output")


@needs_shell
def test_no_standard_input_is_an_error() -> None:
    """Only for who would read it."""
    done = run_without("<&-", "decode", "-", stdin=None)
    assert done.failed_with("-: there is no standard input")
    assert run_without("<&-", "explain", "29", stdin=None).status == 0


@needs_shell
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("explain", "spam"), 1),
        (("decode", "-"), 1),
        (("frobnicate",), 2),
        (("decode",), 2),
        ((), 2),
    ],
)
def test_without_standard_error_complaints_are_lost(
    arguments: Sequence[str], status: int
) -> None:
    """They do not go where the output goes, which another program reads."""
    done = run_without("2>&-", *arguments, stdin=b"cut")
    assert (done.status, done.out, done.err) == (status, "", "")


@needs_full
def test_a_full_disk_for_complaints_is_no_crash() -> None:
    """The exit status still tells."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("explain", "spam"),
            stdout=subprocess.PIPE,
            stderr=full,
            env=environment(),
            check=False,
        )
    assert (done.returncode, done.stdout) == (1, b"")


@needs_full
@pytest.mark.parametrize("arguments", [["--help"], ["decode", "-h"]], ids=" ".join)
def test_help_on_a_full_disk_is_one_line(arguments: Sequence[str]) -> None:
    """Help is output as any other."""
    with Path("/dev/full").open("wb") as full:
        done = run_into(full, arguments, "")
    assert done.failed_with("standard output: No space left on device")


CONTROL = "a\nb\x1b[31m\x07\x9b\u202e"
ESCAPED = r"a\nb\x1b[31m\x07\x9b\u202e"


@pytest.mark.parametrize(
    "arguments",
    [
        ["explain", CONTROL],
        ["decode", CONTROL],
        ["explain", "29", CONTROL],
        ["explain", "29", f"--{CONTROL}"],
    ],
    ids=["name", "file", "argument", "option"],
)
def test_complaints_do_not_move_the_cursor(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """What someone else chose, such as a file's name, is not let loose on it."""
    with suppress(SystemExit):
        main(arguments)
    printed = capsys.readouterr()
    assert ESCAPED in printed.err
    assert printed.out == ""
    assert all(line.isprintable() for line in printed.err.splitlines())


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252", "cp950"])
@pytest.mark.parametrize("name", ["LINE_AGENTSESSIONSTATUS", "LINEAGENTSTATE_"])
def test_any_encoding_can_be_printed(name: str, encoding: str) -> None:
    """A Windows console knows some letters only; the rest is shown somehow."""
    done = subprocess.run(
        command("explain", name),
        capture_output=True,
        env=environment(PYTHONIOENCODING=encoding),
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(name.encode())
    assert b"Source: https://learn.microsoft.com/" in done.stdout


# Calls that are wrong.


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["frobnicate"],
        ["decode"],
        ["decode", "a", "b"],
        ["decode", "-", "--layout", "x68"],
        ["decode", "--layout"],
        ["decode", "-", "--spam"],
        ["explain"],
        ["explain", "a", "b"],
        ["explain", "a", "1", "2"],
        ["decode", "--hex", "--words", "-"],
        ["--spam"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_told_how(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """Exit status 2, and the usage."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    printed = capsys.readouterr()
    assert caught.value.code == 2
    assert printed.err.startswith("usage: python -m tapi2")
    assert printed.out == ""


@pytest.mark.parametrize("arguments", [["-h"], ["decode", "-h"], ["explain", "--help"]])
def test_help_is_there(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """The usage names what can be said."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    printed = capsys.readouterr()
    assert caught.value.code == 0
    assert printed.out.startswith("usage: python -m tapi2")


@pytest.mark.parametrize(
    ("program", "usage"),
    [("/usr/bin/tapi2", "tapi2"), ("tapi2.exe", "tapi2"), ("x/__main__.py", "")],
)
def test_usage_names_the_program_that_was_called(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    program: str,
    usage: str,
) -> None:
    """The console command, or the module."""
    monkeypatch.setattr(sys, "argv", [program])
    with pytest.raises(SystemExit):
        main(["--help"])
    out = capsys.readouterr().out
    assert out.startswith(f"usage: {usage or 'python -m tapi2'} ")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """That of the package."""
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"tapi2 {tapi2.__version__}\n"
    assert re.fullmatch(r"\d+\.\d+\.\d+", tapi2.__version__)


def test_a_wrong_call_ends_the_program_with_2() -> None:
    """Through the operating system, too."""
    done = run("frobnicate")
    assert done.status == 2
    assert "frobnicate" in done.err


# explain.


def explained(capsys: pytest.CaptureFixture[str], name: str) -> list[str]:
    """What `explain` prints, by lines."""
    status = main(["explain", name])
    printed = capsys.readouterr()
    assert (status, printed.err) == (0, "")
    return printed.out.splitlines()


# The first line that some names give, and words that are further down.
EXPLAINED = {
    "LINE_AGENTSTATUSEX": (
        "LINE_AGENTSTATUSEX = 29 (0x1D)",
        ["since TAPI 2.2", "tapi2.AgentStatusExMessage", "agent", "LINEAGENTSTATEEX_"],
    ),
    "AgentStatusExMessage": ("LINE_AGENTSTATUSEX = 29 (0x1D)", ["HAGENT"]),
    "29": ("LINE_AGENTSTATUSEX = 29 (0x1D)", ["dwParam3", "state"]),
    "0x1D": ("LINE_AGENTSTATUSEX = 29 (0x1D)", ["dwCallbackInstance"]),
    "LINEAGENTSTATEEX_": (
        "LINEAGENTSTATEEX_",
        ["LINEAGENTSTATEEX_BUSYOUTGOING", "0x00000010", "tapi2.AgentStateEx"],
    ),
    "LINEAGENTSTATEEX": ("LINEAGENTSTATEEX_", ["LINE_AGENTSTATUSEX.dwParam3"]),
    "AgentStateEx": ("LINEAGENTSTATEEX_", ["LINEAGENTSTATEEX_RELEASED"]),
    "LINEAGENTSTATEEX_READY": (
        "LINEAGENTSTATEEX_READY = 0x00000002 (2)",
        ["constant of LINEAGENTSTATEEX_", "tapi2.AgentStateEx.READY"],
    ),
    "AgentState.READY": (
        "LINEAGENTSTATE_READY = 0x00000004 (4)",
        ["The agent is waiting for a call", "LINE_AGENTSTATUS.dwParam3"],
    ),
    "ProxyRequest.CREATEAGENT": (
        "LINEPROXYREQUEST_CREATEAGENT = 9",
        ["From lineCreateAgent"],
    ),
    "LINEMESSAGE32": ("LINEMESSAGE, 24 bytes", ["tapi2.Layout.X86", "hDevice"]),
    "LINEMESSAGE64": ("LINEMESSAGE, 40 bytes", ["tapi2.Layout.X64", "arm64"]),
    "LINEMESSAGE": ("LINEMESSAGE, 24 bytes", ["LINEMESSAGE, 40 bytes"]),
    "X64": ("LINEMESSAGE, 40 bytes", ["dwCallbackInstance"]),
    "REMOTE": ("ASYNCEVENTMSG, 40 bytes", ["TotalSize", "InitContext"]),
    "ASYNCEVENTMSG": ("ASYNCEVENTMSG, 40 bytes", ["tapi2.Layout.REMOTE"]),
    "2": (
        "Constants with the value 2:",
        [
            *("LINEAGENTSTATE_NOTREADY", "AgentState.NOTREADY"),
            *("LINEAGENTSTATEEX_READY", "AgentStateEx.READY"),
            *("LINEPROXYREQUEST_SETAGENTSTATE", "ProxyRequest.SETAGENTSTATE"),
        ],
    ),
}


EXPLAINED |= {
    "lineGetAgentInfo": (
        "lineGetAgentInfo",
        [
            *("function, since TAPI 2.2", "See: ", "LINE_AGENTSTATUSEX", "hAgent"),
            "nf-tapi-linegetagentinfo",
        ],
    ),
    "LINECALLBACK": ("LINECALLBACK", ["name of TAPI", "nc-tapi-linecallback"]),
    "dwQueueID": (
        "5 words, members or parameters:",
        [
            "LINEQUEUEENTRY.dwQueueID, DWORD tapi2.QueueEntryRecord.queue_id",
            "GetQueueInfo.dwQueueID, DWORD tapi2.GetQueueInfoRequest.queue_id",
        ],
    ),
    "queue_id": (
        "4 words, members or parameters:",
        ["LINE_QUEUESTATUS.dwParam1, DWORD tapi2.QueueStatusMessage.queue_id"],
    ),
    "LINEQUEUEENTRY.dwQueueID": (
        "1 word, member or parameter:",
        ["QueueEntryRecord.queue_id"],
    ),
    "QueueStatusMessage.queue_id": (
        "1 word, member or parameter:",
        ["LINE_QUEUESTATUS."],
    ),
}


@pytest.mark.parametrize("name", EXPLAINED)
def test_explain_tells_what_a_name_is(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """A message, a family, a constant, a number, a structure or a layout."""
    first, words = EXPLAINED[name]
    lines = explained(capsys, name)
    assert lines[0] == first
    text = " ".join(" ".join(lines).split())
    assert all(word in text for word in words)


@pytest.mark.parametrize("name", EXPLAINED)
def test_explain_takes_any_letter_case(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Who remembers a name need not remember how it is written."""
    expected = explained(capsys, name)
    for written in (name.lower(), name.upper(), name.swapcase(), f" {name} "):
        assert explained(capsys, written) == expected


def test_explain_tells_all_that_a_number_may_be(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The values overlap: each meaning gets its row."""
    rows = [line.split() for line in explained(capsys, "1")[2:]]
    meant = {name for name in tapi2.constants.__all__ if getattr(tapi2, name) == 1}
    assert {c_name for c_name, _, _ in rows} == meant
    for c_name, value, python_name in rows:
        family, member = python_name.split(".")
        assert getattr(getattr(tapi2, family), member) is getattr(tapi2, c_name)
        assert int(value, 0) == 1


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("0000001D", "29"),
        ("1d", "29"),
        ("0x0000001D", "29"),
        ("0x00000000`0000001D", "29"),
        ("000000000000001D", "29"),
        ("00000010", "16"),
        ("10", "0xA"),
    ],
)
def test_explain_takes_numbers_as_they_are_printed(
    capsys: pytest.CaptureFixture[str], written: str, plain: str
) -> None:
    """Hexadecimal without 0x too, where it cannot be decimal."""
    assert explained(capsys, written) == explained(capsys, plain)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0x80000048", [0x8000_0048]),
        ("0xFFFFFFFF8000004B", [0xFFFF_FFFF_8000_004B, 0x8000_004B]),
        ("FFFFFFFF8000004B", [0xFFFF_FFFF_8000_004B, 0x8000_004B]),
        ("-2147483576", [-2147483576, 0x8000_0048]),
        ("80000048", [80_000_048, 0x8000_0048]),
        ("1000", [1000]),
        ("add", []),
    ],
)
def test_a_result_may_have_its_sign_extended(text: str, numbers: list[int]) -> None:
    """And be printed as a negative number, or without 0x."""
    assert list(numbers_of(text)) == numbers


FAMILY_VALUES = {
    "LINEAGENTSTATUS_ 0x6": """
6 in LINEAGENTSTATUS_, tapi2.AgentStatus

  0x00000002  LINEAGENTSTATUS_STATE      AgentStatus.STATE
  0x00000004  LINEAGENTSTATUS_NEXTSTATE  AgentStatus.NEXTSTATE
""",
    "LINEAGENTSTATUS_ 0x40000001": """
1073741825 (0x40000001) in LINEAGENTSTATUS_, tapi2.AgentStatus

  0x00000001  LINEAGENTSTATUS_GROUP  AgentStatus.GROUP
  0x40000000  no constant has these bits
""",
    "AgentStatus 0": """
0 in LINEAGENTSTATUS_, tapi2.AgentStatus

  no bit is set
""",
    "tapi2.ProxyRequest 9": """
9 in LINEPROXYREQUEST_, tapi2.ProxyRequest

  9  LINEPROXYREQUEST_CREATEAGENT  ProxyRequest.CREATEAGENT
""",
    "lineproxyrequest 0x63": """
99 (0x63) in LINEPROXYREQUEST_, tapi2.ProxyRequest

  no constant has this value
""",
}


@pytest.mark.parametrize("name", FAMILY_VALUES)
def test_explain_names_what_is_in_a_value_of_a_family(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Each bit, or the one constant; as one argument or two."""
    for arguments in ([name], name.split()):
        assert main(["explain", *arguments]) == 0
        assert capsys.readouterr().out == FAMILY_VALUES[name].lstrip("\n")


def test_explain_tells_where_the_published_page_is_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With the right name, the evidence and how sure it is."""
    text = " ".join(" ".join(explained(capsys, "LINE_AGENTSTATUSEX")).split())
    assert "The published page is wrong: " in text
    assert "LINEAGENTSTATUSEX_ constants. (certain: [MS-TRP] 2.2.4.2.1.5)" in text


NAMES = [name for name in tapi2.__all__ if name.startswith("LINE") or "Status" in name]


@each("name", NAMES)
def test_explain_knows_every_public_name(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """And the source of each; all of it fits on a terminal."""
    lines = explained(capsys, name)
    assert name.casefold() in "\n".join(lines).casefold()
    assert lines[-1].startswith("Source: https://learn.microsoft.com/")
    assert_fits(lines)


@pytest.mark.parametrize("number", [1, 2, 4, 8, 16, 17, 24, 31])
def test_explained_numbers_fit_on_a_terminal(
    capsys: pytest.CaptureFixture[str], number: int
) -> None:
    """Whatever has a number, one below the other."""
    assert_fits(explained(capsys, str(number)))


def assert_fits(lines: list[str]) -> None:
    """Expect 79 characters, but of a line that ends in a long name or address."""
    for line in lines:
        assert line == line.rstrip()
        if len(line) > WIDTH:
            *_, last = line.split()
            assert len(last) > 24
            assert len(line) - len(last) <= WIDTH


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("LINE_AGENTSTATUSX", "LINE_AGENTSTATUSEX"),
        ("LINEAGENTSTATE_REDY", "LINEAGENTSTATE_READY"),
        ("line_quewestatus", "LINE_QUEUESTATUS"),
        ("LINEAGENTSTATES_", "LINEAGENTSTATE_"),
        ("LINEMESSAGE65", "LINEMESSAGE64"),
        ("lineGetAgentInfos", "lineGetAgentInfo"),
        ("dwQueueIDs", "dwQueueID"),
        ("READY", "LINEAGENTSTATE_READY"),
        ("ready", "LINEAGENTSTATEEX_READY"),
        ("REDY", "LINEAGENTSESSIONSTATE_READY"),
        ("AgentState.REDY", "AgentState.READY"),
        ("LINEAGENTSTATUSS_ 0x6", "LINEAGENTSTATUS_"),
    ],
)
def test_explain_suggests_what_is_near(
    capsys: pytest.CaptureFixture[str], name: str, near: str
) -> None:
    """A slip of the pen is not the end."""
    assert main(["explain", name]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"tapi2: nothing is named {name}; near it: ")
    assert near in printed.err.split("near it: ")[1].rstrip().split(", ")


@pytest.mark.parametrize(
    "name", ["", " ", "_", ".", "spam", "1000", "-1", "0x", "0xZZ", "9" * 5000, "行"]
)
def test_explain_of_what_nobody_knows(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """One line, and exit status 1."""
    assert main(["explain", name]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"tapi2: nothing is named {name}")
    assert printed.err.count("\n") == 1


def test_explain_runs_as_a_program() -> None:
    """Through the operating system, too."""
    done = run("explain", "AgentState.READY")
    assert (done.status, done.err) == (0, "")
    assert done.lines[0] == "LINEAGENTSTATE_READY = 0x00000004 (4)"
    assert run("explain", "xyzzy").failed_with("nothing is named xyzzy")
