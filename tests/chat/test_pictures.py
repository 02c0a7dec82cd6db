from dataclasses import replace
from io import BytesIO

import pytest
import simcord
from hypothesis import HealthCheck, given, settings
from PIL import Image

from bot.answering.adviser import Adviser
from bot.answering.answer import Table
from bot.chat import limits, pictures
from bot.chat.client import Tradeoff
from bot.chat.embeds import table_card, table_list
from bot.chat.pictures import attachment
from bot.chat.presses import TOO_OLD
from bot.pictures import drawing, drawn
from tests.chat.conftest import Server
from tests.chat.illustrated import CHART, TABLE, Illustrated
from tests.chat.looking import Seen, entries, lines, tags, written
from tests.chat.sent import over_limits
from tests.conftest import KNOWLEDGE
from tests.pictures.drawings import NAMES, table, tables


@pytest.fixture(scope="session")
def illustrated() -> Adviser:
    return Illustrated.load(KNOWLEDGE)


@pytest.fixture
def simcord_bot(illustrated: Adviser) -> Tradeoff:
    return Tradeoff(illustrated)


@pytest.fixture
async def answer(server: Server) -> simcord.ResponseMessage:
    """What ann got for `/compare`."""
    result = await server.ann.slash(server.channel, "compare", frameworks="anvil birch")
    assert result.response is not None
    return result.response


def shown(message: Seen) -> list[tuple[str, str | None]]:
    """The pictures of a message, each with the words for those who cannot see it."""
    return [(each.filename, each.description) for each in message.attachments]


def image(message: Seen) -> str | None:
    """The picture that the embed of a message shows."""
    return message.embeds[0].image.url if message.embeds else None


IN_CARD = [("chart.png", CHART.alt)], "attachment://chart.png"
NOTHING: tuple[list[tuple[str, str | None]], None] = ([], None)


class TestAChart:
    """The picture in the card of an answer about measured things."""

    async def test_a_command_shows_it_in_the_card(self, answer: simcord.ResponseMessage) -> None:
        assert (shown(answer), image(answer)) == IN_CARD

    async def test_it_stands_above_the_text(self, answer: simcord.ResponseMessage) -> None:
        picture, text = answer.embeds

        assert (picture.title, picture.fields) == (None, [])
        assert text.title
        assert text.image.url is None

    async def test_a_mention_shows_it_in_the_card(self, server: Server) -> None:
        await server.ann.send(server.channel, f"{server.mention} anvil or birch?")

        assert (shown(server.answer()), image(server.answer())) == IN_CARD

    async def test_a_direct_message_shows_it_in_the_card(self, server: Server) -> None:
        await server.ann.user.send_dm("anvil or birch?")

        message = server.ann.user.dm_channel.last_message
        assert message is not None
        assert (shown(message), image(message)) == IN_CARD

    async def test_what_is_sent_is_the_picture(self, server: Server, answer: simcord.ResponseMessage) -> None:
        [file] = answer.attachments

        png = server.env.backend.cdn.get(file.url)

        assert png == drawn(CHART)
        assert Image.open(BytesIO(png or b"")).width > 350

    async def test_it_goes_with_the_question_that_it_was_for(
        self, server: Server, answer: simcord.ResponseMessage
    ) -> None:
        await server.ann.select(answer, ["beginner"], custom_id=tags(answer)["needs"])
        assert answer.embeds
        assert (shown(answer), image(answer)) == NOTHING

        await server.ann.select(answer, [], custom_id=tags(answer)["needs"])

        assert (shown(answer), image(answer)) == IN_CARD

    async def test_it_is_replaced_and_not_added_to(self, server: Server, answer: simcord.ResponseMessage) -> None:
        look = entries(answer, "look")[0].value

        await server.ann.select(answer, [look], custom_id=tags(answer)["look"])

        assert (shown(answer), image(answer)) == IN_CARD

    async def test_a_list_has_none(self, server: Server, answer: simcord.ResponseMessage) -> None:
        await server.ann.select(answer, ["list"], custom_id=tags(answer)["change"])
        assert (shown(answer), answer.embeds) == ([], [])

        await server.ann.select(answer, ["card"], custom_id=tags(answer)["change"])

        assert (shown(answer), image(answer)) == IN_CARD

    async def test_somebody_else_gets_one_of_their_own(self, server: Server, answer: simcord.ResponseMessage) -> None:
        look = entries(answer, "look")[0].value

        result = await server.ben.select(answer, [look], custom_id=tags(answer)["look"])

        assert result.ephemeral
        assert result.response is not None
        assert (shown(result.response), image(result.response)) == IN_CARD

    async def test_an_edited_question_takes_it_away_and_brings_it_back(self, server: Server) -> None:
        question = await server.ann.send(server.channel, f"{server.mention} anvil or birch?")
        await server.ann.edit(question, f"{server.mention} anvil or birch for a beginner?")
        assert server.answer().embeds
        assert (shown(server.answer()), image(server.answer())) == NOTHING

        await server.ann.edit(question, f"{server.mention} anvil or birch?")

        assert (shown(server.answer()), image(server.answer())) == IN_CARD

    async def test_it_is_there_after_a_restart(
        self, server: Server, answer: simcord.ResponseMessage, illustrated: Adviser
    ) -> None:
        await server.ann.select(answer, ["beginner"], custom_id=tags(answer)["needs"])
        await server.env.restart_bot(Tradeoff(illustrated))

        await server.ann.select(answer, [], custom_id=tags(answer)["needs"])

        assert (shown(answer), image(answer)) == IN_CARD


