"""The lines a department says when the staff have written none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.model import closing
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


MOMENT: Text = {
    "ar": "لحظة من فضلك.",
    "en": "One moment, please.",
    "de": "Einen Moment, bitte.",
    "es": "Un momento, por favor.",
    "fr": "Un instant, s'il vous plaît.",
    "tr": "Bir dakika lütfen.",
}
"""What a caller hears who would wait in silence."""
APOLOGY: Text = {
    "ar": "عذراً، حدث خلل عندنا. هل يمكنك إعادة ما قلت؟",
    "en": "I am sorry, something went wrong on our side. Could you say that again, please?",
    "de": "Entschuldigung, bei uns ist etwas schiefgegangen. Könnten Sie das bitte wiederholen?",
    "es": "Disculpe, ha habido un problema por nuestra parte. ¿Podría repetirlo, por favor?",
    "fr": "Excusez-moi, il y a eu un problème de notre côté. Pourriez-vous répéter, s'il vous plaît ?",
    "tr": "Özür dilerim, bizde bir sorun oldu. Tekrar eder misiniz lütfen?",
}
"""What a caller hears when no answer can be given."""
CANNOT_HEAR: Text = {
    "ar": "عذراً، لا أسمعك الآن. يمكنك أن تكتب لي، أو أن تتصل بعد قليل.",
    "en": "I am sorry, I cannot hear you right now. You can type to me, or call again in a little while.",
    "de": "Entschuldigung, ich höre Sie gerade nicht. Sie können mir schreiben oder etwas später wieder anrufen.",
    "es": "Disculpe, ahora mismo no le oigo. Puede escribirme o llamar de nuevo dentro de un rato.",
    "fr": "Excusez-moi, je ne vous entends pas pour le moment. Vous pouvez m'écrire, ou rappeler un peu plus tard.",
    "tr": "Özür dilerim, şu anda sizi duyamıyorum. Bana yazabilir veya biraz sonra tekrar arayabilirsiniz.",
}
"""What a caller hears when what they say cannot be recognised."""
GOODBYE: Text = {
    "ar": "عذراً، لا نستطيع متابعة المكالمة الآن. يُرجى الاتصال بعد قليل. مع السلامة.",
    "en": "I am sorry, we cannot go on with this call right now. Please call again in a little while. Goodbye.",
    "de": "Entschuldigung, wir können das Gespräch gerade nicht fortsetzen. Bitte rufen Sie etwas später wieder an. "
    "Auf Wiederhören.",
    "es": "Disculpe, ahora mismo no podemos continuar. Por favor, llame de nuevo dentro de un rato. Adiós.",
    "fr": "Excusez-moi, nous ne pouvons pas poursuivre cet appel. Veuillez rappeler un peu plus tard. Au revoir.",
    "tr": "Özür dilerim, şu anda görüşmeye devam edemiyoruz. Lütfen biraz sonra tekrar arayın. Hoşça kalın.",
}
"""What a caller hears before we end the call because we cannot go on."""


KEPT: Text = {
    "ar": "لن أحوّلك مرة أخرى، سأهتم بطلبك بنفسي. كيف أساعدك؟",
    "en": "I will not send you around any more, I will take care of it myself. How can I help?",
    "de": "Ich verbinde Sie nicht noch einmal weiter, ich kümmere mich selbst darum. Wie kann ich helfen?",
    "es": "No voy a pasarle otra vez, me ocupo yo. ¿En qué puedo ayudarle?",
    "fr": "Je ne vais pas vous transférer encore une fois, je m'en occupe moi-même. Comment puis-je vous aider ?",
    "tr": "Sizi tekrar aktarmayacağım, bununla ben ilgileneceğim. Nasıl yardımcı olabilirim?",
}
"""What a caller hears who has been transferred as often as the staff allow."""
SILENCE_FIRST: Text = {
    "ar": "هل ما زلت معي؟",
    "en": "Are you still there?",
    "de": "Sind Sie noch da?",
    "es": "¿Sigue ahí?",
    "fr": "Vous êtes toujours là ?",
    "tr": "Hâlâ orada mısınız?",
}
"""What a caller hears who says nothing."""
SILENCE_SECOND: Text = {
    "ar": "لا أسمعك. قل لي بماذا أساعدك، أو اكتبه لي.",
    "en": "I do not hear you. Tell me how I can help, or type it to me.",
    "de": "Ich höre Sie nicht. Sagen Sie mir, wie ich helfen kann, oder schreiben Sie es mir.",
    "es": "No le oigo. Dígame en qué puedo ayudarle, o escríbamelo.",
    "fr": "Je ne vous entends pas. Dites-moi comment je peux vous aider, ou écrivez-le-moi.",
    "tr": "Sizi duyamıyorum. Nasıl yardımcı olabileceğimi söyleyin ya da bana yazın.",
}
"""What a caller hears who says nothing to that either."""
SILENCE_GOODBYE: Text = {
    "ar": "لم أسمع شيئاً، فسأنهي المكالمة الآن. أهلاً بك متى اتصلت. مع السلامة.",
    "en": "I have not heard anything, so I will end the call here. You are welcome to call again. Goodbye.",
    "de": "Ich habe nichts gehört und beende daher das Gespräch. Rufen Sie gern wieder an. Auf Wiederhören.",
    "es": "No he oído nada, así que termino la llamada aquí. Puede llamar cuando quiera. Adiós.",
    "fr": "Je n'ai rien entendu, je mets donc fin à l'appel. N'hésitez pas à rappeler. Au revoir.",
    "tr": "Bir şey duymadım, bu yüzden aramayı burada bitiriyorum. Dilediğiniz zaman arayın. Hoşça kalın.",
}
"""What a caller hears who has said nothing at all."""


RESORTS: Mapping[str, Text] = {
    "take_care": KEPT,
    "message": closing.LEAVE_MESSAGE,
    "call_back": closing.LEAVE_NUMBER,
    "hang_up": closing.SENT_AROUND,
}
"""What a caller hears who was sent around enough, by the centre's last resort."""
WELCOME: Text = {
    "ar": "أهلاً بك. كيف أساعدك؟",
    "en": "Hello. How can I help you?",
    "de": "Guten Tag. Wie kann ich Ihnen helfen?",
    "es": "Hola. ¿En qué puedo ayudarle?",
    "fr": "Bonjour. Comment puis-je vous aider ?",
    "tr": "Merhaba. Size nasıl yardımcı olabilirim?",
}
"""What a caller hears where a department's own welcome fails."""
OWN: Mapping[str, Text] = {
    "silence_first": SILENCE_FIRST,
    "silence_second": SILENCE_SECOND,
    "silence_goodbye": SILENCE_GOODBYE,
    "goodbye": closing.GOODBYE,
}
"""The lines of the whole centre that the staff may write, by their keys."""


def spoken(lines: Text, language: str) -> str:
    """Return one of our lines for a language tag; in a language that we have none in, the English one: no silence."""
    return line(lines, language) or lines["en"]


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
