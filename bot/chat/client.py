"""The bot as Discord sees it: a thin shell around an adviser."""

from collections.abc import Collection

import discord
from discord import app_commands

from bot.answering.adviser import Adviser
from bot.chat import commands, failures, following, form, messages
from bot.chat.presses import Control

INSTALLS = app_commands.AppInstallationType(guild=True, user=True)
CONTEXTS = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)


class Tradeoff(discord.Client):
    """Answers commands, mentions, replies and direct messages everywhere, and questions where it listens.

    `adviser` may be exchanged while running; `listen` (ids of channels), `offers` (whether to make any) and `pictures`
    (whether to show any) too. Reading what is said in listening channels needs the privileged message content intent;
    it is asked for where there are some, or where `message_content` says so. `offered_in` holds the channels that have
    just had an offer.
    """

    def __init__(
        self,
        adviser: Adviser,
        *,
        listen: Collection[int] = (),
        offers: bool = True,
        pictures: bool = True,
        message_content: bool | None = None,
    ) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.guild_messages = intents.dm_messages = True
        intents.message_content = bool(listen) if message_content is None else message_content
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
        )
        self.adviser = adviser
        self.listen = frozenset(listen)
        self.offers = offers
        self.pictures = pictures
        self.offered_in: set[int] = set()
        self.tree = failures.Commands(self, allowed_installs=INSTALLS, allowed_contexts=CONTEXTS)
        for command in commands.COMMANDS:
            self.tree.add_command(command)
        self.add_dynamic_items(Control)

    async def on_message(self, message: discord.Message) -> None:
        await messages.on_message(self, message)

    async def on_interaction(self, interaction: discord.Interaction["Tradeoff"]) -> None:
        await form.on_interaction(interaction)

    async def on_raw_message_edit(self, change: discord.RawMessageUpdateEvent) -> None:
        await following.on_edit(self, change)

    async def on_raw_message_delete(self, deletion: discord.RawMessageDeleteEvent) -> None:
        await following.on_delete(self, deletion.message_id)
