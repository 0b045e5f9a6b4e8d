"""What we say to the people who write the configuration, in the languages we say it in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

LANGUAGES = ("en", "ar")
LEFT_TO_RIGHT, FIRST_STRONG, POP = "\u2066", "\u2068", "\u2069"
TYPED = re.compile("(`[^`]+`)")
"""What our sentences show as it is typed: a line of YAML, a path, a sign."""


class Words(NamedTuple):
    """One sentence in each of our languages; what stands in {braces} is filled in.

    docs/arabic.md says how the Arabic is written, and which word is used for which thing.
    """

    en: str
    ar: str

    def sentence(self, language: str = "en") -> str:
        """Return the sentence, not yet filled in.

        In Arabic what is to be typed is kept in one piece, from left to right: `name:` would be shown as `:name`.
        """
        return TYPED.sub(rf"{LEFT_TO_RIGHT}\1{POP}", self.ar) if language == "ar" else self.en

    def fill(self, values: Mapping[str, object], language: str = "en") -> str:
        """Return the sentence with its values.

        In Arabic each value is isolated, so that a name in Latin letters does not turn the words around it. Within what
        is to be typed it is not: that is one piece already, and is copied from the screen into a file.
        """
        if language != "ar":
            return self.en.format_map(values)
        apart = {key: f"{FIRST_STRONG}{value}{POP}" for key, value in values.items()}
        return "".join(
            f"{LEFT_TO_RIGHT}{part.format_map(values)}{POP}" if part.startswith("`") else part.format_map(apart)
            for part in TYPED.split(self.ar)
        )


MEANT = Words('did you mean "{meant}"?', "هل تقصد «{meant}»؟")
