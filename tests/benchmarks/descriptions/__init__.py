"""The eight messages and their families as other generators want them described.

Each has the same enums and messages, with the same numbers and the same summaries. What
else the spec says, such as which bit a field depends on, their languages cannot say.
"""
