from typing import NoReturn

import discord
import pytest
import simcord

from bot.answering.adviser import Adviser
from bot.chat import failures
from bot.understanding.question import Question
from tests.chat.conftest import Server
from tests.chat.looking import entries, lines, tags, written


class Broken(Adviser):
    """An adviser with a fault in it."""

    def frameworks(self) -> NoReturn:
        raise RuntimeError("a fault")

    def read(self, text: str, context: Question | None = None, *, addressed: bool = False) -> NoReturn:
        raise RuntimeError(f"a fault at {text}, {context}, {addressed}")

    def suggest_framework(self, typed: str) -> NoReturn:
        raise RuntimeError(f"a fault at {typed}")

    def decode(self, code: str) -> NoReturn:
        raise RuntimeError(f"a fault at {code}")


def break_adviser(server: Server) -> None:
    server.bot.adviser = Broken.__new__(Broken)


def id_in(text: str) -> str:
    return text.split("`")[1]


async def test_a_failed_command_is_told_privately_with_the_id_in_the_log(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    break_adviser(server)

    result = await server.ann.slash(server.channel, "frameworks")

    assert result.ephemeral
    assert result.response is not None
    assert id_in(result.response.content) in caplog.text
    assert "RuntimeError: a fault" in caplog.text
    assert len(server.env.errors) == 1


async def test_a_failed_press_is_told_privately_with_the_id_in_the_log(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    answer = (await server.ann.slash(server.channel, "compare", frameworks="anvil birch")).response
    assert answer is not None
    break_adviser(server)

    result = await server.ann.select(answer, [entries(answer, "look")[0].value], custom_id=tags(answer)["look"])

    assert result.ephemeral
    assert result.response is not None
    assert id_in(result.response.content) in caplog.text


async def test_a_failed_message_is_told_with_the_id_in_the_log(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    break_adviser(server)

    await server.ann.send(server.channel, f"{server.mention} anvil or birch?")

    assert id_in(server.answer().content) in caplog.text


async def test_failed_completions_leave_an_empty_list(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    break_adviser(server)

    assert await server.ann.autocomplete(server.channel, "framework", "name", "an") == []
    assert "a fault at an" in caplog.text


@pytest.mark.parametrize("status", [500, 429])
async def test_a_command_that_discord_refuses_once_ends_in_an_apology(
    server: Server, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    server.env.inject_error("POST", "/interactions/*", status=status)

    result = await server.ann.slash(server.channel, "compare", frameworks="anvil birch")

    assert result.ephemeral
    assert result.response is not None
    [line] = lines(caplog)
    assert id_in(result.response.content) in line
    assert str(status) in line
    assert len(server.env.errors) == 1


@pytest.mark.parametrize("status", [500, 429])
async def test_a_press_that_discord_refuses_once_ends_in_an_apology(
    server: Server, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    answer = (await server.ann.slash(server.channel, "compare", frameworks="anvil birch")).response
    assert answer is not None
    server.env.inject_error("POST", "/interactions/*", status=status)

    result = await server.ann.click(answer, custom_id=tags(answer)["sources"])

    assert result.ephemeral
    assert result.response is not None
    assert result.response.content.startswith("Something went wrong on my side")
    assert len(lines(caplog)) == 1


@pytest.mark.parametrize("status", [500, 429])
async def test_a_reply_that_discord_refuses_is_one_line_and_the_bot_goes_on(
    server: Server, caplog: pytest.LogCaptureFixture, status: int
) -> None:
    server.env.inject_error("POST", "/channels/*/messages", status=status)
    await server.ann.send(server.channel, f"{server.mention} anvil or birch?")
    [line] = lines(caplog)
    assert str(status) in line

    await server.ann.send(server.channel, f"{server.mention} anvil or birch?")

    assert server.answer().embeds
    assert len(lines(caplog)) == 1


async def test_when_the_apology_is_refused_too_the_log_says_so(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    interaction_paths = "/interactions/*"
    server.env.inject_error("POST", interaction_paths, times=2)

    result = await server.ann.slash(server.channel, "compare", frameworks="anvil birch")

    assert not result.acknowledged
    assert len(lines(caplog)) == 2
    assert len(server.env.errors) == 1
    next(iter(server.env.backend.interactions.values())).responded = True


async def test_completions_that_discord_refuses_are_one_line(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    server.env.inject_error("POST", "/interactions/*")

    await server.ann.autocomplete(server.channel, "framework", "name", "an")

    assert len(lines(caplog)) == 1


async def test_a_late_answer_is_one_line(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    server.env.inject_error("POST", "/interactions/*", status=404, code=failures.UNKNOWN_INTERACTION)

    result = await server.ann.slash(server.channel, "frameworks")

    assert not result.acknowledged
    [line] = lines(caplog)
    assert "too late" in line
    assert len(server.env.errors) == 1
    next(iter(server.env.backend.interactions.values())).responded = True


async def test_a_command_that_is_gone_asks_to_reload(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    server.bot.tree.remove_command("frameworks")

    result = await server.ann.slash(server.channel, "frameworks")

    assert result.ephemeral
    assert result.response is not None
    assert result.response.content == failures.OUTDATED
    [line] = lines(caplog)
    assert "tradeoff sync" in line
    assert len(server.env.errors) == 1


class TestPermissions:
    """A channel that denies the bot one thing."""

    @pytest.mark.parametrize("denied", ["send_messages"], indirect=True)
    async def test_without_send_messages_the_log_says_what_is_missing_where(
        self, server: Server, denied: simcord.ChannelHandle, caplog: pytest.LogCaptureFixture
    ) -> None:
        said = await server.ann.send(denied, f"{server.mention} anvil or birch?")

        assert denied.last_message == said
        [line] = lines(caplog)
        assert "“Send Messages” is missing in #quiet" in line
        assert str(denied.id) in line

    @pytest.mark.parametrize("denied", ["embed_links"], indirect=True)
    async def test_without_embed_links_the_answer_is_text(
        self, server: Server, denied: simcord.ChannelHandle, caplog: pytest.LogCaptureFixture
    ) -> None:
        await server.ann.send(denied, f"{server.mention} anvil or birch?")

        answer = denied.last_message
        assert answer is not None
        assert not answer.embeds
        assert "**" in answer.content
        assert "](<https://" in answer.content
        [line] = lines(caplog)
        assert "“Embed Links” is missing in #quiet" in line

    @pytest.mark.parametrize("denied", ["embed_links"], indirect=True)
    async def test_without_embed_links_commands_and_menus_answer_in_text(
        self, server: Server, denied: simcord.ChannelHandle
    ) -> None:
        answer = (await server.ann.slash(denied, "compare", frameworks="anvil birch")).response
        assert answer is not None
        assert not answer.embeds
        before = written(answer)

        await server.ann.select(answer, [entries(answer, "look")[0].value], custom_id=tags(answer)["look"])

        assert not answer.embeds
        assert written(answer) != before

    @pytest.mark.parametrize("denied", ["read_message_history"], indirect=True)
    async def test_without_the_history_the_answer_is_no_reply(
        self, server: Server, denied: simcord.ChannelHandle
    ) -> None:
        await server.ann.send(denied, f"{server.mention} anvil or birch?")

        answer = denied.last_message
        assert answer is not None
        assert answer.embeds
        assert answer.reference is None

    @pytest.mark.parametrize("denied", ["send_messages_in_threads"], indirect=True)
    async def test_in_threads_another_permission_counts(
        self, server: Server, denied: simcord.ChannelHandle, caplog: pytest.LogCaptureFixture
    ) -> None:
        started = await server.ann.send(denied, "a thread")
        channel = server.bot.get_channel(denied.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.get_partial_message(started.id).create_thread(name="thread")
        said = await server.ann.send(denied.threads[0], f"{server.mention} anvil or birch?")

        assert denied.threads[0].last_message == said
        [line] = lines(caplog)
        assert "“Send Messages in Threads” is missing in #thread" in line
