"""Language tags: which one was meant, and which of a centre's languages are beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from engine.lint.draft import CALLERS_SAY, SPOKEN, Draft
from engine.lint.near import likely
from engine.source import Entry, Mapping, Scalar, Sequence

TAG = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
MEANT = {
    # Countries, and what nobody speaks: the language of the place is meant.
    "jp": "ja", "gr": "el", "cn": "zh", "ua": "uk", "dk": "da", "se": "sv", "cz": "cs", "kr": "ko", "br": "pt-BR",
    "sp": "es", "by": "be", "ge": "ka", "il": "he", "ir": "fa", "pk": "ur", "rs": "sr", "vn": "vi", "kz": "kk",
    "us": "en-US", "gb": "en-GB", "mx": "es-MX", "hk": "zh-HK", "eg": "ar-EG", "ae": "ar-AE", "sy": "ar-SY",
    "jo": "ar-JO", "iq": "ar-IQ", "qa": "ar-QA", "bh": "ar-BH", "ye": "ar-YE",
    # Codes that have been replaced, and codes of three letters for languages that have one of two.
    "iw": "he", "in": "id", "ji": "yi", "ara": "ar", "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de",
    "spa": "es", "tur": "tr", "fas": "fa", "per": "fa", "urd": "ur", "rus": "ru", "ita": "it", "por": "pt",
    "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "hin": "hi", "nld": "nl", "dut": "nl", "heb": "he",
    "en-uk": "en-GB", "ar-uae": "ar-AE", "ar-ksa": "ar-SA",
    # The languages by their names.
    "arabic": "ar", "english": "en", "french": "fr", "german": "de", "spanish": "es", "turkish": "tr", "persian": "fa",
    "farsi": "fa", "urdu": "ur", "hindi": "hi", "italian": "it", "russian": "ru", "chinese": "zh", "deutsch": "de",
    "français": "fr", "español": "es", "türkçe": "tr", "عربي": "ar", "عربية": "ar", "العربية": "ar", "عربى": "ar",
    "انجليزي": "en", "إنجليزي": "en", "الانجليزية": "en", "الإنجليزية": "en", "فارسی": "fa", "اردو": "ur",
}  # fmt: skip
TAGS = """
    aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
    et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki
    kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no
    nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te
    tg th ti tk tl tn to tr ts tt tw ty ug ur uz ve vi vo wa wo xh yi yo za zh zu
"""
OTHERS = frozenset(TAGS.split())
"""The languages that have a tag of two letters (ISO 639-1): one of them is not written when another is meant.

But for `uk`: beside texts in English it is the country."""
SPOKEN_AS_WELL = frozenset({"br", "se", "kr"})
"""Those that do name a language (Breton, Northern Sami, Kanuri): with a region behind them they may stand."""


def right_tag(tag: str) -> str | None:
    """Return the tag that was meant by one that names no language people mean; None where the tag may stand."""
    lowered = tag.lower().replace("_", "-")
    base, _, region = lowered.partition("-")
    if found := MEANT.get(lowered):
        return found
    if "_" in tag and TAG.fullmatch(lowered):
        return shown(MEANT.get(base, base), region)
    if region and base in MEANT and base not in SPOKEN_AS_WELL and TAG.fullmatch(tag):
        return shown(MEANT[base], region)
    return None


def shown(base: str, region: str) -> str:
    """Return a tag as it is usually written: `ar-AE`, `zh-Hant`."""
    parts = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in region.split("-")]
    return "-".join([base.partition("-")[0], *filter(None, parts)])


def nearest(tag: str, languages: Collection[str]) -> tuple[str, ...]:
    """Return the languages of the centre that a tag was probably meant to be, the likeliest first."""
    folded = {language.lower(): language for language in languages}
    lowered = tag.lower().replace("_", "-")
    for guess in (lowered, (right_tag(tag) or "").lower()):
        if guess in folded:
            return (folded[guess],)
    base = base_of(tag)
    same = tuple(language for language in languages if language.lower().partition("-")[0] == base)
    return same or (() if base in OTHERS else tuple(folded[found] for found in likely(lowered, folded)))


def base_of(tag: str) -> str:
    """Return the language that is meant by a tag, without its region."""
    return (right_tag(tag) or tag).lower().replace("_", "-").partition("-")[0]


def uncertain(draft: Draft) -> bool:
    """Tell whether nobody can say which languages the centre speaks, because they could not be read."""
    top = draft.root("departments")
    entry = top.entry("languages")
    if top.entry("departments") is None:
        return True  # nearly nothing of the file is there
    if entry is None:
        renamed = any(f.kind == "unknown-key" and f.meant[:1] == ("languages",) for f in draft.misfits)
        return renamed or "departments.yaml" not in draft.documents or draft.holed("departments")
    items = entry.value.items if isinstance(entry.value, Sequence) else ()
    return not items or not all(isinstance(item, Scalar) for item in items)


def sound(draft: Draft) -> list[str]:
    """Return the languages of the centre whose tags are right; rules of their own tell of the others."""
    return [tag for tag in draft.languages if TAG.fullmatch(tag) and not right_tag(tag)]


def by_language(draft: Draft) -> Iterator[tuple[str, Entry, Mapping]]:
    """Yield what is written by language: the owner as messages call it, the key, and the texts or keywords."""
    owners: list[tuple[str, Mapping, tuple[str, ...]]] = [("", draft.root("departments"), SPOKEN)]
    owners += [
        (id_, entry.value, SPOKEN) for id_, entry in draft.departments.items() if isinstance(entry.value, Mapping)
    ]
    for id_, entry in draft.intents.items():
        owners += [(id_, entry.value, CALLERS_SAY)] if isinstance(entry.value, Mapping) else []
    for id_, owner, keys in owners:
        for entry in owner:
            if entry.key in keys and isinstance(entry.value, Mapping):
                yield f"{id_}.{entry.key}" if id_ else entry.key, entry, entry.value


def lacking(texts: Mapping, languages: Collection[str]) -> list[str]:
    """Return the languages in which nothing is written, but for those that a misspelt language was meant to be.

    Where there is a language that is not spoken, it is told of with all those that are lacking.
    """
    strange = [e.key for e in texts if e.key not in languages and not e.key.startswith("x-")]
    absent = [language for language in languages if texts.entry(language) is None]
    if any(map(another, strange)):
        return []
    for key in strange:
        if found := meant(key, absent):
            absent.remove(found[0])
    return absent


def meant(key: str, absent: Collection[str]) -> tuple[str, ...]:
    """Return which of the languages that are lacking a key was meant to be: the nearest, or the only one there is.

    A key that is another language was meant to be none of them: French is not translated by another name for it.
    """
    return nearest(key, absent) or (tuple(absent) if len(absent) == 1 and not another(key) else ())


def another(key: str) -> bool:
    """Tell whether a key names a language, as far as we know them."""
    return base_of(key) in OTHERS or len(base_of(key)) == 3
