"""The lines about the end of a call that a department says when the staff have written none."""

from __future__ import annotations

from engine.model.centre import Text

ANYTHING_ELSE: Text = {
    "ar": "على الرحب والسعة. هل تحتاج إلى شيء آخر؟",
    "en": "My pleasure. Is there anything else I can do for you?",
    "de": "Gern. Kann ich sonst noch etwas für Sie tun?",
    "es": "Con gusto. ¿Puedo ayudarle en algo más?",
    "fr": "Avec plaisir. Puis-je faire autre chose pour vous ?",
    "tr": "Memnuniyetle. Başka bir konuda yardımcı olabilir miyim?",
}
"""What a caller is asked who thanks or takes leave."""
GOODBYE: Text = {
    "ar": "شكراً لاتصالك. مع السلامة.",
    "en": "Thank you for calling. Goodbye.",
    "de": "Vielen Dank für Ihren Anruf. Auf Wiederhören.",
    "es": "Gracias por llamar. Adiós.",
    "fr": "Merci de votre appel. Au revoir.",
    "tr": "Aradığınız için teşekkürler. Hoşça kalın.",
}
"""What a caller hears who wants nothing else."""
ALMOST_OVER: Text = {
    "ar": "أودّ أن أنبّهك إلى أن وقت المكالمة يوشك أن ينتهي. ما أهم ما بقي لديك؟",
    "en": "Our time for this call is almost over. What is the most important thing that is left?",
    "de": "Unsere Zeit für dieses Gespräch ist fast um. Was ist noch das Wichtigste?",
    "es": "El tiempo de esta llamada está a punto de terminar. ¿Qué es lo más importante que queda?",
    "fr": "Le temps prévu pour cet appel est presque écoulé. Quel est le plus important de ce qui reste ?",
    "tr": "Bu görüşme için ayrılan süre dolmak üzere. Geriye kalan en önemli konu nedir?",
}
"""What a caller hears a little before the longest time of a call is over."""
TIME_IS_UP: Text = {
    "ar": "انتهى وقت هذه المكالمة. يسعدنا أن تتصل بنا من جديد متى شئت. مع السلامة.",
    "en": "The time for this call is over. You are welcome to call us again. Goodbye.",
    "de": "Die Zeit für dieses Gespräch ist um. Rufen Sie uns gern wieder an. Auf Wiederhören.",
    "es": "El tiempo de esta llamada ha terminado. Puede volver a llamarnos cuando quiera. Adiós.",
    "fr": "Le temps prévu pour cet appel est écoulé. N'hésitez pas à nous rappeler. Au revoir.",
    "tr": "Bu görüşme için ayrılan süre doldu. Bizi dilediğiniz zaman yeniden arayabilirsiniz. Hoşça kalın.",
}
"""What a caller hears when it is over."""
LEAVE_MESSAGE: Text = {
    "ar": "لا أريد أن أنقلك من قسم إلى قسم. اترك رسالتك من فضلك مع اسمك ورقم هاتفك، وسأوصلها إلى زملائي.",
    "en": "I do not want to send you around. Please tell me your message, with your name and telephone number, "
    "and I will pass it on.",
    "de": "Ich möchte Sie nicht herumreichen. Bitte sagen Sie mir Ihre Nachricht, Ihren Namen und Ihre Telefonnummer, "
    "ich gebe sie weiter.",
    "es": "No quiero pasarle de un sitio a otro. Dígame su mensaje, su nombre y su teléfono, y lo transmitiré.",
    "fr": "Je ne veux pas vous renvoyer d'un service à l'autre. Laissez-moi votre message, votre nom et votre numéro, "
    "je le transmettrai.",
    "tr": "Sizi birimden birime göndermek istemiyorum. Mesajınızı, adınızı ve telefon numaranızı söyleyin, ileteceğim.",
}
"""What a caller hears who has been sent around enough, where a message is then taken."""
LEAVE_NUMBER: Text = {
    "ar": "لا أريد أن أنقلك من قسم إلى قسم. قل لي من فضلك اسمك ورقم هاتفك، وسيتصل بك أحد زملائي.",
    "en": "I do not want to send you around. Please tell me your name and telephone number, and a colleague will call "
    "you back.",
    "de": "Ich möchte Sie nicht herumreichen. Sagen Sie mir bitte Namen und Telefonnummer, wir rufen zurück.",
    "es": "No quiero pasarle de un sitio a otro. Dígame su nombre y su teléfono, y le devolveremos la llamada.",
    "fr": "Je ne veux pas vous renvoyer d'un service à l'autre. Donnez-moi votre nom et votre numéro, "
    "nous vous rappellerons.",
    "tr": "Sizi birimden birime göndermek istemiyorum. Adınızı ve telefon numaranızı söyleyin, sizi geri arayacağız.",
}
"""What a caller hears who has been sent around enough, where they are then called back."""
INSTEAD: Text = {
    "ar": "ما زال لدينا خلل. اترك رسالتك من فضلك مع اسمك ورقم هاتفك، وسأوصلها إلى زملائي.",
    "en": "Something is still wrong on our side. Please tell me your message, with your name and telephone number, "
    "and I will pass it on.",
    "de": "Bei uns stimmt noch immer etwas nicht. Bitte sagen Sie mir Ihre Nachricht, Ihren Namen und Ihre "
    "Telefonnummer, ich gebe sie weiter.",
    "es": "Seguimos teniendo un problema. Dígame su mensaje, su nombre y su teléfono, y lo transmitiré.",
    "fr": "Nous avons toujours un problème. Laissez-moi votre message, votre nom et votre numéro, je le transmettrai.",
    "tr": "Sorun hâlâ sürüyor. Mesajınızı, adınızı ve telefon numaranızı söyleyin, ileteceğim.",
}
"""What a caller hears when no answer could be given several times in a row."""
NOTED: Text = {
    "ar": "شكراً، سجّلت ما قلت. هل تحتاج إلى شيء آخر؟",
    "en": "Thank you, I have noted that. Is there anything else?",
    "de": "Danke, das habe ich notiert. Kann ich sonst noch etwas tun?",
    "es": "Gracias, lo he anotado. ¿Algo más?",
    "fr": "Merci, c'est noté. Y a-t-il autre chose ?",
    "tr": "Teşekkürler, not ettim. Başka bir şey var mı?",
}
"""What a caller hears who has left a message or a number."""
SENT_AROUND: Text = {
    "ar": "عذراً، لا يمكنني أن أحوّلك مرة أخرى. يُرجى الاتصال بنا من جديد. مع السلامة.",
    "en": "I am sorry, I cannot transfer you once more. Please call us again. Goodbye.",
    "de": "Es tut mir leid, ich kann Sie nicht noch einmal verbinden. Bitte rufen Sie noch einmal an. Auf Wiederhören.",
    "es": "Lo siento, no puedo pasarle otra vez. Por favor, vuelva a llamarnos. Adiós.",
    "fr": "Je suis désolé, je ne peux pas vous transférer une fois de plus. Veuillez nous rappeler. Au revoir.",
    "tr": "Üzgünüm, sizi bir kez daha aktaramıyorum. Lütfen bizi yeniden arayın. Hoşça kalın.",
}
"""What a caller hears who has been sent around enough, where the call then ends."""
