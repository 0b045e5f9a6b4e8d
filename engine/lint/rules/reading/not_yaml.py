"""A line that cannot be read, for a reason of which nothing better is known."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E102",
    name="not-yaml",
    says=Words(
        "this line cannot be read",
        "لا يمكن قراءة هذا السطر",
    ),
    help=Words(
        "put a colon and a space after the name, as in `name: text`; a text that begins with a sign, or continues on "
        "the next line, needs double quotes",
        "ضع بعد الاسم نقطتين ومسافة، كما في `name: text`. والنص الذي يبدأ برمز أو يمتد إلى السطر التالي يوضع بين "
        "علامتي تنصيص مزدوجتين",
    ),
    why=Words(
        "Some signs mean something of their own at the beginning of a text, such as @ % & * ! | >. In quotes "
        "they are text.",
        "لبعض الرموز معنى خاص في بداية النص، مثل `@ % & * ! | >`. أما بين علامتي تنصيص فهي نص عادي.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  back: {transfers_to: reception, keywords: @home}
""",
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  back: {transfers_to: reception, keywords: "home"}
""",
    },
)
