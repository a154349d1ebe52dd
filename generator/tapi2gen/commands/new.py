"""The command `tapi2gen new`."""

from __future__ import annotations

import argparse
import json
import os
import re
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from tapi2gen.commands.command import Command
from tapi2gen.commands.options import (
    add_folders,
    add_quiet,
    folders_of,
    quoted,
    repeated,
)
from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.console import Console
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError, one_of
from tapi2gen.folders import PACKAGE, display, resolved

_OVERLAY = "overlay"
_FOLDERS = {
    "message": "messages",
    "family": "constants",
    "structure": "structures",
    "function": "functions",
}
# Where the schemas say what the names of each kind look like.
_NAMES = {
    "message": ("common.schema.json", "message_name"),
    "family": ("common.schema.json", "family_name"),
    "structure": ("structure.schema.json", "structure_name"),
    "function": ("function.schema.json", "function_name"),
}
_KINDS = {
    "buffer": "begins with its three sizes, and data follow it",
    "entry": "is listed in a buffer, which holds its texts",
    "value": "has a fixed size, and no texts",
}


def _add(parser: argparse.ArgumentParser) -> None:
    choices = (*_FOLDERS, _OVERLAY)
    parser.add_argument(
        "what", metavar="WHAT", choices=choices, help=", ".join(choices)
    )
    parser.add_argument(
        "name", metavar="NAME", help="the C name, or the file of an overlay"
    )
    kinds = "; ".join(f"{kind}: {meaning}" for kind, meaning in _KINDS.items())
    parser.add_argument(
        "--kind", choices=tuple(_KINDS), help=f"the kind of a structure; {kinds}"
    )
    add_folders(parser, ("spec",))
    add_quiet(parser)
    parser.set_defaults(format="text")


def _run(options: argparse.Namespace) -> int:
    from tapi2gen.output.writer import create

    is_overlay = options.what == _OVERLAY
    writes = "" if is_overlay else "spec"
    console, spec = Console.of(options), folders_of(options, writes=writes).spec
    file = Path(options.name)
    if not is_overlay:
        file = spec / _FOLDERS[options.what] / f"{options.name}.yaml"
    if options.what != "structure" and options.kind is not None:
        raise _refused(file, "--kind is for structures only")
    if resolved(file).is_relative_to(PACKAGE):
        what = f"{display(Path(PACKAGE))} is tapi2gen itself: name a spec with --spec"
        raise _refused(file, what)
    validate = f"tapi2gen validate{repeated(options)}"
    if is_overlay:
        _check_overlay(file, spec)
        create(file, overlay(file, spec))
        console.say(f"wrote {display(file)}")
        validate += f" --overlay {quoted(file)}"
    else:
        _check(options.what, options.name, options.kind, spec, file)
        python = _python(options.what, options.name, options.kind or "")
        why = _why_unusable(options.what, options.name, python)
        if why and options.what == "structure":
            raise _refused(file, f"{options.name} {why}")
        text = skeleton(options.what, options.name, options.kind or "")
        create(file, _with_class_name(text) if why else text)
        named = f"; in Python it is tapi2.{python}"
        if why:
            named = f"; it {why}: give another class_name"
        console.say(f"wrote {display(file)}{named}")
    console.say(f"fill in what is marked TODO; to list what is left, run: {validate}")
    return 0


def skeleton(what: str, name: str, kind: str) -> str:
    """Return the text of a file to fill in."""
    values = {"name": name, "kind": kind, "meaning": _KINDS.get(kind, "")}
    if kind:
        values["fields"] = _read(kind).rstrip()
    return Template(_read(what)).substitute(values)


def _check_overlay(file: Path, spec: Path) -> None:
    """Refuse a file that no overlay can be."""
    if file.suffix != ".yaml":
        raise _refused(file, "the name of an overlay ends in .yaml")
    if resolved(file).is_relative_to(resolved(spec)):
        what = f"{display(spec)} is the spec itself: put the overlay elsewhere"
        raise _refused(file, what)


def overlay(file: Path, spec: Path) -> str:
    """Return the text of an overlay to fill in.

    The names in it begin with the first word of the file's name.
    """
    word = re.match("[A-Za-z][A-Za-z0-9]*", file.stem)
    prefix = word[0].upper() if word else "VENDOR"
    schema = schema_from(file, spec)
    names = {"prefix": prefix, "lower": prefix.lower()}
    return Template(_read(_OVERLAY)).substitute(names, schema=schema)


