"""`engine keywords suggest`: the forms of its keywords that a centre lacks, each list ready to paste."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.checking import speak, tell
from engine.errors import ConfigurationError
from engine.language import language_of
from engine.language.normal import words_of
from engine.lint import Draft
from engine.model import CallCentre
from engine.opening import examine_folder, findings_of
from engine.report import phrases
from engine.report.paint import Paint, paint_for
from engine.report.phrases import Noun, in_words, kept_left
from engine.report.text import folder as named
from engine.report.text import sentence
from engine.report.visible import ISOLATES, visible
from engine.routing import Router
from engine.routing.related import suggestions
from engine.source import Place, Words

PLAIN = re.compile(r"[^\W\d_][\w '’.-]*")
NOT_TEXT = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""What YAML takes for something else, however it is written."""

FORMS = Noun("form", "forms", ("صيغة واحدة", "صيغتان", "{} صيغ", "{} صيغةً", "{} صيغة"))
LACKING = Words(
    'the intent "{intent}" lacks {forms} of its keywords{language}; write instead, what is new stands last:',
    "في المقصد «{intent}» تنقص {forms} من كلماته المفتاحية{language}؛ اكتب بدلاً منها ما يلي، والجديد في آخره:",
)
IN_LANGUAGE = Words(' in "{language}"', " باللغة «{language}»")
LEFT_OUT = Words("left out", "استُبعد")
HAS = Words('"{form}", which already tells "{other}"', "«{form}»، وهي تدل على «{other}» من قبل")
FITS = Words('"{form}", which would fit "{other}" as well', "«{form}»، وهي تناسب «{other}» أيضاً")
MISSING = Words(
    "{folder}: {forms} missing (checked {intents}, {languages})",
    "{folder}: الناقص {forms} (فُحص: {intents}، {languages})",
)
NOTHING = Words(
    "{folder}: no form that we know is missing (checked {intents}, {languages})",
    "{folder}: لا تنقص صيغة نعرفها (فُحص: {intents}، {languages})",
)


class Claim(NamedTuple):
    """A form that is left out, since callers who say it may want something else."""

    form: str
    intent: str
    """The other intent."""
    already: bool
    """Whether the form tells it as it is, and not only its keywords are of the same family."""


class Lack(NamedTuple):
    """The keywords of an intent in one language, and what they lack."""

    intent: str
    language: str
    """The language they are written for, or nothing where they count in every language."""
    place: Place
    """Where the first of them stands."""
    keywords: tuple[str, ...]
    missing: tuple[str, ...]
    left_out: tuple[Claim, ...]

    @property
    def line(self) -> str:
        """The line to write instead: what is there, and then what is missing."""
        words = ", ".join(map(scalar, (*self.keywords, *self.missing)))
        return f"{self.language or 'keywords'}: [{words}]"


def suggest(options: argparse.Namespace) -> int:
    """Print what the keywords of a configuration lack.

    Raises:
        ConfigurationError: something in it is wrong, so that nobody can tell what its keywords lead to.
        CannotRunError: there is no such folder.
    """
    speak(options.format)
    examined = examine_folder(options.config)
    draft, centre = examined.draft, examined.draft.centre
    if examined.errors or centre is None:
        raise ConfigurationError(examined.errors, findings_of(examined))
    found = lacks(draft, centre)
    tell(as_json(found) if options.format == "json" else as_text(found, draft, options.lang))
    return 0


def lacks(draft: Draft, centre: CallCentre) -> list[Lack]:
    """Return what each list of keywords lacks, those that lack nothing left out, in the order of the file."""
    written: dict[tuple[str, str], list[tuple[str, Place]]] = defaultdict(list)
    for word in draft.keywords:
        if word.intent in centre.intents and word.language in {"", *centre.languages}:
            written[word.intent, word.language].append((word.text, word.place))
    router = Router(centre)
    wanted = {group: [*forms_of(group, words, router, centre)] for group, words in written.items()}
    fits: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for (intent, _), forms in wanted.items():
        for form in forms:
            fits[words_of(form)] += [intent] if intent not in fits[words_of(form)] else []
    found = []
    for (intent, language), forms in wanted.items():
        claims = [claim for form in forms if (claim := claimed(form, intent, router, fits[words_of(form)]))]
        taken = {claim.form for claim in claims}
        missing = tuple(form for form in forms if form not in taken)
        words = written[intent, language]
        if forms:
            texts = tuple(text for text, _ in words)
            found.append(Lack(intent, language, words[0][1], texts, missing, tuple(claims)))
    return found


