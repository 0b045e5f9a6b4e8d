"""Scripts, normalising, words, and the language of a text."""

from engine.language.normal import Token, normalise, tokens
from engine.language.script import language_of, script_of
from engine.language.sentence import unfinished

__all__ = ["Token", "language_of", "normalise", "script_of", "tokens", "unfinished"]
