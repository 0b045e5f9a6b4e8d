"""Braces that cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.source import Diagnostic, Rule, Words

RULE = Rule(
    code="E605",
    name="template-syntax",
    says=Words("this cannot be read: {name}", "لا يمكن قراءة هذا: {name}"),
    help=Words(
        "write one word between {{{{ and }}}}, such as `{{{{ persona }}}}`",
        "اكتب بين `{{{{` و`}}}}` كلمة واحدة، مثل `{{{{ persona }}}}`",
    ),
    why=Words(
        "A template with one brace too few cannot be used at all: its department could not say a word.",
        "القالب الذي ينقصه قوس واحد لا يمكن استعماله أبداً: فلن يستطيع قسمه أن يقول كلمة.",
    ),
    bad={"prompts/sales.md.j2": "You are {{ persona } of {{ department }}.\n"},
    good={"prompts/sales.md.j2": "You are {{ persona }} of {{ department }}.\n"},
)
COMMANDS = Words(
    "commands are: if, elif, else, endif, for, endfor, include, set",
    "الأوامر هي: if، elif، else، endif، for، endfor، include، set",
)
SAYS: dict[str, tuple[Words, Words | None]] = {
    "open-braces": (
        Words("{name} is never closed", "{name} لم يُغلق"),
        Words("write {closing} where it ends", "اكتب {closing} حيث ينتهي"),
    ),
    "open-bracket": (
        Words('the bracket "{name}" is never closed', "القوس «{name}» لم يُغلق"),
        Words("write {closing} where it ends", "اكتب {closing} حيث ينتهي"),
    ),
    "closed-bracket": (
        Words('the bracket "{name}" closes none before it', "القوس «{name}» لا يُغلق قوساً قبله"),
        Words("remove it, or open the bracket before it", "احذفه، أو افتح القوس قبله"),
    ),
    "open-quote": (
        Words("the quotation mark {name} is never closed", "علامة التنصيص {name} لم تُغلق"),
        Words("write it again where the text in quotes ends", "اكتبها مرة أخرى حيث ينتهي النص الذي بعدها"),
    ),
    "never-closed": (
        Words('"{name}" is never closed', "الأمر «{name}» لم يُغلق"),
        Words("write {{% end{name} %}} where it ends", "اكتب `{{% end{name} %}}` حيث ينتهي"),
    ),
    "closes-nothing": (
        Words('"{name}" belongs to nothing before it', "الأمر «{name}» لا يتبع شيئاً قبله"),
        Words(
            "remove it, or write what it belongs to before it",
            "احذفه، أو اكتب قبله ما يتبعه",
        ),
    ),
    "unknown-command": (Words('there is no command "{name}"', "لا يوجد أمر باسم «{name}»"), COMMANDS),
    "no-command": (Words("there is no command between these braces", "لا يوجد أمر بين هذه الأقواس"), COMMANDS),
    "wrong-sign": (
        Words('the sign "{name}" cannot stand between braces', "لا يمكن أن يأتي الرمز «{name}» بين الأقواس"),
        Words(
            'use the plain signs of an English keyboard there, such as " and ,',
            'استعمل هناك الرموز البسيطة في لوحة المفاتيح الإنجليزية، مثل `"` و`,`',
        ),
    ),
    "nothing-inside": (
        Words("there is nothing between these braces", "لا شيء بين هذه الأقواس"),
        Words("write a word there, such as `{{{{ persona }}}}`", "اكتب كلمة هناك، مثل `{{{{ persona }}}}`"),
    ),
    "one-equals": (
        Words("one = gives a word its value, and asks nothing", "علامة `=` الواحدة تعطي الكلمة قيمتها ولا تسأل عن شيء"),
        Words("write == to ask", "اكتب `==` للسؤال"),
    ),
    "unreadable-command": (RULE.says, None),
    "unreadable": (RULE.says, RULE.help),
}
IF = Words(
    'a command is written like `{{% if language == "ar" %}}`',
    'يُكتب الأمر هكذا: `{{% if language == "ar" %}}`',
)
FOR = Words(
    "a command is written like `{{% for each in departments %}}`",
    "يُكتب الأمر هكذا: `{{% for each in departments %}}`",
)
INCLUDE = Words(
    'a command is written like `{{% include "manners.md.j2" %}}`',
    'يُكتب الأمر هكذا: `{{% include "manners.md.j2" %}}`',
)
SET = Words(
    'a command is written like `{{% set greeting = "Hello" %}}`',
    'يُكتب الأمر هكذا: `{{% set greeting = "مرحباً" %}}`',
)
ALONE = Words("write this command alone: `{{% {command} %}}`", "اكتب هذا الأمر وحده: `{{% {command} %}}`")
OTHER = Words(
    "look this command up in Jinja's own pages, or do without it",
    "ابحث عن هذا الأمر في صفحات Jinja نفسها، أو استغنِ عنه",
)
WRITTEN = {"if": IF, "elif": IF, "for": FOR, "include": INCLUDE, "set": SET}
"""How the usual commands are written."""
COMMAND = re.compile(r"\{%[-+]?\s*([^\W\d]\w*)")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield the first fault of syntax in each prompt and spoken line."""
    for template, finding in draft.written.findings(*SAYS):
        says, help_ = SAYS[finding.kind]
        place = template.place(finding.offset, finding.length)
        if finding.kind in {"open-braces", "open-bracket"}:
            yield RULE.at(place, says=says, help=help_, name=finding.name, closing="".join(finding.meant))
        else:
            command = written(finding.name) if finding.kind == "unreadable-command" else ""
            advice = help_ or how(command)
            yield RULE.at(place, says=says, help=advice, meant=finding.meant, name=finding.name, command=command)


def written(braces: str) -> str:
    """Return the command between braces."""
    found = COMMAND.match(braces)
    return found[1] if found else "if"


def how(command: str) -> Words:
    """Return how a command is written."""
    return ALONE if command == "else" or command.startswith("end") else WRITTEN.get(command, OTHER)
