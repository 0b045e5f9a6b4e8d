"""The name under which a caller introduces themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from engine.language.normal import listed, normalise
from engine.language.script import script
from engine.language.sentence import CONDITION, OPEN, PRONOUN, QUESTION

INTRODUCING = re.compile(
    r"(?<!\w)(?:my (?:full |first |good )?name(?: is|['’]s)"
    r"|this is(?=.{2,40}? (?:speaking|calling|from)\b)"
    r"|mein name ist|ich hei(?:ß|ss)e|me llamo|mi nombre es|je m['’]appelle|mon nom est|benim ad[ıi]m"
    r"|و?[اأإ]سمي(?: الكامل| هو| الأول)*)\s+",
    re.IGNORECASE,
)
INTRODUCTIONS = listed("""
    name name's this heisse heiße llamo nombre j'appelle m'appelle nom adım adim اسمي واسمي
    معك معاك معكم معاكم معكي معاكي وياك
""")
"""Words without one of which nobody introduces themselves."""
ANSWERING = re.compile(
    r"\s*(?:(?:[اأ]لو|مرحبا|مرحباً|[اأ]هلا|[اأ]هلاً|[اأ]هلين|هلا|(?:ال)?سلام عليكم|ورحم[ةه] الله|وبركاته"
    r"|صباح الخير|مساء الخير|نعم|ايوه|هاي)[\s،,.!]+)*(?:معك|معاك|معكم|معاكم|معكي|معاكي|وياك)\s+"
)
"""How one introduces oneself in Arabic, as the first thing that is said: معك ليلى."""
WORD_OR_STOP = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\s]")
TITLES = listed("mr mrs ms miss dr doctor sir madam السيد السيده سيد الاستاذ استاذ الدكتور دكتور المهندس مهندس الانسه")
PARTICLES = listed("al el bin ibn bint abu abd abdul de da del van von der la le عبد ابو ام بن ابن بنت ال")
NO_NAME = (
    OPEN
    | QUESTION
    | PRONOUN
    | CONDITION
    | listed("""
        not no on yes here there spelled spelt spelling wrong misspelled incorrect written registered listed missing
        already still also called under calling speaking please very too just only never probably actually different
        changed important unknown none nothing me us you it he she they would could can want need have had has do does
        did will shall going about regarding again someone something everything urgent all every your some any both
        above below hard printed incorrectly wrongly confidential private secret hidden
        falsch nicht noch mal auch nur mal bitte weiter no está mal pas encore aussi yanlış değil yok sie
        correcto incorrecto
        غلط مو مش مب ليس ليست لا لم ما مكتوب مسجل موجود صحيح خطا ناقص عندكم عندك عندي كنت بدي بدنا اريد ابي ابغي عايز
        عاوز حاب حابب حابه محتاج محتاجه احتاج ممكن اتصل بتصل متصل متصله بخصوص بس هل نعم شكرا اليوم امس لازم طلبت اشتريت
        جديد قديم صعب طويل قصير كامل الكامل الاول الاخير حق الحق خبر وقت دقيقه ثانيه لحظه علم فلوس مشكله سؤال احد حدا حد
        كل شي شيء نفس نفسه نفسها هنا هناك هذا هذه هاي هاد اتكلم احكي بتكلم بحكي زبون عميل واحد واحده لحالي موعد
        وصل ظهر صار طلع تغير انكتب مذكور محذوف مشطوب سري زعلان زعلانه زبونه عميله شركه مؤسسه اخوي اخوك ربنا
    """)
) - PARTICLES  # fmt: skip
LONGEST = 40
MOST, MOST_LARGE = 3, 5
"""Words of a name; where more follow, nobody knows where it ends, and the first two are taken; capitals show it."""


def name(utterance: str) -> str:
    """Return the name with which a caller introduces themselves, or nothing; the words are to be without harakat."""
    for said in INTRODUCING.finditer(utterance):
        careful = said[0].lower().startswith("this is") and " speaking" not in utterance
        if found := name_at(utterance[said.end() :], careful=careful):
            return found
    answered = None if "؟" in utterance else ANSWERING.match(utterance)
    return name_at(utterance[answered.end() :], careful=True) if answered else ""


def name_at(text: str, *, careful: bool) -> str:
    """Return the name that a text begins with; a `careful` one only where it cannot be something else."""
    words = WORD_OR_STOP.findall(text[:200])
    while words and (normalise(words[0]) in TITLES or (words[0] == "." and len(words) > 1)):
        words = words[1:]
    run = [*islice(part_of(words), MOST_LARGE)]
    if len(run) > MOST and not run[0][0].isupper():
        run = run[:2]
    while run and normalise(run[-1]) in PARTICLES:
        run.pop()
    unsure = careful and run and (not run[0][0].isupper() if run[0].isascii() else run[0].startswith("ال"))
    return "" if unsure else " ".join(run)[:LONGEST]


def part_of(words: list[str]) -> Iterator[str]:
    """Yield the words from the first on that may belong to a name."""
    capital = bool(words) and words[0][0].isupper()
    return takewhile(lambda word: belongs(word, first=word is words[0], capital=capital), words)


def belongs(word: str, *, first: bool, capital: bool) -> bool:
    """Tell whether a word may be one of a name, after a first word that is written large or is not."""
    plain = normalise(word)
    if not word[0].isalpha() or plain in NO_NAME:
        return False
    if script(plain[0]) != "arabic":
        return plain in PARTICLES or not ((capital and not word[0].isupper()) or plain.endswith("ing"))
    ends = plain.startswith("و") or (plain.endswith("ت") and len(plain) > 4)  # واشتريت: and I bought
    verb = plain.endswith(("توه", "توها", "توا"))  # نسيتوه: you forgot it
    return not (verb or plain.startswith(("بال", "عال", "لل"))) and (first or not ends)
