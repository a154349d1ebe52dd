"""Read the plain templates: what they define, and what their docstrings say of it.

The docstring is the one source of a description; the spec only translates it. Nothing
is imported: a template is parsed as the text that it is.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from tapi2gen.diagnostics.codes import Code
from tapi2gen.diagnostics.problem import Mark, Problem, SpecError
from tapi2gen.model.common import Text
from tapi2gen.model.naming import RUNTIME_NAMES
from tapi2gen.model.runtime import Definition, Doc, Kind, Runtime
from tapi2gen.render.docstring import Translate, parse
from tapi2gen.render.template_tree import Template, TemplateTree

PACKAGE = "tapi2"

# The names that users meet, by the module that defines them.
NAMES = {
    "batch": ("decode_batch", "Batch", "Columns"),
    "decoding": ("decode", "from_callback", "iter_decode"),
    "errors": (
        "TapiError",
        "TruncatedError",
        "LayoutError",
        "RangeError",
        "KindError",
    ),
    "messages.base": ("Message", "RawMessage"),
    "messages.unknown": ("UnknownMessage",),
    "record_layout": ("RecordLayout",),
    "records.base": ("Record", "EntryRecord"),
    "records.buffer": ("BufferRecord",),
    "records.proxy_request": ("ProxyRequestRecord",),
    "records.unknown_request": ("UnknownRequest",),
    "structures.group_id": ("GroupID",),
    "testing.cases": (
        "Vector",
        "BadRecord",
        "BufferVector",
        "RequestVector",
        "BadBuffer",
    ),
    "testing": (
        "vectors",
        "bad_records",
        "buffers",
        "requests",
        "bad_buffers",
        "tapi2_vector",
        "tapi2_vectors",
        "tapi2_bad_record",
        "tapi2_bad_records",
        "tapi2_buffer",
        "tapi2_buffers",
        "tapi2_request",
        "tapi2_requests",
        "tapi2_bad_buffer",
        "tapi2_bad_buffers",
    ),
}

_NOTHING = Text("")

# Names in annotations and defaults, as someone knows them who reads only a page.
_PLAIN = {
    "Array": "ctypes.Array",
    "Buffer": "collections.abc.Buffer",
    "Decimal": "decimal.Decimal",
    "Fields": "Mapping[str, object]",
    "GroupID": "tapi2.structures.group_id.GroupID",
    "NDArray": "numpy.typing.NDArray",
    "NO_AMOUNT": "Decimal(0)",
    "NO_DATE": "datetime(1899, 12, 30)",
    "NO_UUID": "UUID(int=0)",
    "Struct": "struct.Struct",
    "UTF_16": "'utf-16-le'",
    "UUID": "uuid.UUID",
    "Words": "tuple[int, ...]",
    "c_uint8": "ctypes.c_uint8",
    "datetime": "datetime.datetime",
    "np": "numpy",
}
_WRAPPER = re.compile(r"^(?:ClassVar|Attribute)\[(.*)\]$")


def plain(expression: str) -> str:
    """Write an annotation or a default with names that are known anywhere."""
    inner = _WRAPPER.match(expression)
    text = inner[1] if inner else expression
    return re.sub(r"(?<![\w.])\w+", lambda word: _PLAIN.get(word[0], word[0]), text)


def read_runtime(tree: TemplateTree, texts: tuple[Text, ...]) -> Runtime:
    """Read the modules whose names users meet, as far as they are there.

    Args:
        tree: The template tree.
        texts: The translations of docstrings, found by the English text.

    Raises:
        SpecError: if one is not Python.
    """
    known = {text.en: text for text in texts}

    def translate(english: str) -> Text:
        return known.get(english) or Text(english)

    found: dict[str, Definition] = {}
    for name, public in NAMES.items():
        stem = f"{PACKAGE}/{name.replace('.', '/')}"
        file = tree.find(f"{stem}.py") or tree.find(f"{stem}/__init__.py")
        if file:
            module = Module(name, _tree(file), translate)
            made = {d.name: d for d in module.definitions(public)}
            found |= {f"{name}.{each}": made[each] for each in public if each in made}
    by_path = {definition.path: definition for definition in found.values()}
    complete = {name: _complete(each, by_path) for name, each in found.items()}
    return Runtime(complete, known)


def _complete(kind: Definition, by_path: Mapping[str, Definition]) -> Definition:
    """Add what a class has of its bases: members, and what they say of its own."""
    bases = [by_path[path] for path in kind.bases if path in by_path]
    above = {
        member.name: member
        for base in bases
        for member in (*base.members, *_complete(base, by_path).inherited)
    }
    own = {
        member.name: (
            member
            if member.doc.paragraphs
            else replace(member, doc=above.get(member.name, member).doc)
        )
        for member in kind.members
    }
    inherited = (member for name, member in above.items() if name not in own)
    return replace(kind, members=tuple(own.values()), inherited=tuple(inherited))


def _tree(template: Template) -> ast.Module:
    try:
        return ast.parse(template.text)
    except (SyntaxError, ValueError) as error:  # ValueError: a NUL, before 3.12
        line = getattr(error, "lineno", 0) or 0
        column = getattr(error, "offset", 0) or 1
        mark = Mark(template.file, line, column if line else 0)
        what = f"not Python: {getattr(error, 'msg', error)}"
        problem = Problem(mark, Code.NOT_PYTHON, what, "correct the template")
        raise SpecError([problem]) from None


class Module:
    """A module, read and not imported."""

    def __init__(self, name: str, tree: ast.Module, translate: Translate) -> None:
        """Take its name inside its package, and what it holds."""
        self.name = name
        self.translate = translate
        self.statements = list(_flat(tree.body))
        self.imported = {
            alias.name: f"{statement.module.removeprefix(f'{PACKAGE}.')}.{alias.name}"
            for statement in self.statements
            if isinstance(statement, ast.ImportFrom) and statement.module
            for alias in statement.names
        }

    def definitions(self, public: tuple[str, ...]) -> Iterator[Definition]:
        """Give the classes and functions of these names."""
        # Backwards, for of two with one name the first is for type checkers.
        for node in reversed(self.statements):
            if isinstance(node, ast.ClassDef) and node.name in public:
                yield self._class(node)
            elif isinstance(node, ast.FunctionDef) and node.name in public:
                yield self._function(node)

    def _doc(self, node: ast.ClassDef | ast.FunctionDef) -> Doc:
        return parse(ast.get_docstring(node) or "", self.translate)

    def _class(self, node: ast.ClassDef) -> Definition:
        doc = self._doc(node)
        told = {entry.name: entry.text for entry in doc.attributes}
        methods = [item for item in node.body if isinstance(item, ast.FunctionDef)]
        # That of an enum makes its members, and that of Message refuses.
        new = next(
            (m for m in methods if m.name == "__new__" and m.args.kwonlyargs), None
        )
        names = [ast.unparse(base) for base in node.bases]
        bases = [self.imported.get(name, f"{self.name}.{name}") for name in names]
        path = _path(self.name, node.name)
        return Definition(
            kind="exception" if node.name.endswith("Error") else "class",
            name=node.name,
            module=self.name,
            path=path,
            label=path.removeprefix(f"{PACKAGE}."),
            doc=doc,
            signature=_signature(new) if new else "",
            bases=tuple(filter(None, map(_known, bases))),
            making=self._doc(new) if new else Doc(),
            members=(
                *(
                    self._attribute(item, path, told)
                    for item in node.body
                    if isinstance(item, ast.AnnAssign) and not _private(item)
                ),
                *(
                    self._function(item, path)
                    for item in methods
                    if not item.name.startswith("_")
                ),
            ),
        )

    def _attribute(
        self, node: ast.AnnAssign, owner: str, told: Mapping[str, Text]
    ) -> Definition:
        name = ast.unparse(node.target)
        text = told.get(name, _NOTHING)
        if text is _NOTHING and isinstance(node.value, ast.Call) and node.value.args:
            text = self.translate(str(ast.literal_eval(node.value.args[-1])))
        return Definition(
            kind="attribute",
            name=name,
            module=self.name,
            path=f"{owner}.{name}",
            label=name,
            doc=Doc((text,) if text.en else ()),
            annotation=plain(ast.unparse(node.annotation)),
        )

    def _function(self, node: ast.FunctionDef, owner: str = "") -> Definition:
        marks = {ast.unparse(mark).partition("(")[0] for mark in node.decorator_list}
        result = plain(ast.unparse(node.returns)) if node.returns else ""
        path = f"{owner}.{node.name}" if owner else _path(self.name, node.name)
        has_value = marks & set(_VALUES)
        kind: Kind = "method" if owner else "function"
        return Definition(
            kind=_VALUES[has_value.pop()] if has_value else kind,
            name=node.name,
            module=self.name,
            path=path,
            label=node.name if owner else path.removeprefix(f"{PACKAGE}."),
            doc=self._doc(node),
            signature="" if marks & set(_VALUES) else f"{_signature(node)} -> {result}",
            annotation=result if marks & set(_VALUES) else "",
            is_class_method="classmethod" in marks,
        )


# Functions that are no functions to whoever uses them, by their decorators.
_VALUES: dict[str, Kind] = {"property": "property", "pytest.fixture": "data"}


def _flat(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Give statements, those inside `if` among them."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.If):
            yield from _flat([*statement.body, *statement.orelse])


def _path(module: str, name: str) -> str:
    """Give the shortest path by which users find a name."""
    if name in RUNTIME_NAMES:
        return f"{PACKAGE}.{name}"
    return f"{PACKAGE}.{module.removesuffix('.cases')}.{name}"


def _known(base: str) -> str:
    """Give the path of a class that pages link to, else nothing."""
    module, _, name = base.rpartition(".")
    if name in NAMES.get(module, ()):
        return _path(module, name)
    return name if name.endswith("Error") else ""


def _private(node: ast.AnnAssign) -> bool:
    return ast.unparse(node.target).startswith("_")


def _signature(node: ast.FunctionDef) -> str:
    """Write what a call takes, without the instance or the class."""
    arguments = node.args
    if arguments.args and arguments.args[0].arg in ("self", "cls"):
        arguments.args.pop(0)
    return f"({plain(ast.unparse(arguments))})"
