"""The model comes in; test vectors go out: bytes, and what they mean."""
