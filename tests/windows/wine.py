"""Wine: make a Windows, start it, and run programs in it."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from windows import debian
from windows.debian import PROGRAMS
from windows.making import SetupError, kept

# What Wine prints without fonts; with them, that of 32 bits starts itself for ever.
_NO_FONTS = (
    "Wine cannot find the FreeType font library.  To enable Wine to\n",
    "use TrueType fonts please install a version of FreeType greater than\n",
    "or equal to 2.0.5.\n",
    "http://www.freetype.org\n",
)
_HERE = Path(__file__)
_START = 120  # seconds that a Windows may take to start


@dataclass(frozen=True)
class Wine:
    """A Windows that runs.

    Attributes:
        loader: The program that runs those of Windows.
        environment: The variables that they need.
        end: Ends all of them.
    """

    loader: str
    environment: Mapping[str, str]
    end: Sequence[str]

    def run(
        self,
        command: Sequence[str],
        folder: Path,
        limit: float,
        variables: Mapping[str, str],
    ) -> tuple[int, list[str]]:
        """Run a program, and print what it prints.

        Its streams are pipes: Wine cannot tell what other ones are.

        Args:
            command: The program, and its arguments.
            folder: Where it runs.
            limit: After how many seconds it is ended.
            variables: Those of the environment that are its own.

        Returns:
            Its exit status, and the lines that it printed.
        """
        with subprocess.Popen(
            [self.loader, *command],
            cwd=folder,
            env={**self.environment, **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="backslashreplace",
        ) as program:
            assert program.stdout
            lines = []
            with self._within(limit):
                for line in program.stdout:
                    for text in _NO_FONTS:
                        line = line.removesuffix(text)  # before it is what a test says
                    if line:
                        print(line, end="", flush=True)
                        lines.append(line.rstrip())
        return program.returncode, lines

    def run_on_console(
        self,
        command: Sequence[str],
        folder: Path,
        limit: float,
        variables: Mapping[str, str],
        keys: tuple[bytes, bytes] | None = None,
    ) -> tuple[int, str]:
        """Run a program on a console, which is a terminal of this system.

        Args:
            command: The program, and its arguments.
            folder: Where it runs.
            limit: After how many seconds it is ended.
            variables: Those of the environment that are its own.
            keys: What is typed, behind what is to be shown first.

        Returns:
            Its exit status, and what the console shows.
        """
        ours, theirs = pty.openpty()
        with subprocess.Popen(
            [self.loader, *command],
            cwd=folder,
            env={**self.environment, **variables, "TERM": "xterm"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            preexec_fn=partial(os.login_tty, theirs),  # else nobody hears Ctrl-C
        ) as program:
            os.close(theirs)
            shown = b""
            with self._within(limit), suppress(OSError):  # as a terminal ends
                while some := os.read(ours, 4096):
                    shown += some
                    if keys and keys[0] in shown:
                        os.write(ours, keys[1])
                        keys = None
        os.close(ours)
        text = re.sub("\x1b\\[[0-9;?]*[a-zA-Z]", "", shown.decode("utf-8", "replace"))
        print(text, end="", flush=True)
        return program.returncode, text

    @contextmanager
    def _within(self, limit: float) -> Iterator[None]:
        """End every program after so many seconds, or if this one is ended."""
        timer = threading.Timer(limit, self.stop)
        timer.start()
        try:
            yield
        except BaseException:
            self.stop()
            raise
        finally:
            timer.cancel()

    def stop(self) -> None:
        """End every program."""
        subprocess.run(self.end, env=self.environment, check=False)


@contextmanager
def started(bits: int, cache: Path) -> Iterator[Wine]:
    """Start a Windows, and end it.

    Args:
        bits: What its programs have, 32 or 64.
        cache: The folder in which it is kept for the next time.

    Raises:
        SetupError: if it cannot be had.
    """
    unpacked = Path(debian.__file__)
    root = Path("/") if bits == 64 else kept(cache, "wine32", debian.unpack, unpacked)
    make = partial(_make, root, bits)
    prefix = kept(cache, f"windows{bits}", make, unpacked, _HERE)
    wine = _wine(root, bits, prefix)
    wine.stop()  # one that was killed may have left it
    # The services are started first, as none may hold a pipe that somebody reads.
    subprocess.run([wine.environment["WINESERVER"], "-p"], env=wine.environment)
    try:
        _quietly(wine, "wineboot")
        yield wine
    finally:
        wine.stop()


def _wine(root: Path, bits: int, prefix: Path) -> Wine:
    loader = str(root / PROGRAMS / ("wine64" if bits == 64 else "wine"))
    server = str(root / PROGRAMS / f"wineserver{bits}")
    # What this system's Python heeds is not for the other.
    ours = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    environment = {
        **ours,
        "LC_ALL": "C.UTF-8",
        "WINEARCH": f"win{bits}",
        "WINEDEBUG": "-all",
        # Nobody asks for the first ones; of tapi32, Wine's own does nothing.
        "WINEDLLOVERRIDES": "mscoree,mshtml,winedbg.exe=;tapi32=n",
        "WINELOADER": loader,
        "WINEPREFIX": str(prefix),
        "WINESERVER": server,
    }
    return Wine(loader, environment, (server, "-k"))


def _make(root: Path, bits: int, prefix: Path, _: Path) -> None:
    """Make a Windows, without the service that knows of disks.

    Each file that is opened would ask that one for the number of its disk, and take
    eight times as long.
    """
    wine = _wine(root, bits, prefix)
    service = r"HKLM\System\CurrentControlSet\Services\MountMgr"
    _quietly(wine, "wineboot", "--init")
    disabled = ("/v", "Start", "/t", "REG_DWORD", "/d", "4", "/f")
    _quietly(wine, "reg", "add", service, *disabled)
    wine.stop()


def _quietly(wine: Wine, *command: str) -> None:
    """Run a program whose streams lead to nowhere.

    Raises:
        SetupError: if it fails, or takes too long.
    """
    try:
        subprocess.run(
            [wine.loader, *command],
            env=wine.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_START,
            check=True,
        )
    except subprocess.SubprocessError as error:
        wine.stop()
        raise SetupError(f"Wine does not start a Windows: {error}") from None
