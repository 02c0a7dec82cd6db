import discord
import pytest

from bot.chat.client import Tradeoff
from bot.chat.offers import LASTS
from tests.chat.asking import CLEAR
from tests.chat.conftest import Server
from tests.chat.looking import lines, tags, written


async def test_an_edited_question_changes_its_answer(server: Server) -> None:
    question = await server.ann.send(server.channel, f"{server.mention} anvil or birch?")
    before = server.answer()

    await server.ann.edit(question, f"{server.mention} is anvil good?")

    assert server.answer().id == before.id
    assert "Birch" in written(before)
    assert server.answer().embeds != before.embeds
    assert not server.answer().mentions


async def test_an_answer_that_was_made_a_list_stays_one(server: Server) -> None:
    question = await server.ann.send(server.channel, f"{server.mention} anvil or birch?")
    await server.ann.select(server.answer(), ["list"], custom_id=tags(server.answer())["change"])

    await server.ann.edit(question, f"{server.mention} is anvil good?")

    assert server.answer().embeds == []
    assert server.answer().content.startswith("Anvil")


async def test_an_edited_question_without_an_answer_stays_without(server: Server) -> None:
    said = await server.ann.send(server.channel, "hello")

    await server.ann.edit(said, "anvil or birch?")

    assert len(server.channel.history()) == 1


async def test_a_deleted_question_takes_its_answer_away(server: Server) -> None:
    question = await server.ann.send(server.channel, f"{server.mention} anvil or birch?")
    assert len(server.channel.history()) == 2

    await server.ann.delete(question)

    assert server.channel.history() == []


async def test_other_deleted_messages_take_nothing_away(server: Server) -> None:
    said = await server.ann.send(server.channel, "hello")
    await server.ann.send(server.channel, f"{server.mention} anvil or birch?")

    await server.ann.delete(said)

    assert len(server.channel.history()) == 2


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
async def test_what_discord_refuses_is_one_line(server: Server, caplog: pytest.LogCaptureFixture, method: str) -> None:
    question = await server.ann.send(server.channel, f"{server.mention} anvil or birch?")
    server.env.inject_error(method, "/channels/*/messages/*")

    if method == "PATCH":
        await server.ann.edit(question, f"{server.mention} is anvil good?")
    else:
        await server.ann.delete(question)

    assert "500" in caplog.text


class TestAnOffer:
    """A text of ann's that probably asks, and what the bot offers under it."""

    @pytest.fixture
    def simcord_bot(self, reading_bot: Tradeoff) -> Tradeoff:
        return reading_bot

    async def test_it_goes_with_its_text(
        self, listening: Server, offer: discord.Message, caplog: pytest.LogCaptureFixture
    ) -> None:
        await listening.ann.delete(listening.channel.history()[0])
        assert listening.channel.history() == []

        await listening.env.advance_time(LASTS.total_seconds())

        assert lines(caplog) == []

    async def test_it_goes_when_its_text_asks_no_more(self, listening: Server, offer: discord.Message) -> None:
        said = listening.channel.history()[0]

        await listening.ann.edit(said, "never mind")

        assert listening.channel.last_message == said

    async def test_it_follows_its_text(self, listening: Server, offer: discord.Message, other_probable: str) -> None:
        await listening.ann.edit(listening.channel.history()[0], other_probable)

        assert listening.answer().id == offer.id
        assert "Birch or Cedar" in listening.answer().content
        await listening.env.advance_time(LASTS.total_seconds())
        assert len(listening.channel.history()) == 1

    async def test_it_becomes_the_answer_when_its_text_clearly_asks(
        self, listening: Server, offer: discord.Message
    ) -> None:
        await listening.ann.edit(listening.channel.history()[0], CLEAR)

        await listening.env.advance_time(LASTS.total_seconds())

        assert listening.answer().id == offer.id
        assert listening.answer().embeds

    async def test_an_answer_does_not_become_one(self, listening: Server, other_probable: str) -> None:
        question = await listening.ann.send(listening.channel, CLEAR)
        before = written(listening.answer())

        await listening.ann.edit(question, other_probable)

        assert written(listening.answer()) == before
