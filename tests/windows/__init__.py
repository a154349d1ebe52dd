"""The tests on Windows CPython, which runs under Wine: `python tests/windows`.

In: a checkout, Debian's Wine and packages of PyPI, all of pinned versions. Out: what
`tapi2gen` and pytest print there, and exit status 1 if any of it is not as it should.
"""
