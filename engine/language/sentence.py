"""Whether a sentence stops where no sentence ends."""

from __future__ import annotations

import re

from engine.language.normal import normalise, tokens

# Words after which something must follow: conjunctions, articles, prepositions, possessives, fillers.
ENGLISH = """
a an and or but so because if when while that which who whose where than as the my your our their his her its this
of to for from with without about at by in into on between i i'm i'd i've i'll we we're is are was were am be been
um uh erm uhm er hmm like
"""
ARABIC = """
و أو أم ثم لكن لأن لأنني لأنه إذا إن أن إنه إني أنا نحن عندما بينما حيث حتى كي لكي الذي التي الذين من إلى عن على في مع
بدون بين عند منذ قبل بعد مثل كل أي قد سوف كان كانت يعني اه امم رقم اسمي يا عشان علشان لو
"""
# Words that begin a clause which is no sentence by itself: "if it rains", «إذا نزل المطر».
CONDITIONS = "if whenever although though unless while إذا لو عندما لما كلما بينما طالما"
# Words that ask within a sentence, and those that tell of asking: "tell me how long", «تخبرني كم».
QUESTIONS = "how long much many far often when where why who which what كم متى أين كيف لماذا ليش وين شو"
TELLING = "tell know ask asking see say find تخبرني أخبرني تقول تقل قل قولي اسأل أسأل أعرف تعرف تعلم أعلم معرفة"
PRONOUNS = "هو هي"
ASKERS = "من مين ما شو وين أين كيف كم"

LONGEST_CLAUSE = 8
"""Words of a clause that begins with a condition; a longer one has its main clause in it, as a rule."""


def words_of(text: str) -> frozenset[str]:
    """Return the words of a table, as callers' words are normalised."""
    return frozenset(normalise(word) for word in text.split())


OPEN = words_of(ENGLISH + ARABIC)
CONDITION, QUESTION, TELL = words_of(CONDITIONS), words_of(QUESTIONS), words_of(TELLING)
PRONOUN, ASKER = words_of(PRONOUNS), words_of(ASKERS)
COMMA = re.compile("[,،;؛]")


def unfinished(text: str) -> bool:
    """Tell whether a text ends where something must follow, in Arabic or English."""
    words = [token.word for token in tokens(text)]
    if not words:
        return False
    last = words[-1]
    if last in QUESTION and TELL.intersection(words[:-1]):
        return True  # also where a recogniser took it for a question and wrote a question mark
    if text.rstrip()[-1:] in {"?", "؟", "!"}:
        return False
    if last in PRONOUN:
        return len(words) > 1 and not ASKER.intersection(words)  # «رقم الطلب هو» and not «من هو»
    return last in OPEN or only_a_condition(text)


def only_a_condition(text: str) -> bool:
    """Tell whether the last clause of a text names a condition, and nothing says yet what then."""
    clauses = [[token.word for token in tokens(part)] for part in COMMA.split(text)]
    spoken = [clause for clause in clauses if clause]
    return len(spoken) == 1 and spoken[0][0] in CONDITION and 1 < len(spoken[0]) <= LONGEST_CLAUSE
