"""Braces that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E605",
    name="template-syntax",
    says=Words("this cannot be read: {name}", "تتعذر قراءة هذا: {name}"),
    help=Words(
        "between {{{{ and }}}} stands one word, such as {{{{ persona }}}}",
        "بين {{{{ و }}}} تُكتب كلمة واحدة مثل {{{{ persona }}}}",
    ),
    why=Words(
        "A template with one brace too few cannot be used at all: its department could not say a word.",
        "النص الذي ينقصه قوس واحد لا يمكن استعماله أبداً: لن يستطيع قسمه أن يقول كلمة.",
    ),
    bad={"prompts/sales.md.j2": "You are {{ persona } of {{ department }}.\n"},
    good={"prompts/sales.md.j2": "You are {{ persona }} of {{ department }}.\n"},
)
SAYS: dict[str, tuple[Words, Words | None]] = {
    "open-braces": (
        Words("{name} is never closed", "{name} لم يُغلق"),
        Words("write {closing} where it ends", "اكتب {closing} حيث ينتهي"),
    ),
    "never-closed": (
        Words('"{name}" is never closed', '"{name}" لم يُغلق'),
        Words("write {{% end{name} %}} where it ends", "اكتب {{% end{name} %}} حيث ينتهي"),
    ),
    "closes-nothing": (
        Words('"{name}" belongs to nothing before it', '"{name}" لا يتبع شيئاً قبله'),
        Words("take it away, or write what it belongs to before it", "احذفه، أو اكتب قبله ما يتبعه"),
    ),
    "unknown-command": (
        Words('there is no command "{name}"', 'لا يوجد أمر باسم "{name}"'),
        Words(
            "commands are: if, elif, else, endif, for, endfor, include, set",
            "الأوامر هي: if و elif و else و endif و for و endfor و include و set",
        ),
    ),
    "wrong-sign": (
        Words('the sign "{name}" cannot stand between braces', 'لا يمكن أن يأتي الرمز "{name}" بين الأقواس'),
        Words(
            'use the plain signs of an English keyboard there, such as " and ,',
            'استعمل هناك رموز لوحة المفاتيح الإنجليزية البسيطة، مثل " و ,',
        ),
    ),
    "nothing-inside": (
        Words("nothing stands between these braces", "لا شيء بين هذين القوسين"),
        Words("write a word there, such as {{{{ persona }}}}", "اكتب كلمة هناك مثل {{{{ persona }}}}"),
    ),
    "one-equals": (
        Words("one = gives a word its value, and asks nothing", "علامة = واحدة تعطي الكلمة قيمتها ولا تسأل عن شيء"),
        Words("write == to ask", "اكتب == للسؤال"),
    ),
    "unreadable-command": (
        RULE.says,
        Words(
            'a command is written like {{% if language == "ar" %}}',
            'يُكتب الأمر هكذا: {{% if language == "ar" %}}',
        ),
    ),
    "unreadable": (RULE.says, RULE.help),
}
CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}"}


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield the first fault of syntax in each prompt and spoken line."""
    for template, finding in draft.written.findings(*SAYS):
        says, help_ = SAYS[finding.kind]
        place = template.place(finding.offset, finding.length)
        if finding.kind == "open-braces":
            yield RULE.at(place, says=says, help=help_, name=finding.name, closing=CLOSES[finding.name])
        else:
            yield RULE.at(place, says=says, help=help_, meant=finding.meant, name=finding.name)
