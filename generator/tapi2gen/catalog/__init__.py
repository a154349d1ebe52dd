"""What is in the spec, one entry at a time, as `tapi2gen show` and `list` give it."""
