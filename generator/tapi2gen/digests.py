"""Digests of what a build reads and writes; importing it costs next to nothing.

Digests are the same on every machine: no path, time or line ending that git may change
is in them. Links are not followed: what lies behind one cannot be told for sure.
"""

from __future__ import annotations

import os
from io import FileIO

try:
    from _blake2 import blake2b  # hashlib would load OpenSSL first
except ImportError:
    from hashlib import blake2b

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# What interpreters and file managers leave behind: neither judged nor touched.
LEFT_BEHIND = ("__pycache__", ".DS_Store")
_SIZE = 20
_BUFFER = bytearray(1 << 18)
_BUFFERS, _VIEW = [_BUFFER], memoryview(_BUFFER)
_SPEC = (".yaml", ".yml", ".YAML", ".YML", ".json")
_GENERATOR = os.path.dirname(os.path.abspath(__file__))
# Parts of the generator that make no file, and the copies that a wheel carries.
_OTHER_PARTS = (
    *("cli.py", "talk.py", "catalog/", "commands/", "compat/"),
    *("spec/", "templates/"),
)


def digest(content: bytes) -> str:
    """Give the digest of a content."""
    return blake2b(content, digest_size=_SIZE).hexdigest()


def read(path: str) -> bytes:
    """Read a file."""
    with FileIO(path) as file:
        return file.readall()


def digest_of(path: str) -> str:
    """Give the digest of a file's content."""
    return blake2b(_content(path), digest_size=_SIZE).hexdigest()


def _content(path: str) -> memoryview | bytes:
    """Give a file's content, in a buffer that the next file takes over."""
    if not hasattr(os, "readv"):  # Windows
        return read(path)
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        size = os.readv(descriptor, _BUFFERS)
    finally:
        os.close(descriptor)
    return _VIEW[:size] if size < len(_BUFFER) else read(path)


def files(folder: str, below: str = "") -> Iterator[str]:
    """Give the path of each file below a folder, with slashes.

    Raises:
        OSError: for links.
    """
    with os.scandir(f"{folder}/{below}") as entries:
        for entry in entries:
            if entry.name in LEFT_BEHIND and not entry.is_symlink():
                continue
            if entry.is_file(follow_symlinks=False):
                yield below + entry.name
            elif entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
                yield from files(folder, f"{below}{entry.name}/")
            else:
                raise OSError(entry.path)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Tell a folder of Windows that leads elsewhere; Python 3.12 and newer know it."""
    return bool(getattr(entry, "is_junction", bool)())


def digest_of_read(spec: str, templates: Sequence[str]) -> str:
    """Give one digest of all that a build reads: spec, templates, and the generator.

    It is empty where links are among them, or the generator is no folder of files.
    """
    try:
        read_files = [
            *_digests(spec, (path for path in files(spec) if path.endswith(_SPEC))),
            *(line for tree in templates for line in _digests(tree, files(tree))),
            *_digests_of_generator(),
        ]
    except OSError:
        return ""
    return digest("\n".join(read_files).encode())


def digest_of_generator() -> str:
    """Give one digest of the parts of the generator that make files."""
    try:
        return digest("\n".join(_digests_of_generator()).encode())
    except OSError:
        return ""


def digest_of_written(manifest: str, written: Iterable[tuple[str, str]]) -> str:
    """Give one digest of all that a build writes.

    Args:
        manifest: The manifest, without its line of these digests.
        written: Path and digest of each other file.
    """
    lines = sorted(f"{path} {content}" for path, content in written)
    return digest("\n".join([manifest, *lines]).encode())


def _digests(folder: str, paths: Iterable[str]) -> Iterator[str]:
    for path in sorted(paths):
        content = bytes(_content(f"{folder}/{path}")).replace(b"\r\n", b"\n")
        yield f"{path} {digest(content)}"
    yield ""


def _digests_of_generator() -> Iterator[str]:
    return _digests(_GENERATOR, filter(_makes_files, files(_GENERATOR)))


def _makes_files(path: str) -> bool:
    return path.endswith(".py") and not path.startswith(_OTHER_PARTS)
