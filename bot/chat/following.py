"""Answers follow their questions: an edited question changes its answer, a deleted one takes it away."""

from typing import TYPE_CHECKING

import discord

from bot.chat import failures
from bot.chat.conversation import answer_to
from bot.chat.messages import considered
from bot.chat.posting import as_post, permissions

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff


async def on_edit(client: "Tradeoff", change: discord.RawMessageUpdateEvent) -> None:
    question = change.message
    given = None if question.author.bot or question.edited_at is None else answer_to(client, question.id)
    if given is None:
        return
    try:
        answer = considered(client, question)
        if answer is not None:
            await given.edit(**as_post(client, answer, question.author.id, embeds=permissions(question).embed_links))
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
