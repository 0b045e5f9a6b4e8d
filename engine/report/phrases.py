"""The words around the findings, in English and in Arabic."""

from __future__ import annotations

from typing import NamedTuple

from engine.source.words import Words

LEFT_TO_RIGHT, RIGHT_TO_LEFT, POP, LEFT_MARK = "\u2066", "\u2067", "\u2069", "\u200e"


class Noun(NamedTuple):
    """A thing that is counted: English has two forms for that, Arabic five."""

    one: str
    more: str
    ar: tuple[str, str, str, str, str]
    """One, two, three to ten, eleven to ninety-nine, and the hundreds; the third serves for none as well."""

    def counted(self, number: int, language: str = "en") -> str:
        """Return a number of these things."""
        if language != "ar":
            return f"{number} {self.one if number == 1 else self.more}"
        return self.ar[form(number)].format(number or "لا")


def form(number: int) -> int:
    """Return which of the five Arabic forms a number takes."""
    if number in {1, 2}:
        return number - 1
    rest = number % 100
    return 2 if 3 <= rest <= 10 or number == 0 else 3 if rest >= 11 else 4


# Files and faults stand behind another word that governs them, all others by themselves: ملفين, but قسمان.
ERRORS = Noun("error", "errors", ("خطأ واحد", "خطآن", "{} أخطاء", "{} خطأً", "{} خطأ"))
WARNINGS = Noun("warning", "warnings", ("تحذير واحد", "تحذيران", "{} تحذيرات", "{} تحذيراً", "{} تحذير"))
FILES = Noun("file", "files", ("ملف واحد", "ملفين", "{} ملفات", "{} ملفاً", "{} ملف"))
DEPARTMENTS = Noun("department", "departments", ("قسم واحد", "قسمان", "{} أقسام", "{} قسماً", "{} قسم"))
INTENTS = Noun("intent", "intents", ("مقصد واحد", "مقصدان", "{} مقاصد", "{} مقصداً", "{} مقصد"))
LANGUAGES = Noun("language", "languages", ("لغة واحدة", "لغتان", "{} لغات", "{} لغةً", "{} لغة"))
PROMPTS = Noun(
    "prompt",
    "prompts",
    ("ملف تعليمات واحد", "ملفا تعليمات", "{} ملفات تعليمات", "{} ملف تعليمات", "{} ملف تعليمات"),
)
FAULTS = Noun("fault", "faults", ("مشكلة واحدة", "مشكلتين", "{} مشكلات", "{} مشكلةً", "{} مشكلة"))

SEVERITY = {
    "error": Words("error", "خطأ"),
    "warning": Words("warning", "تحذير"),
    "fixed": Words("fixed", "تم التصحيح"),
}
HELP = Words("help", "مساعدة")
FIRST = Words("first here", "هنا أولاً")
ALSO = Words("also here", "وهنا أيضاً")
FOUND = Words("{folder}: {counts} in {files} (checked {checked})", "{folder}: {counts} في {files} (فُحص: {checked})")
GOOD = Words("{folder}: no fault found (checked {checked})", "{folder}: لم يُعثر على أي مشكلة (فُحص: {checked})")
REPAIRED = Words("{folder}: {faults} fixed in {files}", "{folder}: تم تصحيح {faults} في {files}")
WOULD_REPAIR = Words(
    "{folder}: {faults} would be fixed in {files}; nothing was changed",
    "{folder}: يمكن تصحيح {faults} في {files}؛ ولم يُغيَّر شيء",
)
NOTHING_TO_REPAIR = Words("{folder}: nothing that can be fixed by itself", "{folder}: لا يوجد ما يمكن تصحيحه تلقائياً")
WHY = Words("Why", "السبب")
BAD = Words("Bad", "مثال خاطئ")
FINE = Words("Good", "مثال صحيح")


def in_words(words: Words, language: str) -> str:
    """Return words that have nothing to fill in."""
    return words.sentence(language)


def listed(parts: list[str], language: str) -> str:
    """Return parts as a list within a sentence."""
    return "، ".join(parts) if language == "ar" else ", ".join(parts)


def kept_left(text: str, language: str) -> str:
    """Return a path or a code so that it reads from the left, also at the head of an Arabic line."""
    return f"{LEFT_TO_RIGHT}{text}{POP}" if language == "ar" else text
