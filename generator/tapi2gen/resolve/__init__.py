"""Documents of the right shape come in; the linked model goes out, and problems."""
