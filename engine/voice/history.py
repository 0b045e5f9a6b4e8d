"""What the language model is shown of the conversation so far: bounded, so that a long call costs no more.

What falls out of it and must not be asked again is in the instructions (`engine.prompts.handover`).
"""

from __future__ import annotations

from livekit.agents import llm

MOST = 24
"""Items: what was said in the last dozen turns."""
MOST_CHARACTERS = 6000
"""Characters of them: about as many as two dozen long answers have, some 2,000 tokens."""


def recent(heard: llm.ChatContext, *, calls: bool = True) -> llm.ChatContext:
    """Return the last of a conversation, without instructions; the caller's present words whole, however long.

    Args:
        heard: the conversation, oldest first.
        calls: whether the model's own calls of tools, and what came of them, are part of it.
    """
    spoken = heard.copy(
        exclude_instructions=True,
        exclude_function_call=not calls,
        exclude_handoff=True,
        exclude_config_update=True,
        exclude_empty_message=True,
    )
    shown = spoken.items[first_of(spoken.items) :]
    made = {item.call_id for item in shown if item.type == "function_call"}
    return llm.ChatContext([i for i in shown if i.type != "function_call_output" or i.call_id in made])


def first_of(items: list[llm.ChatItem]) -> int:
    """Return the place of the first item that is shown."""
    present = max((at for at, item in enumerate(items) if of_caller(item)), default=len(items))
    first, left = len(items), MOST_CHARACTERS
    while first and (first > present or (len(items) - first < MOST and size(items[first - 1]) <= left)):
        first -= 1
        left -= size(items[first])
    while first < present and items[first].type != "message":  # providers want words before a call
        first += 1
    return first


def of_caller(item: llm.ChatItem) -> bool:
    """Tell whether an item is words of the caller."""
    return item.type == "message" and item.role == "user"


def size(item: llm.ChatItem) -> int:
    """Return the characters of an item that are sent."""
    match item.type:
        case "message":
            return len(item.text_content or "")
        case "function_call":
            return len(item.arguments)
        case "function_call_output":
            return len(item.output)
        case _:
            return 0
