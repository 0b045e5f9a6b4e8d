"""One rule, one file: `RULE` says what it is, and `check` finds it.

A rule of the name of a fault (`engine.source.Fault.kind`) needs no `check`, for reading has found it: see `reading`.
"""
