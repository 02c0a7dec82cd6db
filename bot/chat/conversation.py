"""What was said before in a conversation, without a store: the ids under an answer and the newest messages that
discord.py keeps in memory anyway (a thousand). After a restart replies still know what they reply to.
"""

import re
from datetime import datetime
from typing import TYPE_CHECKING

import discord

from bot.chat.controls import code_of
from bot.understanding.question import Question

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff

MENTION = re.compile(r"<@[!&]?\d+>")


def without_mentions(content: str) -> str:
    """What was said to the bot, whoever else it was said to. Whether it was for the bot at all is decided before."""
    return MENTION.sub(" ", content).strip()


def in_private(message: discord.Message) -> bool:
    """Whether somebody wrote to the bot alone. A message without a guild may come from one that is not known yet."""
    return isinstance(message.channel, discord.DMChannel)


def replied_to(message: discord.Message) -> discord.Message | None:
    """The message that this one replies to, as far as Discord tells."""
    reference = message.reference
    found = (reference.resolved or reference.cached_message) if reference else None
    return found if isinstance(found, discord.Message) else None


def context(client: "Tradeoff", message: discord.Message) -> Question | None:
    """The question that was answered just before: in the message replied to, or last in direct messages."""
    answer = replied_to(message) or (last_answer(client, message.channel.id) if in_private(message) else None)
    code = code_of(answer) if answer is not None and answer.author == client.user else None
    return client.adviser.decode(code) if code else None


def last_answer(client: "Tradeoff", channel_id: int) -> discord.Message | None:
    """The newest message of the bot in a channel."""
    said = (each for each in reversed(client.cached_messages) if each.channel.id == channel_id)
    return next((each for each in said if each.author == client.user), None)


def last_answered(client: "Tradeoff", channel_id: int) -> datetime | None:
    """When the bot last gave or changed an answer in a channel, by Discord's clock."""
    said = (each for each in client.cached_messages if each.channel.id == channel_id and each.author == client.user)
    return max((each.edited_at or each.created_at for each in said if code_of(each) is not None), default=None)


def answer_to(client: "Tradeoff", message_id: int) -> discord.Message | None:
    """The bot's reply to a message."""
    replies = (each for each in client.cached_messages if each.reference and each.reference.message_id == message_id)
    return next((each for each in replies if each.author == client.user), None)
