"""Two specs come in; what changed between them goes out, and whom it breaks."""
