"""Compiled templates, kept beside the templates as Python keeps compiled modules.

Compiling takes as long as rendering. What is kept is used only for the same text in the
same place and by the same generator, whose filters may be worked into it. Python's own
switches hold: PYTHONDONTWRITEBYTECODE, PYTHONPYCACHEPREFIX.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cached_property
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache, Environment, __version__
from jinja2.bccache import Bucket

from tapi2gen.digests import digest, digest_of_generator


class TemplateCache(BytecodeCache):
    """Jinja's cache, in the `__pycache__` of each template's folder."""

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Find what is kept of a template; its key is the file that keeps it."""
        makers = (__version__, self._generator, name, str(filename), source)
        checksum = digest("\0".join(makers).encode("utf-8", "surrogatepass"))
        key = cache_from_source(filename) if filename else ""
        bucket = Bucket(environment, key, checksum)
        self.load_bytecode(bucket)
        return bucket

    @cached_property
    def _generator(self) -> str:
        return digest_of_generator()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read it; what cannot be read is compiled again."""
        with suppress(OSError), Path(bucket.key).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write it, all or nothing; where that is refused, it is not kept."""
        if sys.dont_write_bytecode or not bucket.key:
            return
        file = Path(bucket.key)
        aside = file.with_name(f"{file.name}.{os.getpid()}")
        with suppress(OSError):
            file.parent.mkdir(exist_ok=True)
            aside.write_bytes(bucket.bytecode_to_string())
            aside.replace(file)
