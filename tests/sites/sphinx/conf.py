r"""The documentation as a site: Sphinx with MyST, one build for each language.

    python tests/support/site_sources.py sphinx SOURCES
    sphinx-build -W -n -c tests/sites/sphinx SOURCES/en OUT/en
    sphinx-build -W -n -c tests/sites/sphinx -D language=zh_TW SOURCES/zh-TW OUT/zh-TW

The sources are the generated pages, `contents` with the tables of contents, and the API
reference, which autodoc makes of the docstrings. To have the pages in a site of your
own, copy one language's folder of generated/docs into it and name its pages in a table
of contents with `:glob:`; of what follows, only `myst_parser` is needed. Whatever you
describe with autodoc is valid reStructuredText with sections in Google's style.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "tapi2"
author = "the tapi2 project"
language = "en"
root_doc = "contents"
extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "chinese_search",
    "docstrings",
    "page_links",
]

autodoc_default_options = {"show-inheritance": True, "undoc-members": True}
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"

# Nothing leads to the indexes: the sidebar has every page, and the search every name.
html_use_index = False
html_domain_indices = False
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
    (
        "py:.*",
        r"(collections\.abc|ctypes|datetime|decimal|enum|np|numpy|struct|typing)\..*",
    ),
    ("py:.*", r"uuid\..*|Buffer|Decimal|NDArray|tapi2\.records\.known_request\.Answer"),
    ("py:.*", "Struct|UUID|datetime"),
    ("py:.*", r"(tapi2\.functions\.prototype\.)?Arguments|CFunctionType|.*\.LP_\w+"),
    ("py:.*", r"(tapi2\.decoding\.)?SupportsRead1?"),
    # What programs neither name nor make: what Line and Device are made of, and types.
    ("py:.*", r"tapi2\.live\.(session\.Session|lines\.OpenLine|base\.[DL])"),
    ("py:.*", r"tapi2\.live\.(async_calls\.Worker|async_line\.Opening)"),
    ("py:.*", r"tapi2\.live\.proxy_handler\.([AR]|RequestClass)"),
]
