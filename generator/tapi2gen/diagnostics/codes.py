"""The codes of problems: one readable name for each kind of mistake, never reused.

A code is a slug and no number: it says in a log what happened, can be searched for,
and nobody has to hand out the next one. What each means, with an example of wrong and
right, is in explanations.md beside this module, which `tapi2gen explain` shows.
"""

from __future__ import annotations

import re
from enum import StrEnum, unique
from functools import cache
from pathlib import Path

_EXPLANATIONS = Path(__file__).with_name("explanations.md")


@unique
class Code(StrEnum):
    """Every code that a problem can have."""

    # Files and folders.
    MISSING_FOLDER = "missing-folder"
    MISSING_FILE = "missing-file"
    UNREADABLE_FILE = "unreadable-file"
    STRAY_FILE = "stray-file"
    WRONG_ENDING = "wrong-ending"
    WRONG_FILE_NAME = "wrong-file-name"
    BAD_SCHEMA = "bad-schema"

    # Text and YAML.
    NOT_UTF8 = "not-utf-8"
    INVISIBLE_CHARACTER = "invisible-character"
    LOOKALIKE_CHARACTER = "lookalike-character"
    TRAILING_COMMENT = "trailing-comment"
    NOT_YAML = "not-yaml"
    UNCLOSED_QUOTE = "unclosed-quote"
    UNCLOSED_BRACKET = "unclosed-bracket"
    EMPTY_FILE = "empty-file"
    SECOND_DOCUMENT = "second-document"
    ALIAS = "alias"
    TAG = "tag"
    DUPLICATE_KEY = "duplicate-key"
    KEY_NOT_TEXT = "key-not-text"
    AMBIGUOUS_VALUE = "ambiguous-value"
    TOO_DEEP = "too-deep"

    # The shape of a file.
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    MISPLACED_KEY = "misplaced-key"
    WRONG_TYPE = "wrong-type"
    UNKNOWN_VALUE = "unknown-value"
    WRONG_FORM = "wrong-form"
    OUT_OF_RANGE = "out-of-range"
    WRONG_COUNT = "wrong-count"
    EMPTY_TEXT = "empty-text"
    TO_DO = "to-do"
    BROKEN_RULE = "broken-rule"

    # Names that lead nowhere, and names that are taken.
    UNKNOWN_NAME = "unknown-name"
    UNKNOWN_VERSION = "unknown-version"
    UNKNOWN_UNIT = "unknown-unit"
    UNKNOWN_FAMILY = "unknown-family"
    UNKNOWN_CONSTANT = "unknown-constant"
    WRONG_FAMILY = "wrong-family"
    UNKNOWN_TYPE = "unknown-type"
    UNKNOWN_STRUCTURE = "unknown-structure"
    UNKNOWN_MEMBER = "unknown-member"
    DUPLICATE_NAME = "duplicate-name"
    DUPLICATE_VALUE = "duplicate-value"
    LISTED_TWICE = "listed-twice"
    RESERVED_NAME = "reserved-name"

    # What the parts of the spec say together.
    WRONG_ORDER = "wrong-order"
    MISSING_WORD = "missing-word"
    MISSING_MEMBER = "missing-member"
    WRONG_RECORD = "wrong-record"
    VERSION_MISMATCH = "version-mismatch"
    TOO_OLD = "too-old"
    WRONG_PREFIX = "wrong-prefix"
    NOT_A_BIT = "not-a-bit"
    NOT_YOURS = "not-yours"
    BIT_IN_USE = "bit-in-use"
    FLAGS_OF_NUMBERS = "flags-of-numbers"
    MIXED_CONDITION = "mixed-condition"
    WRONG_SIZES = "wrong-sizes"
    WRONG_BASE = "wrong-base"
    UNCOUNTED = "uncounted"
    NOT_AN_ENTRY = "not-an-entry"
    MISPLACED_UNION = "misplaced-union"
    CIRCULAR_STRUCTURE = "circular-structure"
    LEFT_OUT = "left-out"
    UNTRANSLATED = "untranslated"

    # Templates.
    MISPLACED_TEMPLATE = "misplaced-template"
    ADDED_TEMPLATE = "added-template"
    TEMPLATE_SYNTAX = "template-syntax"
    UNDEFINED = "undefined"
    UNKNOWN_FILTER = "unknown-filter"
    UNKNOWN_TEMPLATE = "unknown-template"
    TEMPLATE_ERROR = "template-error"
    UNKNOWN_PLACEHOLDER = "unknown-placeholder"
    MADE_TWICE = "made-twice"
    UNSAFE_PATH = "unsafe-path"
    MISSING_HEADER = "missing-header"
    NOT_PYTHON = "not-python"

    # The generated tree.
    FOREIGN_FILE = "foreign-file"
    IN_THE_WAY = "in-the-way"
    LINK = "link"
    NOT_WRITTEN = "not-written"
    CHANGED_FILE = "changed-file"
    ABSENT_FILE = "absent-file"
    EXTRA_FILE = "extra-file"

    @property
    def is_note(self) -> bool:
        """Return whether it is a note, and no mistake."""
        return self in (Code.LEFT_OUT, Code.UNTRANSLATED, Code.ADDED_TEMPLATE)


def explain(code: Code) -> str:
    """Return what a code means, with an example of wrong and right."""
    return _sections()[code]


def summary(code: Code) -> str:
    """Return what a code means in one line."""
    paragraph = explain(code).split("\n\n")[1]
    return " ".join(paragraph.split()).partition(". ")[0].rstrip(".")


@cache
def _sections() -> dict[str, str]:
    """Take the explanations apart: the text of each section, by its heading."""
    text = _EXPLANATIONS.read_text("utf-8")
    parts = re.split(r"^## (?=[a-z0-9-]+$)", text, flags=re.MULTILINE)
    return {part.partition("\n")[0]: part.strip() for part in parts[1:]}
