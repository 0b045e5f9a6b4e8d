"""Write the pages of docs/ that are made from the code: `python -m docs.build`."""

from __future__ import annotations

import argparse
import ast
import inspect
import os
from collections.abc import Iterator
from pathlib import Path

from docs import routing
from engine.checking import example_of, severity_of, with_holes
from engine.cli import parser
from engine.lint import every
from engine.prompts import context
from engine.source import Rule
from engine.voice.history import MOST, MOST_CHARACTERS
from tests.architecture.test_rooms import ROOMS, path_of

DOCS = Path(__file__).parent
NOTE = "<!-- Made by `make docs`; change the code instead. -->\n"


def pages(data_set: Path | None = None) -> dict[str, str]:
    """Return each page's text by its file name; without a data set, what was last measured on it stays."""
    return {
        "prompts.md": prompts(),
        "commands.md": commands(),
        "architecture.md": architecture(),
        "rules.md": rules(),
        "routing.md": routing.page(routing.kept() if data_set is None else routing.measured(data_set)),
    }


def prompts() -> str:
    """Return the page on the words that a prompt or a spoken line may use."""
    rows = ["| word | type | what it is |", "|---|---|---|"]
    for kind, prefix in ((context.Context, ""), (context.Customer, "customer.")):
        rows += [f"| `{prefix}{name}` | {type_} | {what} |" for name, type_, what in described(kind)]
    return f"""{NOTE}
# The words of prompts and spoken lines

Prompts, welcomes and announcements are [Jinja2](https://jinja.palletsprojects.com/) templates. Between `{{{{` and
`}}}}` they may use the words below. They are sandboxed, and a word that is not in the list is a fault that is said
before the first call, never an empty text.

{chr(10).join(rows)}

## What is handed over

Nothing is asked twice. What the caller told (their name, numbers of orders, telephones and customers, e-mail addresses;
never a PIN, a password or the number of a card) and the words for which they were transferred go with them from
department to department. Where a department's prompt says `told` and `reason`, they stand as it says them; what it
leaves out is added below it, in the caller's language. So a prompt needs these words only to say it in its own way:

```jinja
{{% if told %}}Known already: {{{{ told | join(", ") }}}}.{{% endif %}}
{{% if reason %}}{{{{ came_from }}}} sent the caller, who had said: "{{{{ reason }}}}".{{% endif %}}
```

Beside it the model is shown the conversation so far: the last {MOST} things that were said, and at most
{MOST_CHARACTERS:,} characters of them, so that a long call costs no more for each answer than a short one.
"""


def described(kind: type) -> Iterator[tuple[str, str, str]]:
    """Yield name, type and docstring of a dataclass's fields; the docstring stands below its field."""
    [body] = [node.body for node in ast.parse(inspect.getsource(kind)).body if isinstance(node, ast.ClassDef)]
    for node, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.AnnAssign):
            text = following.value if isinstance(following, ast.Expr) else None
            said = text.value if isinstance(text, ast.Constant) else ""
            yield ast.unparse(node.target), ast.unparse(node.annotation), " ".join(str(said).split())


def commands() -> str:
    """Return the page on the commands."""
    listed = tasks("engine", parser())
    told = [f"## {name}\n\n{made.description}\n\n{arguments(made)}\n" for name, made in listed]
    return f"""{NOTE}
# Commands

Exit codes: 0 good, 1 the configuration (or a call) is at fault, 2 the command could not run, 3 our own fault.

{chr(10).join(told)}"""


def tasks(name: str, made: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Yield every command below one, or that one itself where there is none below."""
    below = [a.choices for a in made._actions if isinstance(a, argparse._SubParsersAction)]  # no public way
    for choices in below:
        for word, inner in choices.items():
            yield from tasks(f"{name} {word}", inner)
    if not below:
        yield name, made


def arguments(made: argparse.ArgumentParser) -> str:
    """Return a command's arguments as a table."""
    rows = ["| argument | what it is |", "|---|---|"]
    for action in made._actions:  # no public way
        name = ", ".join(action.option_strings) or action.dest.upper()
        value = "" if action.nargs == 0 or not action.option_strings else f" {action.metavar or action.dest.upper()}"
        rows.append(f"| `{name}{value}` | {action.help} |")
    return "\n".join(rows)


def architecture() -> str:
    """Return the page on the rooms."""
    rows = ["| room | knows | may import | owns |", "|---|---|---|---|"]
    for room, (imports, owns) in ROOMS.items():
        if not path_of(room).exists():
            continue  # a room that the agreement names and nobody has built yet
        told = (ast.get_docstring(ast.parse(path_of(room).read_text("utf-8"))) or "").splitlines()
        what = told[0] if told else ""
        rows.append(f"| `{room}` | {what} | {', '.join(sorted(imports))} | {', '.join(sorted(owns))} |")
    return f"""{NOTE}
# Architecture

A call is a pure value: `engine.call.Call` is fed what happened and answers with what to do. Whoever carries a call (the
LiveKit session, the terminal) performs the decisions. `tests/architecture` holds this table against the imports; the
arrows have no circle.

{chr(10).join(rows)}
"""


def rules() -> str:
    """Return the page on what `engine validate` checks."""
    known = every()
    rows = ["| code | severity | rule | what is said |", "|---|---|---|---|"]
    for rule in known:
        said = with_holes(rule.says, "en").replace("|", "\\|")
        rows.append(f"| {rule.code} | {severity_of(rule)} | [{rule.name}](#{rule.code.lower()}-{rule.name}) | {said} |")
    return f"""{NOTE}
# Rules

What `engine validate` looks for. `engine explain E301` prints the same in the terminal, `--lang ar` in Arabic. A
warning that you can live with is ignored by a comment on its line: `# engine: ignore W304 and why`. Of an example only
the files that matter are shown.

{chr(10).join(rows)}

{chr(10).join(told_of(rule) for rule in known)}"""


def told_of(rule: Rule) -> str:
    """Return the part of the page on one rule."""
    said = [f"## {rule.code} {rule.name}", with_holes(rule.says, "en")]
    if rule.help:
        said.append(f"Help: {with_holes(rule.help, 'en')}")
    said.append(rule.why.en)
    for word, example in (("Bad", rule.bad), ("Good", rule.good)):
        for file, written in example_of(example):
            kind = "yaml" if file.endswith((".yaml", ".yml")) else "jinja"
            said.append(f"{word}: `{file}`\n\n```{kind}\n{written}\n```")
    return "\n\n".join(said) + "\n"


if __name__ == "__main__":
    utterances = os.environ.get(routing.DATA_SET)
    for name, text in pages(Path(utterances) if utterances else None).items():
        (DOCS / name).write_text(text, "utf-8")
