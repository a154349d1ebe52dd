"""Files beside the tree, for other commands."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tapi2gen.diagnostics.codes import Code
from tapi2gen.output.look import refusal, refuse_file_above


@contextmanager
def aside(files: Mapping[str, bytes]) -> Iterator[Path]:
    """Give a folder with some files, for as long as they are needed."""
    with tempfile.TemporaryDirectory(prefix="tapi2gen-") as folder:
        for path, raw in files.items():
            file = Path(folder) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)
        yield Path(folder)


def create(file: Path, text: str) -> None:
    """Write a file that is not there yet.

    Raises:
        SpecError: if it is there, or the disk refuses.
    """
    refuse_file_above(file, "name another place, or delete the file in the way")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as stream:
            stream.write(text.encode())
    except FileExistsError:
        how = "edit it, or delete it first"
        raise refusal(file, Code.IN_THE_WAY, "is there already", how) from None
    except OSError as error:
        what = error.strerror or str(error)
        how = "make room for it, make it writable, or name another place"
        raise refusal(file, Code.NOT_WRITTEN, what, how) from None
