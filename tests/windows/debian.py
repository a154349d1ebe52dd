"""Wine, from Debian: installed for 64 bits, unpacked into a folder for 32 bits."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from windows.making import SetupError, call

PROGRAMS = Path("usr/lib/wine")
VERSION = "8.0~repack-4"
_PACKAGES = (f"wine={VERSION}", f"wine64={VERSION}", f"libwine={VERSION}", "patchelf")
# What programs of 32 bits need. dpkg is not told of it: a second architecture, whose
# lists a mirror has late, would keep a machine from updating any package.
_PACKAGES_32 = (f"wine32={VERSION}", f"libwine={VERSION}", "libc6", "libgcc-s1")
_LIBRARIES_32 = Path("usr/lib/i386-linux-gnu/wine/i386-windows")
_ZLIB = "/usr/lib/x86_64-linux-gnu/wine/i386-windows/zlib1.dll"


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


def unpack(new: Path, root: Path) -> None:
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
        call(["patchelf", *interpreter, *path, str(new / PROGRAMS / program)])
