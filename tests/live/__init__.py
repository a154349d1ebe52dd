"""The stand-in for tapi32.dll, and tests of `tapi2.live` on it."""
