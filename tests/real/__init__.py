"""Real input for the tests: records laid out by a C compiler from <tapi.h>."""
