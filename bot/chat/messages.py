"""Decides which messages to answer, and answers them.

Whoever mentions the bot, replies to it or writes to it alone always gets an answer. Where it listens it speaks when
the question is clearly for it, and offers an answer when it probably is. Bots, webhooks, itself and people who talk
to each other are left alone, and found out first: most messages cost nothing more.
"""

from typing import TYPE_CHECKING, Literal

import discord

from bot.answering.answer import Answer
from bot.chat import failures, offers
from bot.chat.conversation import context, in_private, replied_to, without_mentions
from bot.chat.offers import Offer
from bot.chat.posting import reply, say

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff

SAID = (discord.MessageType.default, discord.MessageType.reply)
"""Types of messages that a person wrote; all others are Discord's own ("Ann joined")."""

UNREADABLE = "Discord does not show me what this reply says. Mention me in it ({me}), or use `/ask`, and I can answer."


def concerns(client: "Tradeoff", message: discord.Message) -> Literal["addressed", "overheard"] | None:
    """Whether a message is for the bot, was said where it listens, or is none of its business."""
    if message.author.bot or message.webhook_id or message.type not in SAID:
        return None
    me = client.user
    if in_private(message) or any(user == me for user in message.mentions):
        return "addressed"
    if message.reference is not None:
        answered = replied_to(message)
        return "addressed" if answered is not None and answered.author == me else None
    parent = getattr(message.channel, "parent_id", None)
    return "overheard" if message.channel.id in client.listen or parent in client.listen else None


async def on_message(client: "Tradeoff", message: discord.Message) -> None:
    concern = concerns(client, message)
    if concern is None:
        return
    try:
        if is_hidden(client, message):
            await say(message, UNREADABLE.format(me=client.user.mention if client.user else "@"))
            return
        match considered(client, message):
            case Answer() as answer:
                await reply(client, message, answer)
            case Offer() as offer:
                await offers.make(client, message, offer)
    except Exception as error:
        number = failures.note(error, f"answering a message in {message.channel}")
        if concern == "addressed" and not isinstance(error, discord.HTTPException):
            await say(message, failures.sorry(number))


def is_hidden(client: "Tradeoff", message: discord.Message) -> bool:
    """Whether Discord kept the text back: without the intent, in servers that of replies without a mention."""
    without_words = not message.content and message.reference is not None
    return without_words and not in_private(message) and not client.intents.message_content


def considered(client: "Tradeoff", message: discord.Message) -> Answer | Offer | None:
    """The answer to a message, an offer where it probably asks for one, or None where it is better to say nothing."""
    concern = concerns(client, message)
    text = message.content.strip() if concern == "overheard" else without_mentions(message.content)
    if concern is None or (not text and concern == "overheard"):
        return None
    if not text:
        return client.adviser.help()
    understanding = client.adviser.read(text, context(client, message), addressed=concern == "addressed")
    if concern == "addressed" or understanding.speak == "answer":
        return client.adviser.reply(understanding)
    return offers.considered(client, understanding) if understanding.speak == "offer" else None
