"""Other ways to decode the same records, each from its own kind of description.

A peer gets the eight kinds of messages in its own language, with the same names, and
decodes the bytes of the same messages. What it decodes is compared with what tapi2 says
before anything is timed. None of them knows a field that means something only while a
bit is set: they read it always, tapi2 where the bit is set. Those that describe one
structure a kind are told the kind by the byte that has it; tapi2 and protobuf find it
out, and are asked for it as a program would. Flags are what the peer makes of them:
names (construct), an enum (cstruct), or a plain number (the others).
"""
