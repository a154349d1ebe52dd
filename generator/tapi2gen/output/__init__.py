"""Paths and texts come in; formatted, they are compared with the tree, or written."""
