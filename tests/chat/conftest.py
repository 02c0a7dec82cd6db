"""The real bot in SimCord's Discord. After each test, everything it sent is checked against what Discord takes."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import discord
import pytest
import simcord

from bot.answering.adviser import Adviser
from bot.chat.client import Tradeoff
from bot.chat.sync import sync_if_changed
from tests.chat.sent import problems, unanswered


@dataclass(frozen=True, slots=True)
class Server:
    """A server with the bot, a channel and two people."""

    env: simcord.Env
    bot: Tradeoff
    guild: simcord.builders.GuildHandle
    channel: simcord.ChannelHandle
    ann: simcord.MemberActor
    ben: simcord.MemberActor

    def person(self, name: str, *, moderates: bool = False) -> simcord.MemberActor:
        """Somebody else in the server, who may manage messages or not."""
        permissions = discord.Permissions(manage_messages=moderates)
        role = self.guild.create_role(f"role of {name}", permissions=permissions)
        return self.guild.add_member(self.env.create_user(name), roles=[role])

    @property
    def mention(self) -> str:
        assert self.bot.user is not None
        return self.bot.user.mention

    def answer(self) -> discord.Message:
        """The newest message in the channel, which is expected to be the bot's."""
        message = self.channel.last_message
        assert message is not None
        assert message.author == self.bot.user
        return message


@pytest.fixture
def simcord_bot(adviser: Adviser) -> Tradeoff:
    """The bot under test; SimCord asks for it by this name."""
    return Tradeoff(adviser)


@pytest.fixture
async def server(simcord_env: simcord.Env, simcord_bot: Tradeoff) -> AsyncIterator[Server]:
    await sync_if_changed(simcord_bot)
    guild = simcord_env.create_guild()
    ann, ben = (guild.add_member(simcord_env.create_user(name)) for name in ("ann", "ben"))
    yield Server(simcord_env, simcord_bot, guild, guild.create_text_channel("general"), ann, ben)
    assert problems(simcord_env.http_requests) == []
    assert unanswered(simcord_env) == []
