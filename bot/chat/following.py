"""Answers and offers follow their questions: an edited question changes its answer, a deleted one takes it away."""

from typing import TYPE_CHECKING

import discord

from bot.answering.answer import Answer
from bot.chat import failures
from bot.chat.controls import is_offer
from bot.chat.conversation import answer_to
from bot.chat.messages import considered
from bot.chat.offers import Offer, as_offer
from bot.chat.posting import amend

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff


async def on_edit(client: "Tradeoff", change: discord.RawMessageUpdateEvent) -> None:
    question = change.message
    given = None if question.author.bot or question.edited_at is None else answer_to(client, question.id)
    if given is None:
        return
    try:
        match considered(client, question):
            case Answer() as answer:
                await amend(client, given, question, answer)
            case Offer() as offer if is_offer(given):
                await given.edit(**as_offer(offer, question.author.id))
            case None if is_offer(given):
                await given.delete()
    except Exception as error:
        failures.note(error, f"following an edited question in {given.channel}")


async def on_delete(client: "Tradeoff", message_id: int) -> None:
    given = answer_to(client, message_id)
    if given is None:
        return
    try:
        await given.delete()
    except discord.HTTPException as error:
        failures.note(error, f"taking away the answer to a deleted question in {given.channel}")
