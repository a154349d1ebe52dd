"""The model comes in; items with facts go out, which `show`, `list` and compat use."""
