"""A line that takes a voice longer to say than anybody listens."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.spot import bare
from engine.source import Diagnostic, Rule, Words

LETTERS_A_SECOND = 15
MOST_SECONDS = 20
LONG = "We are glad that you call and will do what we can for you. " * 6
RULE = Rule(
    code="W812",
    name="line-too-long",
    says=Words(
        '"{what}" takes about {seconds} seconds to say',
        "نطق «{what}» يطول كثيراً (بالثواني: نحو {seconds})",
    ),
    help=Words(
        "keep it below 20 seconds, about 300 letters, and leave the rest to the conversation",
        "اجعله أقل من 20 ثانية، أي نحو 300 حرف، واترك الباقي للمحادثة",
    ),
    why=Words(
        "A caller who is talked at begins to speak over the voice, or hangs up.",
        "المتصل الذي يُلقى عليه كلام طويل يقاطع الصوت الآلي أو ينهي المكالمة.",
    ),
    bad={
        "departments.yaml": f"""\
languages: [ar, en]
first_department: reception
departments:
  reception: {{persona: {{ar: أحمد, en: Ahmed}}, welcome: {{ar: أهلاً بك., en: {LONG}}}}}
  sales: {{persona: {{ar: سارة, en: Sarah}}, welcome: {{ar: معك سارة., en: Sarah speaking.}}}}
"""
    },
    good={
        "departments.yaml": """\
languages: [ar, en]
first_department: reception
departments:
  reception: {persona: {ar: أحمد, en: Ahmed}, welcome: {ar: أهلاً بك., en: We are glad that you call.}}
  sales: {persona: {ar: سارة, en: Sarah}, welcome: {ar: معك سارة., en: Sarah speaking.}}
"""
    },
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each line that is too long; what its templates fill in is not counted."""
    for spoken in draft.lines:
        most = MOST_SECONDS * LETTERS_A_SECOND
        if len(spoken.text) > most and (letters := len(" ".join(bare(spoken.text).split()))) > most:
            yield RULE.at(spoken.place, what=spoken.what, seconds=round(letters / LETTERS_A_SECOND))
