"""The language a caller speaks, told from a single utterance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from engine.language.normal import WORD, normalise
from engine.language.shown import Shown, shown_by
from engine.language.wish import wish

ADDRESS = re.compile(r"@|://|^www\.|\.(?:com|net|org|info|edu|gov|io|ai|app|ae|sa|qa|kw|jo|lb|eg|iq|uk)\b")
"""What a piece without spaces has that is an address on the web or of mail: its words are nobody's language."""
CROWD = re.compile(r"[^\w\s]{31,}")
"""More marks than any letter carries; Unicode's normalising takes the square of their number in time."""
CLEAR = 10
"""What another language must show before a caller is answered in it: a pronoun and a verb, or two words of sense."""
UNSURE = 12
"""The same where no word of it is sure (titles and trade terms are such), and beside words of the present language."""
LETTERS, UNSURE_LETTERS = 8, 9
"""The same two of words in Arabic letters, which show more: names of persons and streets show less than this."""
RATIO = 2.5
"""How much more another language must show than the present one."""


def language_of(text: str, languages: Sequence[str], spoken: str | None = None) -> str | None:
    """Return which of `languages` (BCP 47 tags) the caller speaks after saying `text`, or None when it does not tell.

    With `spoken`, the language so far, only a clear sentence in another, or a wish for it, tells that other language.
    None means: as before. So do names, numbers, addresses, "ok", and sentences of languages the centre does not have.

    Words are weighed, not letters: pronouns, question words and auxiliaries much, words of sense little, loan words
    and names not at all. Arabic in Latin letters (3ndi moshkle) is Arabic. A language that has no table here is told
    by its script: as the first of `languages` in Arabic letters, or as the only one in Latin letters.
    """
    words = words_of(text)
    centre = [*dict.fromkeys(map(primary, languages))]
    before = None if spoken is None else primary(spoken)
    told = wish(words, centre) or told_by(words, centre, before)
    if told == before:
        return spoken
    return next((tag for tag in languages if primary(tag) == told), None)


def primary(tag: str) -> str:
    """Return the language of a tag without region, script or variant: `ar` of `ar-AE`."""
    return tag.partition("-")[0].lower()


def words_of(text: str) -> list[str]:
    """Return the words of a text, normalised, without addresses and without what is spelled out (A B C 1 2)."""
    plain = normalise(CROWD.sub(" ", text))
    if "." in plain or "@" in plain or "://" in plain:
        plain = " ".join(piece for piece in plain.split() if not ADDRESS.search(piece))
    words = WORD.findall(plain)
    return [*without_letters(words)] if any(len(word) == 1 for word in words) else words


def without_letters(words: Sequence[str]) -> Iterator[str]:
    """Yield the words but for single letters and digits, three or more in a row."""
    run: list[str] = []
    for word in (*words, ""):
        if len(word) == 1:
            run.append(word)
            continue
        if len(run) < 3:
            yield from run
        run.clear()
        if word:
            yield word


def told_by(words: Sequence[str], centre: Sequence[str], before: str | None) -> str | None:
    """Return the language that words show most, if they show it well enough; it may be one the centre does not have.

    A first utterance tells by any word of a language, unless most of its words are nobody's.
    """
    shown = shown_by(words, centre)
    best, lead = shown.best()
    weight = shown.weights.get(best, 0)
    if lead <= 0 or before in {None, best}:
        return best if lead > 0 and 2 * weight >= shown.unknown else None
    present = shown.against.get(str(before), 0)
    clear = weight >= max(least(shown, best, present), shown.unknown)
    return best if clear and shown.against[best] >= RATIO * present else None


def least(shown: Shown, language: str, present: int) -> int:
    """Return what a language must show before a caller who speaks another is answered in it."""
    if present:
        return UNSURE
    if language == shown.home:
        return LETTERS if language in shown.sure else UNSURE_LETTERS
    return CLEAR if language in shown.sure else UNSURE
