"""Call centres of any size with nothing to find in them: departments, intents and prompts in Arabic and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# A number as letters: none of them is written before a word (و ف ب ك ل ا), so that no keyword hides in another.
ARABIC, ENGLISH = "تثجحخدذرزس", "bdgklmnrtz"
BETWEEN = {ARABIC: "ق", ENGLISH: "a"}
"""A letter amid each word: of one that is drawn out (aaa), the router keeps but one."""
MEN, WOMEN = ("سامي", "Sami"), ("هدى", "Huda")
HEAD = """\
company: {ar: مجموعة النور, en: Noor Group}
languages: [ar, en]
first_department: d0
announcement:
  ar: لحظة من فضلك، سأحوّلك إلى {{ department }}.
  en: One moment please, I am transferring you to {{ department }}.
departments:
"""
PROMPT = """\
{% if language == "ar" %}
أنت {{ persona }} من {{ department }} في {{ company }}.
{% if customer.name %}اسم المتصل {{ customer.name }}.{% endif %}
أجب عن {ar} بجملة أو جملتين، واكتب الأعداد بالحروف.
{% else %}
You are {{ persona }} of {{ department }} at {{ company }}.
{% if customer.name %}The caller's name is {{ customer.name }}.{% endif %}
Answer about {en} in one or two sentences, and write numbers as words.
{% endif %}
"""


def word(number: int, letters: str) -> str:
    """Return a word of five letters that stands for a number, each number's its own."""
    digits = [letters[int(digit)] for digit in f"{number:04}"]
    return "".join([*digits[:2], BETWEEN[letters], *digits[2:]])


def department(number: int) -> str:
    """Return a department as staff write it."""
    ar, en = word(number, ARABIC), word(number, ENGLISH)
    persona = MEN if number % 2 else WOMEN
    return f"""\
  d{number}:
    name: {{ar: قسم {ar}, en: the {en} office}}
    persona: {{ar: {persona[0]}, en: {persona[1]}}}
    voice: {"onyx" if number % 2 else "nova"}
    welcome:
      ar: معك {{{{ persona }}}} من {{{{ department }}}}. كيف أساعدك في {ar}؟
      en: This is {{{{ persona }}}} of {{{{ department }}}}. How can I help you with {en}?
"""


def intent(number: int) -> str:
    """Return the intent that leads to a department."""
    ar, en = word(number, ARABIC), word(number, ENGLISH)
    return f"""\
  i{number}:
    transfers_to: d{number}
    keywords: {{ar: [م{ar}, ن{ar}], en: [wa{en}, wo{en}]}}
"""


def prompt(number: int) -> str:
    """Return a department's prompt, unlike every other's."""
    return PROMPT.replace("{ar}", word(number, ARABIC)).replace("{en}", word(number, ENGLISH))


def write(folder: Path, departments: int) -> Path:
    """Write a centre of so many departments into a folder, each with a prompt and an intent of its own."""
    (folder / "prompts").mkdir(parents=True)
    numbers = range(departments)
    (folder / "departments.yaml").write_text(HEAD + "".join(map(department, numbers)), "utf-8")
    (folder / "intents.yaml").write_text("intents:\n" + "".join(map(intent, numbers)), "utf-8")
    for number in numbers:
        (folder / "prompts" / f"d{number}.md.j2").write_text(prompt(number), "utf-8")
    return folder