def schema_from(file: Path, spec: Path) -> str:
    """Name the schema so that an editor finds it, with no space to end the name at.

    What comes with an installed package stays where it is when the file moves.
    """
    folder = resolved(file.parent)
    schema = resolved(spec) / "schema" / "overlay.schema.json"
    name = schema.as_posix()
    if not schema.is_relative_to(resolved(Path(str(files("tapi2gen"))))):
        with suppress(ValueError):  # Windows: on another drive
            name = Path(os.path.relpath(schema, folder)).as_posix()
    return schema.as_uri() if re.search(r"[\s#]", name) else name


def _read(name: str) -> str:
    return (
        files("tapi2gen.commands")
        .joinpath("skeletons", f"{name}.yaml")
        .read_text("utf-8")
    )


def _check(what: str, name: str, kind: str | None, spec: Path, file: Path) -> None:
    """Refuse a name that does not fit or is taken, and a structure of no kind."""
    from tapi2gen.output.writer import already_there

    if what == "structure" and kind is None:
        raise _refused(file, f"a structure needs --kind: {one_of(_KINDS)}")
    schema, definition = _NAMES[what]
    rule: Any = json.loads((spec / "schema" / schema).read_text("utf-8"))
    rule = rule["$defs"][definition]
    pattern = re.compile(rule["pattern"].strip("^$"))
    if not pattern.fullmatch(name):
        text = str(rule["description"]).rstrip(".")
        text = (
            f"{name} cannot name a {_kind_of(what)}: it is {text[0].lower()}{text[1:]}"
        )
        near = (
            *(name.upper(), f"{name}_".upper(), f"LINE_{name}".upper()),
            name[:1].lower() + name[1:],
        )
        hints = [
            f"; did you mean {other}?" for other in near if pattern.fullmatch(other)
        ]
        raise _refused(file, text + "".join(hints[:1]))
    same = [other for other in _others(file) if other.name.lower() == file.name.lower()]
    if same:
        raise already_there(same[0])


def _kind_of(what: str) -> str:
    return "constant family" if what == "family" else what


def _others(file: Path) -> list[Path]:
    return sorted(file.parent.glob("*.yaml"))


def _refused(file: Path, what: str) -> SpecError:
    return SpecError([Problem(Mark(file), Code.WRONG_FORM, what)])


def _python(what: str, name: str, kind: str) -> str:
    """Name what is made of the entry, so that a wrong split of words shows early."""
    from tapi2gen.model import naming

    match what:
        case "message":
            return naming.message_class(name)
        case "family":
            return naming.pascal(name)
        case "function":
            return f"functions.{name}"
        case _:
            return name if kind == "value" else naming.record_class(name)


def _why_unusable(what: str, name: str, python: str) -> str:
    """Return why nothing can be made of an entry under its own name, or nothing."""
    from tapi2gen.model import naming
    from tapi2gen.pipeline import packaged_names
    from tapi2gen.resolve.public_names import why_no_class, why_no_module

    reserved = packaged_names()
    found = why_no_module(_FOLDERS[what], naming.snake(name), reserved)
    if found or what == "function":  # of which no class is made
        return found
    return why_no_class(python, reserved)


def _with_class_name(text: str) -> str:
    """Return a skeleton in which the name of the class is to do."""
    return re.sub(
        r"(?m)^# class_name: .*$",
        "class_name: TODO the name of the class, since its own would not do",
        text,
    )


NEW = Command(
    name="new",
    usage="""\
tapi2gen new [options] {message,family,function} NAME
       tapi2gen new [options] structure NAME --kind {buffer,entry,value}
       tapi2gen new [options] overlay FILE.yaml""",
    summary="Write a file of the spec, or an overlay, to fill in.",
    about="""\
What you have to fill in is marked TODO. `tapi2gen validate` lists what is left,
and nothing is built until all of it is filled in.
""",
    examples="""\
examples:
  tapi2gen new message LINE_QUEUECHANGE
  tapi2gen new family LINEQUEUECHANGE_
  tapi2gen new structure LINEQUEUELOG --kind buffer
  tapi2gen new structure LINEQUEUELOGENTRY --kind entry
  tapi2gen new function lineGetQueueLog
  tapi2gen new overlay acme.yaml       what a vendor adds to the spec

exit status: 0, or 2 if the call is wrong or the file exists already
""",
    add=_add,
    run=_run,
    writes=True,
)
