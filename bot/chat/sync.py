"""Tells Discord which commands there are, and only when it does not know them yet."""

import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import discord

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff

log = logging.getLogger(__name__)

IGNORED = frozenset({"id", "application_id", "guild_id", "version", "dm_permission"})
"""What Discord adds, and a permission that `contexts` replaces."""

EVERYWHERE = frozenset({"contexts", "integration_types"})
"""Where commands may be used; it does not apply to the commands of one server."""


async def sync_if_changed(client: "Tradeoff", *, guild: discord.abc.Snowflake | None = None) -> bool:
    """Sync the commands everywhere, or to one server, when Discord has others; returns whether it had.

    Raises:
        discord.HTTPException: Discord refused or cannot be reached.
    """
    tree = client.tree
    if guild is not None:
        tree.copy_global_to(guild=guild)
    ignored = IGNORED if guild is None else IGNORED | EVERYWHERE
    ours = [command.to_dict(tree) for command in tree.get_commands(guild=guild)]
    theirs = await _fetch(client, guild)
    where = "everywhere" if guild is None else f"in server {guild.id}"
    if _comparable(ours, ignored) == _comparable(theirs, ignored):
        log.info("The %d commands are known %s; nothing to sync.", len(ours), where)
        return False
    await tree.sync(guild=guild)
    log.info("Synced %d commands %s.", len(ours), where)
    return True


async def _fetch(client: "Tradeoff", guild: discord.abc.Snowflake | None) -> Sequence[Mapping[str, Any]]:
    """The commands as Discord has them.

    Not through `CommandTree.fetch_commands`: discord.py 2.7.1 misreads there where a command may be used.
    """
    application = client.application_id
    assert application is not None
    if guild is None:
        return await client.http.get_global_commands(application)
    return await client.http.get_guild_commands(application, guild.id)


def _comparable(commands: Sequence[Mapping[str, Any]], ignored: frozenset[str]) -> list[Any]:
    """The commands by type and name, without what Discord adds and without what only states a default."""
    ordered = sorted(commands, key=lambda command: (command["type"], command["name"]))
    return [_essence(command, ignored) for command in ordered]


def _essence(value: Any, ignored: frozenset[str]) -> Any:
    if isinstance(value, Mapping):
        told = {key: _essence(each, ignored) for key, each in value.items() if key not in ignored}
        if (permissions := told.get("default_member_permissions")) is not None:
            told["default_member_permissions"] = str(permissions)  # sent as a number, given back as text
        return {key: each for key, each in told.items() if each not in (None, False, "", [], {})}
    if isinstance(value, list):
        return [_essence(each, ignored) for each in value]
    return value
