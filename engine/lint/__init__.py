"""What is wrong with a configuration, and what to do about it."""

from engine.lint.reference import references
from engine.lint.shape import shape
from engine.lint.trial import trial

__all__ = ["references", "shape", "trial"]
