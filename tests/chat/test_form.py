from typing import Any

import discord
import pytest
import simcord

from bot.answering.adviser import Adviser
from bot.chat.client import Tradeoff
from bot.chat.form import LEFT_OUT, form
from tests.answering.asking import REAL
from tests.chat.conftest import Server
from tests.chat.looking import entries, lines, tags, written
from tests.chat.sent import over_limits


@pytest.fixture
async def opened(server: Server) -> simcord.InteractionResult:
    """The form that ann got."""
    result = await server.ann.slash(server.channel, "recommend")
    assert result.modal is not None
    return result


def fields(form: dict[str, Any]) -> dict[str, list[str]]:
    """The entries of each field, by the label above it."""
    return {
        field["label"]: [option["label"] for option in field["component"].get("options", ())]
        for field in form["components"]
    }


def test_it_asks_what_the_knowledge_says(adviser: Adviser) -> None:
    asked = fields(form(adviser).to_dict())

    assert asked["How large is it?"] == ["It is small", "It is large or complex"]
    assert len(asked) == 5


async def test_with_all_the_knowledge_it_fits() -> None:
    assert list(over_limits(form(REAL).to_dict())) == []


async def test_nothing_of_it_stays_in_memory(adviser: Adviser) -> None:
    assert form(adviser).is_finished()


async def test_what_is_sent_in_gets_the_answer_that_words_get(
    server: Server, opened: simcord.InteractionResult
) -> None:
    filled = {"building": ["rest-api"], "size": ["small-project"], "people": ["beginner"], LEFT_OUT: "not cedar"}

    result = await server.ann.submit_modal(opened, filled)

    words = await server.ann.slash(server.channel, "recommend", text="an api, small, for a beginner, not cedar")
    assert result.response is not None
    assert words.response is not None
    assert not result.ephemeral
    assert written(result.response) == written(words.response)
    assert {entry.value for entry in entries(result.response, "needs") if entry.default} == {
        "rest-api", "small-project", "beginner",
    }  # fmt: skip


async def test_its_answer_is_changed_like_any_other(server: Server, opened: simcord.InteractionResult) -> None:
    answer = (await server.ann.submit_modal(opened, {"people": ["beginner"]})).response
    assert answer is not None
    before = written(answer)

    await server.ann.select(answer, ["beginner", "large-project"], custom_id=tags(answer)["needs"])

    assert written(answer) != before
    assert len(server.channel.history()) == 1


async def test_an_empty_form_gets_an_answer_too(server: Server, opened: simcord.InteractionResult) -> None:
    result = await server.ann.submit_modal(opened, {})

    assert result.response is not None
    assert "needs" in tags(result.response)


async def test_it_works_after_a_restart(server: Server, opened: simcord.InteractionResult, adviser: Adviser) -> None:
    await server.env.restart_bot(Tradeoff(adviser))

    result = await server.ann.submit_modal(opened, {"people": ["beginner"]})

    assert result.response is not None
    assert "a beginner" in result.response.content


async def test_it_works_in_direct_messages(server: Server) -> None:
    opened = await server.ann.user.slash("recommend")

    result = await server.ann.user.submit_modal(opened, {"people": ["beginner"]})

    assert result.response is not None
    assert "a beginner" in result.response.content


async def test_names_to_leave_out_cannot_ping_or_link(server: Server, opened: simcord.InteractionResult) -> None:
    result = await server.ann.submit_modal(opened, {LEFT_OUT: "@everyone [x](https://evil.example) cedar"})

    assert result.response is not None
    assert "evil" not in written(result.response)
    assert "@everyone" not in written(result.response)


async def test_what_fails_is_told_privately(
    server: Server, opened: simcord.InteractionResult, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Adviser):
        def recommend_for(self, *_: object) -> Any:
            raise RuntimeError("broken")

    server.bot.adviser = Broken(server.bot.adviser.knowledge)

    result = await server.ann.submit_modal(opened, {})

    assert result.ephemeral
    assert result.response is not None
    assert "sorry" in result.response.content
    assert any("broken" in line for line in lines(caplog))


async def test_forms_of_others_are_left_alone(server: Server) -> None:
    class Other(discord.ui.Modal, title="Other"):
        name = discord.ui.Label[Any](text="Name", component=discord.ui.TextInput(custom_id="name", required=False))

        async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
            await interaction.response.send_message("thanks")

    @discord.app_commands.command()
    async def other(interaction: discord.Interaction[Any]) -> None:
        """Shows a form that is not ours."""
        await interaction.response.send_modal(Other())

    server.bot.tree.add_command(other)
    await server.bot.tree.sync()
    shown = await server.ann.slash(server.channel, "other")

    result = await server.ann.submit_modal(shown, {})

    assert result.response is not None
    assert result.response.content == "thanks"
