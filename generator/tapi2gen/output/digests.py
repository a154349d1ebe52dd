"""Digests of what a build reads and writes: where none differs, nothing has changed.

They are the same on every machine: files are named from their folder, and no time, line
end that git may change or byte order mark is in them. Links are not followed: nobody
knows what lies behind one.
"""

from __future__ import annotations

import errno
import os
from zlib import adler32, crc32

from tapi2gen.folders import LEFT_BEHIND, PACKAGE, is_hidden, is_litter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MANIFEST = "MANIFEST.json"
# Which line of the manifest has the digests of everything, from 0.
DIGESTS_LINE = 3
_SPEC = (".yaml", ".yml", ".YAML", ".YML", ".json")
_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
# The parts of the generator that make files.
_MAKERS = ("load", "model", "output", "render", "resolve", "validate", "vectors")


def digest(content: bytes) -> str:
    """Return the digest of a content: two checksums, in 16 hexadecimal digits.

    Two differ wherever a content was changed by chance or by hand, and they take half
    the time of a cryptographic digest. Whoever forges a file can forge the manifest.
    """
    return f"{crc32(content):08x}{adler32(content):08x}"


def digest_of_read(spec: str, templates: str) -> str:
    """Return one digest of all that a build reads: spec, templates, and the generator.

    Of the generator, that is the parts that make files. The digest is empty where links
    are among them, or something cannot be read.

    Raises:
        OSError: if no more files can be opened.
    """
    try:
        lines = [
            *_lines(spec, filter(_is_of_spec, _files(spec, is_hidden))),
            *_lines(templates, _files(templates, is_litter)),
        ]
        lines += _lines(PACKAGE, ["pipeline.py"])
        for name in _MAKERS:
            part = f"{PACKAGE}/{name}"
            lines += _lines(part, (f for f in _files(part) if f.endswith(".py")))
    except OSError as error:
        if error.errno in (errno.EMFILE, errno.ENFILE):
            raise
        return ""
    return _digest_of_lines(lines)


def digest_of_written(manifest: str, written: Iterable[tuple[str, str]]) -> str:
    """Return one digest of all that a build writes.

    Args:
        manifest: The manifest, without its line of these digests.
        written: Path and digest of each other file.
    """
    lines = sorted(f"{path} {content}" for path, content in written)
    return _digest_of_lines([manifest, *lines])


def digests_line(of_read: str, of_written: str) -> str:
    """Return the line of the manifest that has the digests of everything."""
    return f'  "all": {{"read": "{of_read}", "written": "{of_written}"}},'


def unchanged(spec: str, templates: str, out: str) -> int:
    """Return how many files a tree has if each is as the last build left it, else 0.

    Whatever has changed is left to the full check, which says what that is.
    """
    try:
        lines = content_of(f"{out}/{MANIFEST}").decode().split("\n")
        line = lines.pop(DIGESTS_LINE)
        of_read = digest_of_read(spec, templates)
        if not of_read or os.path.islink(out):
            return 0
        found = sorted(_files(out))
        found.remove(MANIFEST)
        written = [(path, digest(content_of(f"{out}/{path}"))) for path in found]
    except (OSError, ValueError, IndexError):
        return 0
    of_written = digest_of_written("\n".join(lines), written)
    return len(found) + 1 if line == digests_line(of_read, of_written) else 0


def in_sync(count: int) -> str:
    """Return the sentence that nothing differs."""
    return f"{count} file{'s' * (count != 1)}, all up to date"


def _digest_of_lines(lines: Iterable[str]) -> str:
    """Return the digest of lines, in which names of files may be no text."""
    return digest("\n".join(lines).encode("utf-8", "surrogateescape"))


def _is_of_spec(path: str) -> bool:
    return path.endswith(_SPEC)


def _lines(folder: str, paths: Iterable[str]) -> Iterator[str]:
    for path in sorted(paths):
        yield f"{path} {digest(content_of(f'{folder}/{path}'))}"
    yield ""


def content_of(path: str) -> bytes:
    """Return the content of a file, as it is whatever git or an editor made of it.

    Raises:
        OSError: if it cannot be read.
    """
    file = os.open(path.replace("/", os.sep), _READING)  # a long path takes no others
    try:
        # A pipe and a device have no size, and nobody waits for what they may say.
        return plain(os.read(file, os.fstat(file).st_size))
    finally:
        os.close(file)


def plain(content: bytes) -> bytes:
    """Return a content with the line ends of templates, and no byte order mark."""
    if b"\r" in content:  # to look for two characters takes ten times as long
        content = content.replace(b"\r\n", b"\n")
    return content.removeprefix(b"\xef\xbb\xbf")


def _files(
    folder: str,
    is_left_out: Callable[[str], bool] = LEFT_BEHIND.__contains__,
    below: str = "",
) -> Iterator[str]:
    """Return the path of each file below a folder, with slashes.

    Args:
        folder: The folder.
        is_left_out: Whether something of a name is none of its files.
        below: The folder inside it to begin with.

    Raises:
        OSError: for links, and for what is neither a file nor a folder, or a folder
            named like a file of the spec.
    """
    with os.scandir(f"{folder}/{below}".replace("/", os.sep)) as entries:
        for entry in entries:
            if is_left_out(entry.name):
                continue
            if entry.is_file(follow_symlinks=False):
                yield below + entry.name
            elif entry.is_dir(follow_symlinks=False) and not entry.name.endswith(_SPEC):
                yield from _files(folder, is_left_out, f"{below}{entry.name}/")
            else:
                raise OSError(entry.path)
