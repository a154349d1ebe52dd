"""Test vectors: bytes and what they mean, from the model alone.

The generated package reads and writes the same bytes with code of its own; that both
agree is what the tests of any language prove with these vectors.
"""

from __future__ import annotations

from tapi2gen.model import Fixtures, Spec
from tapi2gen.vectors.bad_buffers import bad_buffers
from tapi2gen.vectors.buffers import buffer_vectors
from tapi2gen.vectors.messages import (
    bad_records,
    message_vectors,
    telling_vector,
    unknown_vectors,
)
from tapi2gen.vectors.requests import request_vectors, unknown_request_vectors


def make_fixtures(spec: Spec) -> Fixtures:
    """Make the vectors of every message, structure and request, and bad bytes."""
    by_message = message_vectors(spec)
    by_structure = buffer_vectors(spec) | unknown_request_vectors(spec)
    by_request = request_vectors(spec)
    answering = (
        r for r in reversed(spec.requests) if by_request[r.name][0].answer_buffer
    )
    return Fixtures(
        by_message=by_message,
        examples={
            message.name: telling_vector(by_message[message.name])
            for message in spec.all_messages
        },
        unknown=tuple(unknown_vectors(spec)),
        bad_records=tuple(bad_records(spec)),
        by_structure=by_structure,
        by_request=by_request,
        answering=next(answering, None),
        bad_buffers=tuple(bad_buffers(spec, by_structure, by_request)),
    )
