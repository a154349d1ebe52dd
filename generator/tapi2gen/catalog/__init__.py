"""The model comes in; what `show` and `list` say of one entry, or of all, goes out."""
