"""The lines a department says when the staff have written none."""

from __future__ import annotations

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


def line(lines: Text, language: str) -> str | None:
    """Return the default line for a language tag (`ar-AE` is served by `ar`), or None where we have none."""
    return lines.get(language) or lines.get(language.partition("-")[0].lower())
