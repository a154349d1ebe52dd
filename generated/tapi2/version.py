# DO NOT EDIT. Made from templates/tapi2/version.py by: tapi2gen build
"""The version of tapi2: the one place where it is written."""

from __future__ import annotations

__version__ = "0.1.0"
