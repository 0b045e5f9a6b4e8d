"""An intent that is to end the call and to transfer the caller."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.flow import key_in
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E417",
    name="ends-and-transfers",
    says=Words(
        'the intent "{name}" ends the call and transfers the caller: it can do only one of them',
        "المقصد «{name}» ينهي المكالمة ويحوّل المتصل، ولا يمكنه إلا أحدهما",
    ),
    help=Words(
        "take out this line, or the line with transfers_to",
        "احذف هذا السطر، أو السطر الذي فيه transfers_to",
    ),
    why=Words(
        "A caller who is said goodbye to is not transferred any more, so one of the two lines is a mistake.",
        "من وُدّع لا يُحوَّل بعد ذلك، فأحد السطرين مكتوب خطأً.",
    ),
    bad={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
  done: {transfers_to: reception, end_call: true, keywords: {ar: [أنهِ المكالمة], en: [end the call]}}
"""
    },
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
  done: {end_call: true, keywords: {ar: [أنهِ المكالمة], en: [end the call]}}
"""
    },
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each intent that has both keys."""
    for entry in draft.intents.values():
        if (ends := key_in(entry, "end_call")) and key_in(entry, "transfers_to"):
            yield RULE.at(ends.at, name=entry.key)
