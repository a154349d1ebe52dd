"""Documents come in; those of the right shape go out, and the others' problems."""
