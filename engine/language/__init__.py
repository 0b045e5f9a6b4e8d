"""Scripts, normalising, words, and the language of a text."""

from typing import TYPE_CHECKING

from engine.language.normal import Token, normalise, tokens
from engine.language.script import script_of
from engine.language.sentence import unfinished

if TYPE_CHECKING:
    from engine.language.spoken import language_of

__all__ = ["Token", "language_of", "normalise", "script_of", "tokens", "unfinished"]


def __getattr__(name: str) -> object:
    """Import what tells a language when it is asked for: `engine validate` hears no caller and need not wait for it."""
    if name == "language_of":
        from engine.language.spoken import language_of

        return language_of
    raise AttributeError(name)
