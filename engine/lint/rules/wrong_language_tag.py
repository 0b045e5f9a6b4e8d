"""A language tag that names another language than people mean by it, or none."""

from __future__ import annotations

from collections.abc import Iterator

from engine.lint.draft import Draft
from engine.lint.tongue import SPOKEN_AS_WELL, right_tag
from engine.source import Diagnostic, Edit, Rule, Scalar, Sequence, Words

RULE = Rule(
    code="E505",
    name="wrong-language-tag",
    says=Words(
        '"{name}" is not the tag of the language you mean',
        "«{name}» ليس رمز اللغة التي تقصدها",
    ),
    help=Words("write `{right}`", "اكتب `{right}`"),
    why=Words(
        "Voices and recognisers know languages by their tags: given that of a country, they would hear and "
        "speak another language, or refuse the call.",
        "تعرف الأصوات وبرامج التعرف على الكلام اللغات برموزها: فإذا كُتب رمز بلد مكان رمز اللغة، سمعت لغة "
        "أخرى وتحدثت بها، أو رفضت المكالمة.",
    ),
    bad={
        "departments.yaml": """\
languages: [ar, jp]
first_department: reception
announcement: {ar: لحظة من فضلك., jp: 少々お待ちください。}
departments:
  reception: {persona: {ar: أحمد, jp: 健}, welcome: {ar: أهلاً بك., jp: ようこそ。},
    welcome_back: {ar: أهلاً., jp: どうぞ。}}
  sales: {persona: {ar: سارة, jp: 愛}, welcome: {ar: معك سارة., jp: 愛です。},
    welcome_back: {ar: أهلاً., jp: どうぞ。}}
""",
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], jp: [買いたい]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], jp: [受付]}}
""",
    },
    good={
        "departments.yaml": """\
languages: [ar, ja]
first_department: reception
announcement: {ar: لحظة من فضلك., ja: 少々お待ちください。}
departments:
  reception: {persona: {ar: أحمد, ja: 健}, welcome: {ar: أهلاً بك., ja: ようこそ。},
    welcome_back: {ar: أهلاً., ja: どうぞ。}}
  sales: {persona: {ar: سارة, ja: 愛}, welcome: {ar: معك سارة., ja: 愛です。},
    welcome_back: {ar: أهلاً., ja: どうぞ。}}
""",
        "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], ja: [買いたい]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], ja: [受付]}}
""",
    },
    instead_of=("bad-language-tag",),
)
BOTH = Words(
    "write `{right}`; if you do mean the language {name}, write it with its region, such as `{name}-XX`",
    "اكتب `{right}`؛ وإن كنت تقصد اللغة «{name}» نفسها فاكتبها مع رمز البلد، مثل `{name}-XX`",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Yield each language of the centre whose tag is that of a country, of old, or of another language."""
    node = draft.root("departments").get("languages")
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Scalar) and (right := right_tag(item.text)):
            help_ = BOTH if item.text.lower() in SPOKEN_AS_WELL else None
            edit = Edit(item.place, right)
            yield RULE.at(
                item.place, meant=(right,), help=help_, edits=[edit], unsafe=True, name=item.text, right=right
            )