class TestTheTable:
    """The picture behind the button "Feature table"."""

    @pytest.mark.parametrize("name", ["ann", "ben"])
    async def test_whoever_presses_sees_it_alone(
        self, server: Server, answer: simcord.ResponseMessage, name: str, illustrated: Adviser
    ) -> None:
        before = written(answer), shown(answer)
        await server.env.restart_bot(Tradeoff(illustrated))

        result = await {"ann": server.ann, "ben": server.ben}[name].click(answer, custom_id=tags(answer)["table"])

        assert result.ephemeral
        assert result.response is not None
        [text] = result.response.embeds
        assert shown(result.response) == [("features.png", TABLE.alt)]
        assert (result.response.content, text) == (table_card(TABLE).content, table_card(TABLE).embed)
        assert (written(answer), shown(answer)) == before

    async def test_under_a_list_it_is_a_list(self, server: Server, answer: simcord.ResponseMessage) -> None:
        await server.ann.select(answer, ["list"], custom_id=tags(answer)["change"])

        result = await server.ben.click(answer, custom_id=tags(answer)["table"])

        assert result.response is not None
        assert (shown(result.response), result.response.embeds) == ([], [])
        assert result.response.content == table_list(TABLE).content

    async def test_there_is_no_button_without_a_table(self, server: Server, adviser: Adviser) -> None:
        server.bot.adviser = adviser

        result = await server.ann.slash(server.channel, "compare", frameworks="anvil birch")

        assert result.response is not None
        assert "table" not in tags(result.response)

    async def test_one_of_an_older_knowledge_says_so(
        self, server: Server, answer: simcord.ResponseMessage, adviser: Adviser
    ) -> None:
        server.bot.adviser = adviser

        result = await server.ann.click(answer, custom_id=tags(answer)["table"])

        assert result.response is not None
        assert result.response.content == TOO_OLD

    def test_its_words_tell_every_cell(self) -> None:
        text = table_list(TABLE).content

        assert text.splitlines()[:3] == [
            "### Features that differ",
            "- **Feature number 0**: Anvil yes; Birch no; Cedar in part",
            "- **Feature number 1**: Anvil no; Birch in part; Cedar add-on",
        ]
        assert text.endswith("\nAll have templates.")

    def test_frameworks_that_are_alike_are_told_together(self) -> None:
        row = replace(TABLE.rows[0], cells=tuple(TABLE.rows[0].cells[at] for at in (0, 1, 0)))

        assert row.told(TABLE.columns) == "Anvil, Cedar yes; Birch no"

    def test_its_words_are_the_same_in_both_shapes(self) -> None:
        shown_as_card = table_card(TABLE)

        assert shown_as_card.content == "Features that differ: Anvil, Birch and Cedar"
        assert shown_as_card.embed is not None
        assert table_list(TABLE).content == f"### Features that differ\n{shown_as_card.embed.description}"

    def test_rows_that_do_not_fit_into_a_message_are_counted(self) -> None:
        text = table_list(table(*NAMES, rows=90)).content

        told = [line for line in text.splitlines() if line.startswith("- **")]
        assert len(text) <= limits.CONTENT
        assert f"\n- *{90 - len(told)} more*\n" in text


