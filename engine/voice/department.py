"""A department as LiveKit sees it: one class for all of them, driven by the call."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterable, AsyncIterator
from typing import TYPE_CHECKING

from livekit.agents import Agent, FlushSentinel, ModelSettings, llm

from engine.call import Answer, Ask, Decision, HangUp, Say, Transfer
from engine.call.tool import announced, refusal
from engine.model import default
from engine.voice.history import recent
from engine.voice.patience import Chunk
from engine.voice.reply import Reply, Wish, wish, wishing

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
    ) -> AsyncIterable[Chunk]:
        """Decide about what the caller said, and let the model answer only where the call says so.

        Speech, typed text and tests all come through here, and nowhere else.
        """
        try:
            async for chunk in self._turn(chat_ctx, tools, model_settings):
                yield chunk
        except Exception:  # a caller is not left in silence for a fault of ours
            log.exception("a turn failed", extra={"department": self.id})
            self._conversation.apologise()

    async def _turn(
        self, chat_ctx: llm.ChatContext, tools: list[llm.Tool], settings: ModelSettings
    ) -> AsyncIterator[Chunk]:
        words = last_words(chat_ctx)
        decided = None if words is None else self._decided(words, chat_ctx)
        if decided is not None:
            if decided:
                yield decided  # as an answer of its own, which the next ones follow
            return
        offered = {} if words is None else self._conversation.call.offers()
        reply = self._ask(chat_ctx, [*tools, *wishing(offered)], settings)
        async for chunk in reply.words():
            yield chunk
        if reply.calls and not reply.failed:
            async for chunk in self._wished(reply, chat_ctx, settings):
                yield chunk

    def _decided(self, words: str, chat_ctx: llm.ChatContext) -> str | None:
        """Perform what the call decides about the caller's words; return what is said at once, None for the model."""
        decision = self._conversation.hear(words)
        self.speak_language()
        return self._perform(decision, chat_ctx)

    async def _wished(self, reply: Reply, chat_ctx: llm.ChatContext, settings: ModelSettings) -> AsyncIterator[Chunk]:
        """Perform the first wish of a model that is granted; if none is, it answers in words."""
        wishes = [wish(each) for each in reply.calls]
        decided = self._perform(self._granted(wishes), chat_ctx, reply.said)
        if decided == "":
            return
        if reply.said.strip():
            yield " "  # what follows is a sentence of its own
            yield FlushSentinel()
        if decided:
            yield decided
            return
        call = self._conversation.call
        note = refusal(wishes[0].department, reply.said, call.offers().values(), call.language)
        again = self._ask(chat_ctx, [], settings, note)
        again.waited = reply.waited
        async for chunk in again.words():
            yield chunk
        if not again.said.strip() and not again.failed:
            self._failed("it wished again, and had no words")

    def _granted(self, wishes: list[Wish]) -> Decision:
        """Return what the call decides about the first wish that it grants, or about the last where it grants none."""
        for each in wishes:
            decision = self._conversation.call.wish(*each)
            if not isinstance(decision, Answer):
                break
            log.info("refused a wish", extra={"department": self.id, "because": decision.because})
        return decision

    def _ask(self, chat_ctx: llm.ChatContext, tools: list[llm.Tool], settings: ModelSettings, note: str = "") -> Reply:
        """Ask the model, with a note beside its instructions."""
        asked = recent(chat_ctx)
        instructions = f"{self._conversation.call.instructions()}\n{note}".strip()
        asked.add_message(role="system", content=instructions, created_at=0)
        moment = default.spoken(default.MOMENT, self._conversation.call.language)
        answer = Agent.default.llm_node(self, asked, tools, settings)
        return Reply(answer, moment, self._conversation.answered, self._failed)

    def _perform(self, decision: Decision, chat_ctx: llm.ChatContext, said: str = "") -> str | None:
        """Perform a decision; return what is said at once, None for the model. `said` is what it has said by now."""
        match decision:
            case Transfer(to=to):
                name = self._conversation.equipment.centre.departments[to].name[self._conversation.call.language]
                heard = with_answer(chat_ctx, said)
                self._conversation.transfers.start(decision, heard, announced=announced(said, name))
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


def last_words(chat_ctx: llm.ChatContext) -> str | None:
    """Return the caller's words when the conversation ends with them."""
    last = chat_ctx.items[-1] if chat_ctx.items else None
    return (last.text_content or "") if last and last.type == "message" and last.role == "user" else None


def with_answer(chat_ctx: llm.ChatContext, said: str) -> llm.ChatContext:
    """Return a conversation with what has been said to the caller just now, which LiveKit adds when it was heard."""
    if not said.strip():
        return chat_ctx
    more = chat_ctx.copy()
    more.add_message(role="assistant", content=said)
    return more
