"""The caller: `engine dial`, and the line that tests and benchmarks call on."""

from engine.caller.command import run
from engine.caller.options import Options

__all__ = ["Options", "run"]
