"""The small centre, with nothing wrong, over which the examples of the rules are laid."""

from __future__ import annotations

from collections.abc import Mapping

from engine.source import Folder
from engine.source.folder import FILES

BASE: Mapping[str, str] = {
    "departments.yaml": """\
company: {ar: أورنينا, en: Ornina}
languages: [ar, en]
first_department: reception
departments:
  reception:
    name: {ar: الاستقبال, en: reception}
    persona: {ar: أحمد, en: Ahmed}
    welcome: {ar: أهلاً بك، معك أحمد., en: Welcome. This is Ahmed.}
  sales:
    name: {ar: المبيعات, en: sales}
    persona: {ar: سارة, en: Sarah}
    welcome: {ar: معك سارة من المبيعات., en: This is Sarah of sales.}
""",
    "intents.yaml": """\
intents:
  buy: {transfers_to: sales, keywords: {ar: [شراء], en: [buy]}}
  go_back: {transfers_to: reception, keywords: {ar: [استقبال], en: [reception]}}
""",
    "prompts/reception.md.j2": "You are {{ persona }}, the receptionist of {{ company }}.\n",
    "prompts/sales.md.j2": "You are {{ persona }} of {{ department }}.\n",
}

INTENTS = """\
intents:
  buy: {transfers_to: sales, keywords: [buy]}
  go_back: {transfers_to: reception, keywords: [reception]}
"""
"""Its intents in one language, for examples that have another departments.yaml."""


def folder(files: Mapping[str, str], path: str = "config") -> Folder:
    """Return the small centre with some of its files replaced or added; `prompts/NAME` is a template.

    A file that begins with NUL is one that cannot be read, for the reason written behind it, and a YAML file of another
    name is a stranger, as they are when a folder is read. A byte that is no text is written as Python's
    `surrogateescape` has it.
    """
    laid = {**BASE, **files}
    unreadable = {name: text[1:] for name, text in laid.items() if text.startswith("\0")}
    data = {n: t.encode("utf-8", "surrogateescape") for n, t in laid.items() if n not in unreadable}
    return Folder(
        path,
        {name: data[name] for name in data if name in FILES},
        {name.removeprefix("prompts/"): data[name] for name in data if name.startswith("prompts/")},
        unreadable,
        tuple(name for name in data if name not in FILES and not name.startswith("prompts/")),
    )
