"""The real bot in SimCord's Discord. After each test, everything it sent is checked against what Discord takes."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import discord
import pytest
import simcord

from bot.answering.adviser import Adviser
from bot.chat.client import Tradeoff
from bot.chat.sync import sync_if_changed
from tests.chat.asking import probably
from tests.chat.looking import tags
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
def reading_bot(adviser: Adviser) -> Tradeoff:
    """A bot that may read what is said where it listens."""
    return Tradeoff(adviser, message_content=True)


@pytest.fixture
async def server(simcord_env: simcord.Env, simcord_bot: Tradeoff) -> AsyncIterator[Server]:
    await sync_if_changed(simcord_bot)
    guild = simcord_env.create_guild()
    ann, ben = (guild.add_member(simcord_env.create_user(name)) for name in ("ann", "ben"))
    yield Server(simcord_env, simcord_bot, guild, guild.create_text_channel("general"), ann, ben)
    assert problems(simcord_env.http_requests) == []
    assert unanswered(simcord_env) == []


@pytest.fixture
def listening(server: Server) -> Server:
    """The server whose channel the bot listens in."""
    server.bot.listen = frozenset({server.channel.id})
    return server


@pytest.fixture
def probable(adviser: Adviser) -> str:
    """A text that probably asks, but not surely."""
    return probably(adviser, "anvil", "birch for a beginner")


@pytest.fixture
def other_probable(adviser: Adviser) -> str:
    return probably(adviser, "birch", "cedar")


@pytest.fixture
async def offer(listening: Server, probable: str) -> discord.Message:
    """What ann got for the text that probably asks; it takes a bot that may read."""
    await listening.ann.send(listening.channel, probable)
    message = listening.answer()
    assert tags(message).keys() == {"show"}
    return message


@pytest.fixture
def denied(server: Server, request: pytest.FixtureRequest) -> simcord.ChannelHandle:
    """A channel that denies the bot the permission that the test is given."""
    overwrite = discord.PermissionOverwrite(**{request.param: False})
    assert server.bot.user is not None
    return server.guild.create_text_channel("quiet", overwrites={server.bot.user: overwrite})
