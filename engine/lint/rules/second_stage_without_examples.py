"""A second stage that decides by examples, and no example that it could decide by."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.example import BASE
from engine.source import Diagnostic, Rule, Words, text

RULE = Rule(
    code="W416",
    name="second-stage-without-examples",
    says=Words(
        "`second_stage: examples` does nothing: no intent has examples",
        "السطر `second_stage: examples` لا أثر له: فلا توجد أمثلة في أي مقصد",
    ),
    help=Words(
        "write into an intent what its callers say: `examples: [a sentence, another sentence]`; or remove this line",
        "اكتب في أحد المقاصد ما يقوله أصحابه: `examples: [جملة, جملة أخرى]`، أو احذف هذا السطر",
    ),
    why=Words(
        "The second stage holds what a caller says against the examples: without any, it never knows more than the "
        "keywords.",
        "تقارن المرحلة الثانية ما يقوله المتصل بالأمثلة، فإن لم توجد أمثلة فلن تعرف أكثر مما تعرفه الكلمات المفتاحية.",
    ),
    bad={"intents.yaml": f"second_stage: examples\n{BASE['intents.yaml']}"},
    good={
        "intents.yaml": "second_stage: examples\n"
        + BASE["intents.yaml"].replace("en: [buy]}}", "en: [buy]}, examples: {en: [may I try it first]}}")
    },
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield one finding where examples are to decide and there are none; silent where they may stand unread."""
    entry = draft.root("intents").entry("second_stage")
    if entry is None or text(entry.value) != "examples" or draft.examples or draft.holed("intents"):
        return
    misspelt = any(fault.kind == "unknown-key" and fault.meant[:1] == ("examples",) for fault in draft.misfits)
    if draft.intents and not misspelt:
        yield RULE.at(entry.at)
