"""Documents come in; those that can be resolved go out, and the problems of all."""
