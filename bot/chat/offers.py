"""Quiet offers: where a text probably asks, but not surely, one silent line with a button stands in for the answer.

It disturbs less than an answer that nobody wanted, but not so little that there may be many: one in a channel in ten
minutes, none where the bot has just answered, and one that is not taken goes away. What the button needs stands in its
id; all that is remembered is which channels have had an offer.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import discord

from bot.answering.adviser import Understanding
from bot.chat import failures, limits
from bot.chat.controls import is_offer, show_button
from bot.chat.conversation import last_answered
from bot.chat.escaping import plain
from bot.chat.posting import Post, whisper
from bot.chat.shortening import shorten

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff

LASTS = timedelta(minutes=10)
"""How long an offer stands, and how long a channel gets no other."""
PAUSE = timedelta(minutes=1)
"""How long there is no offer in a channel after the bot has answered there."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What could be answered, in plain text, and the code of the question."""

    topic: str
    code: str


def considered(client: "Tradeoff", understanding: Understanding) -> Offer | None:
    """The offer for what probably is a question; None where there is no good answer to it.

    Nothing is offered either where the code does not hold the whole question (it keeps no unknown names): the answer
    would be to another one.
    """
    code = client.adviser.encode(understanding.question)
    if not client.offers or client.adviser.decode(code) != client.adviser.narrowed(understanding.question):
        return None
    answer = client.adviser.reply(understanding)
    return Offer(answer.title, code) if answer.outcome == "answer" else None


def as_offer(offer: Offer, asker: int) -> Post:
    """An offer as a message: a line in small print, and the button."""
    topic = shorten(plain(offer.topic), limits.LABEL)
    return {
        "content": f"-# I may know something about this: {topic}",
        "embeds": [],
        "view": show_button(offer.code, asker),
    }


async def make(client: "Tradeoff", message: discord.Message, offer: Offer) -> None:
    """Make an offer, unless the channel had enough of the bot; returns when it is taken or has gone."""
    channel = message.channel.id
    answered = last_answered(client, channel)
    if channel in client.offered_in or (answered is not None and message.created_at - answered < PAUSE):
        return
    client.offered_in.add(channel)
    asyncio.get_running_loop().call_later(LASTS.total_seconds(), client.offered_in.discard, channel)
    made = await whisper(message, as_offer(offer, message.author.id))
    if made is not None and not await _is_taken(client, made):
        await _withdraw(made)


async def _is_taken(client: "Tradeoff", made: discord.Message) -> bool:
    """Wait until an offer has become an answer, or until its time is over."""
    try:
        await client.wait_for(
            "raw_message_edit",
            check=lambda change: change.message_id == made.id and not is_offer(change.message),
            timeout=LASTS.total_seconds(),
        )
    except TimeoutError:
        return False
    return True


async def _withdraw(made: discord.Message) -> None:
    """Delete an offer; it may be gone already, with the text that it was made for."""
    try:
        with suppress(discord.NotFound):
            await made.delete()
    except discord.HTTPException as error:
        failures.note(error, f"taking back an offer in {made.channel}")
