"""A file that is not saved as UTF-8."""

from __future__ import annotations

from engine.source import Rule, Words

RULE = Rule(
    code="E101",
    name="not-utf-8",
    says=Words(
        "this file is not saved as UTF-8",
        "هذا الملف غير محفوظ بترميز UTF-8",
    ),
    help=Words(
        "save it again as UTF-8 (Notepad: File, Save as, Encoding: UTF-8)",
        "احفظه من جديد بترميز UTF-8 (في المفكرة: ملف، ثم حفظ باسم، ثم الترميز: UTF-8)",
    ),
    why=Words(
        "In any other encoding Arabic letters become signs that no caller and no voice understands.",
        "في أي ترميز آخر تتحول الحروف العربية إلى رموز لا يفهمها أي متصل ولا يقرؤها أي صوت آلي.",
    ),
    bad={"intents.yaml": "intents: {}\nx-note: caf\udce9\n"},
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
""",
    },
)
