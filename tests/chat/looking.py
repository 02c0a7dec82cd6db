"""Looks at messages as people do: for the menu or button of a kind, at what is written. And at the log."""

import logging

import discord
import pytest
import simcord

from bot.chat.controls import Action, Tag

Seen = discord.Message | simcord.ResponseMessage


def tags(message: Seen) -> dict[Action, str]:
    """The ids of the menus and buttons under a message."""
    seen = message.message if isinstance(message, simcord.ResponseMessage) else message
    found: dict[Action, str] = {}
    for row in seen.components:
        assert isinstance(row, discord.ActionRow)
        for item in row.children:
            assert isinstance(item, discord.Button | discord.SelectMenu)
            tag = Tag.read(item.custom_id or "")
            assert tag is not None
            found[tag.action] = str(tag)
    return found


def entries(message: Seen, action: Action) -> list[discord.SelectOption]:
    """The entries of a menu."""
    seen = message.message if isinstance(message, simcord.ResponseMessage) else message
    menus = [
        item
        for row in seen.components
        if isinstance(row, discord.ActionRow)
        for item in row.children
        if isinstance(item, discord.SelectMenu) and item.custom_id == tags(message)[action]
    ]
    return menus[0].options


def written(message: Seen) -> str:
    """All text of a message and its embeds."""
    parts = [message.content]
    for embed in message.embeds:
        parts += [embed.title or "", embed.description or "", embed.footer.text or ""]
        parts += [f"{field.name}\n{field.value}" for field in embed.fields]
    return "\n".join(parts)


def lines(log: pytest.LogCaptureFixture) -> list[str]:
    """What the bot logged as a warning or worse; discord.py must have nothing to add."""
    found = [record for record in log.records if record.levelno >= logging.WARNING]
    assert {record.name.partition(".")[0] for record in found} <= {"bot"}
    return [record.getMessage() for record in found]
