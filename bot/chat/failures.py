"""What happens when something fails: the person is told kindly and privately, the log says what to do.

What is expected (Discord refuses, is slow or down, a permission is missing) is one line in the log. Everything else
is logged with its traceback. Both carry the id that the person saw.
"""

import logging
import secrets
from collections.abc import Mapping
from typing import Any

import discord
from discord import app_commands

log = logging.getLogger(__name__)

UNKNOWN_INTERACTION = 10062
OUTDATED = "Discord still shows an older version of this command. Reload Discord (Ctrl+R) and try again."


class Commands(app_commands.CommandTree[Any]):
    """A command tree whose errors reach the person and the log."""

    async def on_error(self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /) -> None:
        await apologise(interaction, getattr(error, "original", error))


def note(error: BaseException, doing: str) -> str:
    """Log an error; returns the id under which it is found again."""
    number = secrets.token_hex(4)
    if isinstance(error, discord.HTTPException):
        log.error("[%s] While %s, Discord answered %s. The bot goes on.", number, doing, said(error))
    else:
        log.error("[%s] While %s: %r", number, doing, error, exc_info=error)
    return number


def said(error: discord.HTTPException) -> str:
    """What Discord said, on one line."""
    return f"{error.status} {' '.join(error.text.split()) or 'without a reason'} (code {error.code})"


def sorry(number: str) -> str:
    return f"Something went wrong on my side, sorry. It is in my log as `{number}`; asking again may work."


async def apologise(interaction: discord.Interaction[Any], error: BaseException) -> None:
    """Log what a command, menu or button failed of and say so to the person; never raises."""
    if isinstance(error, discord.NotFound) and error.code == UNKNOWN_INTERACTION:
        log.warning("An answer came too late: Discord waits 3 seconds. Is the machine busy or its clock wrong?")
        return
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        log.warning("Discord has other commands than the bot: %s Run `tradeoff sync`.", error)
        text = OUTDATED
    else:
        text = sorry(note(error, f"answering {_what(interaction)}"))
    await tell(interaction, text)


async def tell(interaction: discord.Interaction[Any], text: str) -> None:
    """Say something that only the person sees; where Discord does not take it, the log says so."""
    if interaction.type is discord.InteractionType.autocomplete:
        return
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except discord.HTTPException as error:
        note(error, f"telling somebody about a failure of {_what(interaction)}")


def _what(interaction: discord.Interaction[Any]) -> str:
    if interaction.command is not None:
        return f"the command {interaction.command.name!r}"
    data: Mapping[str, Any] = {**(interaction.data or {})}
    return f"a press on {data.get('custom_id')}"
