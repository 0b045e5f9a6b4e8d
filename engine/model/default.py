"""The lines a department says when the staff have written none."""

from __future__ import annotations

from collections.abc import Sequence

from engine.model.centre import Text

ANNOUNCEMENT: Text = {
    "ar": "لحظة من فضلك، سأحوّلك إلى {{ department }}.",
    "en": "One moment please, I am transferring you to {{ department }}.",
    "de": "Einen Moment bitte, ich verbinde Sie mit {{ department }}.",
    "es": "Un momento, por favor. Le paso con {{ department }}.",
    "fr": "Un instant, je vous mets en relation avec {{ department }}.",
    "tr": "Bir dakika lütfen, sizi {{ department }} birimine aktarıyorum.",
}
WELCOME_BACK: Text = {
    "ar": "أهلاً بك من جديد، معك {{ persona }}. تفضّل.",
    "en": "Hello again, this is {{ persona }}. How can I help?",
    "de": "Da bin ich wieder, {{ persona }}. Was kann ich für Sie tun?",
    "es": "Hola de nuevo, soy {{ persona }}. ¿En qué puedo ayudarle?",
    "fr": "Vous revoilà, {{ persona }} à l'appareil. Que puis-je faire pour vous ?",
    "tr": "Tekrar merhaba, ben {{ persona }}. Nasıl yardımcı olabilirim?",
}

QUESTION: Text = {
    "ar": "هل تريد {}؟",
    "en": "Would you like {}?",
    "de": "Wohin darf ich Sie verbinden: {}?",
    "es": "¿Con quién desea hablar: {}?",
    "fr": "Avec qui souhaitez-vous parler : {} ?",
    "tr": "Hangi birime bağlanmak istersiniz: {}?",
}
"""What a caller is asked who may want several departments."""
QUESTION_AGAIN: Text = {
    "ar": "بأيّ قسم نبدأ: {}؟",
    "en": "Which one first: {}?",
    "de": "Womit fangen wir an: {}?",
    "es": "¿Con cuál empezamos: {}?",
    "fr": "Par quoi commençons-nous : {} ?",
    "tr": "Hangisiyle başlayalım: {}?",
}
"""What a caller is asked who then says that they want them all."""
OR: Text = {"ar": " أم ", "en": " or ", "de": " oder ", "es": " o ", "fr": " ou ", "tr": " ya da "}
COMMA: Text = {"ar": "، "}


def question(names: Sequence[str], language: str, *, again: bool = False) -> str:
    """Return the question which of several departments is meant; in a language that we have none in, only their names.

    Args:
        names: the departments' names in that language, at least two.
        language: a language tag.
        again: whether the caller has been asked, and wants all of them.
    """
    asking = line(QUESTION_AGAIN if again else QUESTION, language) or "{}?"
    comma = line(COMMA, language) or ", "
    return asking.format(comma.join(names[:-1]) + (line(OR, language) or comma) + names[-1])


def line(lines: Text, language: str) -> str | None:
    """Return the default line for a language tag (`ar-AE` is served by `ar`), or None where we have none."""
    return lines.get(language) or lines.get(language.partition("-")[0].lower())
