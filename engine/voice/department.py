"""A department as LiveKit sees it: one class for all of them, driven by the call."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterable
from typing import TYPE_CHECKING

from livekit.agents import Agent, FlushSentinel, ModelSettings, llm

from engine.call import Answer, Ask, HangUp, Say, Transfer
from engine.model import default
from engine.voice.history import recent
from engine.voice.patience import has_words, patiently

if TYPE_CHECKING:
    from engine.voice.conversation import Conversation

log = logging.getLogger("switchboard")


class Department(Agent):
    """The department that speaks now."""

    def __init__(self, conversation: Conversation, department: str, chat_ctx: llm.ChatContext | None = None) -> None:
        equipment, language = conversation.equipment, conversation.call.language
        super().__init__(
            id=department,
            instructions="",  # rendered for each answer, in the language and at the time of that answer
            chat_ctx=chat_ctx,
            stt=equipment.hears(department),
            llm=equipment.thinks(department),
            tts=equipment.speaks(department, language),
        )
        self._conversation = conversation
        self._language = language

    async def on_enter(self) -> None:
        """Welcome the caller."""
        self.speak_language()
        self._conversation.transfers.arrived()

    async def llm_node(
        self,
        chat_ctx: llm.ChatContext,
        tools: list[llm.Tool],
        model_settings: ModelSettings,
    ) -> AsyncIterable[llm.ChatChunk | str | FlushSentinel]:
        """Decide about what the caller said, and let the model answer only where the call says so.

        Speech, typed text and tests all come through here, and nowhere else.
        """
        try:
            decided = self._decided(chat_ctx)
            instructions = self._conversation.call.instructions() if decided is None else ""
        except Exception:  # a caller is not left in silence for a fault of ours
            log.exception("a turn failed", extra={"department": self.id})
            self._conversation.apologise()
            return
        if decided is not None:
            if decided:
                yield decided  # as an answer of its own, which the next ones follow
            return
        asked = recent(chat_ctx)
        asked.add_message(role="system", content=instructions, created_at=0)
        answer = Agent.default.llm_node(self, asked, tools, model_settings)
        moment = default.spoken(default.MOMENT, self._conversation.call.language)
        async for chunk in patiently(answer, moment, self._failed):
            if has_words(chunk):
                self._conversation.answered()
            yield chunk

    def _decided(self, chat_ctx: llm.ChatContext) -> str | None:
        """Perform what the call decides about the caller's words; return what is said at once, None for the model."""
        last = chat_ctx.items[-1] if chat_ctx.items else None
        if last is None or last.type != "message" or last.role != "user":
            return None
        decision = self._conversation.hear(last.text_content or "")
        self.speak_language()
        match decision:
            case Transfer():
                self._conversation.transfers.start(decision, chat_ctx)
            case Ask(question=question, departments=departments, because=because):
                log.info("asked", extra={"department": self.id, "between": departments, "because": because})
                return question.text
            case Say(line=line, because=because):
                log.info("said", extra={"department": self.id, "because": because})
                return line.text
            case HangUp():
                self._conversation.perform(decision)
            case Answer():
                return None
            case _:
                pass
        return ""

    def _failed(self, why: str) -> None:
        log.warning("the model failed", extra={"department": self.id, "why": why})
        self._conversation.apologise()

    def speak_language(self) -> None:
        """Take the voice for the caller's language, if it has changed."""
        language = self._conversation.call.language
        if language != self._language:
            self._language = language
            self.update_options(tts=self._conversation.equipment.speaks(self.id, language))
