"""Links that plain Markdown cannot write in a way that other readers understand.

From the pages to the Python API: code such as `tapi2.AgentState` becomes a link. From
one language to the other: each is a site of its own, beside the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.nodes import make_refnode

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

# A class with or without its package, or a member of one; a C name is no such thing.
_PYTHON_NAME = re.compile(
    r"^(?:tapi2\.(?:(?:constants|messages|records|structures)\.)?(\w[\w.]*)"
    r"|([A-Z]\w*[a-z]\w*(?:\.\w+)?))$"
)
_OTHER_LANGUAGE = re.compile(
    r"\[([^\]]+)\]\(((?:\.\./)+[a-z]{2}(?:-[A-Z]{2})?/[\w./-]+)\.md\)"
)


def link_languages(app: Sphinx, docname: str, source: list[str]) -> None:
    """Turn links to pages of another language into links to their HTML."""
    source[0] = _OTHER_LANGUAGE.sub(r'<a href="\2.html">\1</a>', source[0])


def link_objects(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Put code that names an object into a link to its description."""
    objects = app.env.domains.python_domain.objects
    for code in list(doctree.findall(nodes.literal)):
        name = _PYTHON_NAME.match(code.astext())
        found = objects.get(f"tapi2.{name[1] or name[2]}") if name else None
        if found is None or isinstance(code.parent, nodes.reference):
            continue
        place = (app.builder, docname, found.docname, found.node_id)
        code.replace_self(make_refnode(*place, code.deepcopy()))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Link languages when a page is read, and objects when all pages are."""
    app.connect("source-read", link_languages)
    app.connect("doctree-resolved", link_objects)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
