"""A language model for those who have none: it says so, and connects the caller."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Never

from livekit.agents import APIConnectOptions, llm, utils
from livekit.agents.types import DEFAULT_API_CONNECT_OPTIONS

from engine.language import language_of


class LLM(llm.LLM[Never]):
    """Answers every turn with the same honest sentence, in the caller's language.

    `replies` maps each language tag of the centre, the first being its own, to the full text to say (see `reply`).

    Raises:
        ValueError: there are no replies.
    """

    def __init__(self, replies: Mapping[str, str]) -> None:
        super().__init__()
        if not replies:
            raise ValueError("the stand-in needs a reply in at least one language")
        self.replies = dict(replies)

    @property
    def model(self) -> str:
        """The name of the model."""
        return "stand-in"

    @property
    def provider(self) -> str:
        """Where the answers are made."""
        return "offline"

    def chat(
        self,
        *,
        chat_ctx: llm.ChatContext,
        tools: list[llm.Tool] | None = None,
        conn_options: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
        **_options: object,  # how to call tools, and other models' own
    ) -> llm.LLMStream:
        """Answer the conversation so far, a word at a time; tools are never called."""
        return Answer(self, chat_ctx=chat_ctx, tools=tools or [], conn_options=conn_options)


class Answer(llm.LLMStream):
    """One answer, leaving word by word."""

    def __init__(
        self, standin: LLM, *, chat_ctx: llm.ChatContext, tools: list[llm.Tool], conn_options: APIConnectOptions
    ) -> None:
        super().__init__(standin, chat_ctx=chat_ctx, tools=tools, conn_options=conn_options)
        self._text = standin.replies[language_in(chat_ctx, list(standin.replies))]

    async def _run(self) -> None:
        answer = utils.shortuuid("standin_")
        for word in words(self._text):
            self._event_ch.send_nowait(llm.ChatChunk(id=answer, delta=llm.ChoiceDelta(role="assistant", content=word)))


def words(text: str) -> Iterator[str]:
    """Yield the words of a text with the space before each, so that together they are the text."""
    for index, word in enumerate(text.split(" ")):
        yield f" {word}" if index else word


def language_in(conversation: llm.ChatContext, languages: Sequence[str]) -> str:
    """Return the language the caller has come to speak, else that of our own last words, else the first."""
    said = [(item.role, item.text_content or "") for item in conversation.items if item.type == "message"]
    spoken: str | None = None
    for text in (text for role, text in said if role == "user"):
        spoken = language_of(text, languages, spoken) or spoken
    ours = (language_of(text, languages) for role, text in reversed(said) if role == "assistant")
    return spoken or next(filter(None, ours), languages[0])


def reply(language: str, departments: Sequence[str]) -> str:
    """Return what to say in Arabic, or else English, given the names of the departments the caller may be taken to."""
    if language.partition("-")[0].lower() == "ar":
        return _arabic(departments)
    return _english(departments)


def _arabic(departments: Sequence[str]) -> str:
    opening = "أنا بديل مؤقّت عن المساعد الذكي، فلا أستطيع الإجابة عن الأسئلة"
    if not departments:
        return f"{opening}. أعتذر منك."
    # Arabic says "or" before each alternative, with a comma where there are many.
    names = (" أو " if len(departments) == 2 else "، أو ").join(departments)
    return f"{opening}، لكن يمكنني تحويلك إلى {names}."


def _english(departments: Sequence[str]) -> str:
    if not departments:
        return "I am only standing in for the language model, so I cannot answer questions. I am sorry."
    *others, last = departments
    names = f"{', '.join(others)} or {last}" if others else last
    return (
        "I am only standing in for the language model, so I can connect you but not answer questions. "
        f"I can connect you with {names}."
    )
