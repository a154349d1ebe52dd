"""The commands, one module each; each takes parsed options and returns a status.

What the work of a command needs is imported when it runs: help and completion are
there at once.
"""