class TestWithout:
    """Where there can be no picture, the words are there."""

    async def no_picture(self, server: Server, channel: simcord.ChannelHandle) -> None:
        """The answers in a channel have none, and the table is told in words."""
        result = await server.ann.slash(channel, "compare", frameworks="anvil birch")
        assert result.response is not None
        assert (shown(result.response), image(result.response)) == NOTHING
        assert result.response.embeds
        pressed = await server.ann.click(result.response, custom_id=tags(result.response)["table"])
        assert pressed.response is not None
        assert shown(pressed.response) == []
        assert pressed.response.embeds == [table_card(TABLE).embed]
        await server.ann.send(channel, f"{server.mention} anvil or birch?")
        message = channel.last_message
        assert message is not None
        assert (shown(message), image(message)) == NOTHING
        assert message.embeds

    async def test_a_setting_switches_them_off(self, server: Server, caplog: pytest.LogCaptureFixture) -> None:
        server.bot.pictures = False

        await self.no_picture(server, server.channel)

        assert lines(caplog) == []

    @pytest.mark.parametrize("denied", ["attach_files"], indirect=True)
    async def test_without_attach_files_the_log_says_so(
        self, server: Server, denied: simcord.ChannelHandle, caplog: pytest.LogCaptureFixture
    ) -> None:
        await self.no_picture(server, denied)

        [line] = lines(caplog)
        assert "“Attach Files” is missing in #quiet" in line

    @pytest.mark.parametrize("denied", ["embed_links"], indirect=True)
    async def test_text_alone_has_none(self, server: Server, denied: simcord.ChannelHandle) -> None:
        result = await server.ann.slash(denied, "compare", frameworks="anvil birch")

        assert result.response is not None
        assert (shown(result.response), result.response.embeds) == ([], [])

    async def test_a_picture_that_cannot_be_drawn_is_left_out(self, caplog: pytest.LogCaptureFixture) -> None:
        assert await attachment(Table("Of nothing", (), (), "", "")) is None

        [line] = lines(caplog)
        assert "drawing 'Of nothing'" in line

    async def test_a_picture_that_takes_too_long_is_left_out(
        self, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        """Another picture is being drawn all the while; people who asked for something else do not wait for it."""
        monkeypatch.setattr(pictures, "PATIENCE", 0.05)
        slow = replace(CHART, title="Not drawn yet")

        with drawing.ONE_AT_A_TIME:
            late = await attachment(slow)

        assert late is None
        [line] = lines(caplog)
        assert "drawing 'Not drawn yet': TimeoutError" in line


async def test_words_that_are_too_long_for_discord_are_shortened() -> None:
    file = await attachment(replace(CHART, alt="A sentence. " * 200))

    assert file is not None
    assert len(file.description or "") <= limits.ALT
    assert (file.description or "").endswith("A sentence.")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables().filter(lambda shown: bool(shown.rows)))
def test_the_words_of_any_table_fit(shown: Table) -> None:
    embed = table_card(shown).embed
    assert embed is not None
    assert list(over_limits({"content": table_card(shown).content, "embeds": [embed.to_dict()]})) == []
    assert 0 < len(table_list(shown).content) <= limits.CONTENT
