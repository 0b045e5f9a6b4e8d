"""What we say to the people who write the configuration, in the languages we say it in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

LANGUAGES = ("en", "ar")
FIRST_STRONG, POP = "\u2068", "\u2069"


class Words(NamedTuple):
    """One sentence in each of our languages; what stands in {braces} is filled in."""

    en: str
    ar: str

    def fill(self, values: Mapping[str, object], language: str = "en") -> str:
        """Return the sentence with its values.

        In Arabic each value is isolated, so that a name in Latin letters does not turn the words around it.
        """
        if language == "ar":
            return self.ar.format_map({key: f"{FIRST_STRONG}{value}{POP}" for key, value in values.items()})
        return self.en.format_map(values)


MEANT = Words('did you mean "{meant}"?', 'هل تقصد "{meant}"؟')
