"""The sites that are made of generated/docs, and ways to look at them."""
