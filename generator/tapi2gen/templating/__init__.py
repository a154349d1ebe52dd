"""Templates: the tree of them, the environment they run in, and what goes wrong."""
