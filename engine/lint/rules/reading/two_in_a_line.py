"""A second name in the line of a first: `name: Sales persona: Ali`."""

from __future__ import annotations

from engine.lint.example import BASE
from engine.source import Rule, Words

RULE = Rule(
    code="E122",
    name="two-in-a-line",
    says=Words(
        "this name and its value must stand in a line of their own",
        "يجب أن يكون هذا الاسم وقيمته في سطر مستقل",
    ),
    help=Words(
        "type `{typed}` in a new line, with as many spaces before it as the line above has",
        "اكتب `{typed}` في سطر جديد، وقبله من المسافات مثل ما قبل السطر الذي فوقه",
    ),
    why=Words(
        "A line holds one name and one value: what stands behind would be a part of the text.",
        "في السطر اسم واحد وقيمة واحدة: وما يُكتب بعدهما يصبح جزءاً من النص.",
    ),
    bad={
        "departments.yaml": BASE["departments.yaml"].replace(
            "{ar: المبيعات, en: sales}\n    persona", "{ar: المبيعات, en: sales} persona"
        )
    },
    good={"departments.yaml": BASE["departments.yaml"]},
)
