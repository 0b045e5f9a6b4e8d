"""The LiveKit session that performs a call, the worker, and the providers."""
