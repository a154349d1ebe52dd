r"""The documentation as a site: Sphinx with MyST, one build for each language.

    sphinx-build -W -c tests/sites/sphinx generated/docs/en OUT/en
    sphinx-build -W -c tests/sites/sphinx -D language=zh_TW \
        generated/docs/zh-TW OUT/zh-TW

`api/contents` has the tables of contents, so that the pages themselves need none. To
have the pages in a site of your own, copy one language's folder into it and name its
`api/contents` in a table of contents; of what follows, only `myst_parser` is needed.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "tapi2"
author = "the tapi2 project"
language = "en"
root_doc = "api/contents"
extensions = ["myst_parser", "chinese_search", "page_links"]

html_theme = "pydata_sphinx_theme"
html_title = "tapi2"
html_context = {"default_mode": "auto"}  # light or dark, as the reader's system is
html_copy_source = False
html_show_sourcelink = False
html_static_path = ["_static"]
html_css_files = ["site.css"]
templates_path = ["_templates"]
locale_dirs = [str(Path(__file__).parent / "locale")]
html_sidebars = {"**": ["all-pages.html"]}
html_theme_options = {
    "logo": {"text": "tapi2", "link": "index"},
    "navbar_align": "right",
    "navbar_center": [],
    "navbar_end": ["theme-switcher"],
    "navbar_persistent": ["search-button-field", "language-switch"],
    "article_header_start": [],
    "secondary_sidebar_items": ["page-toc"],
    "footer_start": [],
    "footer_end": [],
}

# Two hyphens in the text of an address stay two hyphens.
smartquotes = False
add_module_names = False
maximum_signature_line_length = 80
toc_object_entries_show_parents = "hide"

# Python's own names and numpy's: `intersphinx_mapping` would link them, but needs a
# network.
nitpick_ignore_regex = [
    ("py:.*", r"(collections|ctypes|datetime|decimal|numpy|struct|uuid)\..*"),
]
