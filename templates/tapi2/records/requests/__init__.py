"""The proxy requests, one class a request type."""
