# DO NOT EDIT. Made from templates/tapi2/text/__init__.py by: tapi2gen build
"""Text that tools and logs print, and the bytes or words that it stands for.

``lines`` makes numbered lines of a stream, ``dumps`` and ``logs`` make bytes and words
of these. What cannot be read for sure is refused at its line and column. ``streams``
has what differs between operating systems.
"""
