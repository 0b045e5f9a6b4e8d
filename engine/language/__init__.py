"""Scripts, normalising, words, and the language of a text."""

from engine.language.normal import Token, normalise, tokens
from engine.language.script import language_of, script_of

__all__ = ["Token", "language_of", "normalise", "script_of", "tokens"]
