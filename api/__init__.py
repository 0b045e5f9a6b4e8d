"""The HTTP API: tokens, dispatch and health."""
