"""A word of a prompt that should be filled in, between single braces."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.blank import IN_PROMPT, blanks, right
from engine.lint.draft import Draft
from engine.source import Diagnostic, Edit, Rule, Words

RULE = Rule(
    code="W615",
    name="single-braces",
    says=Words(
        '"{written}" stays as it is: only what stands between {{{{ and }}}} is filled in',
        "ستبقى «{written}» كما هي: فلا تجري تعبئة إلا ما بين `{{{{` و`}}}}`",
    ),
    help=Words("type `{typed}`", "اكتب `{typed}`"),
    why=Words(
        "The language model would read the word itself, such as persona, and not the name that it stands for.",
        "سيقرأ النموذج اللغوي الكلمة نفسها، مثل persona، لا الاسم الذي تنوب عنه.",
    ),
    bad={"prompts/sales.md.j2": "You are {persona} of {{ department }}.\n"},
    good={"prompts/sales.md.j2": "You are {{ persona }} of {{ department }}.\n"},
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each such word of a prompt, but where braces are to stay: between raw and endraw."""
    for template in draft.written.prompts.values():
        for found in blanks(template.text, IN_PROMPT) if "raw" not in template.text else ():
            place, typed = template.place(found.start(), len(found[0])), right(found[0])
            yield RULE.at(place, edits=[Edit(place, typed)], written=found[0], typed=typed)
