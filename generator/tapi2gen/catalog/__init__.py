"""The model comes in; items go out for `show` and compat, and rows for `list`."""
