"""Puts answers into Discord: as the response to an interaction, in place of an earlier answer, as a reply."""

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

import discord
from discord.ui import View

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer, Chart, Table
from bot.chat import failures
from bot.chat.controls import Shape, controls, shape_of
from bot.chat.embeds import Card, as_list, card, picture_embed, table_card, table_list
from bot.chat.pictures import attachment

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff

log = logging.getLogger(__name__)


class Written(TypedDict):
    """What is to be read in a message, as all of discord.py's ways to send and edit take it."""

    content: str
    embeds: list[discord.Embed]


class Post(Written):
    """A message with its menus and buttons. What is attached to it goes beside it: to send and to edit call it by
    different names."""

    view: View


def as_post(
    adviser: Adviser,
    answer: Answer,
    asker: int,
    *,
    embeds: bool,
    private: bool = False,
    shape: Shape = "card",
    files: Sequence[discord.File] = (),
) -> Post:
    """An answer as a message whose menus and buttons belong to the asker; without embeds it can only be a list.

    `files` are attached to it, for a card to show.
    """
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
    return {**_written(shown, files), "view": view}


async def respond(
    interaction: "discord.Interaction[Tradeoff]", answer: Answer, *, private: bool = False, shape: Shape = "card"
) -> None:
    """Answer a command; only the asker sees it where something has to be put right first."""
    private = private or answer.outcome != "answer" or bool(answer.left_out)
    post, files = await _response(interaction, answer, private, shape)
    await interaction.response.send_message(**post, files=files, ephemeral=private)


async def revise(interaction: "discord.Interaction[Tradeoff]", answer: Answer, shape: Shape) -> None:
    """Put an answer in place of the one whose menu was used, and its picture, if it has any, in place of that one's."""
    private = interaction.message is not None and interaction.message.flags.ephemeral
    post, files = await _response(interaction, answer, private, shape)
    await interaction.response.edit_message(**post, attachments=files)


async def show(interaction: "discord.Interaction[Tradeoff]", answer: Answer, shape: Shape) -> None:
    """Show an answer to whoever pressed, alone and without menus: it stands beside the one that has them."""
    written = _written(card(answer) if shape == "card" else as_list(answer))
    await interaction.response.send_message(**written, ephemeral=True)


async def show_table(interaction: "discord.Interaction[Tradeoff]", table: Table, shape: Shape) -> None:
    """Show a table to whoever pressed, alone: as a picture for the eye and in words for the ear, or in words alone.

    The picture is high, and Discord shows it larger where no embed is around it.
    """
    shown = table_card(table) if shape == "card" else table_list(table)
    files = await _pictures_of(interaction.client, table if shape == "card" else None, _may_attach(interaction))
    await interaction.response.send_message(**_written(shown), files=files, ephemeral=True)


def _was_weighed(adviser: Adviser, answer: Answer) -> bool:
    """Whether there is a sum behind an answer; to work it out takes as long as the answer did."""
    asked = answer.question
    may_be = answer.decided_by or asked.needs or asked.features or asked.without
    return bool(may_be) and bool(adviser.why(answer.question).sections)


def _written(shown: Card, files: Sequence[discord.File] = ()) -> Written:
    """A card with pictures above it. They have embeds of their own: Discord shows that of an embed below its text."""
    pictures = [picture_embed(file) for file in files]
    return {"content": shown.content, "embeds": [*pictures, shown.embed] if shown.embed else pictures}


async def _response(
    interaction: "discord.Interaction[Tradeoff]", answer: Answer, private: bool, shape: Shape
) -> tuple[Post, list[discord.File]]:
    """An answer for whoever typed or pressed; embeds are always shown in private and in direct messages."""
    client, asker = interaction.client, interaction.user.id
    embeds = private or interaction.guild_id is None or interaction.app_permissions.embed_links
    files = await _pictures_of(client, answer.chart if embeds and shape == "card" else None, _may_attach(interaction))
    post = as_post(client.adviser, answer, asker, embeds=embeds, private=private, shape=shape, files=files)
    return post, files


def _may_attach(interaction: "discord.Interaction[Tradeoff]") -> bool:
    """Whether what whoever typed or pressed is told may have a picture."""
    return interaction.guild_id is None or interaction.app_permissions.attach_files


async def _pictures_of(client: "Tradeoff", picture: Chart | Table | None, allowed: bool) -> list[discord.File]:
    """The files to attach: the picture, or nothing where there is none, it may not be shown or it cannot be drawn."""
    file = await attachment(picture) if picture and allowed and client.pictures else None
    return [file] if file else []


async def reply(client: "Tradeoff", message: discord.Message, answer: Answer) -> None:
    """Answer a message, without a ping; where the bot may not show embeds, in plain text."""
    if not _may_speak(message):
        return
    allowed = permissions(message)
    if not allowed.embed_links:
        _log_missing("Embed Links", message, "Answers there are plain text until then.")
    elif answer.chart and client.pictures and not allowed.attach_files:
        _log_missing("Attach Files", message, "Answers there have no pictures until then.")
    post, files = await _reply(client, message, answer, "card")
    await _send(message, post, files)


async def amend(client: "Tradeoff", given: discord.Message, question: discord.Message, answer: Answer) -> None:
    """Put an answer in place of the one that was given to a message before that was edited."""
    post, files = await _reply(client, question, answer, shape_of(given))
    await given.edit(**post, attachments=files)


async def _reply(
    client: "Tradeoff", message: discord.Message, answer: Answer, shape: Shape
) -> tuple[Post, list[discord.File]]:
    """An answer for whoever wrote a message, with what the bot may show where it was written."""
    allowed, asker = permissions(message), message.author.id
    embeds = allowed.embed_links
    files = await _pictures_of(client, answer.chart if embeds and shape == "card" else None, allowed.attach_files)
    return as_post(client.adviser, answer, asker, embeds=embeds, shape=shape, files=files), files


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


async def _send(
    message: discord.Message, post: Post, files: Sequence[discord.File] = (), *, silent: bool = False
) -> discord.Message:
    """Send a reply, or where the bot may not look back at the message that it replies to, a message of its own."""
    if permissions(message).read_message_history:
        return await message.reply(**post, files=files, mention_author=False, silent=silent)
    return await message.channel.send(**post, files=files, silent=silent)


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
