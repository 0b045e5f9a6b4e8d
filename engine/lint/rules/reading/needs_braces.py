"""Texts by language behind each other, with no braces around them: `persona: ar: …, en: …`."""

from __future__ import annotations

from engine.lint.example import BASE
from engine.source import Rule, Words

RULE = Rule(
    code="E121",
    name="needs-braces",
    says=Words(
        "texts by language in one line must stand in braces",
        "النصوص بعدة لغات في سطر واحد يجب أن توضع بين قوسين `{{ }}`",
    ),
    help=Words(
        "type `{typed}`",
        "اكتب `{typed}`",
    ),
    why=Words(
        "A line holds one name and one value; braces make one value of the texts of several languages.",
        "في السطر اسم واحد وقيمة واحدة، والقوسان يجعلان من النصوص بعدة لغات قيمة واحدة.",
    ),
    bad={"departments.yaml": BASE["departments.yaml"].replace("{ar: سارة, en: Sarah}", "ar: سارة, en: Sarah")},
    good={"departments.yaml": BASE["departments.yaml"]},
)
