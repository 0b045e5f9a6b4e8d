"""A call by typing, in the terminal: the same decisions as by voice, with no LiveKit, no network and no key."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engine.call import Answer, Ask, Call, HangUp, Line, Refuse, Say, Transfer
from engine.model import CallCentre

Print = Callable[[str], None]

NO_MODEL = {
    "ar": "(هنا يجيب النموذج اللغوي؛ لم تُذكر كلمة تدل على قسم آخر)",
    "en": "(the language model answers here: no word led to another department)",
}


def chat(call: Call, centre: CallCentre, typed: Iterator[str], say: Print) -> None:
    """Hold a call over lines of text until they end.

    Args:
        call: the call, just begun.
        centre: whose departments speak.
        typed: what the caller types, a line each.
        say: prints one line.
    """
    speak(call, centre, call.welcome(), say)
    for line in typed:
        if line.strip():
            turn(call, centre, line.strip(), say)
        if call.state.ended is not None:
            return
    call.end("the caller hung up", "caller")


def turn(call: Call, centre: CallCentre, text: str, say: Print) -> None:
    """Perform what the call decides about one line."""
    match call.hear(text):
        case Transfer(announcement=announcement, because=because):
            speak(call, centre, announcement, say)
            welcome = call.arrive()
            department = centre.departments[welcome.department].name[welcome.language]
            say(f"— {department} ({because}) —")
            speak(call, centre, welcome, say)
        case Ask(question=question, because=because):
            speak(call, centre, question, say)
            say(f"({because})")
        case Answer(department=department, language=language):
            text = NO_MODEL.get(language.partition("-")[0], NO_MODEL["en"])
            say(f"{centre.departments[department].persona[language]}: {text}")
        case Say(line=line, because=because):
            speak(call, centre, line, say)
            say(f"({because})")
        case HangUp(goodbye=line, because=because):
            speak(call, centre, line, say)
            say(f"— ({because}) —")
            call.end(because, "centre")
        case Refuse(because=because):
            say(f"({because})")


def speak(call: Call, centre: CallCentre, line: Line, say: Print) -> None:
    """Say a fixed line under the name of whoever speaks it."""
    call.spoke(line.text)
    say(f"{centre.departments[line.department].persona[line.language]}: {line.text}")
