"""Wine: install it, start a Windows, and run programs in it."""

from __future__ import annotations

import hashlib
import os
import pty
import re
import shlex
import shutil
import subprocess
import textwrap
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

VERSION = "8.0~repack-4"
_PACKAGES = (f"wine={VERSION}", f"wine64={VERSION}", f"libwine={VERSION}", "patchelf")
# What programs of 32 bits need. dpkg is not told of it: a second architecture, whose
# lists a mirror has late, would keep a machine from updating any package.
_PACKAGES_32 = (f"wine32={VERSION}", f"libwine={VERSION}", "libc6", "libgcc-s1")
# What Wine prints without fonts; with them, that of 32 bits starts itself for ever.
_NO_FONTS = (
    "Wine cannot find the FreeType font library.  To enable Wine to\n",
    "use TrueType fonts please install a version of FreeType greater than\n",
    "or equal to 2.0.5.\n",
    "http://www.freetype.org\n",
)
_PROGRAMS = Path("usr/lib/wine")
_LIBRARIES_32 = Path("usr/lib/i386-linux-gnu/wine/i386-windows")
_ZLIB = "/usr/lib/x86_64-linux-gnu/wine/i386-windows/zlib1.dll"
_HERE = Path(__file__)
_START = 120  # seconds that a Windows may take to start


class SetupError(Exception):
    """Something is not to be had without which no test can run on Windows."""


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
            timer = threading.Timer(limit, self.stop)
            timer.start()
            lines = []
            for line in program.stdout:
                for text in _NO_FONTS:
                    line = line.removesuffix(text)  # what is before it, is the tests'
                if line:
                    print(line, end="", flush=True)
                    lines.append(line.rstrip())
            timer.cancel()
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
            start_new_session=True,
        ) as program:
            os.close(theirs)
            timer = threading.Timer(limit, self.stop)
            timer.start()
            shown = b""
            with suppress(OSError):  # as a terminal ends
                while some := os.read(ours, 4096):
                    shown += some
                    if keys and keys[0] in shown:
                        os.write(ours, keys[1])
                        keys = None
            timer.cancel()
        os.close(ours)
        text = re.sub("\x1b\\[[0-9;?]*[a-zA-Z]", "", shown.decode("utf-8", "replace"))
        print(text, end="", flush=True)
        return program.returncode, text

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
    root = Path("/") if bits == 64 else kept(cache, "wine32", _unpack, _HERE)
    make = partial(_make, root, bits)
    prefix = kept(cache, f"windows{bits}", make, _HERE)
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
    loader = str(root / _PROGRAMS / ("wine64" if bits == 64 else "wine"))
    server = str(root / _PROGRAMS / f"wineserver{bits}")
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


def kept(
    cache: Path, name: str, make: Callable[[Path, Path], None], *recipe: str | Path
) -> Path:
    """Make a folder, unless it is there from the last time.

    Args:
        cache: The folder in which it is kept.
        name: What it is called, as no other begins.
        make: Makes it in an empty folder, which is renamed to the second.
        recipe: What it is made of, and how: files, and other text.
    """
    parts = [each if isinstance(each, str) else each.read_text() for each in recipe]
    digest = hashlib.sha256("\0".join(parts).encode()).hexdigest()
    folder = cache / f"{name}-{digest[:12]}"
    if not folder.exists():
        print(f"making {folder.name}", flush=True)
        for older in cache.glob(f"{name}-*"):
            shutil.rmtree(older)
        new = cache / f"{folder.name}.new"
        new.mkdir()
        make(new, folder)
        new.rename(folder)
    return folder


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


def install() -> None:
    """Have the packages of Debian.

    Raises:
        SetupError: if they cannot be had.
    """
    query = ["dpkg-query", "--show", "--showformat=${Version}", "libwine"]
    try:
        found = subprocess.run(query, capture_output=True, text=True, check=False)
        if found.stdout == VERSION and shutil.which("patchelf"):
            return
    except FileNotFoundError:
        raise SetupError("this is no Debian: there is no dpkg") from None
    print(f"installing Wine {VERSION}", flush=True)
    root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    call([*root, "apt-get", "update", "-qq"])
    options = ("-y", "-qq", "--no-install-recommends")
    install = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", *options)
    call([*root, *install, *_PACKAGES])


def _unpack(new: Path, root: Path) -> None:
    """Have the packages of 32 bits in a folder of their own."""
    for folder in ("lists/partial", "archives/partial"):
        (new / "apt" / folder).mkdir(parents=True)
    (new / "apt/status").touch()
    settings = {
        "Dir::State": new / "apt",
        "Dir::State::status": new / "apt/status",
        "Dir::Cache": new / "apt",
        "APT::Architecture": "i386",
        "APT::Architectures": "i386",
        "APT::Sandbox::User": "root",
    }
    apt = ["apt-get", *(f"-o{name}={value}" for name, value in settings.items())]
    # Of several lists one may be late; the next step says so if it is needed.
    subprocess.run([*apt, "update", "-qq"], capture_output=True, check=False)
    call([*apt, "download", "-qq", *_PACKAGES_32], new / "apt")
    for package in sorted((new / "apt").glob("*.deb")):
        call(["dpkg-deb", "--extract", str(package), str(new)])
    shutil.rmtree(new / "apt")
    shutil.copy(_ZLIB, new / _LIBRARIES_32)
    system = root / "lib/i386-linux-gnu"
    interpreter = ("--set-interpreter", str(system / "ld-linux.so.2"))
    for program in ("wine", "wineserver32"):
        path = ("--force-rpath", "--set-rpath", str(system))
        call(["patchelf", *interpreter, *path, str(new / _PROGRAMS / program)])


def call(command: list[str], folder: Path | None = None) -> None:
    """Run a program of this system, which is silent unless it fails."""
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        raise SetupError(f"there is no {command[0]}") from None
    if done.returncode:
        what = textwrap.shorten(shlex.join(command), 120)
        raise SetupError(f"{what} fails:\n{done.stdout.strip()}")