def forms_of(
    group: tuple[str, str], words: Sequence[tuple[str, Place]], router: Router, centre: CallCentre
) -> Iterator[str]:
    """Yield the forms that belong to the keywords of a group and that the router does not take for its intent yet."""
    intent, language = group
    seen = set()
    for word, _ in words:
        for form in suggestions(word, language or language_of(word, centre.languages) or ""):
            if words_of(form) not in seen and intent not in claimants(form, router):
                seen.add(words_of(form))
                yield form


def claimants(form: str, router: Router) -> list[str]:
    """Return the intents of which a form says a keyword."""
    return list(dict.fromkeys(match.intent for match in router.route(form).matches))


def claimed(form: str, intent: str, router: Router, fitting: Sequence[str]) -> Claim | None:
    """Return which other intent a form belongs to: one that has it, or one that it would fit as well."""
    for other in claimants(form, router):
        return Claim(form, other, already=True)
    for other in fitting:
        if other != intent:
            return Claim(form, other, already=False)
    return None


def scalar(text: str) -> str:
    """Return a keyword as YAML, in quotes where it needs them."""
    plain = PLAIN.fullmatch(text) and text.lower() not in NOT_TEXT and text == text.strip()
    return text if plain else json.dumps(text, ensure_ascii=False)


def as_json(found: Sequence[Lack]) -> str:
    """Return what is lacking as one JSON document."""
    listed = [
        {
            "file": lack.place.file,
            "line": lack.place.line,
            "column": lack.place.column,
            "intent": lack.intent,
            "language": lack.language,
            "keywords": lack.keywords,
            "missing": lack.missing,
            "yaml": lack.line,
            "left_out": [claim._asdict() for claim in lack.left_out],
        }
        for lack in found
    ]
    summary = {"missing": sum(len(lack.missing) for lack in found), "intents": len({lack.intent for lack in found})}
    return json.dumps({"suggestions": listed, "summary": summary}, ensure_ascii=False, indent=2)


def as_text(found: Sequence[Lack], draft: Draft, language: str) -> str:
    """Return what is lacking for a person at a terminal."""
    paint = paint_for(sys.stdout, os.environ)
    count = sum(len(lack.missing) for lack in found)
    values = {
        "folder": named(draft.folder.path),
        "forms": FORMS.counted(count, language),
        "intents": phrases.INTENTS.counted(len(draft.intents), language),
        "languages": phrases.LANGUAGES.counted(len(draft.languages), language),
    }
    last = sentence(MISSING if count else NOTHING, values, language, "message" if count else "good", paint)
    return "\n\n".join([*("\n".join(rows(lack, language, paint)) for lack in found), last])


def rows(lack: Lack, language: str, paint: Paint) -> Iterator[str]:
    """Yield the rows on one list of keywords; the line to paste has nothing in it that is not to be pasted."""
    place = kept_left(paint("place", visible(str(lack.place))), language)
    if lack.missing:
        said = IN_LANGUAGE.fill({"language": lack.language}, language) if lack.language else ""
        forms = FORMS.counted(len(lack.missing), language)
        values = {"intent": visible(lack.intent), "forms": forms, "language": said}
        yield f"{place}: {paint('message', in_words(LACKING, language).format_map(values))}"
        yield f"    {visible(lack.line)}"
    for claim in lack.left_out:
        words = HAS if claim.already else FITS
        why = words.fill({"form": claim.form, "other": claim.intent}, language)
        lead = paint("help", f"= {in_words(LEFT_OUT, language)}:")
        yield f"{'  ' if lack.missing else f'{place}: '}{lead} {visible(why, ISOLATES)}"
