import pytest

from tests.chat.conftest import Server
from tests.chat.looking import written


async def test_an_edited_question_changes_its_answer(server: Server) -> None:
    question = await server.ann.send(server.channel, f"{server.mention} anvil or birch?")
    before = server.answer()

    await server.ann.edit(question, f"{server.mention} is anvil good?")

    assert server.answer().id == before.id
    assert "Birch" in written(before)
    assert server.answer().embeds != before.embeds
    assert not server.answer().mentions


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
