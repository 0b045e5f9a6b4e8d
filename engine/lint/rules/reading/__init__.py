"""Rules without a `check`: reading, the schemas and the comments find their faults, and each is imported only then."""
