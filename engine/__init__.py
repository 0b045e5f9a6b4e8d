"""Switchboard: business staff write YAML, callers get a call centre."""
