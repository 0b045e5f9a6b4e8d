"""A package, so that `tests.livekit` never stands in the way of the `livekit` that callers speak through."""
