"""What is wrong with a configuration, and what to do about it."""

from engine.lint.draft import Draft
from engine.lint.examine import Examined, examine
from engine.lint.registry import by_code, by_name, checks, every

__all__ = ["Draft", "Examined", "by_code", "by_name", "checks", "every", "examine"]
