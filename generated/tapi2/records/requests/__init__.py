# DO NOT EDIT. Made from templates/tapi2/records/requests/__init__.py by: tapi2gen build
"""The proxy requests, one class a request type."""
