"""A name with & or *, which stands for text written elsewhere."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E108",
    name="alias",
    says=Words(
        "texts that begin with & or * stand for others, and are not used here",
        "النصوص التي تبدأ بالرمز `&` أو `*` تنوب عن نصوص أخرى، ولا تُستعمل هنا",
    ),
    help=Words(
        "write the text out, or put it in quotes if it is meant as it stands",
        "اكتب النص كاملاً، أو ضعه بين علامتي تنصيص إن كان مقصوداً كما هو",
    ),
    why=Words(
        "Whoever edits the file next cannot read a text that stands for another, and a few of them can fill a "
        "computer's memory.",
        "من يحرّر الملف بعدك لا يفهم نصاً ينوب عن غيره، وبضعة نصوص كهذه قد تستهلك ذاكرة الجهاز كلها.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  back: {transfers_to: reception, keywords: *words}
""",
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
""",
    },
)
