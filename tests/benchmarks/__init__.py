"""How fast tapi2 is, as ratios against a reference in the same run.

Run `python tests/benchmarks` with the extra `bench` installed. Nothing here is a test:
what a machine can do is no property of the code.
"""
