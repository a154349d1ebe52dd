"""Rendered texts come in; formatted, they are written or compared: drift goes out."""
