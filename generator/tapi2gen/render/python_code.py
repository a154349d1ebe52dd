"""Python source for entries of the model: what every template sees as `python`.

Filters change what they are given, whatever it is; a function of `python` takes an
entry of the model and writes what Python has for it. The model itself knows no Python,
so that templates of other languages need nothing from here.
"""

from __future__ import annotations

from tapi2gen.render import (
    python_classes,
    python_functions,
    python_methods,
    python_proxies,
    python_samples,
    python_types,
    python_values,
)


class Python:
    """The functions that write Python for an entry of the model."""

    # Fields of messages, and attributes of records and requests.
    annotation = staticmethod(python_values.annotation)
    codec = staticmethod(python_values.codec)
    default = staticmethod(python_values.default)
    parameter = staticmethod(python_values.parameter)
    read = staticmethod(python_values.read)
    table = staticmethod(python_values.table)

    # Classes of messages, records and requests.
    answer = staticmethod(python_classes.answer)
    answer_type = staticmethod(python_classes.answer_type)
    base = staticmethod(python_classes.base)
    formats = staticmethod(python_values.formats)
    imports = staticmethod(python_classes.imports)
    writes = staticmethod(python_classes.writes)

    # Structures for `struct` and for `ctypes`.
    ctypes_annotation = staticmethod(python_types.ctypes_annotation)
    ctypes_imports = staticmethod(python_types.ctypes_imports)
    ctypes_type = staticmethod(python_types.ctypes_type)
    request_format = staticmethod(python_types.request_format)
    struct_format = staticmethod(python_types.struct_format)
    union_class = staticmethod(python_types.union_class)
    words_format = staticmethod(python_types.words_format)

    # Functions for `ctypes`.
    argument_annotations = staticmethod(python_functions.argument_annotations)
    argument_type = staticmethod(python_functions.argument_type)
    function_imports = staticmethod(python_functions.function_imports)

    # Methods that call functions.
    method_call = staticmethod(python_methods.method_call)
    method_imports = staticmethod(python_methods.method_imports)
    methods = staticmethod(python_methods.methods)

    # Requests that a handler answers.
    proxied = staticmethod(python_proxies.proxied)
    proxied_imports = staticmethod(python_proxies.proxied_imports)

    # Samples on the pages of the documentation.
    printed = staticmethod(python_samples.printed)
    sample = staticmethod(python_samples.sample)
    sample_answer = staticmethod(python_samples.sample_answer)
    shown = staticmethod(python_samples.shown)
    sample_imports = staticmethod(python_samples.sample_imports)
