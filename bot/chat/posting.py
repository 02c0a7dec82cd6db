"""Puts answers into Discord: as the response to an interaction, in place of an earlier answer, as a reply."""

import logging
from typing import TYPE_CHECKING, TypedDict

import discord
from discord.ui import View

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer
from bot.chat import failures
from bot.chat.controls import Shape, controls
from bot.chat.embeds import Card, as_list, card

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff

log = logging.getLogger(__name__)


class Written(TypedDict):
    """What is to be read in a message, as all of discord.py's ways to send and edit take it."""

    content: str
    embeds: list[discord.Embed]


class Post(Written):
    """A message with its menus and buttons."""

    view: View


def as_post(
    adviser: Adviser, answer: Answer, asker: int, *, embeds: bool, private: bool = False, shape: Shape = "card"
) -> Post:
    """An answer as a message whose menus and buttons belong to the asker; without embeds it can only be a list."""
    shown = card(answer) if embeds and shape == "card" else as_list(answer)
    other: Shape | None = "list" if shown.embed else "card" if embeds and shape == "list" else None
    view = controls(
        answer,
        adviser.encode,
        asker,
        private=private,
        changes=adviser.changes(answer),
        shape=shape,
        other=other,
        why=_was_weighed(adviser, answer),
    )
    return {**_written(shown), "view": view}


async def respond(
    interaction: "discord.Interaction[Tradeoff]", answer: Answer, *, private: bool = False, shape: Shape = "card"
) -> None:
    """Answer a command; only the asker sees it where something has to be put right first."""
    private = private or answer.outcome != "answer" or bool(answer.left_out)
    await interaction.response.send_message(**_response(interaction, answer, private, shape), ephemeral=private)


async def revise(interaction: "discord.Interaction[Tradeoff]", answer: Answer, shape: Shape) -> None:
    """Put an answer in place of the one whose menu was used."""
    private = interaction.message is not None and interaction.message.flags.ephemeral
    await interaction.response.edit_message(**_response(interaction, answer, private, shape))


async def show(interaction: "discord.Interaction[Tradeoff]", answer: Answer, shape: Shape) -> None:
    """Show an answer to whoever pressed, alone and without menus: it stands beside the one that has them."""
    written = _written(card(answer) if shape == "card" else as_list(answer))
    await interaction.response.send_message(**written, ephemeral=True)


def _was_weighed(adviser: Adviser, answer: Answer) -> bool:
    """Whether there is a sum behind an answer; to work it out takes as long as the answer did."""
    may_be = answer.decided_by or answer.question.needs or answer.question.features
    return bool(may_be) and bool(adviser.why(answer.question).sections)


def _written(shown: Card) -> Written:
    return {"content": shown.content, "embeds": [shown.embed] if shown.embed else []}


def _response(interaction: "discord.Interaction[Tradeoff]", answer: Answer, private: bool, shape: Shape) -> Post:
    """An answer for whoever typed or pressed; embeds are always shown in private and in direct messages."""
    embeds = private or interaction.guild_id is None or interaction.app_permissions.embed_links
    return as_post(interaction.client.adviser, answer, interaction.user.id, embeds=embeds, private=private, shape=shape)


async def reply(client: "Tradeoff", message: discord.Message, answer: Answer) -> None:
    """Answer a message, without a ping; where the bot may not show embeds, in plain text."""
    if not _may_speak(message):
        return
    embeds = permissions(message).embed_links
    if not embeds:
        _log_missing("Embed Links", message, "Answers there are plain text until then.")
    await _send(message, as_post(client.adviser, answer, message.author.id, embeds=embeds))


async def whisper(message: discord.Message, post: Post) -> discord.Message | None:
    """Reply without a ping and without notifying anybody; returns what was sent, None where the bot may not speak."""
    return await _send(message, post, silent=True) if _may_speak(message) else None


async def say(message: discord.Message, text: str) -> None:
    """Say a sentence to somebody who wrote a message; where Discord does not take it, the log says so."""
    try:
        if _may_speak(message):
            await _send(message, {"content": text, "embeds": [], "view": View(timeout=None)})
    except discord.HTTPException as error:
        failures.note(error, f"speaking in {message.channel}")


async def _send(message: discord.Message, post: Post, *, silent: bool = False) -> discord.Message:
    """Send a reply, or where the bot may not look back at the message that it replies to, a message of its own."""
    if permissions(message).read_message_history:
        return await message.reply(**post, mention_author=False, silent=silent)
    return await message.channel.send(**post, silent=silent)


def _may_speak(message: discord.Message) -> bool:
    """Whether the bot may answer where a message was written; if not, the log says what to do."""
    allowed = permissions(message)
    in_thread = isinstance(message.channel, discord.Thread)
    may = allowed.send_messages_in_threads if in_thread else allowed.send_messages
    if not may:
        _log_missing("Send Messages in Threads" if in_thread else "Send Messages", message, "No answers until then.")
    return may


def permissions(message: discord.Message) -> discord.Permissions:
    """What the bot may do where the message was written; all, where that is not known."""
    if message.guild is None or isinstance(message.channel, discord.PartialMessageable):
        return discord.Permissions.all()
    return message.channel.permissions_for(message.guild.me)


def _log_missing(permission: str, message: discord.Message, until: str) -> None:
    log.warning(
        "“%s” is missing in #%s (%s) of %s. Allow it there for the bot's role (Edit Channel, Permissions). %s",
        permission,
        message.channel,
        message.channel.id,
        message.guild,
        until,
    )
