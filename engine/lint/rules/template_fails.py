"""A template that goes wrong when it is filled in."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E608",
    name="template-fails",
    says=Words("this line cannot be filled in", "لا يمكن تعبئة هذا السطر"),
    help=Words(
        "simplify the line until it works; a word alone, such as `{{{{ persona }}}}`, always does",
        "بسّط السطر حتى يعمل؛ فالكلمة وحدها، مثل `{{{{ persona }}}}`، تعمل دائماً",
    ),
    why=Words(
        "It was filled in here as in a call, and failed; the caller would hear nothing.",
        "جُرّبت تعبئته هنا كما في المكالمة ففشلت؛ ولن يسمع المتصل شيئاً.",
    ),
    bad={"prompts/sales.md.j2": "You are {{ persona }}, at desk {{ persona + 1 }}.\n"},
    good={"prompts/sales.md.j2": "You are {{ persona }}, at desk 1.\n"},
)
SAYS: dict[str, tuple[Words, Words]] = {
    "no-value": (
        Words('"{name}" has no value here', "«{name}» ليست لها قيمة هنا"),
        Words(
            "give it a value before this line, or ask first whether it has one: `{{% if {name} is defined %}}`",
            "أعطها قيمة قبل هذا السطر، أو اسأل أولاً هل لها قيمة: `{{% if {name} is defined %}}`",
        ),
    ),
    "no-part": (
        Words('there is no "{name}" in what comes before it', "لا يوجد «{name}» في ما يأتي قبله"),
        Words(
            "write a word alone, such as `{{{{ persona }}}}`",
            "اكتب كلمة وحدها، مثل `{{{{ persona }}}}`",
        ),
    ),
    "empty-list": (
        Words("nothing can be taken from a list that is empty", "لا يمكن أخذ شيء من قائمة فارغة"),
        Words(
            "ask first whether there is anything in it: `{{% if departments %}}`",
            "اسأل أولاً هل فيها شيء: `{{% if departments %}}`",
        ),
    ),
    "forbidden": (
        Words('"{name}" is not allowed in a template', "لا يُسمح باستعمال «{name}» في قالب"),
        Words("remove it", "احذفه"),
    ),
    "zero": (
        Words("a number is divided by zero here", "هنا عدد مقسوم على صفر"),
        Words("divide it by another number", "اقسمه على عدد آخر"),
    ),
    "no-brackets": (
        Words("the brackets () do not belong to the word before them", "القوسان `()` لا مكان لهما بعد هذه الكلمة"),
        Words("remove the brackets", "احذف القوسين"),
    ),
    "not-a-list": (
        Words("a list belongs here, and this is none", "ينبغي أن تكون هنا قائمة، وهذه ليست قائمة"),
        Words("write `departments`, which is one", "اكتب `departments` فهي قائمة"),
    ),
    "brackets": (
        Words(
            "what is in the brackets does not fit the word before them", "ما بين القوسين لا يناسب الكلمة التي قبلهما"
        ),
        Words(
            "look that word up in Jinja's own pages, or do without it",
            "ابحث عن تلك الكلمة في صفحات Jinja نفسها، أو استغنِ عنها",
        ),
    ),
    "format": (
        Words(
            "a text with % or {{}} in it is not written as it has to be",
            "هنا نص فيه `%` أو `{{}}` لم يُكتب كما ينبغي",
        ),
        Words(
            'write a time such as `{{{{ time.strftime("%H:%M") }}}}`',
            'اكتب الوقت مثلاً هكذا: `{{{{ time.strftime("%H:%M") }}}}`',
        ),
    ),
    "no-number": (
        Words(
            "a text can be neither calculated with nor compared with a number",
            "لا يمكن إجراء حساب على نص، ولا مقارنته بعدد",
        ),
        Words(
            "to put texts together, write ~ between them: `{{{{ persona ~ company }}}}`",
            "لوصل نص بآخر اكتب `~` بينهما: `{{{{ persona ~ company }}}}`",
        ),
    ),
    "twice": (
        Words('there are two blocks called "{name}"', "هنا مقطعان (block) باسم «{name}»"),
        Words("give one of them another name", "اختر لأحدهما اسماً آخر"),
    ),
}


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield the first failure of each prompt and line that was tried."""
    for place, failure in draft.written.failures():
        if not failure.runs_away:
            says, help_ = SAYS.get(failure.kind, (RULE.says, RULE.help))
            yield RULE.at(place, says=says, help=help_, name=failure.name)
