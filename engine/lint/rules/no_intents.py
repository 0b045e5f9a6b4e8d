"""Several departments and no intent that leads to them."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.near import likely
from engine.source import Diagnostic, Place, Rule, Words

FILE = "intents.yaml"
RULE = Rule(
    code="E409",
    name="no-intents",
    says=Words(
        'there are no intents, so no caller can be transferred to "{name}" or any other department',
        "لا توجد مقاصد، فلا يمكن تحويل أي متصل إلى «{name}» ولا إلى أي قسم آخر",
    ),
    help=Words(
        "write into intents.yaml, under `intents:`, a line for each department: `{name}: {{transfers_to: "
        "{name}, keywords: [word, word]}}`",
        "اكتب في intents.yaml، تحت `intents:`، سطراً لكل قسم: `{name}: {{transfers_to: {name}, keywords: "
        "[كلمة, كلمة]}}`",
    ),
    why=Words(
        "A caller is transferred when an intent is heard: without intents they all stay in the first department.",
        "يُحوَّل المتصل حين يُسمع في كلامه مقصد؛ ومن دون مقاصد يبقى جميع المتصلين في القسم الأول.",
    ),
    bad={"intents.yaml": "intents: {}\n"},
    good={
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
"""
    },
    instead_of=("stray-file",),
)
MISNAMED = Words(
    "there are no intents: this file should be called {file}",
    "لا توجد مقاصد: ينبغي أن يكون اسم هذا الملف {file}",
)
RENAME = Words("call it {file}", "سمِّه {file}")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield one finding where departments wait for callers and no intent leads to any."""
    flow = draft.flow
    if flow is None or flow.targets or not flow.lost:
        return
    if document := draft.documents.get(FILE):
        if not document.faults:
            entry = document.root.entry("intents")
            yield RULE.at(entry.at if entry else Place(draft.file(FILE)), name=flow.lost[0])
    elif near := likely(FILE, draft.folder.strangers):
        yield RULE.at(Place(draft.file(near[0])), says=MISNAMED, help=RENAME, file=FILE)
    else:
        yield RULE.at(draft.departments[flow.lost[0]].at, name=flow.lost[0])
